package vn.dondoc.console.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    private static final LocalDate SEVENTH = LocalDate.of(2026, 12, 7);

    @ParameterizedTest
    @ValueSource(strings = {"7/12/2026", "07/12/2026", " 7-12-2026 ", "7.12.2026", "2026-12-07"})
    void isTheDayFirst(String typed) {
        assertThat(TypedDay.parse(typed)).contains(SEVENTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2027", "12/31/2026", "7/12/26", "hôm nay", "", "7/12"})
    void isNoOtherDay(String typed) {
        assertThat(TypedDay.parse(typed)).isEmpty();
    }

    @Test
    void comesBackAsItIsShown() {
        assertThat(TypedDay.parse(TypedDay.of(SEVENTH))).contains(SEVENTH);
        assertThat(TypedDay.of(SEVENTH)).isEqualTo("7/12/2026");
    }
}

package vn.dondoc.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YearTableTest {
    @Test
    void readsTheDaysOffAndTheDaysWorkedOfEachYear() {
        String table = """
                # Announced each autumn.
                2024 off 01-01 02-08
                2024 worked 05-04
                2025 off 01-01
                """;

        assertThat(YearTable.read(table))
                .containsExactly(
                        new CalendarYear(2024, days("2024-01-01", "2024-02-08"), days("2024-05-04")),
                        new CalendarYear(2025, days("2025-01-01"), Set.of()));
    }

    @Test
    void rejectsALineOfAnotherForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> YearTable.read("year off 01-01"));
        assertThatThrownBy(() -> YearTable.read("2024 off 31-12")).isInstanceOf(DateTimeException.class);
    }

    private static Set<LocalDate> days(String... days) {
        return Set.of(days).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}

package vn.dondoc.directive.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.document.IssuedOn.Precision;

class IssuedOnTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 14);

    @Test
    void aWholeDayCountsAsItIs() {
        IssuedOn issuedOn = new IssuedOn(LocalDate.of(2023, 6, 8), Precision.DAY);

        assertThat(issuedOn.day()).isEqualTo("2023-06-08");
        assertThat(issuedOn.dayOr(TODAY)).isEqualTo("2023-06-08");
    }

    @Test
    void aMonthOrYearThatHoldsTodayCountsFromToday() {
        assertThat(new IssuedOn(LocalDate.of(2023, 1, 1), Precision.YEAR).dayOr(TODAY))
                .isEqualTo(TODAY);
        assertThat(new IssuedOn(LocalDate.of(2023, 12, 1), Precision.MONTH).dayOr(TODAY))
                .isEqualTo(TODAY);
        assertThat(new IssuedOn(LocalDate.of(2023, 6, 1), Precision.MONTH).dayOr(TODAY))
                .isEqualTo("2023-06-01");
        assertThat(new IssuedOn(LocalDate.of(2022, 1, 1), Precision.YEAR).day()).isNull();
    }

    @Test
    void nothingKnownCountsFromToday() {
        assertThat(IssuedOn.UNKNOWN.dayOr(TODAY)).isEqualTo(TODAY);
        assertThat(new IssuedOn(TODAY, Precision.NONE)).isEqualTo(IssuedOn.UNKNOWN);
        assertThat(new IssuedOn(null, Precision.MONTH)).isEqualTo(IssuedOn.UNKNOWN);
    }
}

package vn.dondoc.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.IssuedOn.Precision;

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

    @Test
    void aMonthOrYearIsAnyOfItsDays() {
        IssuedOn month = new IssuedOn(LocalDate.of(2024, 2, 10), Precision.MONTH);
        IssuedOn year = new IssuedOn(LocalDate.of(2024, 2, 10), Precision.YEAR);

        assertThat(month.earliest()).isEqualTo("2024-02-01");
        assertThat(month.latest()).isEqualTo("2024-02-29");
        assertThat(year.earliest()).isEqualTo("2024-01-01");
        assertThat(year.latest()).isEqualTo("2024-12-31");
        assertThat(new IssuedOn(TODAY, Precision.DAY).earliest()).isEqualTo(TODAY);
        assertThat(new IssuedOn(TODAY, Precision.DAY).latest()).isEqualTo(TODAY);
        assertThat(IssuedOn.UNKNOWN.earliest()).isNull();
        assertThat(IssuedOn.UNKNOWN.latest()).isNull();
    }

    @Test
    void twoMayBeOneWhereWhatIsKnownDoesNotDiffer() {
        IssuedOn day = new IssuedOn(TODAY, Precision.DAY);

        assertThat(day.mayBe(new IssuedOn(TODAY, Precision.DAY))).isTrue();
        assertThat(day.mayBe(new IssuedOn(TODAY.plusDays(1), Precision.DAY))).isFalse();
        assertThat(day.mayBe(new IssuedOn(LocalDate.of(2023, 12, 1), Precision.MONTH)))
                .isTrue();
        assertThat(new IssuedOn(LocalDate.of(2023, 11, 1), Precision.MONTH).mayBe(day))
                .isFalse();
        assertThat(new IssuedOn(LocalDate.of(2023, 1, 1), Precision.YEAR).mayBe(day))
                .isTrue();
        assertThat(day.mayBe(new IssuedOn(LocalDate.of(2022, 12, 14), Precision.YEAR)))
                .isFalse();
        assertThat(day.mayBe(IssuedOn.UNKNOWN)).isTrue();
        assertThat(IssuedOn.UNKNOWN.mayBe(day)).isTrue();
    }
}

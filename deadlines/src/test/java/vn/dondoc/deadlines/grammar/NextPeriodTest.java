package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** Of what is issued on Tuesday, 14 April 2026, the second period. */
class NextPeriodTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 4, 14);
    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(List.of(new CalendarYear(2026, Set.of(), Set.of())));

    @ParameterizedTest
    @CsvSource({
        "trước 15 giờ thứ Sáu hằng tuần, 2026-04-17T08:00:00Z, 2026-04-24T08:00:00Z",
        "trước ngày 25 hằng tháng, 2026-04-24T16:59:59Z, 2026-05-24T16:59:59Z",
        "trước ngày 31 hằng tháng, 2026-04-30T16:59:59Z, 2026-05-30T16:59:59Z",
        "hằng quý, 2026-06-30T16:59:59Z, 2026-09-30T16:59:59Z",
        "trước ngày 20/12 hằng năm, 2026-12-19T16:59:59Z, 2027-12-19T16:59:59Z",
        "01 lần/quý trong năm 2026, 2026-06-30T16:59:59Z, 2026-09-30T16:59:59Z"
    })
    void isThatOfTheSameWordsOnePeriodOn(String words, Instant due, Instant next) {
        Deadline deadline = read(words, ISSUED);

        assertThat(deadline.due()).isEqualTo(due);
        assertThat(NextPeriod.after(deadline, DuePolicy.standard(), CALENDAR)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trước ngày 25/4/2026",
                "trong 10 ngày làm việc",
                "thường xuyên",
                "định kỳ",
                "02 tuần một lần",
                "hằng tháng đến hết tháng 4/2026"
            })
    void isUnknownWhereNothingRecursOrTheWordsMayHaveEnded(String words) {
        assertThat(NextPeriod.after(read(words, ISSUED), DuePolicy.standard(), CALENDAR))
                .isNull();
    }

    @Test
    void isNotInAYearAfterTheOneThatIsNamed() {
        Deadline last = read("01 lần/quý trong năm 2026", LocalDate.of(2026, 10, 5));

        assertThat(last.due()).isEqualTo("2026-12-31T16:59:59Z");
        assertThat(NextPeriod.after(last, DuePolicy.standard(), CALENDAR)).isNull();
    }

    private static Deadline read(String words, LocalDate issued) {
        return DeadlineReader.read(words, issued, DuePolicy.standard(), CALENDAR);
    }
}

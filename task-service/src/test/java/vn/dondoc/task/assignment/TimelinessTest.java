package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.assignment.Story.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** Due on Sunday, 31 December 2023, the end of the day. */
class TimelinessTest {

    @ParameterizedTest
    @CsvSource({
        "2023-12-30T23:59:59, EARLY",
        "2023-12-31T00:00:00, ON_TIME",
        "2023-12-31T23:59:59, ON_TIME",
        "2024-01-01T00:00:00, LATE",
    })
    void ofWhatIsDoneIsByTheDayOfTheSubmission(String submitted, Timeliness as) {
        assertThat(Timeliness.done(at(submitted), Story.DUE)).isEqualTo(as);
        assertThat(Timeliness.done(at(submitted), null)).isEqualTo(Timeliness.UNDATED);
    }

    @Test
    void ofWhatIsOpenIsByTheMissAndByHowNearTheDateIs() {
        assertThat(Timeliness.of(Story.due().task, near(at("2024-01-01T00:00:00"))))
                .isEqualTo(Timeliness.NEAR);
        assertThat(Timeliness.of(Story.due().task, near(Story.DUE))).isEqualTo(Timeliness.IN_TIME);
        assertThat(Timeliness.of(Story.undated().task, near(Story.DUE))).isEqualTo(Timeliness.UNDATED);
        assertThat(Timeliness.of(Story.due().watched("2024-01-01T00:00:00").task, near(Story.DUE)))
                .isEqualTo(Timeliness.OVERDUE);
        assertThat(Timeliness.of(Story.due().withdrawn("2023-12-20T08:00:00").task, near(Story.DUE)))
                .isEqualTo(Timeliness.VOID);
        assertThat(Timeliness.of(
                        Story.due().accepted(1, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00").task,
                        near(Story.DUE)))
                .isEqualTo(Timeliness.EARLY);
    }

    @Test
    void nearIsThreeWorkingDaysFromTodayAndTheRestOfThatDay() {
        WorkingCalendar calendar = WorkingCalendar.of(List.of(new CalendarYear(2023, Set.of(), Set.of())));

        assertThat(Horizon.at(at("2023-12-26T23:59:59"), calendar).nearUntil()).isEqualTo(at("2023-12-30T00:00:00"));
        assertThat(Horizon.at(at("2023-12-27T00:00:00"), calendar).nearUntil()).isEqualTo(at("2024-01-02T00:00:00"));
    }

    private static Horizon near(Instant until) {
        return new Horizon(until, until, until);
    }
}

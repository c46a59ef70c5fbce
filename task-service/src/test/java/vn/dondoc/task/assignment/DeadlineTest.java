package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.task.assignment.Story.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineApproaching;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissWithdrawn;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissed;
import vn.dondoc.task.assignment.TaskEvent.DeadlineOverdue;

class DeadlineTest {

    @Test
    void isToldOfBeforeAtAndAfter() {
        Story story = Story.due().watchedFromTo("2023-12-14T09:00:00", "2024-01-05T09:00:00");

        assertThat(story.told())
                .containsExactly(
                        "TaskAssigned",
                        "DeadlineApproaching",
                        "DeadlineApproaching",
                        "DeadlineApproaching",
                        "DeadlineMissed",
                        "DeadlineOverdue");
        assertThat(story.task.raised().stream()
                        .filter(DeadlineApproaching.class::isInstance)
                        .map(event -> ((DeadlineApproaching) event).workingDaysAhead()))
                .containsExactly(7, 3, 1);
        assertThat(story.last(DeadlineOverdue.class).alarmAt()).isEqualTo(at("2024-01-05T08:00:00"));
        assertThat(story.task.alarm().nextAt()).isEqualTo(at("2024-01-10T08:00:00"));
    }

    @Test
    void itsRemindersSayWhichIsTheLastOnAWorkingDay() {
        Story story = Story.due().watchedFromTo("2023-12-14T09:00:00", "2023-12-31T23:00:00");

        assertThat(story.reminders())
                .extracting(DeadlineApproaching::workingDaysAhead, DeadlineApproaching::last, DeadlineApproaching::late)
                .containsExactly(tuple(7, false, false), tuple(3, false, false), tuple(1, true, false));
    }

    @Test
    void aReminderThatComesLateIsNotTherebyTheLast() {
        Story story = Story.due().watched("2023-12-21T09:00:01");

        assertThat(story.reminders())
                .extracting(DeadlineApproaching::workingDaysAhead, DeadlineApproaching::last, DeadlineApproaching::late)
                .containsExactly(tuple(7, false, true));
    }

    @Test
    void isNotToldTwiceToBeSoManyDaysAheadWhereTheCalendarMovedMeanwhile() {
        WorkingCalendar twoDaysOff = WorkingCalendar.of(List.of(
                new CalendarYear(2023, Set.of(LocalDate.of(2023, 12, 28), LocalDate.of(2023, 12, 29)), Set.of())));
        Story story = Story.due()
                .watchedFromTo("2023-12-14T09:00:00", "2023-12-26T09:00:00", twoDaysOff)
                .watchedFromTo("2023-12-26T10:00:00", "2023-12-31T23:00:00");

        assertThat(story.reminders())
                .extracting(DeadlineApproaching::workingDaysAhead, DeadlineApproaching::alarmAt)
                .containsExactly(
                        tuple(7, at("2023-12-19T08:00:00")),
                        tuple(3, at("2023-12-25T08:00:00")),
                        tuple(1, at("2023-12-29T08:00:00")));
    }

    @Test
    void isNotMissedAtItsLastSecondButAtTheNext() {
        Story story = Story.due().watched("2023-12-31T23:59:59");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);

        story.watched("2024-01-01T00:00:00");
        DeadlineMissed missed = story.last(DeadlineMissed.class);
        assertThat(missed.late()).isFalse();
        assertThat(missed.head().movement())
                .isEqualTo(new Movement(FigureBucket.OPEN_IN_TIME, FigureBucket.OPEN_OVERDUE));
    }

    @Test
    void isMissedOnceHoweverOftenTheWatchLooks() {
        Story story = Story.due().watchedFromTo("2023-12-31T00:00:00", "2024-03-31T00:00:00");

        assertThat(story.told().stream().filter("DeadlineMissed"::equals)).hasSize(1);
        assertThat(story.task.misses()).hasSize(1);
    }

    @Test
    void tellsAWatchThatSleptOnlyWhatStillMakesSense() {
        Story story = Story.due().watched("2024-01-31T12:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed");
        assertThat(story.last(DeadlineMissed.class).late()).isTrue();
        assertThat(story.history())
                .containsExactly(What.ASSIGNED, What.REMINDERS_SKIPPED, What.DEADLINE_MISSED, What.REMINDERS_SKIPPED);
        assertThat(story.task.history().get(1).note()).isEqualTo(Message.of("reminders-skipped-ahead", 3));
    }

    @Test
    void thatHasPassedWhenTheDirectiveIsIssuedIsMissedAtOnceAndNotBefore() {
        Story story = Story.due("2023-12-01T23:59:59").watched("2023-12-14T09:00:01");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed");
        assertThat(story.last(DeadlineMissed.class).late()).isFalse();
        assertThat(story.task.alarm().nextAt()).isAfter(at("2023-12-14T09:00:01"));
    }

    @Test
    void ofTomorrowGetsWhatStillFits() {
        Story story = Story.due("2023-12-15T14:00:00").watchedFromTo("2023-12-14T09:00:00", "2023-12-15T14:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineApproaching");
        assertThat(story.last(DeadlineApproaching.class).workingDaysAhead()).isZero();
    }

    @Test
    void isHeldWhileAReportInTimeWaits() {
        Story story = Story.due()
                .submitted(1, "2023-12-31T23:59:59")
                .watchedFromTo("2024-01-01T00:00:00", "2024-02-01T00:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
    }

    @Test
    void isMissedWhenAReportInTimeIsReturnedAfterIt() {
        Story story = Story.due()
                .submitted(1, "2023-12-31T23:59:59")
                .watched("2024-01-08T09:00:00")
                .returned(1, "2023-12-31T23:59:59", "2024-01-08T10:00:00")
                .watched("2024-01-08T10:00:01");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed");
        assertThat(story.last(DeadlineMissed.class).late()).isFalse();
        assertThat(story.task.alarm().nextAt()).isEqualTo(at("2024-01-10T08:00:00"));
    }

    @Test
    void isMissedWhenOnlyAPartInTimeIsAcceptedAfterIt() {
        Story story = Story.due()
                .submitted(1, "2023-12-31T23:59:59")
                .accepted(1, 50, "2023-12-31T23:59:59", "2024-01-08T10:00:00")
                .watched("2024-01-08T10:00:01");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed");
    }

    @Test
    void goesOnRemindingWhenAReportIsReturnedBeforeIt() {
        Story story = Story.due()
                .submitted(1, "2023-12-20T10:00:00")
                .watched("2023-12-27T09:00:00")
                .returned(1, "2023-12-20T10:00:00", "2023-12-28T10:00:00")
                .watchedFromTo("2023-12-28T10:00:00", "2024-01-01T00:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineApproaching", "DeadlineMissed");
        assertThat(story.last(DeadlineApproaching.class).workingDaysAhead()).isEqualTo(1);
    }

    @Test
    void thatWasHeldIsNoMissWhenTheNewsComesLate() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .submitted(1, "2023-12-31T22:00:00", "2024-01-02T09:00:00")
                .watchedFromTo("2024-01-02T09:00:00", "2024-01-31T09:00:00");

        DeadlineMissWithdrawn withdrawn = story.last(DeadlineMissWithdrawn.class);
        assertThat(withdrawn.reportId()).isEqualTo("r1");
        assertThat(withdrawn.head().movement())
                .isEqualTo(new Movement(FigureBucket.OPEN_OVERDUE, FigureBucket.OPEN_IN_TIME));
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
        assertThat(story.task.misses().getFirst().withdrawnAt()).isEqualTo(at("2024-01-02T09:00:00"));
        assertThat(story.told().getLast()).isEqualTo("DeadlineMissWithdrawn");
    }

    @Test
    void isMissedAnewWhenTheReportThatWithdrewItsMissIsReturned() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .submitted(1, "2023-12-31T22:00:00", "2024-01-02T09:00:00")
                .returned(1, "2023-12-31T22:00:00", "2024-01-03T09:00:00")
                .watched("2024-01-03T09:00:01");

        assertThat(story.told().stream().filter("DeadlineMissed"::equals)).hasSize(2);
        assertThat(story.task.misses()).hasSize(2);
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_OVERDUE);
    }

    @Test
    void isHeldWhenTheFirstNewsOfAReportInTimeIsThatItWasAccepted() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .accepted(1, 100, "2023-12-31T22:00:00", "2024-01-02T09:00:00");

        assertThat(story.told())
                .containsExactly("TaskAssigned", "DeadlineMissed", "DeadlineMissWithdrawn", "TaskCompleted");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.DONE_IN_TIME);
    }

    @Test
    void staysMissedWhenTheReportWasLate() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .submitted(1, "2024-01-02T09:00:00")
                .accepted(1, 100, "2024-01-02T09:00:00", "2024-01-03T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed", "TaskCompleted");
        assertThat(story.task.misses().getFirst().stands()).isTrue();
        assertThat(story.task.standing()).isEqualTo(FigureBucket.DONE_LATE);
    }

    @Test
    void isMissedAlsoWhenTheLateReportIsFasterThanTheWatch() {
        Story story = Story.due().submitted(1, "2024-01-01T00:00:00").watched("2024-01-08T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed");
        assertThat(story.task.alarm().nextAt()).isNull();
    }

    @Test
    void pausesWhileALateReportWaitsAndGoesOnAfterItsReturn() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .submitted(1, "2024-01-02T07:00:00")
                .watchedFromTo("2024-01-02T07:00:00", "2024-01-08T10:00:00")
                .returned(1, "2024-01-02T07:00:00", "2024-01-08T11:00:00")
                .watchedFromTo("2024-01-08T11:00:00", "2024-01-10T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed", "DeadlineOverdue");
        assertThat(story.last(DeadlineOverdue.class).alarmAt()).isEqualTo(at("2024-01-10T08:00:00"));
    }

    @Test
    void repeatsNothingWhenNewsOfAReturnBeforeItComesAfterwards() {
        Story story = Story.due()
                .watchedFromTo("2023-12-14T09:00:00", "2024-01-03T09:00:00")
                .returned(1, "2023-12-20T10:00:00", "2023-12-21T10:00:00", "2024-01-03T10:00:00");
        int before = story.told().size();

        story.watchedFromTo("2024-01-03T10:00:00", "2024-01-04T10:00:00");

        assertThat(story.told()).hasSize(before);
        assertThat(story.task.alarm().nextAt()).isEqualTo(at("2024-01-05T08:00:00"));
    }
}

package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.assignment.Story.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissed;

/** A report that tells of progress leaves the task in work and its deadline alive. */
class ProgressTest {

    @Test
    void keepsTheTaskInWorkWithItsAlarms() {
        Story story = Story.due();
        AlarmClock alarm = story.task.alarm();

        story.progressed(1, 0, "2023-12-18T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(story.task.alarm()).isEqualTo(alarm);
        assertThat(story.told()).containsExactly("TaskAssigned");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
        assertThat(story.task.history().getLast().what()).isEqualTo(What.REPORT_SUBMITTED);
        assertThat(story.task.history().getLast().note()).isEqualTo(Message.of("reported.progress", 1, 0));
    }

    @Test
    void silencesNothing() {
        Story silent = Story.due().watchedFromTo("2023-12-14T10:00:00", "2024-01-20T10:00:00");
        Story reporting = Story.due()
                .progressed(1, 0, "2023-12-15T10:00:00")
                .watchedFromTo("2023-12-15T11:00:00", "2023-12-28T10:00:00")
                .progressed(2, 60, "2023-12-28T10:30:00")
                .watchedFromTo("2023-12-28T11:00:00", "2024-01-03T10:00:00")
                .progressed(3, 99, "2024-01-03T10:30:00")
                .watchedFromTo("2024-01-03T11:00:00", "2024-01-20T10:00:00");

        assertThat(reporting.told()).isEqualTo(silent.told()).contains("DeadlineMissed", "DeadlineOverdue");
        assertThat(reporting.task.standing()).isEqualTo(FigureBucket.OPEN_OVERDUE);
        assertThat(reporting.last(DeadlineMissed.class).late()).isFalse();
    }

    @Test
    void inTimeTakesNoMissBack() {
        Story story = Story.due().watched("2024-01-01T00:00:00").progressed(1, 99, "2023-12-31T10:00:00");

        assertThat(story.told()).doesNotContain("DeadlineMissWithdrawn");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_OVERDUE);
    }

    @Test
    void skipsNoReminderWhenItIsDecidedOn() {
        Story story = Story.due().progressed(1, 60, "2023-12-18T10:00:00");
        AlarmClock alarm = story.task.alarm();

        story.accepted(1, 60, "2023-12-18T10:00:00", "2023-12-20T10:00:00");

        assertThat(story.task.alarm()).isEqualTo(alarm);
        assertThat(story.task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(story.history()).containsExactly(What.ASSIGNED, What.REPORT_SUBMITTED, What.REPORT_ACCEPTED);
    }

    @Test
    void isFollowedByACompleteReportThatWaits() {
        Story story = Story.due().progressed(1, 60, "2023-12-18T10:00:00").submitted(2, "2023-12-20T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.REPORTED);
        assertThat(story.task.alarm().nextAt()).isNull();
        // A decision on what told of progress before it is no decision on this one.
        story.accepted(1, 60, "2023-12-18T10:00:00", "2023-12-21T10:00:00");
        assertThat(story.task.state()).isEqualTo(TaskState.REPORTED);
        story.accepted(2, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00");
        assertThat(story.task.state()).isEqualTo(TaskState.COMPLETED);
    }

    /** The news that the complete one was returned is late: the newer report tells as much. */
    @Test
    void startsTheDeadlineAgainAfterACompleteOneThatCannotWaitAnyMore() {
        Story story = Story.due().submitted(1, "2023-12-20T10:00:00").progressed(2, 80, "2023-12-22T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(story.task.alarm().nextAt()).isEqualTo(at("2023-12-22T10:00:00"));
        story.returned(1, "2023-12-20T10:00:00", "2023-12-21T10:00:00");
        assertThat(story.task.facts().report())
                .satisfies(report -> assertThat(report.round()).isEqualTo(2));
        assertThat(story.watched("2024-01-01T00:00:00").told()).contains("DeadlineMissed");
    }

    @Test
    void onWhatIsOverIsMoot() {
        Story story = Story.due().withdrawn("2023-12-20T10:00:00").progressed(1, 60, "2023-12-20T11:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.WITHDRAWN);
        assertThat(story.history()).endsWith(What.REPORT_MOOT);
        story.accepted(1, 60, "2023-12-20T11:00:00", "2023-12-21T10:00:00");
        assertThat(story.task.state()).isEqualTo(TaskState.WITHDRAWN);
    }

    /** An event of the version before does not say which it is. */
    @Test
    void isTheReportBelowAHundredPercentWhereNothingIsSaid() {
        assertThat(report(100, null).isComplete()).isTrue();
        assertThat(report(99, null).isComplete()).isFalse();
        assertThat(report(100, false).isComplete()).isFalse();
        assertThat(report(99, true).isComplete()).isTrue();
    }

    @Test
    void saysWhoRecordedIt() {
        Report onBehalf = new Report("r1", 2, Story.ISSUED, 60, false, null, LocalDate.of(2023, 12, 18));

        assertThat(onBehalf.note())
                .isEqualTo(Message.of("reported.progress-on-behalf", 2, 60, LocalDate.of(2023, 12, 18)));
    }

    private static Report report(int percent, @org.jspecify.annotations.Nullable Boolean complete) {
        return new Report("r1", 1, Story.ISSUED, percent, complete, null, null);
    }
}

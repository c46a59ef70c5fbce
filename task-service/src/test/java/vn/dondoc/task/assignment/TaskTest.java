package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.assignment.Story.at;

import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;

class TaskTest {

    @Test
    void isAssignedToItsUnit() {
        Story story = Story.due();

        assertThat(story.task.state()).isEqualTo(TaskState.ASSIGNED);
        TaskHead head = story.last(TaskAssigned.class).head();
        assertThat(head.unit()).isEqualTo("T02");
        assertThat(head.version()).isEqualTo(1);
        assertThat(head.movement()).isEqualTo(new Movement(null, FigureBucket.OPEN_IN_TIME));
    }

    @Test
    void hasTheSameIdHoweverOftenItIsMade() {
        // A part of what was promised: another id would give every unit its task again.
        assertThat(Story.due().task.id()).isEqualTo("018ed7a9-159d-5f35-9965-c49f7c0e472b");
        assertThat(Story.due().task.id()).isEqualTo(Story.undated().task.id());
        assertThat(Story.assignment("T03", null).taskId())
                .isNotEqualTo(Story.due().task.id());
    }

    @Test
    void withoutADateIsCountedApartAndHasNoAlarm() {
        Story story = Story.undated();

        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_UNDATED);
        assertThat(story.task.alarm().nextAt()).isNull();
    }

    @Test
    void isTakenOnOnce() {
        Story story = Story.due().acknowledged("2023-12-14T10:00:00").acknowledged("2023-12-14T11:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "TaskAcknowledged");
        assertThat(story.history()).containsExactly(What.ASSIGNED, What.ACKNOWLEDGED);
        assertThat(story.task.history().getLast().who()).isEqualTo("An");
    }

    @Test
    void isNotTakenOnOnceItIsReportedOn() {
        Story story = Story.due().submitted(1, "2023-12-20T10:00:00");

        assertThatThrownBy(() -> story.acknowledged("2023-12-20T11:00:00")).isInstanceOf(Refusal.class);
        assertThat(story.task.state()).isEqualTo(TaskState.REPORTED);
    }

    @Test
    void waitsForADecisionOnceItIsReportedOn() {
        Story story = Story.due().submitted(1, "2023-12-20T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.REPORTED);
        assertThat(story.task.alarm().nextAt()).isNull();
        assertThat(story.told()).containsExactly("TaskAssigned");
    }

    @Test
    void isInProgressAgainWhenItsReportIsReturned() {
        Story story = Story.due()
                .submitted(1, "2023-12-20T10:00:00")
                .returned(1, "2023-12-20T10:00:00", "2023-12-21T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(story.task.history().getLast().note()).isEqualTo(Message.asWritten("thiếu"));
    }

    @Test
    void goesOnWhenOnlyAPartIsAccepted() {
        Story story = Story.due().accepted(1, 60, "2023-12-20T10:00:00", "2023-12-21T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(story.told()).doesNotContain("TaskCompleted");
    }

    @Test
    void isDoneInTimeByTheSubmissionThatWasAccepted() {
        Story story = Story.due()
                .submitted(1, "2023-12-31T23:59:59")
                .accepted(1, 100, "2023-12-31T23:59:59", "2024-01-10T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(story.task.doneAs()).isEqualTo(Timeliness.ON_TIME);
        TaskCompleted completed = story.last(TaskCompleted.class);
        assertThat(completed.head().movement())
                .isEqualTo(new Movement(FigureBucket.OPEN_IN_TIME, FigureBucket.DONE_IN_TIME));
        assertThat(completed.submittedAt()).isEqualTo(at("2023-12-31T23:59:59"));
    }

    @Test
    void isDoneEarlyOnADayBeforeItsDate() {
        Story story = Story.due().accepted(1, 100, "2023-12-30T23:59:59", "2024-01-10T10:00:00");

        assertThat(story.task.doneAs()).isEqualTo(Timeliness.EARLY);
    }

    @Test
    void isDoneLateOneSecondAfterItsDateAndHasMissedIt() {
        Story story = Story.due().accepted(1, 100, "2024-01-01T00:00:00", "2024-01-01T00:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed", "TaskCompleted");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.DONE_LATE);
        assertThat(story.last(TaskCompleted.class).head().movement())
                .isEqualTo(new Movement(FigureBucket.OPEN_OVERDUE, FigureBucket.DONE_LATE));
    }

    @Test
    void withoutADateIsDoneWithoutOne() {
        Story story = Story.undated().accepted(1, 100, "2024-01-01T00:00:00", "2024-01-01T00:00:00");

        assertThat(story.task.standing()).isEqualTo(FigureBucket.DONE_UNDATED);
        assertThat(story.task.doneAs()).isEqualTo(Timeliness.UNDATED);
    }

    @Test
    void takesADecisionThatComesBeforeItsSubmission() {
        Story story = Story.due()
                .accepted(1, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00")
                .submitted(1, "2023-12-20T10:00:00", "2023-12-22T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(story.history()).containsExactly(What.ASSIGNED, What.REPORT_ACCEPTED, What.COMPLETED);
    }

    @Test
    void ignoresTheDecisionOnAnOlderRound() {
        Story story = Story.due()
                .submitted(2, "2023-12-22T10:00:00")
                .returned(1, "2023-12-20T10:00:00", "2023-12-21T10:00:00")
                .accepted(1, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.REPORTED);
    }

    @Test
    void aDecisionIsFinal() {
        Story story = Story.due()
                .returned(1, "2023-12-20T10:00:00", "2023-12-21T10:00:00")
                .accepted(1, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void aReportOnWhatIsDoneIsMootVisiblyAndOnce() {
        Story story = Story.due()
                .accepted(1, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00")
                .submitted(2, "2023-12-22T10:00:00")
                .submitted(2, "2023-12-22T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(story.history())
                .containsExactly(What.ASSIGNED, What.REPORT_ACCEPTED, What.COMPLETED, What.REPORT_MOOT);
    }
}

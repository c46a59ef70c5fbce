package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.assignment.Story.at;

import org.junit.jupiter.api.Test;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineApproaching;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissed;
import vn.dondoc.task.assignment.TaskEvent.TaskAmended;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;
import vn.dondoc.task.assignment.TaskEvent.TaskSuperseded;

/** What an amendment or a recall of its directive makes of a task. */
class FollowTest {

    @Test
    void aDateThatIsMovedCountsFromThenOn() {
        Story story = Story.due()
                .amended(3, "2024-01-15T23:59:59", "2023-12-20T09:00:00")
                .watched("2024-01-02T08:00:00");

        TaskAmended amended = story.last(TaskAmended.class);
        assertThat(amended.oldDue()).isEqualTo(Story.DUE);
        assertThat(amended.head().due()).isEqualTo(at("2024-01-15T23:59:59"));
        assertThat(amended.head().directiveVersion()).isEqualTo(3);
        assertThat(story.told()).containsExactly("TaskAssigned", "TaskAmended");
        story.watched("2024-01-16T00:00:00");
        assertThat(story.told()).endsWith("DeadlineMissed");
        assertThat(story.task.misses()).extracting(Miss::due).containsExactly(at("2024-01-15T23:59:59"));
    }

    @Test
    void remindersOfTheNewDateAreToldAlsoWhereThoseOfTheOldOneWere() {
        Story story = Story.due()
                .watchedFromTo("2023-12-14T09:00:00", "2023-12-29T09:00:00")
                .amended(3, "2024-01-15T23:59:59", "2023-12-29T10:00:00");
        long before =
                story.told().stream().filter("DeadlineApproaching"::equals).count();

        story.watchedFromTo("2023-12-29T10:00:00", "2024-01-15T09:00:00");

        assertThat(story.told().stream().filter("DeadlineApproaching"::equals).count() - before)
                .isEqualTo(4);
        assertThat(story.last(DeadlineApproaching.class).head().due()).isEqualTo(at("2024-01-15T23:59:59"));
    }

    @Test
    void aDateThatIsMovedIntoThePastIsMissedAtOnce() {
        Story story = Story.due()
                .amended(3, "2023-12-19T23:59:59", "2023-12-20T09:00:00")
                .watched("2023-12-20T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "TaskAmended", "DeadlineMissed");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_OVERDUE);
    }

    @Test
    void aMissThatWasRecordedStaysAndTheStandingFollowsTheNewDate() {
        Story story =
                Story.due().watched("2024-01-01T00:00:00").amended(3, "2024-01-15T23:59:59", "2024-01-02T09:00:00");

        assertThat(story.last(TaskAmended.class).head().movement())
                .isEqualTo(new Movement(FigureBucket.OPEN_OVERDUE, FigureBucket.OPEN_IN_TIME));
        assertThat(story.task.misses()).singleElement().matches(Miss::stands);
    }

    @Test
    void aMissOfADateThatHadBeenPutOffIsTakenBackWhenTheNewsIsLate() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .amended(3, "2024-01-15T23:59:59", "2023-12-20T09:00:00", "2024-01-02T09:00:00");

        assertThat(story.task.misses()).singleElement().matches(miss -> !miss.stands());
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
    }

    @Test
    void aMissStaysThoughTheReportKeepsTheDateThatWasGivenAfterIt() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .amended(3, "2024-01-15T23:59:59", "2024-01-02T09:00:00")
                .submitted(1, "2024-01-10T09:00:00")
                .accepted(1, 100, "2024-01-10T09:00:00", "2024-01-11T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "DeadlineMissed", "TaskAmended", "TaskCompleted");
        assertThat(story.task.misses()).singleElement().matches(Miss::stands);
    }

    @Test
    void ofTwoMissesAReportTakesBackTheOneThatItHadKept() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .amended(3, "2024-01-15T23:59:59", "2024-01-02T09:00:00")
                .watched("2024-01-16T00:00:00")
                .submitted(1, "2024-01-15T23:59:59", "2024-01-17T09:00:00");

        assertThat(story.task.misses()).extracting(Miss::stands).containsExactly(true, false);
        assertThat(story.task.misses()).extracting(Miss::due).containsExactly(Story.DUE, at("2024-01-15T23:59:59"));
    }

    @Test
    void aDateIsPutOffInItsLastSecondAndNotInTheNext() {
        Story inTime = Story.due()
                .watched("2024-01-01T00:00:00")
                .amended(3, "2024-01-15T23:59:59", "2023-12-31T23:59:59", "2024-01-02T09:00:00");
        Story tooLate = Story.due()
                .watched("2024-01-01T00:00:00")
                .amended(3, "2024-01-15T23:59:59", "2024-01-01T00:00:00", "2024-01-02T09:00:00");

        assertThat(inTime.task.misses()).singleElement().matches(miss -> !miss.stands());
        assertThat(tooLate.task.misses()).singleElement().matches(Miss::stands);
    }

    @Test
    void aDateThatWasDroppedBeforeItPassedWasNotMissed() {
        Story story = Story.due().watched("2024-01-01T00:00:00").amended(3, null, "2023-12-20T09:00:00");

        assertThat(story.task.misses()).singleElement().matches(miss -> !miss.stands());
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_UNDATED);
    }

    @Test
    void aDateThatWasBroughtForwardIsMissedAllTheSame() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .amended(3, "2023-12-25T23:59:59", "2023-12-20T09:00:00", "2024-01-02T09:00:00");

        assertThat(story.task.misses()).singleElement().matches(Miss::stands);
    }

    @Test
    void aDateThatWasMovedTwiceBeforeItPassedWasNotMissed() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .amended(3, "2023-12-25T23:59:59", "2023-12-20T09:00:00", "2024-01-02T09:00:00")
                .amended(4, "2024-01-15T23:59:59", "2023-12-22T09:00:00", "2024-01-02T09:00:01");

        assertThat(story.task.misses()).singleElement().matches(miss -> !miss.stands());
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
    }

    @Test
    void aReportInTimeStaysSoWhenTheDateIsMovedBeforeIt() {
        Story story = Story.due()
                .submitted(1, "2023-12-20T10:00:00")
                .amended(3, "2023-12-18T23:59:59", "2023-12-21T09:00:00")
                .watched("2023-12-22T09:00:00");
        assertThat(story.task.state()).isEqualTo(TaskState.REPORTED);
        assertThat(story.task.misses()).isEmpty();

        story.accepted(1, 100, "2023-12-20T10:00:00", "2023-12-23T10:00:00");

        assertThat(story.task.standing()).isEqualTo(FigureBucket.DONE_IN_TIME);
        assertThat(story.task.misses()).isEmpty();
    }

    @Test
    void aReportInTimeThatIsReturnedMissesTheDateThatStandsThen() {
        Story story = Story.due()
                .submitted(1, "2023-12-20T10:00:00")
                .amended(3, "2023-12-18T23:59:59", "2023-12-21T09:00:00")
                .returned(1, "2023-12-20T10:00:00", "2023-12-22T10:00:00")
                .watched("2023-12-22T10:00:00");

        assertThat(story.task.misses()).extracting(Miss::due).containsExactly(at("2023-12-18T23:59:59"));
    }

    @Test
    void aReportIsJudgedTheSameWhicheverNewsComesFirst() {
        Story amendedFirst = Story.due()
                .amended(3, "2023-12-18T23:59:59", "2023-12-21T09:00:00")
                .watched("2023-12-21T09:00:00")
                .submitted(1, "2023-12-20T10:00:00", "2023-12-21T10:00:00");

        assertThat(amendedFirst.told())
                .containsExactly("TaskAssigned", "TaskAmended", "DeadlineMissed", "DeadlineMissWithdrawn");
        assertThat(amendedFirst.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
        amendedFirst.accepted(1, 100, "2023-12-20T10:00:00", "2023-12-23T10:00:00");
        assertThat(amendedFirst.task.standing()).isEqualTo(FigureBucket.DONE_IN_TIME);
    }

    @Test
    void aLateReportWaitsInTimeAfterMoreTimeWasGiven() {
        Story story = Story.due()
                .watched("2024-01-01T00:00:00")
                .submitted(1, "2024-01-03T10:00:00")
                .amended(3, "2024-01-15T23:59:59", "2024-01-04T09:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.REPORTED);
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
        assertThat(story.task.alarm().nextAt()).isNull();
        assertThat(story.task.misses()).singleElement().matches(Miss::stands);
    }

    @Test
    void aDateMayComeAndGo() {
        Story story = Story.undated().amended(3, "2023-12-29T23:59:59", "2023-12-20T09:00:00");
        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_IN_TIME);
        assertThat(story.last(TaskAmended.class).oldDue()).isNull();

        story.amended(4, null, "2023-12-21T09:00:00");

        assertThat(story.task.standing()).isEqualTo(FigureBucket.OPEN_UNDATED);
        assertThat(story.task.alarm().nextAt()).isNull();
        assertThat(story.task.listedAt()).isEqualTo(TaskList.UNDATED);
    }

    @Test
    void aVersionThatAsksForTheSameIsNoNewsAndAnOlderOneIsNone() {
        Story story = Story.due()
                .amended(4, "2023-12-31T23:59:59", "2023-12-20T09:00:00")
                .amended(3, "2024-01-15T23:59:59", "2023-12-19T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned");
        assertThat(story.task.assignment().directiveVersion()).isEqualTo(4);
        assertThat(story.task.due()).isEqualTo(Story.DUE);
    }

    @Test
    void whatIsDoneStaysAsItIs() {
        Story story = Story.due()
                .accepted(1, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00")
                .amended(3, "2023-12-18T23:59:59", "2023-12-22T09:00:00")
                .superseded("2023-12-22T09:00:00")
                .withdrawn("2023-12-22T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "TaskCompleted");
        assertThat(story.task.state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void isSupersededOnceAndThenSilent() {
        Story story = Story.due().superseded("2023-12-20T09:00:00").superseded("2023-12-20T10:00:00");
        story.watched("2024-01-05T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned", "TaskSuperseded");
        assertThat(story.last(TaskSuperseded.class).head().movement())
                .isEqualTo(new Movement(FigureBucket.OPEN_IN_TIME, FigureBucket.VOID));
        assertThat(story.history()).containsExactly(What.ASSIGNED, What.SUPERSEDED);
    }

    @Test
    void isThereAgainWhenItIsOrderedAgain() {
        Story story =
                Story.due().superseded("2023-12-20T09:00:00").amended(4, "2023-12-31T23:59:59", "2023-12-21T09:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(story.last(TaskAssigned.class).head().movement())
                .isEqualTo(new Movement(FigureBucket.VOID, FigureBucket.OPEN_IN_TIME));
        story.watched("2024-01-01T00:00:00");
        assertThat(story.told()).endsWith("DeadlineMissed");
    }

    @Test
    void aReportOnWhatIsWithdrawnIsMootVisibly() {
        Story story =
                Story.due().withdrawn("2023-12-20T09:00:00").submitted(1, "2023-12-20T08:00:00", "2023-12-20T10:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.WITHDRAWN);
        assertThat(story.history()).endsWith(What.WITHDRAWN, What.REPORT_MOOT);
    }

    @Test
    void whatWasAcceptedAtTheSameMomentIsDone() {
        Story story = Story.due()
                .submitted(1, "2023-12-20T08:00:00")
                .withdrawn("2023-12-20T09:00:00")
                .accepted(1, 100, "2023-12-20T08:00:00", "2023-12-20T09:00:00");

        assertThat(story.task.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(story.last(TaskCompleted.class).head().movement())
                .isEqualTo(new Movement(FigureBucket.VOID, FigureBucket.DONE_IN_TIME));
    }

    /** What is not asked for counts nowhere until it is done, also while its miss is recorded. */
    @Test
    void whatWasWithdrawnAndIsAcceptedLateCountsFirstWhenItIsDone() {
        Story story = Story.due()
                .withdrawn("2023-12-20T09:00:00")
                .accepted(1, 100, "2024-01-02T08:00:00", "2024-01-02T09:00:00");

        assertThat(story.last(DeadlineMissed.class).head().movement())
                .isEqualTo(new Movement(FigureBucket.VOID, FigureBucket.VOID));
        assertThat(story.last(TaskCompleted.class).head().movement())
                .isEqualTo(new Movement(FigureBucket.VOID, FigureBucket.DONE_LATE));
    }
}

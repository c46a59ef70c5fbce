package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.assignment.Story.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissed;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;

/** What is decided of a task, and how it is carried out. */
class ChangeTest {

    @Test
    void leavesTheTaskAsItWasUntilItIsApplied() {
        Task task = Story.due().task;
        TaskFacts before = task.facts();

        Change withdrawn = Lifecycle.withdraw(before, "ban hành nhầm", at("2023-12-20T09:00:00"));

        assertThat(withdrawn.now().state()).isEqualTo(TaskState.WITHDRAWN);
        assertThat(task.facts()).isEqualTo(before);
        assertThat(task.apply(withdrawn)).isTrue();
        assertThat(task.facts()).isEqualTo(withdrawn.now());
    }

    @Test
    void isNotAppliedToATaskThatHasChangedSince() {
        Task task = Story.due().task;
        Change late = Lifecycle.acknowledge(task.facts(), "An", at("2023-12-20T09:00:00"));
        task.apply(Lifecycle.withdraw(task.facts(), "ban hành nhầm", at("2023-12-20T08:00:00")));

        assertThatThrownBy(() -> task.apply(late)).isInstanceOf(IllegalStateException.class);
        assertThat(task.state()).isEqualTo(TaskState.WITHDRAWN);
    }

    @Test
    void isNothingWhereNothingIsDecided() {
        Task task = Story.due().acknowledged("2023-12-15T09:00:00").task;
        Change again = Lifecycle.acknowledge(task.facts(), "Bình", at("2023-12-16T09:00:00"));

        assertThat(again.isNothing()).isTrue();
        assertThat(task.apply(again)).isFalse();
        assertThat(task.history()).hasSize(2);
    }

    /** Each step is told as the task is with it, and the figures of one go on where those of the other ended. */
    @Test
    void tellsEachStepAsTheTaskIsWithIt() {
        Story story = Story.due().accepted(1, 100, "2024-01-02T10:00:00", "2024-01-03T10:00:00");

        DeadlineMissed missed = story.last(DeadlineMissed.class);
        TaskCompleted completed = story.last(TaskCompleted.class);
        assertThat(List.of(missed.head().movement(), completed.head().movement()))
                .containsExactly(
                        new Movement(FigureBucket.OPEN_IN_TIME, FigureBucket.OPEN_OVERDUE),
                        new Movement(FigureBucket.OPEN_OVERDUE, FigureBucket.DONE_LATE));
        assertThat(missed.head().state()).isNotEqualTo(TaskState.COMPLETED);
        assertThat(completed.head().version()).isEqualTo(missed.head().version() + 1);
        assertThat(story.task.standing()).isEqualTo(FigureBucket.DONE_LATE);
    }
}

package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.Urgency;

/**
 * What every event of a task carries, so that a reader needs no other.
 *
 * @param version of the task with this event
 * @param directiveVersion the version of the directive that the task follows
 * @param phase what the state means to others
 * @param coordinatorsAsWritten all who help in the words of the document, also those of whom no directory says who is
 *     meant; none if an earlier version stored the task
 * @param reportTo who gets the report, in the words of the document
 * @param at when it happened, business time
 * @param assignedAt when it was asked for first, as far as the task knows: the earlier of its order and of its making
 * @param movement the task's figure before and after
 */
public record TaskHead(
        String taskId,
        long version,
        String directiveId,
        long directiveVersion,
        String issuer,
        String itemPath,
        String unit,
        List<String> coordinators,
        Urgency urgency,
        TaskState state,
        TaskState.Phase phase,
        @Nullable Instant due,
        List<Deliverable> deliverables,
        @Nullable List<String> coordinatorsAsWritten,
        @Nullable String reportTo,
        Instant at,
        Instant assignedAt,
        Movement movement) {

    static TaskHead of(String id, long version, Instant at, TaskFacts task, Movement movement) {
        Assignment assignment = task.assignment();
        return new TaskHead(
                id,
                version,
                assignment.directive(),
                assignment.directiveVersion(),
                assignment.issuer(),
                assignment.itemPath(),
                assignment.unit(),
                assignment.coordinators(),
                assignment.urgency(),
                task.state(),
                task.state().phase(),
                task.deadline().due(),
                assignment.deliverables(),
                assignment.coordinatorsAsWritten(),
                assignment.reportTo(),
                at,
                task.assignedAt(),
                movement);
    }
}

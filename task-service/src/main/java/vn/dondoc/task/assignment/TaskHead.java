package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.Urgency;

/**
 * What every event of a task carries, so that a reader needs no other.
 *
 * @param version of the task with this event
 * @param at when it happened, business time
 * @param movement the task's figure before and after
 */
public record TaskHead(
        String taskId,
        long version,
        String directiveId,
        String issuer,
        String itemPath,
        String unit,
        List<String> coordinators,
        Urgency urgency,
        TaskState state,
        @Nullable Instant due,
        List<Deliverable> deliverables,
        Instant at,
        Movement movement) {}

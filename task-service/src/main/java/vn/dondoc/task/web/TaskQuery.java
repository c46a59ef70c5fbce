package vn.dondoc.task.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.TaskList;
import vn.dondoc.task.assignment.TaskState;
import vn.dondoc.task.assignment.Timeliness;

/**
 * The filters of the list of tasks, and which stretch of it is asked for.
 *
 * @param dueProposed only open tasks whose date would be another by the calendar of today, or only the others
 */
record TaskQuery(
        @Nullable @Size(max = 36) String directive,
        @Nullable @Size(max = 35) String unit,
        @Nullable @Size(max = 9) Set<TaskState> state,
        @Nullable Timeliness timeliness,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        @Nullable Boolean dueProposed,
        @Nullable @Size(max = 200) String cursor,
        @Nullable Integer limit) {

    TaskList.Filter filter() {
        return new TaskList.Filter(
                directive, unit, state == null ? Set.of() : state, timeliness, dueBefore, dueAfter, dueProposed);
    }
}

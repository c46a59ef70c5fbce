package vn.dondoc.task.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.DueWindow;
import vn.dondoc.task.assignment.TaskFilter;
import vn.dondoc.task.assignment.TaskState;
import vn.dondoc.task.assignment.Timeliness;

/**
 * The filters of the list of tasks and of its counts.
 *
 * @param id only these, of which the caller may not see all
 * @param dueProposed only open tasks whose date would be another by the calendar of today, or only the others
 * @param window only open tasks that are in this window today
 * @param q words of text, number, subject and name of the unit, with or without accents: each must occur, the last one of
 *     three letters or more perhaps as the beginning of a word
 */
record TaskQuery(
        @Nullable @Size(max = 100) Set<@Size(max = 36) String> id,
        @Nullable @Size(max = 36) String directive,
        @Nullable @Size(max = 35) String unit,
        @Nullable @Size(max = 9) Set<TaskState> state,
        @Nullable Timeliness timeliness,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        @Nullable Boolean dueProposed,
        @Nullable DueWindow window,
        @Nullable @Size(max = 200) String q) {

    TaskFilter filter() {
        return new TaskFilter(
                false,
                id,
                directive,
                unit,
                state == null ? Set.of() : state,
                timeliness,
                dueBefore,
                dueAfter,
                dueProposed,
                window,
                q);
    }
}

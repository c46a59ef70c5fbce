package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskAcknowledged;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;
import vn.dondoc.task.assignment.TaskEvent.TaskSuperseded;
import vn.dondoc.task.assignment.TaskEvent.TaskWithdrawn;

/** How a task comes into the world, is taken on, and leaves it without being done. */
public final class Lifecycle {
    private Lifecycle() {}

    /** A new task. Its alarms begin with the issue of its directive, however late the news of that came. */
    static Change assign(Assignment assignment, @Nullable AlarmPlan plan, Instant at) {
        TaskFacts made = new TaskFacts(
                assignment,
                new Deadline(assignment.due(), List.of(), List.of()),
                TaskState.ASSIGNED,
                null,
                null,
                AlarmClock.from(assignment.issuedAt(), plan),
                null,
                List.of(),
                null,
                at);
        return Change.of(made, at).note(What.ASSIGNED, null, null).tell(TaskAssigned::new);
    }

    /**
     * The unit takes the task on; once more changes nothing.
     *
     * @throws Refusal 409 if the task is past that
     */
    static Change acknowledge(TaskFacts now, String who, Instant at) {
        Change change = Change.of(now, at);
        if (now.state() == TaskState.ACKNOWLEDGED) {
            return change;
        }
        TaskState acknowledged = now.state().acknowledged();
        return change.to(facts -> facts.in(acknowledged))
                .note(What.ACKNOWLEDGED, who, null)
                .tell(TaskAcknowledged::new);
    }

    /** A newer version of the directive does not order this any more. */
    public static Change supersede(TaskFacts now, @Nullable String reason, Instant at) {
        return leave(now, TaskState.SUPERSEDED, What.SUPERSEDED, reason, at, head -> new TaskSuperseded(head, reason));
    }

    /** The directive, whose newest version ordered this, was recalled. */
    public static Change withdraw(TaskFacts now, String reason, Instant at) {
        return leave(now, TaskState.WITHDRAWN, What.WITHDRAWN, reason, at, head -> new TaskWithdrawn(head, reason));
    }

    private static Change leave(
            TaskFacts now,
            TaskState end,
            What what,
            @Nullable String reason,
            Instant at,
            Function<TaskHead, TaskEvent> event) {
        Change change = Change.of(now, at);
        return now.state() == TaskState.COMPLETED || now.state() == end
                ? change
                : change.to(facts -> facts.in(end).with(facts.alarm().stopped()))
                        .note(what, null, reason == null ? null : Message.asWritten(reason))
                        .tell(event);
    }
}

package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskAmended;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;

/** A task follows a newer version of its directive. */
final class Amendment {
    private final Task task;
    private final Assignment order;
    private final Instant now;

    Amendment(Task task, Assignment order, Instant now) {
        this.task = task;
        this.order = order;
        this.now = now;
    }

    /**
     * What is asked changes, and with the date or the urgency the alarms. What was over comes back.
     *
     * @param plan of the date in the order
     */
    void follow(@Nullable AlarmPlan plan, String reason) {
        Assignment before = task.assignment();
        Deadline stood = task.deadline();
        FigureBucket counted = task.standing();
        boolean back = task.state().isOver();
        boolean moved = !Objects.equals(stood.due(), order.due());
        task.reassign(before.amendedBy(order));
        if (back || moved || before.urgency() != order.urgency()) {
            task.reckon(moved ? stood.movedTo(order.due(), order.issuedAt(), now) : stood);
            task.alarm().startOver(order.issuedAt(), plan);
            task.pauseAlarms();
        }
        if (back) {
            task.enter(TaskState.ASSIGNED, task.standing());
            task.note(now, What.ASSIGNED, null, reason);
            task.tell(new TaskAssigned(task.head(now, new Movement(counted, task.standing()))));
        } else if (!task.assignment().asksTheSameAs(before)) {
            task.note(now, What.AMENDED, null, reason);
            task.tell(new TaskAmended(task.head(now, new Movement(counted, task.standing())), stood.due(), reason));
        }
    }
}

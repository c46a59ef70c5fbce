package vn.dondoc.task.order;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Change;
import vn.dondoc.task.assignment.Deadline;
import vn.dondoc.task.assignment.FigureBucket;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskAmended;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;
import vn.dondoc.task.assignment.TaskFacts;
import vn.dondoc.task.assignment.TaskState;

/** A task follows a newer version of its directive. */
public final class Amendment {
    private Amendment() {}

    /**
     * What is asked changes, and with the date or the urgency the alarms. What was over comes back if it is ordered again.
     * An older or the same version, or one that comes when all is done, changes nothing.
     *
     * @param plan of the date in the order
     */
    public static Change follow(
            TaskFacts before, Assignment order, @Nullable AlarmPlan plan, String reason, Instant at) {
        Change change = Change.of(before, at);
        Assignment asked = before.assignment();
        if (before.state() == TaskState.COMPLETED || !order.isNewerThan(asked)) {
            return change;
        }
        Deadline stood = before.deadline();
        boolean back = before.state().isOver();
        boolean moved = !Objects.equals(stood.due(), order.due());
        change = change.to(facts -> facts.asking(asked.amendedBy(order)));
        if (back || moved || asked.urgency() != order.urgency()) {
            change = change.to(facts -> facts.by(moved ? stood.movedTo(order.due(), order.issuedAt(), at) : stood)
                    .with(facts.alarm().startedOver(order.issuedAt(), plan))
                    .quietWhileAReportWaits());
        }
        if (back) {
            return change.to(facts -> facts.in(TaskState.ASSIGNED))
                    .note(What.ASSIGNED, null, Message.asWritten(reason))
                    .tell(TaskAssigned::new);
        }
        return change.now().assignment().asksTheSameAs(asked)
                ? change
                : change.note(What.AMENDED, null, Message.asWritten(reason))
                        .tell(head -> new TaskAmended(head, stood.due(), reason));
    }

    /** Takes in silence what a version ordered, which is no longer asked for. */
    public static Change takeInSilence(TaskFacts before, Assignment order, Instant at) {
        Change change = Change.of(before, at);
        return before.standing() == FigureBucket.VOID && order.isNewerThan(before.assignment())
                ? change.to(facts -> facts.asking(facts.assignment().amendedBy(order))
                        .by(facts.deadline().readAs(order.due())))
                : change;
    }
}

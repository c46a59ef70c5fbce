package vn.dondoc.task.assignment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/** What a task tells the world. */
public sealed interface TaskEvent extends Event {
    String TOPIC = "task.events.v1";

    TaskHead head();

    @Override
    default long version() {
        return head().version();
    }

    @Published(type = "task.assigned", topic = TOPIC)
    record TaskAssigned(@JsonUnwrapped TaskHead head) implements TaskEvent {}

    @Published(type = "task.acknowledged", topic = TOPIC)
    record TaskAcknowledged(@JsonUnwrapped TaskHead head) implements TaskEvent {}

    @Published(type = "task.completed", topic = TOPIC)
    record TaskCompleted(@JsonUnwrapped TaskHead head, String reportId, Instant submittedAt) implements TaskEvent {}

    /**
     * An amendment of its directive changed what is asked.
     *
     * @param oldDue the date until then; none if there was none
     */
    @Published(type = "task.amended", topic = TOPIC)
    record TaskAmended(
            @JsonUnwrapped TaskHead head, @Nullable Instant oldDue, String reason) implements TaskEvent {}

    /** @param reason none where the amendment was heard of before the issue */
    @Published(type = "task.superseded", topic = TOPIC)
    record TaskSuperseded(
            @JsonUnwrapped TaskHead head, @Nullable String reason) implements TaskEvent {}

    @Published(type = "task.withdrawn", topic = TOPIC)
    record TaskWithdrawn(@JsonUnwrapped TaskHead head, String reason) implements TaskEvent {}

    /**
     * A unit of the task has ended, and another goes on in its place; or that was taken back.
     *
     * @param from the one that had the part
     * @param to the one that goes on
     * @param reorganisation id of the order by which it goes, or which was taken back; none if nothing was said of that
     */
    @Published(type = "task.transferred", topic = TOPIC)
    record TaskTransferred(
            @JsonUnwrapped TaskHead head,
            Role role,
            String from,
            String to,
            @Nullable String reorganisation,
            @Nullable String reason)
            implements TaskEvent {

        /** What the unit is to the task. */
        public enum Role {
            LEAD,
            COORDINATOR
        }
    }

    /**
     * A clerk has to choose who goes on with the task; told again where the proposal changes.
     *
     * @param to who is proposed
     * @param candidates whoever took over; where nobody did, any unit may go on
     * @param reorganisation id of what ended the unit; none if nothing was said of that
     */
    @Published(type = "task.transfer-proposed", topic = TOPIC)
    record TaskTransferProposed(
            @JsonUnwrapped TaskHead head,
            String to,
            List<String> candidates,
            @Nullable String reorganisation,
            @Nullable String reason)
            implements TaskEvent {
        public static TaskTransferProposed of(TaskHead head, TransferProposal proposal) {
            return new TaskTransferProposed(
                    head, proposal.to(), proposal.candidates(), proposal.reorganisation(), proposal.reason());
        }
    }

    /**
     * A reminder before the date.
     *
     * @param workingDaysAhead 0 on the day itself
     * @param last whether it is the last one on a working day
     * @param late whether it comes later than the policy tolerates
     * @param alarmAt when it was planned
     * @param hoursAhead of a short deadline that counts them; none of others
     */
    @Published(type = "deadline.approaching", topic = TOPIC)
    record DeadlineApproaching(
            @JsonUnwrapped TaskHead head,
            int workingDaysAhead,
            boolean last,
            boolean late,
            Instant alarmAt,
            @Nullable Integer hoursAhead)
            implements TaskEvent {}

    @Published(type = "deadline.missed", topic = TOPIC)
    record DeadlineMissed(@JsonUnwrapped TaskHead head, boolean late) implements TaskEvent {}

    /** A reminder after the date. */
    @Published(type = "deadline.overdue", topic = TOPIC)
    record DeadlineOverdue(@JsonUnwrapped TaskHead head, int ordinal, boolean late, Instant alarmAt)
            implements TaskEvent {}

    @Published(type = "deadline.miss-withdrawn", topic = TOPIC)
    record DeadlineMissWithdrawn(@JsonUnwrapped TaskHead head, String reportId, Instant submittedAt)
            implements TaskEvent {}
}

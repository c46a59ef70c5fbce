package vn.dondoc.notification.known;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.messaging.projection.Projected;

/**
 * A task as its latest event told.
 *
 * @param phase what its state means to others; none in what was told before there were phases
 * @param due the last instant in time; none without a deadline
 * @param standing which figure it counts for, for example {@code OPEN_OVERDUE}
 */
@Document("knownTasks")
public record KnownTask(
        @Id String id,
        @Field("v") long version,
        String unit,
        String itemPath,
        String urgency,
        String state,
        @Nullable String phase,
        String standing,
        @Nullable Instant due)
        implements Projected {
    private static final String OVER = "OVER";
    private static final Set<String> CLOSED = Set.of("RESTING", OVER);
    private static final String DONE = "COMPLETED";

    /** Of events from before there were phases, as {@code CLOSED_STATES}. */
    private static final Set<String> VOID_STATES = Set.of("WITHDRAWN", "SUPERSEDED");

    private static final Set<String> CLOSED_STATES = Set.of(DONE, "WITHDRAWN", "SUPERSEDED", "SUSPENDED");

    boolean isOfTheSameItemAs(KnownTask other) {
        return itemPath.equals(other.itemPath);
    }

    /** Done, taken back or at rest: nobody is chased for it. */
    public boolean isClosed() {
        return phase == null ? CLOSED_STATES.contains(state) : CLOSED.contains(phase);
    }

    /** Over without being done: not asked for any more. */
    public boolean isVoid() {
        return phase == null ? VOID_STATES.contains(state) : phase.equals(OVER) && !state.equals(DONE);
    }

    /** Its state, for people. */
    public Message stateInWords() {
        return switch (state) {
            case "ASSIGNED" -> Message.of("task-state.assigned");
            case "ACKNOWLEDGED" -> Message.of("task-state.acknowledged");
            case "IN_PROGRESS" -> Message.of("task-state.in-progress");
            case "REPORTED" -> Message.of("task-state.reported");
            case "COMPLETED" -> Message.of("task-state.completed");
            case "RETURNED" -> Message.of("task-state.returned");
            case "SUSPENDED" -> Message.of("task-state.suspended");
            case "WITHDRAWN" -> Message.of("task-state.withdrawn");
            case "SUPERSEDED" -> Message.of("task-state.superseded");
            default -> Message.asWritten(state);
        };
    }

    public boolean isSuperseded() {
        return state.equals("SUPERSEDED");
    }

    public boolean isDone() {
        return state.equals(DONE);
    }

    /** Whether it was done in time, by whichever date counts for that; none while it is open, and without a date. */
    public @Nullable Boolean wasInTime() {
        return switch (standing) {
            case "DONE_IN_TIME" -> true;
            case "DONE_LATE" -> false;
            default -> null;
        };
    }

    public boolean isOverdue() {
        return standing.equals("OPEN_OVERDUE");
    }

    /** So urgent that office hours do not count. */
    public boolean isFlash() {
        return urgency.equals("HOA_TOC");
    }
}

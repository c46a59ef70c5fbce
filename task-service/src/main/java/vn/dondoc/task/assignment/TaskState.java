package vn.dondoc.task.assignment;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.chassis.refusal.Refusal;

/** Where a task stands in its life. Whether it is in time is another matter: {@link FigureBucket}. */
public enum TaskState {
    ASSIGNED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    /** A complete report waits for a decision. */
    REPORTED,
    COMPLETED,
    /** The unit says that it is not its task; whoever issued it decides. Not entered yet. */
    RETURNED,
    /** Until it is resumed. Not entered yet. */
    SUSPENDED,
    WITHDRAWN,
    SUPERSEDED;

    /** What a state means to others, who need not know every state that there is. */
    public enum Phase {
        /** The unit has to act. */
        OPEN,
        /** Somebody else has to decide. */
        WAITING,
        /** Nobody has to act until it is resumed. */
        RESTING,
        /** Nothing more is expected of anybody. */
        OVER
    }

    Phase phase() {
        return switch (this) {
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS -> Phase.OPEN;
            case REPORTED, RETURNED -> Phase.WAITING;
            case SUSPENDED -> Phase.RESTING;
            case COMPLETED, WITHDRAWN, SUPERSEDED -> Phase.OVER;
        };
    }

    /** All states in which something is, or will be, expected of somebody. */
    public static Set<TaskState> notOver() {
        return Arrays.stream(values()).filter(state -> !state.isOver()).collect(Collectors.toSet());
    }

    /**
     * What a task that waits to be taken on becomes by that.
     *
     * @throws Refusal 409 if it is past that
     */
    TaskState acknowledged() {
        if (this != ASSIGNED) {
            throw Refusal.conflict("not-acknowledgeable");
        }
        return ACKNOWLEDGED;
    }

    /** Nothing more is expected of the unit. */
    public boolean isOver() {
        return phase() == Phase.OVER;
    }
}

package vn.dondoc.task.assignment;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;

/** Where a task stands in its life. Whether it is in time is another matter: {@link FigureBucket}. */
public enum TaskState {
    ASSIGNED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    /** A report waits for a decision. */
    REPORTED,
    COMPLETED,
    RETURNED,
    SUSPENDED,
    WITHDRAWN,
    SUPERSEDED;

    /** The states in which something is expected of somebody. */
    static Set<TaskState> open() {
        return Arrays.stream(values()).filter(state -> !state.isOver()).collect(Collectors.toSet());
    }

    /**
     * What a task that waits to be taken on becomes by that.
     *
     * @throws Problem 409 if it is past that
     */
    TaskState acknowledged() {
        if (this != ASSIGNED) {
            throw Problem.conflict(
                    "not-acknowledgeable",
                    new LocalizedText(
                            "Nhiệm vụ không còn ở trạng thái chờ tiếp nhận.",
                            "This task no longer waits to be acknowledged."));
        }
        return ACKNOWLEDGED;
    }

    /** Nothing more is expected of the unit. */
    boolean isOver() {
        return this == COMPLETED || this == WITHDRAWN || this == SUPERSEDED;
    }
}

package vn.dondoc.task.assignment;

/** Where a task stands in its life. Whether it is in time is another matter: {@link Standing}. */
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

    /** Nothing more is expected of the unit. */
    boolean isOver() {
        return this == COMPLETED || this == WITHDRAWN || this == SUPERSEDED;
    }
}

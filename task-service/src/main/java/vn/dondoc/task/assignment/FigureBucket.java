package vn.dondoc.task.assignment;

import java.util.Set;

/**
 * The figure in which a task is counted. An open task is overdue from the moment its miss was recorded, not from the
 * moment its date passed.
 */
public enum FigureBucket {
    OPEN_IN_TIME,
    OPEN_OVERDUE,
    OPEN_UNDATED,
    DONE_IN_TIME,
    DONE_LATE,
    DONE_UNDATED,
    /** Withdrawn or superseded: in no figure. */
    VOID;

    /** Those of tasks that are not over. */
    static final Set<FigureBucket> OPEN = Set.of(OPEN_IN_TIME, OPEN_OVERDUE, OPEN_UNDATED);

    /** Where tasks in that state can be. */
    static Set<FigureBucket> of(TaskState state) {
        return switch (state) {
            case COMPLETED -> Set.of(DONE_IN_TIME, DONE_LATE, DONE_UNDATED);
            case WITHDRAWN, SUPERSEDED -> Set.of(VOID);
            default -> OPEN;
        };
    }

    /** The figure of what is done. */
    static FigureBucket done(Timeliness as) {
        return switch (as) {
            case UNDATED -> DONE_UNDATED;
            case LATE -> DONE_LATE;
            default -> DONE_IN_TIME;
        };
    }
}

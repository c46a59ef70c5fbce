package vn.dondoc.task.assignment;

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

    /** The figure of what is done. */
    static FigureBucket done(Timeliness as) {
        return switch (as) {
            case UNDATED -> DONE_UNDATED;
            case LATE -> DONE_LATE;
            default -> DONE_IN_TIME;
        };
    }
}

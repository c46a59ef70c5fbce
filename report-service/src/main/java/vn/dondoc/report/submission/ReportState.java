package vn.dondoc.report.submission;

/** How far a report has come. */
public enum ReportState {
    /** Its task is not known here yet. */
    PENDING,
    /** Waits for a decision. */
    SUBMITTED,
    ACCEPTED,
    /** Sent back with a reason; the next round may come. */
    RETURNED,
    /** Before anybody decided, its task was withdrawn or superseded, or the unit has reported anew. */
    MOOT,
    /** Never became a report on a task. */
    REJECTED
}

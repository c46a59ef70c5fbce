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
    /** Its task was withdrawn or superseded before anybody decided. */
    MOOT,
    /** Never became a report on a task. */
    REJECTED
}

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
    /** Never became a report on a task. */
    REJECTED
}

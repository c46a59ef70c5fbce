package vn.dondoc.report.task;

/** How a caller stands to a task. */
public enum Ownership {
    /** Acts for the unit that answers for it. */
    OWN,
    /** Acts for the office that issued it. */
    ISSUED,
    /** Sees it, and no more: from above, or as one that takes part. */
    SEEN,
    /** May not know of it. */
    FOREIGN,
    /** Not to be said yet: the units above the task's have not all been heard of here. */
    OPEN
}

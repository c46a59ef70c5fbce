package vn.dondoc.report.task;

/** Whose a task is, seen by a caller. */
public enum Ownership {
    /** Of the caller's unit, or of one below it. */
    OWN,
    /** Of another unit. */
    FOREIGN,
    /** Not to be said yet: the units above the task's have not all been heard of here. */
    OPEN
}

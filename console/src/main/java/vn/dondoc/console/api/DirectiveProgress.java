package vn.dondoc.console.api;

/** How far the tasks of a directive are. */
public record DirectiveProgress(
        long total,
        long doneInTime,
        long doneLate,
        long openInTime,
        long openOverdue,
        long undated,
        long undatedDone) {}

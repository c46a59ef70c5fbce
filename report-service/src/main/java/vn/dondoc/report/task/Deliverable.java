package vn.dondoc.report.task;

/**
 * What a task asks to be handed over.
 *
 * @param minimum how many of it at least
 */
public record Deliverable(String text, int minimum) {}

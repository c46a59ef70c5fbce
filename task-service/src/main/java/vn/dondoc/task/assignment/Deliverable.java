package vn.dondoc.task.assignment;

/** Something to be handed in, at least so many of it. */
public record Deliverable(String text, int minimum) {}

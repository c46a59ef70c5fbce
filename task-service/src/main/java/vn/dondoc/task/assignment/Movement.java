package vn.dondoc.task.assignment;

import org.jspecify.annotations.Nullable;

/**
 * From which figure a task moved to which.
 *
 * @param from none for a new task
 */
public record Movement(@Nullable FigureBucket from, FigureBucket to) {}

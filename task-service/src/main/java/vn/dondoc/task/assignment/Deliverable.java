package vn.dondoc.task.assignment;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something to be handed in, at least so many of it. */
@Schema(name = "TaskDeliverable")
public record Deliverable(String text, int minimum) {}

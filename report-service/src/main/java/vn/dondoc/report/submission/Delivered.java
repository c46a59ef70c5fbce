package vn.dondoc.report.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How many of a deliverable, named as the task names it, there are. */
public record Delivered(
        @NotBlank @Size(max = 500) String text,
        @NotNull @Min(0) @Max(1_000_000) Integer count) {}

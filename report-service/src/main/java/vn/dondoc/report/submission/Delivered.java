package vn.dondoc.report.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How many of a deliverable, named as the task names it, there are. */
@Schema(name = "ReportDeliverable")
public record Delivered(
        @NotBlank @Size(max = 500) String text,
        @NotNull @Min(0) @Max(1_000_000) Integer count) {}

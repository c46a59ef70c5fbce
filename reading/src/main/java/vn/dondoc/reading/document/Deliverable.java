package vn.dondoc.reading.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What has to be handed in.
 *
 * @param minimum how many at least; 1 if nothing is said
 */
@Schema(name = "DirectiveDeliverable")
public record Deliverable(
        @NotBlank @Size(max = 1_000) String text,
        @Min(1) @Max(1_000_000) Integer minimum) {

    public Deliverable {
        minimum = minimum == null ? Integer.valueOf(1) : minimum;
    }
}

package vn.dondoc.reading.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A recipient without a duty.
 *
 * @param purpose "b/c", "phối hợp", "lưu"
 */
@Schema(name = "DirectiveCopy")
public record Copy(
        @NotBlank @Size(max = 300) String name,
        @Size(max = 60) @Nullable String purpose) {}

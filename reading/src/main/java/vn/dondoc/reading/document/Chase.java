package vn.dondoc.reading.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An order that was given before and is urged here: its tasks stay the ones there are.
 *
 * @param directive id of the older directive
 * @param path number of its item; none if the whole directive is urged
 */
@Schema(name = "DirectiveChase")
public record Chase(
        @NotBlank @Size(max = 36) String directive,
        @Size(max = 40) @Pattern(regexp = "\\S+") @Nullable String path) {}

package vn.dondoc.reading.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that is cited.
 *
 * @param pinpoint the place in it: "khoản 3 Điều 2"
 * @param role why it is cited: "căn cứ", "xét đề nghị", "thực hiện"
 */
@Schema(name = "DirectiveReference")
public record Reference(
        @NotBlank @Size(max = 2_000) String text,
        @Size(max = 60) @Nullable String number,
        @Nullable LocalDate date,
        @Size(max = 200) @Nullable String pinpoint,
        @Size(max = 60) @Nullable String role) {}

package vn.dondoc.directive.unit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as somebody enters it, by the API or in a row of a table.
 *
 * @param code needed for a new unit; where the address names the unit already, it changes nothing
 */
@Schema(name = "UnitEntry")
public record UnitForm(
        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String code,

        @NotBlank @Size(max = 300) String name,
        @Size(max = 100) @Nullable String shortName,
        @NotNull UnitKind kind,

        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String parent,

        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String desk,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public UnitDetails details() {
        return new UnitDetails(name, shortName, kind, parent, desk, validFrom, validTo);
    }
}

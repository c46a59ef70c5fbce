package vn.dondoc.directive.reorganisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitKind;

/**
 * Who takes over: a unit that is there, for which in JSON a plain code will do, or with a name and a kind a new one,
 * which is valid from the day of the reorganisation.
 *
 * @param parent above a new unit; absent: whoever is above the unit that ends
 */
@Schema(name = "ReorganisationTarget")
public record Target(
        @NotNull @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) String code,

        @Legible @Size(max = 300) @Nullable String name,
        @Legible @Size(max = 100) @Nullable String shortName,
        @Nullable UnitKind kind,

        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String parent,

        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String desk,

        @Size(max = 20) @Nullable List<@NotBlank @Legible @Size(max = 300) String> aliases) {

    @JsonCreator
    public Target {}

    /** A unit that is there. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Target of(String code) {
        return new Target(code, null, null, null, null, null, null);
    }

    boolean isNew() {
        return name != null;
    }

    /** What is entered for a new unit. */
    UnitDetails details(LocalDate on, UnitDetails ended) {
        return new UnitDetails(
                Objects.requireNonNull(name),
                shortName,
                Objects.requireNonNull(kind),
                parent == null ? ended.parent() : parent,
                desk,
                on,
                null,
                Objects.requireNonNullElse(aliases, List.of()),
                List.of());
    }
}

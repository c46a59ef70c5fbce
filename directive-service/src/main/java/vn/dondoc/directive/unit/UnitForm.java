package vn.dondoc.directive.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Legible;

/**
 * A unit as somebody enters it, by the API or in a row of a table.
 *
 * @param code needed for a new unit; where the address names the unit already, it changes nothing
 * @param aliases other names in documents; absent leaves them as they are
 * @param successors who takes over after the last day; absent leaves them, and with them the last day, as they are
 */
@JsonIgnoreProperties({"version", "formerNames"})
@Schema(name = "UnitEntry")
public record UnitForm(
        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String code,

        @NotBlank @Legible @Size(max = 300) String name,
        @Legible @Size(max = 100) @Nullable String shortName,
        @NotNull UnitKind kind,

        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String parent,

        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String desk,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Size(max = 20) @Nullable List<@NotBlank @Legible @Size(max = 300) String> aliases,

        @Size(max = 20) @Nullable List<@NotNull @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) String> successors) {

    /** Names are kept composed (NFC), however they were typed. */
    public UnitForm {
        name = composed(name);
        shortName = composed(shortName);
        aliases = aliases == null
                ? null
                : aliases.stream().map(UnitForm::composed).toList();
    }

    @SuppressWarnings("NullAway") // Absent stays absent: validation says so, and only after this.
    private static String composed(@Nullable String typed) {
        return typed == null
                ? null
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** What this says of a new unit. */
    public UnitDetails details() {
        return new UnitDetails(
                name,
                shortName,
                kind,
                parent,
                desk,
                validFrom,
                validTo,
                Objects.requireNonNullElse(aliases, List.of()),
                Objects.requireNonNullElse(successors, List.of()));
    }

    /** What this says of a unit that is there: a form that does not speak of its succession cannot undo its end. */
    public UnitDetails details(UnitDetails before) {
        boolean isSilent = successors == null && !before.successors().isEmpty();
        return new UnitDetails(
                name,
                shortName,
                kind,
                parent,
                desk,
                validFrom,
                isSilent && validTo == null ? before.validTo() : validTo,
                Objects.requireNonNullElse(aliases, before.aliases()),
                Objects.requireNonNullElse(successors, before.successors()));
    }
}

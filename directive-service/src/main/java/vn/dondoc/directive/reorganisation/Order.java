package vn.dondoc.directive.reorganisation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.audit.Reasoned;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.directive.unit.Unit;

/**
 * What is to become of units: exactly one of a merger, a split and a new name.
 *
 * @param on the first day of the new order; the units that end are valid until the day before
 */
@Schema(name = "ReorganisationOrder")
public record Order(
        @NotNull LocalDate on,
        @NotBlank @Size(max = 2000) String reason,
        @Valid @Nullable Merge merge,
        @Valid @Nullable Split split,
        @Valid @Nullable Rename rename)
        implements Reasoned {

    /** Several units go on as another, new or there already, or one as part of another that is there. */
    @Schema(name = "ReorganisationMerge")
    public record Merge(
            @NotEmpty @Size(max = 100) List<@NotNull @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) String> from,

            @NotNull @Valid Target into) {}

    /** One unit goes on as several. */
    @Schema(name = "ReorganisationSplit")
    public record Split(
            @NotNull @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) String from,

            @NotNull @Size(min = 2, max = 20) List<@NotNull @Valid Target> into) {}

    /**
     * A unit goes on under another name, from that day on.
     *
     * @param shortName absent: it has none any more
     */
    @Schema(name = "ReorganisationRename")
    public record Rename(
            @NotNull @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) String unit,

            @NotBlank @Legible @Size(max = 300) String name,
            @Legible @Size(max = 100) @Nullable String shortName) {}

    boolean isOne() {
        return Stream.of(merge != null, split != null, rename != null)
                        .filter(Boolean::booleanValue)
                        .count()
                == 1;
    }

    /** Codes of all units that it names, also of those that it founds, each with the JSON pointer to its place. */
    Map<String, String> places() {
        Map<String, String> places = new TreeMap<>();
        if (rename != null) {
            places.put(rename.unit(), "/rename/unit");
        }
        if (merge != null) {
            places.put(merge.into().code(), "/merge/into");
        }
        for (int i = 0; i < ended().size(); i++) {
            places.put(ended().get(i), merge != null ? "/merge/from/" + i : "/split/from");
        }
        if (split != null) {
            for (int i = 0; i < split.into().size(); i++) {
                places.put(split.into().get(i).code(), "/split/into/" + i);
            }
        }
        return places;
    }

    /** Codes of the units that end. */
    List<String> ended() {
        return merge != null ? merge.from() : split != null ? List.of(split.from()) : List.of();
    }

    /** Who takes over from each of them. */
    List<Target> successors() {
        return merge != null ? List.of(merge.into()) : split != null ? split.into() : List.of();
    }
}

package vn.dondoc.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * A unit as far as others than its owner need it.
 *
 * @param id the unit's code
 * @param parent the unit above; only the root has none
 * @param validTo the last day of its validity; none while it is open
 * @param successors codes of the units that take over after that day; none if nobody does
 * @param reorganisation what ended it; none if nothing was said of that
 * @param undone what had changed it and was taken back; none if nothing was
 */
@Document("knownUnits")
public record UnitNode(
        @Id String id,
        @Field("v") long version,
        String name,
        @Nullable String shortName,
        String kind,
        @Nullable String parent,
        @Nullable LocalDate validTo,
        @Nullable List<String> successors,
        @Nullable Reorganisation reorganisation,
        @Nullable List<Reorganisation> undone)
        implements Projected {

    /**
     * What ended a unit, or was taken back.
     *
     * @param by who entered it, or took it back
     */
    public record Reorganisation(String id, String by, String reason) {}

    static UnitNode of(UnitTree.UnitChanged changed) {
        return new UnitNode(
                changed.code(),
                changed.version(),
                changed.name(),
                changed.shortName(),
                changed.kind(),
                changed.parent(),
                changed.validTo(),
                noneIfEmpty(changed.successors()),
                changed.reorganisation(),
                noneIfEmpty(changed.undone()));
    }

    private static <T> @Nullable List<T> noneIfEmpty(@Nullable List<T> some) {
        return some == null || some.isEmpty() ? null : some;
    }

    /** Whether it is the one above all. */
    public boolean isRoot() {
        return parent == null;
    }

    /** Whether its last day lies before that one. */
    public boolean isOver(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Who has taken over by that day; empty while the unit is valid, or if nobody has. */
    public List<String> successorsOn(LocalDate day) {
        return !isOver(day) || successors == null ? List.of() : successors;
    }
}

package vn.dondoc.directive.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.units.succession.Lineage;

/**
 * What the directory says of a unit.
 *
 * @param parent code of the unit above; only the one PROVINCE has none
 * @param desk for an AD_HOC body: code of the unit that answers for it
 * @param validFrom first day of validity
 * @param validTo last day of validity; none if it is open
 * @param aliases other names under which documents speak of it
 * @param successors codes of the units that take over after its last day
 */
public record UnitDetails(
        String name,
        @Nullable String shortName,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String desk,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> aliases,
        List<String> successors) {
    /** Far more than have taken over from one unit: each is asked of the store. */
    private static final int FOLLOWED = 200;

    public UnitDetails {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    /** Every form under which the unit is written now. */
    public Stream<String> writtenForms(String code) {
        return Stream.concat(Stream.of(code, name, shortName).filter(Objects::nonNull), aliases.stream());
    }

    /** Whether that one bears the same name in the same place and time. */
    boolean isCalledLike(UnitDetails other) {
        return Names.comparable(name).equals(Names.comparable(other.name))
                && Objects.equals(parent, other.parent)
                && validFrom.equals(other.validFrom)
                && Objects.equals(validTo, other.validTo);
    }

    /** Whether there was never a day on which it was valid: what founded it was taken back. */
    public boolean isVoid() {
        return isOver(validFrom);
    }

    /** Whether there is a day on which both are valid. */
    boolean isBeside(UnitDetails other) {
        return !isVoid() && !other.isVoid() && !isOver(other.validFrom) && !other.isOver(validFrom);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !isOver(day);
    }

    /** Whether its last day lies before that one. */
    public boolean isOver(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    private List<String> successorsOn(LocalDate day) {
        return isOver(day) ? successors : List.of();
    }

    /**
     * Who stands in its place on that day, if it has ended by then: its successors, or theirs where they have ended, too.
     *
     * @param known a unit by its code
     */
    public List<String> heirsOn(LocalDate day, Function<String, Optional<UnitDetails>> known) {
        Map<String, Optional<UnitDetails>> met = new HashMap<>();
        Function<String, List<String>> taking = code -> met.computeIfAbsent(code, known)
                .map(unit -> unit.successorsOn(day))
                .orElse(List.of());
        return Lineage.passed(successorsOn(day), taking, FOLLOWED).stream()
                .filter(code -> met.getOrDefault(code, Optional.empty())
                        .filter(unit -> unit.isValidOn(day))
                        .isPresent())
                .toList();
    }

    public UnitDetails named(String newName, @Nullable String newShortName) {
        return new UnitDetails(newName, newShortName, kind, parent, desk, validFrom, validTo, aliases, successors);
    }

    UnitDetails ended(@Nullable LocalDate lastDay, List<String> heirs) {
        return new UnitDetails(name, shortName, kind, parent, desk, validFrom, lastDay, aliases, heirs);
    }

    /** As valid as that was before. */
    public UnitDetails lastingAs(UnitDetails before) {
        return ended(before.validTo, before.successors);
    }

    /** Below whom it was before the heir came in the place of those that ended, if it still stands below the heir. */
    public UnitDetails backFrom(String heir, Collection<String> ended, UnitDetails before) {
        return new UnitDetails(
                name,
                shortName,
                kind,
                back(parent, heir, ended, before.parent),
                back(desk, heir, ended, before.desk),
                validFrom,
                validTo,
                aliases,
                successors);
    }

    private static @Nullable String back(
            @Nullable String now, String heir, Collection<String> ended, @Nullable String before) {
        return heir.equals(now) && before != null && ended.contains(before) ? before : now;
    }

    /** Never valid, and whatever came to it is for those. */
    public UnitDetails voided(LocalDate day, List<String> heirs) {
        return ended((day.isBefore(validFrom) ? day : validFrom).minusDays(1), heirs);
    }

    /** With the heir in the place of the one that ended, wherever it stands above this unit. */
    UnitDetails below(String heir, String ended) {
        return new UnitDetails(
                name,
                shortName,
                kind,
                ended.equals(parent) ? heir : parent,
                ended.equals(desk) ? heir : desk,
                validFrom,
                validTo,
                aliases,
                successors);
    }
}

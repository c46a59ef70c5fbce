package vn.dondoc.directive.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.names.UnitNames;

/** All units and groups, as of a moment, in memory. For use by many threads. */
public final class Directory {
    /** Days for which the names are held: most documents are of these days. */
    private static final int HELD = 4;

    private final List<Listed> units;
    private final Map<String, GroupDetails> groups;
    private final Map<String, Listed> byCode = new HashMap<>();
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, UnitNames> held = new LinkedHashMap<>(HELD, 0.75f, true);

    /** @param groups by code */
    public Directory(List<Listed> units, Map<String, GroupDetails> groups) {
        this.units = List.copyOf(units);
        this.groups = Map.copyOf(groups);
        changes.add(LocalDate.MIN);
        for (Listed unit : units) {
            byCode.put(unit.code(), unit);
            changes.add(unit.details().validFrom());
            if (unit.details().validTo() != null) {
                changes.add(unit.details().validTo().plusDays(1));
            }
        }
    }

    /**
     * A unit, whether valid or not.
     *
     * @param names every form under which it may be written, now and formerly
     */
    public record Listed(String code, UnitDetails details, Collection<String> names) {}

    /** The first of the days, up to this one, on which the same units were valid. */
    public LocalDate since(LocalDate day) {
        return Objects.requireNonNull(changes.floor(day));
    }

    /**
     * The names as of a day: a name that no unit valid on it bears stands for the heirs of whoever bore it before, or for
     * whoever bears it since or has no heirs.
     */
    public synchronized UnitNames names(LocalDate day) {
        UnitNames names = held.computeIfAbsent(day, this::collected);
        if (held.size() > HELD) {
            held.remove(held.keySet().iterator().next());
        }
        return names;
    }

    private UnitNames collected(LocalDate day) {
        List<UnitNames.Entry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Listed unit : units) {
            if (unit.details().isValidOn(day)) {
                entries.add(new UnitNames.Entry(unit.code(), null, unit.names()));
                unit.names().forEach(name -> taken.add(Folded.of(name)));
            }
        }
        groups.forEach((code, group) -> {
            entries.add(new UnitNames.Entry(code, members(code, group, day), group.foldedNames(code)));
            taken.addAll(group.foldedNames(code));
        });
        for (Listed unit : units) {
            if (!unit.details().isValidOn(day)) {
                List<String> free = unit.names().stream()
                        .filter(name -> !taken.contains(Folded.of(name)))
                        .toList();
                List<String> heirs = unit.details().heirsOn(day, this::details);
                entries.add(new UnitNames.Entry(unit.code(), null, free, heirs));
            }
        }
        return new UnitNames(entries);
    }

    private Optional<UnitDetails> details(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Listed::details);
    }

    private int members(String code, GroupDetails group, LocalDate day) {
        UnitGroup named = new UnitGroup(code, group);
        return Math.toIntExact(units.stream()
                .filter(unit -> unit.details().isValidOn(day) && named.isMember(unit.code(), unit.details(), day))
                .count());
    }
}

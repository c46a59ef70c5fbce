package vn.dondoc.directive.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitFilter;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.outbox.Aggregates;

/** Looks up written names among the units that are valid on a day, and the groups. */
@Component
public final class AddressBook {
    private final Units units;
    private final Aggregates<UnitGroup> groups;

    AddressBook(Units units, Aggregates<UnitGroup> groups) {
        this.units = units;
        this.groups = groups;
    }

    /**
     * Opens the book at the names that will be looked up.
     *
     * @param near code of the unit that writes: of several that bear a name, the one directly below it is meant
     */
    public Opened open(Collection<String> names, LocalDate day, String near) {
        Set<String> folded =
                names.stream().flatMap(name -> Wordings.of(name).stream()).collect(Collectors.toSet());
        Criteria named = Criteria.where("names").in(folded);
        return new Opened(
                units.find(new Criteria().andOperator(named, UnitFilter.validOn(day))),
                groups.find(Query.query(named)),
                day,
                near);
    }

    /** The book, opened at some names and a day. */
    public final class Opened {
        private final List<Unit> namedUnits;
        private final List<UnitGroup> namedGroups;
        private final LocalDate day;
        private final String near;
        private final Map<String, List<String>> members = new HashMap<>();

        private Opened(List<Unit> namedUnits, List<UnitGroup> namedGroups, LocalDate day, String near) {
            this.namedUnits = namedUnits;
            this.namedGroups = namedGroups;
            this.day = day;
            this.near = near;
        }

        /** Who is meant by this name, which is one of those the book was opened at. */
        public Match find(String name) {
            for (String wording : Wordings.of(name)) {
                Match match = find(name, wording);
                if (match != null) {
                    return match;
                }
            }
            return new Match(null, null, null, List.of());
        }

        private @Nullable Match find(String name, String folded) {
            List<Match> all = new ArrayList<>();
            units(unit -> unit.names().contains(folded)).forEach(all::add);
            groups(group -> group.names().contains(folded)).forEach(all::add);
            if (all.isEmpty()) {
                return null;
            }
            if (all.size() > 1) {
                all = closest(all, name, folded);
            }
            return all.size() == 1
                    ? all.getFirst()
                    : new Match(null, null, null, all.stream().map(Opened::code).toList());
        }

        /** Codes of the units that were members of the group on the day, in their order. */
        public List<String> members(String group) {
            return members.computeIfAbsent(
                    group,
                    code -> namedGroups.stream()
                            .filter(named -> named.id().equals(code))
                            .flatMap(named -> units.find(named.membersOn(day)).stream())
                            .map(Unit::id)
                            .toList());
        }

        private List<Match> closest(List<Match> all, String name, String folded) {
            String code = name.strip();
            List<Match> exact = Stream.concat(
                            units(unit -> unit.id().equals(code)),
                            groups(group -> group.id().equals(code)))
                    .toList();
            if (exact.size() == 1) {
                return exact;
            }
            List<Match> called = Stream.concat(
                            units(unit -> unit.isCalled(folded, day)),
                            groups(group -> group.names().contains(folded)))
                    .toList();
            if (called.size() == 1) {
                return called;
            }
            List<Match> own = Stream.concat(
                            units(unit -> unit.names().contains(folded)
                                    && near.equals(unit.details().parent())),
                            groups(group -> group.names().contains(folded) && group.isAbout(near)))
                    .toList();
            return own.size() == 1 ? own : all;
        }

        private Stream<Match> units(Predicate<Unit> which) {
            return namedUnits.stream().filter(which).map(unit -> new Match(unit.id(), null, null, null));
        }

        private Stream<Match> groups(Predicate<UnitGroup> which) {
            return namedGroups.stream()
                    .filter(which)
                    .map(group ->
                            new Match(null, group.id(), members(group.id()).size(), null));
        }

        private static String code(Match match) {
            return match.unit() != null ? match.unit() : String.valueOf(match.group());
        }
    }
}

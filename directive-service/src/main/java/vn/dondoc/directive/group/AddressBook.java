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
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.names.Match;
import vn.dondoc.reading.names.Wordings;

/** Looks up written names among the units that are valid on a day, and the groups. */
@Component
public final class AddressBook {
    private static final int MAX_NAMED = 10;

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
        return new Opened(units.find(named), groups.find(Query.query(named)), day, near);
    }

    /** The book, opened at some names and a day. */
    public final class Opened {
        private final List<Unit> namedUnits;
        private final List<Unit> endedUnits;
        private final List<UnitGroup> namedGroups;
        private final LocalDate day;
        private final String near;
        private final Map<String, List<String>> members = new HashMap<>();

        private Opened(List<Unit> ever, List<UnitGroup> namedGroups, LocalDate day, String near) {
            this.namedUnits =
                    ever.stream().filter(unit -> unit.details().isValidOn(day)).toList();
            this.endedUnits =
                    ever.stream().filter(unit -> unit.details().isOver(day)).toList();
            this.namedGroups = namedGroups;
            this.day = day;
            this.near = near;
        }

        /**
         * Who is meant by this name, which is one of those the book was opened at. Nobody who has ended is meant, but
         * whoever stands in the place of one is a candidate.
         */
        public Match find(String name) {
            List<String> wordings = Wordings.of(name);
            for (String wording : wordings) {
                Match match = find(name, wording);
                if (match != null) {
                    return match;
                }
            }
            return wordings.stream()
                    .flatMap(wording ->
                            endedUnits.stream().filter(unit -> unit.names().contains(wording)))
                    .findFirst()
                    .map(this::ended)
                    .orElse(Match.oneOf(List.of()));
        }

        private Match ended(Unit unit) {
            List<String> heirs =
                    unit.details().heirsOn(day, code -> units.find(code).map(Unit::details));
            return Match.ended(unit.id(), heirs);
        }

        /** The names of those who might be meant, for a clerk; not more than there is room for. */
        public String named(List<String> codes) {
            String named = codes.stream()
                    .limit(MAX_NAMED)
                    .map(code -> units.find(code)
                            .map(unit -> unit.details().name() + " (" + code + ")")
                            .orElse(code))
                    .collect(Collectors.joining(", "));
            return codes.size() > MAX_NAMED ? named + ", …" : named;
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
                    : Match.oneOf(all.stream().map(Opened::code).toList());
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
            return namedUnits.stream().filter(which).map(unit -> Match.unit(unit.id()));
        }

        private Stream<Match> groups(Predicate<UnitGroup> which) {
            return namedGroups.stream()
                    .filter(which)
                    .map(group -> Match.group(group.id(), members(group.id()).size()));
        }

        private static String code(Match match) {
            return match.unit() != null ? match.unit() : String.valueOf(match.group());
        }
    }
}

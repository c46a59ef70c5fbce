package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.names.Match;

/** Finds the units that are meant by the written names; a group is spelt out once, however often it is named. */
final class Addressing {
    private final AddressBook.Opened book;
    private final Findings findings;
    private final Map<String, String> setByGroup = new LinkedHashMap<>();
    private final Map<String, List<String>> sets = new LinkedHashMap<>();

    Addressing(AddressBook.Opened book, Findings findings) {
        this.book = book;
        this.findings = findings;
    }

    /** Who is named in one place: units one by one, groups by the name of their set, and as written whom nobody knows. */
    record Named(List<String> units, List<String> groups, List<String> unresolved) {}

    /** Those who answer for a task: each must be known, and there must be one. */
    Named leads(Placed placed) {
        Placed answered = placed.answered();
        if (answered.item().leads().isEmpty()) {
            findings.error(placed.pointer() + "/leads", "NO_ACCOUNTABLE_UNIT");
        }
        return named(answered.item().leads(), answered.pointer() + "/leads", true);
    }

    /** Those who help: a name that cannot be resolved stays a wording in the document. */
    Named coordinators(Placed placed) {
        Placed helped = placed.helped();
        return named(helped.item().coordinators(), helped.pointer() + "/coordinators", false);
    }

    /** Looks names up only to show who is meant. */
    void show(List<String> names, String pointer) {
        for (int i = 0; i < names.size(); i++) {
            findings.resolved(pointer + "/" + i, book.find(names.get(i)));
        }
    }

    /** Codes of those who are meant, as far as they are known: for readers of a letter that orders nothing from them. */
    List<String> meant(List<String> names) {
        return names.stream()
                .map(book::find)
                .flatMap(match ->
                        match.group() == null ? Stream.ofNullable(match.unit()) : book.members(match.group()).stream())
                .distinct()
                .toList();
    }

    Map<String, List<String>> sets() {
        return sets;
    }

    private Named named(List<String> names, String pointer, boolean mustBeKnown) {
        Set<String> units = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        Set<String> unresolved = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Match match = book.find(names.get(i));
            String place = pointer + "/" + i;
            findings.resolved(place, match);
            List<String> members = match.group() == null ? List.of() : book.members(match.group());
            if (match.unit() != null) {
                units.add(match.unit());
            } else if (match.group() != null && !members.isEmpty()) {
                groups.add(setOf(match.group(), members));
            } else if (mustBeKnown) {
                refuse(place, names.get(i), match);
            } else {
                warn(place, names.get(i), match);
                unresolved.add(names.get(i));
            }
        }
        groups.forEach(set -> units.removeAll(sets.getOrDefault(set, List.of())));
        return new Named(new ArrayList<>(units), new ArrayList<>(groups), new ArrayList<>(unresolved));
    }

    private void refuse(String place, String name, Match match) {
        List<String> candidates = candidates(match);
        if (match.group() != null) {
            findings.error(place, "EMPTY_GROUP", name);
        } else if (candidates.isEmpty()) {
            findings.error(place, match.ended() == null ? "UNKNOWN_UNIT.name" : "UNKNOWN_UNIT.ended", name);
        } else {
            findings.error(
                    place,
                    match.ended() == null ? "AMBIGUOUS_UNIT" : "UNKNOWN_UNIT.ended-with-heirs",
                    name,
                    book.named(candidates));
        }
    }

    private void warn(String place, String name, Match match) {
        List<String> heirs = candidates(match);
        if (match.ended() == null) {
            findings.warning(place, "UNRESOLVED_COORDINATOR", name);
        } else if (heirs.isEmpty()) {
            findings.warning(place, "UNRESOLVED_COORDINATOR.ended", name);
        } else {
            findings.warning(place, "UNRESOLVED_COORDINATOR.ended-with-heirs", name, book.named(heirs));
        }
    }

    private static List<String> candidates(Match match) {
        return match.candidates() == null ? List.of() : match.candidates();
    }

    private String setOf(String group, List<String> members) {
        String set = setByGroup.computeIfAbsent(group, code -> "s" + (setByGroup.size() + 1));
        sets.putIfAbsent(set, members);
        return set;
    }
}

package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.directive.issue.Placeholder.Role;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.names.Match;
import vn.dondoc.reading.names.Vague;

/** Finds the units that are meant by the written names; a group is spelt out once, however often it is named. */
final class Addressing {
    private final AddressBook.Opened book;
    private final List<String> addressees;
    private final List<Placeholder> named;
    private final Findings findings;
    private final Map<String, String> setByGroup = new LinkedHashMap<>();
    private final Map<String, List<String>> sets = new LinkedHashMap<>();

    /**
     * @param addressees whom the document is sent to, as written
     * @param named placeholders for which somebody has named units
     */
    Addressing(AddressBook.Opened book, List<String> addressees, List<Placeholder> named, Findings findings) {
        this.book = book;
        this.addressees = addressees;
        this.named = named;
        this.findings = findings;
    }

    /**
     * Who is named in one place: units one by one, and groups by the name of their set.
     *
     * @param unresolved wordings that stand for somebody whom nobody has named yet
     */
    record Named(List<String> units, List<String> groups, List<String> unresolved) {}

    /** Those who answer for a task: there must be one, and each must be known or named as nobody in particular. */
    Named leads(Placed placed) {
        Placed answered = placed.answered();
        if (answered.item().leads().isEmpty()) {
            findings.error(placed.pointer() + "/leads", "NO_ACCOUNTABLE_UNIT");
        }
        return named(answered, answered.item().leads(), Role.LEAD);
    }

    /** Those who help: a name that cannot be resolved stays a wording in the document. */
    Named coordinators(Placed placed) {
        Placed helped = placed.helped();
        return named(helped, helped.item().coordinators(), Role.COORDINATOR);
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

    private Named named(Placed placed, List<String> names, Role role) {
        Set<String> units = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        List<String> unresolved = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Match match = find(name);
            String place = placed.pointer() + (role == Role.LEAD ? "/leads/" : "/coordinators/") + i;
            findings.resolved(place, match);
            if (add(match, units, groups)) {
                continue;
            }
            if (role == Role.LEAD && !isNobodyInParticular(name, match)) {
                refuse(place, name, match);
                continue;
            }
            Placeholder placeholder =
                    placeholder(Placeholder.open(String.valueOf(placed.item().path()), role, name));
            boolean isNew = findings.placeholder(place, placeholder);
            placeholder.units().forEach(code -> add(book.find(code), units, groups));
            if (placeholder.units().isEmpty()) {
                unresolved.add(name);
            }
            if (placeholder.units().isEmpty() && isNew) {
                warn(place, name, match, role);
            }
        }
        groups.forEach(set -> units.removeAll(sets.getOrDefault(set, List.of())));
        return new Named(new ArrayList<>(units), new ArrayList<>(groups), unresolved);
    }

    /** "Các phòng, đơn vị" in a letter to "Các phòng, đơn vị thuộc Sở" are those whom it is sent to. */
    private Match find(String name) {
        Match match = book.find(name);
        if (!isNobody(match)) {
            return match;
        }
        Pattern whole = Pattern.compile(Pattern.quote(Folded.of(name)) + " (?:truc )?(?:thuoc|cua) .+");
        return addressees.stream()
                .filter(addressee -> whole.matcher(Folded.of(addressee)).matches())
                .map(book::find)
                .filter(addressee -> !isNobody(addressee))
                .findFirst()
                .orElse(match);
    }

    private static boolean isNobody(Match match) {
        return match.unit() == null
                && match.group() == null
                && match.ended() == null
                && candidates(match).isEmpty();
    }

    /** @return whether it is somebody */
    private boolean add(Match match, Set<String> units, Set<String> groups) {
        List<String> members = match.group() == null ? List.of() : book.members(match.group());
        if (match.unit() != null) {
            units.add(match.unit());
        } else if (match.group() != null && !members.isEmpty()) {
            groups.add(setOf(match.group(), members));
        }
        return match.unit() != null || !members.isEmpty();
    }

    private static boolean isNobodyInParticular(String name, Match match) {
        return isNobody(match) && Vague.is(name);
    }

    private Placeholder placeholder(Placeholder open) {
        return named.stream().filter(open::isSameAs).findFirst().orElse(open);
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

    private void warn(String place, String name, Match match, Role role) {
        List<String> heirs = candidates(match);
        if (role == Role.LEAD) {
            findings.warning(place, "VAGUE_UNIT.waits", name);
        } else if (match.ended() == null) {
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

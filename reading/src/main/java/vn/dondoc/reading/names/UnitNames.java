package vn.dondoc.reading.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every unit and group by the names it bears or bore, in memory: who is meant by what a document writes. */
public final class UnitNames {
    private static final int MAX_CANDIDATES = 5;

    /** Words that more names than this contain say nothing about which one is meant. */
    private static final int COMMON = 300;

    /** Of initials that nobody has, so many say who might be meant. */
    private static final int BEGINNING = 2;

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, Set<Entry>> byInitials = new HashMap<>();

    /**
     * A unit or group.
     *
     * @param names its code, name, short name, aliases and former names
     * @param members how many units a group has; null for a unit
     * @param heirs codes of those who stand in the place of a unit that has ended: they might be meant, it is not
     */
    public record Entry(String code, @Nullable Integer members, Collection<String> names, List<String> heirs) {
        public Entry(String code, @Nullable Integer members, Collection<String> names) {
            this(code, members, names, List.of());
        }

        private Match match() {
            if (!heirs.isEmpty()) {
                return Match.ended(code, heirs);
            }
            return members == null ? Match.unit(code) : Match.group(code, members);
        }

        private Stream<String> candidates() {
            return heirs.isEmpty() ? Stream.of(code) : heirs.stream();
        }
    }

    public UnitNames(Collection<Entry> entries) {
        for (Entry entry : entries) {
            Set<String> keys = new LinkedHashSet<>();
            entry.names().forEach(name -> keys.add(Wordings.key(Folded.of(name))));
            keys.remove("");
            if (entry.members() == null) {
                entry.names().stream()
                        .flatMap(name -> Initials.ofName(Folded.of(name)).stream())
                        .forEach(key -> byInitials
                                .computeIfAbsent(key, any -> new LinkedHashSet<>())
                                .add(entry));
            }
            for (String key : keys) {
                byName.computeIfAbsent(key, name -> new ArrayList<>(1)).add(entry);
                for (String word : new LinkedHashSet<>(List.of(key.split(" ")))) {
                    byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(entry);
                }
            }
        }
    }

    /** Who is meant; where nobody bears the name, the candidates are those whose names are like it. */
    public Match find(String written) {
        for (String wording : Wordings.of(written)) {
            List<Entry> bearers = byName.getOrDefault(Wordings.key(wording), List.of());
            if (bearers.size() == 1) {
                return bearers.getFirst().match();
            }
            if (bearers.size() > 1) {
                return candidates(bearers);
            }
        }
        Set<String> cut = Initials.ofWritten(written);
        for (String initials : cut) {
            List<Entry> bearers = List.copyOf(byInitials.getOrDefault(initials, Set.of()));
            if (!bearers.isEmpty()) {
                return bearers.size() == 1 ? bearers.getFirst().match() : candidates(bearers);
            }
        }
        List<Entry> begun = cut.stream().flatMap(this::beginningLike).distinct().toList();
        if (!begun.isEmpty()) {
            return candidates(begun);
        }
        return candidates(alike(Wordings.key(Folded.of(written))));
    }

    /** "Sở NN&PTNT" where there is but a "Sở Nông nghiệp và Môi trường": those of the kind with the same first letters. */
    private Stream<Entry> beginningLike(String initials) {
        int begin = initials.lastIndexOf(' ') + 1 + BEGINNING;
        return initials.length() <= begin
                ? Stream.of()
                : byInitials.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(initials.substring(0, begin)))
                        .flatMap(entry -> entry.getValue().stream())
                        .sorted(Comparator.comparing(Entry::code));
    }

    private static Match candidates(List<Entry> entries) {
        return Match.oneOf(entries.stream()
                .flatMap(Entry::candidates)
                .distinct()
                .limit(MAX_CANDIDATES)
                .toList());
    }

    /** Those that share most of the words. */
    private List<Entry> alike(String key) {
        Set<String> words = new LinkedHashSet<>(List.of(key.split(" ")));
        Map<Entry, Integer> shared = new HashMap<>();
        for (String word : words) {
            List<Entry> with = byWord.getOrDefault(word, List.of());
            if (with.size() <= COMMON) {
                with.stream().distinct().forEach(entry -> shared.merge(entry, 1, Integer::sum));
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= words.size() && entry.getValue() >= 2)
                .sorted(Map.Entry.<Entry, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().code(), Comparator.naturalOrder()))
                .limit(MAX_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }
}

package vn.dondoc.directive.card;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Item;

/**
 * What a text says, as the set of its runs of a few words: texts that share most of theirs are nearly the same,
 * wherever the words were moved to. Number, date and addressees are left out: a document sent again has others.
 */
public record Shingles(Set<String> runs) {
    static final int RUN = 4;

    /** Fewer words say too little to tell a text from any other. */
    static final int MIN_WORDS = 30;

    /** Some forty pages; what comes after them is not compared. */
    static final int MAX_WORDS = 20_000;

    /** Of subject and items; empty for a text that is too short to be compared. */
    public static Shingles of(Content content) {
        return of(content.subject(), content.items());
    }

    public static Shingles of(String subject, List<Item> items) {
        return of(Stream.concat(
                Stream.of(subject),
                Content.placed(items).stream().map(placed -> placed.item().text())));
    }

    static Shingles of(String text) {
        return of(Stream.of(text));
    }

    /** One part after the other: of a long text no more is looked at than is compared. */
    private static Shingles of(Stream<String> parts) {
        List<String> words = parts.flatMap(part -> Card.words(part).stream())
                .limit(MAX_WORDS)
                .toList();
        Set<String> runs = new HashSet<>();
        if (words.size() >= MIN_WORDS) {
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.add(String.join(" ", words.subList(i, i + RUN)));
            }
        }
        return new Shingles(runs);
    }

    /** Keys under which nearly equal texts meet; none for a text that is too short. */
    public List<Long> bands() {
        return Bands.of(this);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** How much of both is in both, from 0 to 1 (Jaccard). */
    public double similarity(Shingles other) {
        long shared = runs.stream().filter(other.runs::contains).count();
        long either = runs.size() + other.runs.size() - shared;
        return either == 0 ? 0 : (double) shared / either;
    }
}

package vn.dondoc.directive.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.Reference;
import vn.dondoc.reading.names.Folded;

/**
 * What the register finds a document by. Everything on it follows from the text, so that it is made anew with it.
 *
 * @param number the number as numbers are compared; none while it has not been given
 * @param year of the issue date, however exactly that is known
 * @param words each folded word of the whole text once, the number's and the subject's first
 * @param cited numbers of the documents that it cites
 * @param chases ids of the directives that it urges
 * @param bands keys of which a nearly equal text has at least one, too
 */
public record Card(
        @Nullable String number,
        @Nullable Integer year,
        List<String> words,
        List<String> cited,
        List<String> chases,
        List<Long> bands) {
    /** More different words than the longest report has; what comes after them is not found. */
    static final int MAX_WORDS = 4_000;

    static final int MAX_WORD = 40;

    /** Folded, the committee is one word; whoever looks for a part of its name is to find it, too. */
    private static final List<String> COMMITTEE = List.of("ubnd", "uy", "ban", "nhan", "dan");

    public Card {
        words = words == null ? List.of() : List.copyOf(words);
        cited = cited == null ? List.of() : List.copyOf(cited);
        chases = chases == null ? List.of() : List.copyOf(chases);
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    public static Card of(Content content) {
        LocalDate date = content.issuedOn().date();
        String number = content.number();
        return new Card(
                number == null ? null : number(number),
                date == null ? null : date.getYear(),
                texts(content)
                        .flatMap(text -> words(text).stream())
                        .flatMap(word -> word.equals("ubnd") ? COMMITTEE.stream() : Stream.of(word))
                        .distinct()
                        .limit(MAX_WORDS)
                        .toList(),
                content.references().stream()
                        .map(Reference::number)
                        .filter(Objects::nonNull)
                        .map(Card::number)
                        .distinct()
                        .toList(),
                content.chased(),
                Shingles.of(content).bands());
    }

    /** A number as numbers are compared: {@code 08/KH-UBND} is {@code 8 kh ubnd}; empty if nothing is left of it. */
    public static String number(String written) {
        return String.join(" ", words(written).stream().map(Card::withoutZeros).toList());
    }

    /** The folded words of a text in their order; what is longer than a word can be is cut. */
    public static List<String> words(String text) {
        return Stream.of(Folded.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > MAX_WORD ? word.substring(0, MAX_WORD) : word)
                .toList();
    }

    private static String withoutZeros(String word) {
        int start = 0;
        while (start < word.length() - 1 && word.charAt(start) == '0' && Character.isDigit(word.charAt(start + 1))) {
            start++;
        }
        return word.substring(start);
    }

    private static Stream<String> texts(Content content) {
        var signatory = content.signatory();
        Stream<@Nullable String> head = Stream.of(
                content.number(),
                content.symbol(),
                content.subject(),
                content.willOf(),
                signatory == null ? null : signatory.name(),
                signatory == null ? null : signatory.title());
        Stream<String> cited = content.references().stream()
                .flatMap(reference -> Stream.of(reference.text(), Objects.requireNonNullElse(reference.number(), "")));
        Stream<String> items = content.placed().stream()
                .map(Placed::item)
                .flatMap(item -> Stream.concat(
                        Stream.of(item.text()), Stream.concat(item.leads().stream(), item.coordinators().stream())));
        return Stream.of(
                        head.filter(Objects::nonNull),
                        items,
                        cited,
                        content.addressees().stream(),
                        content.attachments().stream())
                .flatMap(part -> part);
    }
}

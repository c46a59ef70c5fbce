package vn.dondoc.reading.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of phrases: those of the administration's language; each a file beside this class, a phrase a line. A phrase is found by its first word. */
public final class Lexicon {
    /** What follows a unit when it is told to do something. */
    static final Lexicon PREDICATES = new Lexicon("predicates.txt");

    /** What orders somebody to do something. */
    public static final Lexicon ORDERS = new Lexicon("orders.txt");

    /** What follows a unit that is told about, not told to do something. */
    public static final Lexicon TELLS = new Lexicon("tells.txt");

    /** What may begin a sentence before its subject. */
    public static final Lexicon CONNECTIVES = new Lexicon("connectives.txt");

    /** Names of bodies without their kind: "Kế hoạch và Đầu tư". */
    static final Lexicon FIELDS = new Lexicon("fields.txt");

    /** What a body is there for, as its name says; it may be a verb, too: "kiểm soát". */
    static final Lexicon PURPOSES = new Lexicon("purposes.txt");

    /** Nouns of which one syllable alone is a verb: "công trình". */
    static final Lexicon COMPOUNDS = new Lexicon("compounds.txt");

    /** Kinds of bodies that have a name of their own: "sở", "văn phòng". */
    static final Lexicon BODIES = new Lexicon("bodies.txt");

    /** Nouns for bodies of some kind, all of them: "đơn vị", "ngành". */
    static final Lexicon KINDS = new Lexicon("kinds.txt");

    /** Officials who stand for their body: "giám đốc". */
    static final Lexicon OFFICIALS = new Lexicon("officials.txt");

    /** What narrows a group: "có liên quan". */
    static final Lexicon NARROWING = new Lexicon("narrowing.txt");

    /** Provinces that are cities, and so are written "thành phố". */
    static final Lexicon CITIES = new Lexicon("cities.txt");

    /** What makes one name stand for many. */
    public static final Lexicon EACH = Lexicon.of(
            "các", "những", "từng", "mỗi", "toàn thể", "tất cả các", "một số", "toàn bộ các", "hệ thống các");

    static final Lexicon COMMITTEES = Lexicon.of(
            "ubnd",
            "ủy ban nhân dân",
            "hđnd",
            "hội đồng nhân dân",
            "hđnd và ubnd",
            "hđnd - ubnd",
            "hđnd , ubnd",
            "hội đồng nhân dân và ủy ban nhân dân");

    /** The levels of the administration. */
    static final Lexicon LEVELS = Lexicon.of(
            "tỉnh", "thành phố", "tp", "tp .", "huyện", "thị xã", "tx", "quận", "xã", "phường", "đặc khu", "thị trấn");

    static final Lexicon DASHES = Lexicon.of("-", "–");

    private final Map<String, List<String[]>> byFirstWord = new HashMap<>();
    private final Set<String> phrases;

    private Lexicon(Set<String> phrases) {
        this.phrases = phrases;
        for (String phrase : phrases) {
            String[] words = phrase.split(" ");
            byFirstWord.computeIfAbsent(words[0], word -> new ArrayList<>(1)).add(words);
        }
    }

    private Lexicon(String file) {
        this(lines(file));
    }

    /** A list of a few phrases, in small letters, marks with blanks around them. */
    public static Lexicon of(String... phrases) {
        return new Lexicon(Set.of(phrases));
    }

    private static Set<String> lines(String file) {
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> Tokens.of(line).words())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tokens the longest phrase takes that stands there; 0 if none does. */
    public int at(Tokens tokens, int index) {
        List<String[]> candidates = byFirstWord.get(tokens.small(index));
        int longest = 0;
        if (candidates != null) {
            for (String[] words : candidates) {
                if (words.length > longest && stands(words, tokens, index)) {
                    longest = words.length;
                }
            }
        }
        return longest;
    }

    private static boolean stands(String[] words, Tokens tokens, int index) {
        for (int i = 1; i < words.length; i++) {
            if (!tokens.small(index + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** "công trình": one syllable of it is nothing that is done. */
    static boolean isInCompound(Tokens tokens, int at) {
        return COMPOUNDS.at(tokens, at) > 0 || COMPOUNDS.at(tokens, at - 1) > 1 || COMPOUNDS.at(tokens, at - 2) > 2;
    }

    boolean contains(String phrase) {
        return phrases.contains(Tokens.of(phrase).words());
    }
}

package vn.dondoc.reading.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that are cut down to the first letters of their words behind the kind of body: "Sở KH&CN", "Sở VH,TT&DL". */
final class Initials {
    private static final Pattern CUT =
            Pattern.compile("(?<kind>.*?\\p{Ll}) (?<letters>\\p{Lu}(?:\\p{Lu}|(?:, ?| ?[&–-] ?| và |\\.)(?=\\p{Lu}))+)"
                    + "(?: (?:tỉnh|thành phố))?");

    /** What has no letter of its own in them. */
    private static final Set<String> LEFT_OUT = Set.of("va", "cac", "tinh");

    /** "ban quan ly", "chi cuc": of so many words a kind may be. */
    private static final int LONGEST_KIND = 3;

    private Initials() {}

    /** The keys under which a body of that name may be looked for; none for a committee, which is called by its place. */
    static Set<String> ofName(String folded) {
        List<String> words = List.of(folded.split(" "));
        Set<String> keys = new LinkedHashSet<>();
        if (folded.startsWith("ubnd ")) {
            return keys;
        }
        for (int kind = 1; kind <= Math.min(LONGEST_KIND, words.size() - 1); kind++) {
            StringBuilder letters = new StringBuilder();
            words.stream()
                    .skip(kind)
                    .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
                    .forEach(word -> letters.append(word.charAt(0)));
            if (letters.length() > 1) {
                keys.add(String.join(" ", words.subList(0, kind)) + " " + letters);
            }
        }
        return keys;
    }

    /** The keys of what is written, from the nearest to the farthest; none if it is not cut down. */
    static Set<String> ofWritten(String written) {
        Matcher cut = CUT.matcher(written.strip());
        Set<String> keys = new LinkedHashSet<>();
        if (cut.matches()) {
            String letters = Folded.of(cut.group("letters").replaceAll("[^\\p{Lu}]", ""));
            Wordings.of(cut.group("kind")).forEach(kind -> keys.add(kind + " " + letters));
        }
        return keys;
    }
}

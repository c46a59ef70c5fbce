package vn.dondoc.reading.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are compared: without case, accents, punctuation and needless spaces, "&" as the word it stands for, and
 * "Ủy ban nhân dân" as the UBND that people write for it.
 */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PEOPLES_COMMITTEE = Pattern.compile("\\buy ban nhan dan\\b");

    private Folded() {}

    /** The folded form: words of letters and digits with single spaces between them; empty if there is none. */
    public static String of(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace("&", " va ");
        String words = NO_WORD.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll(" ");
        return PEOPLES_COMMITTEE.matcher(words.strip()).replaceAll("ubnd");
    }
}

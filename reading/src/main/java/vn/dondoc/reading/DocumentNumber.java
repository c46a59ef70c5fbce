package vn.dondoc.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.outline.Paragraph;

/**
 * The number of a document.
 *
 * @param number whole, such as {@code 3735/UBND-TH}; none where only the symbol stands
 * @param symbol what stands after the number
 */
record DocumentNumber(@Nullable Found number, @Nullable Found symbol) {
    static final String SYMBOL = "[\\p{Lu}][\\p{L}0-9&]{0,15}(?:\\s?[-/.]\\s?[\\p{L}0-9&]{1,15}){0,4}";

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu:số)\\s?:?\\s?(?<digits>[0-9]{1,6}(?:/[0-9]{4})?)\\s?(?<mark>[-/])\\s?(?<symbol>" + SYMBOL + ")");

    private static final Pattern NO_NUMBER =
            Pattern.compile("(?iu:số)\\s?:?[\\s.…_]{0,20}[/-]\\s?(?<symbol>" + SYMBOL + ")");

    /** Reads "Số: 12/UBND-TH", or "Số: /UBND-TH" where the number has not been given. */
    static DocumentNumber inHead(List<Paragraph> head) {
        for (Paragraph line : head) {
            Matcher matcher = NUMBER.matcher(line.text());
            if (line.text().length() < 200 && matcher.lookingAt()) {
                return new DocumentNumber(number(line, matcher), part(line, matcher, "symbol"));
            }
            Matcher blank = NO_NUMBER.matcher(line.text());
            if (line.text().length() < 200 && blank.lookingAt()) {
                return new DocumentNumber(null, part(line, blank, "symbol"));
            }
        }
        return new DocumentNumber(null, null);
    }

    boolean isThere() {
        return number != null || symbol != null;
    }

    static Found number(Paragraph line, Matcher matcher) {
        String number = matcher.group("digits")
                + matcher.group("mark")
                + matcher.group("symbol").replaceAll("\\s", "");
        return new Found(
                number, line.start() + matcher.start("digits"), line.start() + matcher.end("symbol"), Found.CERTAIN);
    }

    static Found part(Paragraph line, Matcher matcher, String group) {
        return new Found(
                matcher.group(group).replaceAll("\\s", ""),
                line.start() + matcher.start(group),
                line.start() + matcher.end(group),
                Found.CERTAIN);
    }
}

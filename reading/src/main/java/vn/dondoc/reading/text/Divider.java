package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Grid.Span;

/** What stands between the cells of a row that are in one line. */
enum Divider {
    BAR("\\|"),
    TAB("\t"),
    /** The cells stand below each other, as far as blanks can do that. */
    GAP(" {2,}+");

    private final Pattern form;

    Divider(String form) {
        this.form = Pattern.compile(form);
    }

    /** What divides that line; null if nothing does. */
    static @Nullable Divider of(String line) {
        for (Divider divider : values()) {
            if (divider.form.matcher(line).find()) {
                return divider;
            }
        }
        return null;
    }

    /** The parts of a line of that text, empty ones too, without blanks around them. */
    List<Span> parts(String whole, Line line) {
        List<Span> parts = new ArrayList<>();
        Matcher divider = form.matcher(whole).region(line.start(), line.end());
        int from = line.start();
        while (divider.find()) {
            parts.add(stripped(whole, from, divider.start()));
            from = divider.end();
        }
        parts.add(stripped(whole, from, line.end()));
        return parts;
    }

    private static Span stripped(String whole, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(whole.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(whole.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}

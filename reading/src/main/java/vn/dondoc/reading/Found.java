package vn.dondoc.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Paragraph;

/**
 * A wording and its place.
 *
 * @param text the wording
 * @param start where it begins in the cleaned text
 * @param end where it ends
 * @param sure from 0 to 1: how sure it is that it means this
 */
record Found(String text, int start, int end, double sure) {
    static final double CERTAIN = 0.95;
    static final double LIKELY = 0.8;
    static final double GUESS = 0.5;

    private static final int MAX_TEXT = 2_000;

    /** What stands in a paragraph from one character to before another, without a full stop at its end. */
    static Found in(Paragraph line, int from, int to, double sure) {
        return new Found(
                limited(line.text().substring(from, to).strip()), line.start() + from, line.start() + to, sure);
    }

    /** A wording that is not longer than a subject may be, without a full stop at its end. */
    static String limited(String text) {
        String stripped = text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
        return stripped.length() > MAX_TEXT ? stripped.substring(0, MAX_TEXT) : stripped;
    }

    /** Each once, however it is written, without those that are among the others. */
    static List<Found> distinct(List<Found> found, List<Found> butFor) {
        Map<String, Found> distinct = new LinkedHashMap<>();
        found.forEach(one -> distinct.putIfAbsent(Folded.of(one.text()), one));
        butFor.forEach(one -> distinct.remove(Folded.of(one.text())));
        return List.copyOf(distinct.values());
    }
}

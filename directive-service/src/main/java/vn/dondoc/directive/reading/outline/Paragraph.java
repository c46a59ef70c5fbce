package vn.dondoc.directive.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.directive.unit.Folded;

/**
 * A paragraph of the cleaned text.
 *
 * @param start where it begins in that text
 */
public record Paragraph(int start, String text) {

    static List<Paragraph> of(String clean) {
        List<Paragraph> all = new ArrayList<>();
        int from = 0;
        while (from <= clean.length()) {
            int end = clean.indexOf('\n', from);
            end = end < 0 ? clean.length() : end;
            if (end > from) {
                all.add(new Paragraph(from, clean.substring(from, end)));
            }
            from = end + 1;
        }
        return all;
    }

    public int end() {
        return start + text.length();
    }

    /** What stands from there on, where it stands. */
    public Paragraph from(int offset) {
        return new Paragraph(start + offset, text.substring(offset));
    }

    public boolean isCapitals() {
        return text.chars().filter(Character::isLetter).count() >= 3 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Its first words, folded. */
    public String opening() {
        return Folded.of(text.substring(0, Math.min(text.length(), 160)));
    }
}

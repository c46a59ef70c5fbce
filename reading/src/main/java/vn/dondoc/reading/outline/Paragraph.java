package vn.dondoc.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.text.CleanText;

/**
 * A paragraph of the cleaned text.
 *
 * @param start where it begins in that text
 * @param isCell whether it begins a cell of a table
 */
public record Paragraph(int start, String text, boolean isCell) {

    public Paragraph(int start, String text) {
        this(start, text, false);
    }

    static List<Paragraph> of(String clean) {
        List<Paragraph> all = new ArrayList<>();
        int from = 0;
        while (from <= clean.length()) {
            int end = from;
            while (end < clean.length() && clean.charAt(end) != '\n' && clean.charAt(end) != CleanText.CELL) {
                end++;
            }
            if (end > from) {
                boolean isCell = from > 0 && clean.charAt(from - 1) == CleanText.CELL
                        || end < clean.length() && clean.charAt(end) == CleanText.CELL;
                all.add(new Paragraph(from, clean.substring(from, end), isCell));
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

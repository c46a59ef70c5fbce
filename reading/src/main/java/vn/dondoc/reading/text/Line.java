package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line that holds something, without the blanks around it.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param text what it says
 * @param afterBlank whether an empty line stands before it
 * @param afterCell whether the border of a cell stands before it
 * @param beforeCell whether one follows it
 * @param endsInCell whether one ends this line
 * @param afterPage whether a page ends before it
 */
record Line(
        int start,
        int end,
        String text,
        boolean afterBlank,
        boolean afterCell,
        boolean beforeCell,
        boolean endsInCell,
        boolean afterPage) {

    /** The same after what stood between and is no part of the text. */
    Line after(boolean blank, boolean page) {
        return new Line(start, end, text, afterBlank || blank, afterCell, beforeCell, endsInCell, page);
    }

    /** Whether it is all that a cell of a table holds. */
    boolean isCell() {
        return afterCell && beforeCell || endsInCell;
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean blank = false;
        boolean cell = true;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at == text.length() ? '\n' : text.charAt(at);
            if (character != '\n' && character != Markup.CELL) {
                continue;
            }
            int start = from;
            int end = at;
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            while (end > start && isBlank(text.charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                lines.add(new Line(
                        start,
                        end,
                        text.substring(start, end),
                        blank,
                        cell,
                        isBeforeCell(text, at),
                        character == Markup.CELL,
                        false));
                blank = false;
                cell = false;
            } else if (at > from || character == '\n') {
                blank = true;
            }
            cell |= character == Markup.CELL;
            from = at + 1;
        }
        return lines;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isBeforeCell(String text, int at) {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\n')) {
            next++;
        }
        return next < text.length() && text.charAt(next) == Markup.CELL;
    }

    /** Whether all its letters are capitals, and there are some. */
    boolean isCapitals() {
        return text.chars().filter(Character::isLetter).count() >= 2 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    boolean isSentenceEnd() {
        char last = text.charAt(text.length() - 1);
        return ".;:!?…".indexOf(last) >= 0 || text.endsWith("./") || text.endsWith(".\"") || text.endsWith(".”");
    }

    boolean beginsSmall() {
        return Character.isLowerCase(text.charAt(0));
    }
}

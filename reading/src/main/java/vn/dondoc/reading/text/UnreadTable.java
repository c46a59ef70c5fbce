package vn.dondoc.reading.text;

import java.util.List;

/**
 * A table, or some of its rows, that could not be read.
 *
 * @param start where it begins in the original text
 * @param title the words of its first line
 * @param rows the numbers of the rows that were not read; none if that is all of them
 */
public record UnreadTable(int start, String title, List<String> rows) {
    private static final int MAX_TITLE = 120;

    public UnreadTable {
        title = title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) + "…" : title;
    }

    /** The number of its line in the original, from 1. */
    public int lineIn(String original) {
        return 1
                + (int) original.substring(0, Math.min(start, original.length()))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}

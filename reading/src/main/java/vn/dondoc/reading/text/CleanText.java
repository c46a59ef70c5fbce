package vn.dondoc.reading.text;

import java.util.List;

/**
 * A document as it is read: one line for each paragraph.
 *
 * @param mapped the text, with where it comes from
 * @param unread tables that could not be read
 */
public record CleanText(Mapped mapped, List<UnreadTable> unread) {

    /** Stands in place of the line break between the cells of a table. */
    public static final char CELL = Markup.CELL;

    /** Stands before the first cell of a row of a table of tasks. */
    public static final char ROW = '\u001d';

    /** Stands in a cell of a table of tasks that holds nothing. */
    public static final char EMPTY = '\u001f';

    public CleanText {
        unread = List.copyOf(unread);
    }

    /** Cleans a document, however it was typed, copied or exported. */
    public static CleanText of(String original) {
        CleanText bordered = Tables.border(Characters.clean(original));
        return new CleanText(Paragraphs.join(Markup.remove(Columns.split(bordered.mapped))), bordered.unread);
    }

    public String text() {
        return mapped.text();
    }
}

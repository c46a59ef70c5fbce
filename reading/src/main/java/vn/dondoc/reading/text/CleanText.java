package vn.dondoc.reading.text;

/** A document as it is read: one line for each paragraph. */
public final class CleanText {

    /** Stands in place of the line break between the cells of a table. */
    public static final char CELL = Markup.CELL;

    private CleanText() {}

    /** Cleans a document, however it was typed, copied or exported. */
    public static Mapped of(String original) {
        return Paragraphs.join(LinedTables.border(Markup.remove(Columns.split(Characters.clean(original)))));
    }
}

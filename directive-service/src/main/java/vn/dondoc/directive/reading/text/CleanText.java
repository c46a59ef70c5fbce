package vn.dondoc.directive.reading.text;

/** A document as it is read: one line for each paragraph. */
public final class CleanText {

    private CleanText() {}

    /** Cleans a document, however it was typed, copied or exported. */
    public static Mapped of(String original) {
        return Paragraphs.join(Markup.remove(Characters.clean(original)));
    }
}

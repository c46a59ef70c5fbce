package vn.dondoc.reading.document;

import vn.dondoc.deadlines.text.Sentence;

/**
 * What is wrong with one place of a document, or odd about it.
 *
 * @param pointer JSON pointer into the document, for example {@code /items/0/leads}; empty for the whole
 * @param words of this module, or of deadlines
 */
public record Remark(String pointer, Sentence words) {

    /** @param key of its sentence, which begins with its code */
    public static Remark of(String pointer, String key, Object... arguments) {
        return new Remark(pointer, Sentence.of(key, arguments));
    }

    /** Stable, for programs. */
    public String code() {
        int dot = words.key().indexOf('.');
        return dot < 0 ? words.key() : words.key().substring(0, dot);
    }
}

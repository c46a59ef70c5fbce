package vn.dondoc.reading.text;

import java.text.Normalizer;

/**
 * One way to write each character: accents composed, one sort of blank and of line break, nothing invisible. A tab stays
 * one, for {@link Columns}; the break of a page is a line of its own.
 */
final class Characters {
    /** Where a page ends: alone in its line. */
    static final char PAGE = '\f';

    private Characters() {}

    static Mapped clean(String original) {
        Mapped.Writer out = new Mapped.Writer();
        int at = 0;
        while (at < original.length()) {
            int end = at + 1;
            while (end < original.length() && isMark(original.charAt(end))) {
                end++;
            }
            if (end == at + 1) {
                end = afterLineBreak(original, at, end);
                write(original.charAt(at), at, end, out);
            } else {
                String composed = Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFC);
                for (int i = 0; i < composed.length(); i++) {
                    write(composed.charAt(i), at, end, out);
                }
            }
            at = end;
        }
        return out.done();
    }

    /**
     * Carriage returns before a line feed are one line break with it, however many a copy has left there; so are a page
     * break and the line break after it.
     */
    private static int afterLineBreak(String original, int at, int end) {
        boolean isPage = original.charAt(at) == PAGE;
        int next = isPage ? end : at;
        while (next < original.length() && original.charAt(next) == '\r') {
            next++;
        }
        return next > at && next < original.length() && original.charAt(next) == '\n' ? next + 1 : end;
    }

    private static void page(int start, int end, Mapped.Writer out) {
        if (out.last() != '\n') {
            out.write('\n', start, start);
        }
        out.write(PAGE, start, end);
        out.write('\n', end, end);
    }

    private static boolean isMark(char character) {
        return character >= '\u0300' && character <= '\u036f';
    }

    private static void write(char character, int start, int end, Mapped.Writer out) {
        switch (character) {
            case '\n', '\r', '\u000b', '\u0085', '\u2028', '\u2029' -> out.write('\n', start, end);
            case PAGE -> page(start, end, out);
            case '\t' -> out.write('\t', start, end);
            case '\u00a0', '\u3000', '\u202f' -> out.write(' ', start, end);
            case '\u2010', '\u2011', '\u2212' -> out.write('-', start, end);
            default -> {
                if (character >= '\u2000' && character <= '\u200a') {
                    out.write(' ', start, end);
                } else if (character >= ' ' && isSeen(character)) {
                    out.write(character, start, end);
                }
            }
        }
    }

    /** What of a font alone looks like something is nothing in any other. */
    private static boolean isSeen(char character) {
        int type = Character.getType(character);
        return type != Character.FORMAT && type != Character.PRIVATE_USE;
    }
}

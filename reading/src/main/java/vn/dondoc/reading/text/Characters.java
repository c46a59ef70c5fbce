package vn.dondoc.reading.text;

import java.text.Normalizer;

/** One way to write each character: accents composed, one sort of blank and of line break, nothing invisible. */
final class Characters {

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

    private static boolean isMark(char character) {
        return character >= '\u0300' && character <= '\u036f';
    }

    private static void write(char character, int start, int end, Mapped.Writer out) {
        switch (character) {
            case '\n', '\r', '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> out.write('\n', start, end);
            case '\t', '\u00a0', '\u3000', '\u202f' -> out.write(' ', start, end);
            case '\u00ad', '\ufeff', '\u2060' -> {}
            case '\u2010', '\u2011', '\u2212' -> out.write('-', start, end);
            default -> {
                if (character >= '\u2000' && character <= '\u200a') {
                    out.write(' ', start, end);
                } else if (character >= ' ' && !(character >= '\u200b' && character <= '\u200f')) {
                    out.write(character, start, end);
                }
            }
        }
    }
}

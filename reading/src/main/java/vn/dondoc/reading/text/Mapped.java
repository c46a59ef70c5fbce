package vn.dondoc.reading.text;

import java.util.Arrays;

/** A text whose every character knows the range of the original that it comes from. */
public final class Mapped {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Mapped(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public String text() {
        return text;
    }

    /**
     * Where the characters from {@code from} to before {@code to} stand in the original: the range that holds them all,
     * also where columns were put one after the other.
     */
    public int[] original(int from, int to) {
        if (from >= to || from >= starts.length) {
            return new int[] {0, 0};
        }
        int start = starts[from];
        int end = ends[from];
        for (int at = from + 1; at < Math.min(to, starts.length); at++) {
            start = Math.min(start, starts[at]);
            end = Math.max(end, ends[at]);
        }
        return new int[] {start, end};
    }

    /** Writes a text from pieces of another. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[256];
        private int[] ends = new int[256];

        void write(char character, int start, int end) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                ends = Arrays.copyOf(ends, 2 * at);
            }
            starts[at] = start;
            ends[at] = end;
            text.append(character);
        }

        /** A character that stands for the one at that place. */
        void write(char character, Mapped from, int at) {
            write(character, from.starts[at], from.ends[at]);
        }

        void copy(Mapped from, int at) {
            write(from.text.charAt(at), from, at);
        }

        int length() {
            return text.length();
        }

        /** The last character; a line break if there is none yet. */
        char last() {
            return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        }

        Mapped done() {
            return new Mapped(
                    text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }
}

package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart the two columns that a letterhead and the end of a letter are typed in: the left one is read as a whole
 * before the right one, as the cells of a table are. In the body a wide gap means nothing. After this nothing depends on
 * how many blanks or tabs stand between two words.
 */
final class Columns {
    /** Where a line goes on in the right column: not before this place of it. */
    private static final int MIDDLE = 28;

    private static final int TAB = 8;

    /** What a single tab sets apart is no number of a point: it is longer. */
    private static final int SHORTEST_COLUMN = 8;

    /** A head has no more lines than this; what a web page says above it does not count. */
    private static final int LAST_LINE_OF_HEAD = 30;

    /** A line as long as this, without a gap, is no line of a column. */
    private static final int FULL = 80;

    /** Not the room that is left for a number, a day or a month to be written in. */
    private static final Pattern GAP =
            Pattern.compile("(?<=\\S)(?<!ngày|tháng|năm|Số:|Số)(?: {3,}+| *+\t[ \t]*+)(?=\\S)(?!tháng|năm|/|-)");

    private static final Pattern TABS = Pattern.compile("\t[ \t]*+");
    private static final Pattern BLANKS = Pattern.compile("[ \t]++");

    private static final Pattern ADDRESS = Pattern.compile("(?iu)\\s*+kính\\s+gửi.*+");
    private static final Pattern CLOSING = Pattern.compile("(?iu)[\\s*]*+nơi\\s+nhận.*+");
    private static final Pattern ANNEX = Pattern.compile("(?iu)[\\s*]*+phụ\\s+lục.*+");

    private final Mapped in;
    private final Mapped.Writer out = new Mapped.Writer();
    private final List<TypedLine> lines = new ArrayList<>();

    private Columns(Mapped in) {
        this.in = in;
        String text = in.text();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(TypedLine.of(text, from, to));
            from = to + 1;
        }
    }

    static Mapped split(Mapped in) {
        return new Columns(in).split();
    }

    /**
     * A line as it was typed.
     *
     * @param right where its right part begins; its end if it has none
     * @param isDouble whether both columns have a part
     */
    private record TypedLine(int from, int to, int right, boolean isDouble, String words) {
        static TypedLine of(String text, int from, int to) {
            String line = text.substring(from, to);
            boolean isTabbed = hasOneTab(line.strip());
            for (Matcher gap = GAP.matcher(line); gap.find(); ) {
                boolean isTab = line.substring(gap.start(), gap.end()).indexOf('\t') >= 0;
                if (isTab ? isTabbed && gap.start() >= SHORTEST_COLUMN : column(line, gap.end()) >= MIDDLE) {
                    return new TypedLine(from, to, from + gap.end(), true, line);
                }
            }
            int indent = column(line, line.length() - line.stripLeading().length());
            return new TypedLine(from, to, indent >= MIDDLE ? from : to, false, line);
        }

        /** Whether one gap of it is a tab and others are not: where all are, a tab is a blank like another. */
        private static boolean hasOneTab(String line) {
            long tabs = TABS.matcher(line).results().count();
            return tabs == 1 && BLANKS.matcher(line).results().count() > 1;
        }

        private static int column(String line, int at) {
            int column = 0;
            for (int i = 0; i < at; i++) {
                column += line.charAt(i) == '\t' ? TAB - column % TAB : 1;
            }
            return column;
        }

        boolean isBlank() {
            return words.isBlank();
        }

        /** Whether it is of neither column: a whole line, or a cell of a table. */
        boolean isFull() {
            return words.indexOf(Markup.CELL) >= 0
                    || !isDouble
                            && BLANKS.matcher(words.strip()).replaceAll(" ").length() > FULL;
        }
    }

    private Mapped split() {
        boolean head = true;
        int begin = begin();
        for (int i = 0; i < lines.size(); ) {
            TypedLine line = lines.get(i);
            head &= i < begin + LAST_LINE_OF_HEAD
                    && !ADDRESS.matcher(line.words()).matches();
            boolean closing = CLOSING.matcher(line.words()).matches();
            int end = !closing && !(head && line.isDouble()) ? i + 1 : closing ? closingEnd(i) : headEnd(i);
            List<TypedLine> block = lines.subList(i, Math.max(end, i + 1));
            if (block.stream().anyMatch(TypedLine::isDouble) && (closing || head)) {
                cells(block);
            } else {
                block.forEach(one -> copy(one.from(), one.to()));
            }
            i += block.size();
        }
        return out.done();
    }

    /** The first line that is none of the short ones that stand above a document on a web page. */
    private int begin() {
        int begin = 0;
        while (begin < lines.size()
                && !lines.get(begin).isDouble()
                && !lines.get(begin).isFull()) {
            begin++;
        }
        return begin;
    }

    private int headEnd(int begin) {
        int end = begin;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).isFull()) {
            end++;
        }
        return end;
    }

    private int closingEnd(int begin) {
        int end = begin;
        while (end < lines.size()
                && !lines.get(end).isFull()
                && !ANNEX.matcher(lines.get(end).words()).matches()) {
            end++;
        }
        return end;
    }

    private void cells(List<TypedLine> block) {
        border(block.getFirst());
        block.forEach(line -> copy(line.from(), line.right()));
        border(block.getFirst());
        block.forEach(line -> copy(line.right(), line.to()));
        border(block.getLast());
    }

    private void border(TypedLine at) {
        if (at.from() < in.text().length()) {
            out.write(Markup.CELL, in, at.from());
            out.write('\n', in, at.from());
        }
    }

    /** Copies words with one blank between them. */
    private void copy(int from, int to) {
        int end = to;
        while (end > from && isBlank(end - 1)) {
            end--;
        }
        for (int at = from; at < end; at++) {
            if (!isBlank(at)) {
                out.copy(in, at);
            } else if (out.last() != ' ' && out.last() != '\n') {
                out.write(' ', in, at);
            }
        }
        if (from < in.text().length()) {
            out.write('\n', in, Math.min(to, in.text().length() - 1));
        }
    }

    private boolean isBlank(int at) {
        char character = in.text().charAt(at);
        return character == ' ' || character == '\t';
    }
}

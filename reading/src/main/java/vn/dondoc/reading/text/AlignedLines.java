package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Grid.Cell;
import vn.dondoc.reading.text.Grid.Span;

/**
 * Finds tables whose cells stand below each other, with blanks between them: a cell may go on in the lines below. Where
 * numbers stand in the middle of their rows nobody can tell which lines are whose: such a table is not read.
 */
final class AlignedLines {
    private static final int FEWEST_COLUMNS = 3;
    private static final int LINES_OF_HEADINGS = 4;

    /** A number that only one blank sets apart from what it numbers. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2}[.)]? +\\S.*");

    private static final Pattern NUMBER_TITLE = Pattern.compile("(?iu)(?:số )?(?:tt|stt) +\\S.*");

    private final String whole;
    private final List<Line> lines;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    /** Where a column stands in the lines. */
    private static final class Column {
        private int from;
        private int to;
        private Cell title;

        Column(int from, int to, Span title) {
            this.from = from;
            this.to = to;
            this.title = new Cell(List.of(title));
        }

        int overlap(int start, int end) {
            return Math.min(to, end) - Math.max(from, start);
        }

        void widen(int start, int end) {
            from = Math.min(from, start);
            to = Math.max(to, end);
        }
    }

    private AlignedLines(String whole, List<Line> lines) {
        this.whole = whole;
        this.lines = lines;
    }

    /** The table whose headings begin in that line; null if there is none. */
    static @Nullable Grid at(String whole, List<Line> lines, int from) {
        return Divider.of(lines.get(from).text()) == Divider.GAP ? new AlignedLines(whole, lines).table(from) : null;
    }

    private @Nullable Grid table(int from) {
        int at = from;
        while (at < Math.min(lines.size(), from + LINES_OF_HEADINGS)
                && !isRow(at, 0)
                && !section(at)
                && headings(parts(lines.get(at)))) {
            at++;
        }
        List<Heading> headings = columns.stream()
                .map(column -> Heading.of(column.title.text(whole)))
                .map(heading -> heading == null ? Heading.OTHER : heading)
                .toList();
        if (columns.size() < FEWEST_COLUMNS || headings.getFirst() != Heading.NUMBER || !Grid.areOfTasks(headings)) {
            return null;
        }
        int end = end(at);
        widen(at, end);
        rows.add(columns.stream().map(column -> column.title).toList());
        return read(at, end) && rows.size() > 1
                ? new Grid(headings, rows, end, List.of())
                : Grid.unread(Math.max(end, from + 1));
    }

    /** Takes a line for headings; not one in which something begins below a heading that says all already. */
    private boolean headings(List<Span> parts) {
        for (Span part : parts) {
            Column over = over(part);
            if (over != null
                    && Character.isUpperCase(whole.charAt(part.from()))
                    && Heading.of(over.title.text(whole)) != null) {
                return false;
            }
        }
        for (Span part : parts) {
            Column over = over(part);
            if (over == null) {
                columns.add(new Column(column(part.from()), column(part.to()), part));
            } else {
                over.widen(column(part.from()), column(part.to()));
                over.title = over.title.and(new Cell(List.of(part)));
            }
        }
        columns.sort(Comparator.comparingInt(column -> column.from));
        return true;
    }

    private @Nullable Column over(Span part) {
        return columns.stream()
                .filter(column -> column.overlap(column(part.from()), column(part.to())) > 0)
                .findFirst()
                .orElse(null);
    }

    /** Where the lines end that may belong to the table. */
    private int end(int from) {
        int at = from;
        int last = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            List<Span> parts = parts(line);
            boolean isRow = isRow(at, last);
            boolean isPage = Chrome.isPage(line)
                    && at + 1 < lines.size()
                    && parts(lines.get(at + 1)).size() > 1;
            boolean isRest = column(parts.getFirst().from()) >= columns.get(1).from - 1
                    && (parts.size() > 1 || !line.afterBlank() && !spans(parts.getFirst()));
            if (!isRow && !isPage && !isRest && !(section(at) && isSectionOf(at, last))) {
                break;
            }
            last = isRow ? RowNumbers.after(RowNumbers.first(line.text()), last) : last;
            at++;
        }
        return at;
    }

    private boolean isSectionOf(int at, int last) {
        for (int next = at + 1; next < Math.min(lines.size(), at + 4); next++) {
            if (isRow(next, last)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it goes over several columns: a sentence, and no cell. */
    private boolean spans(Span part) {
        return columns.stream()
                        .filter(column -> column.overlap(column(part.from()), column(part.to())) > 0)
                        .count()
                > 2;
    }

    /** The lines with a part for each column say where these are. */
    private void widen(int from, int to) {
        for (int at = from; at < to; at++) {
            List<Span> parts = parts(lines.get(at));
            if (parts.size() == columns.size()) {
                for (int i = 0; i < parts.size(); i++) {
                    columns.get(i)
                            .widen(
                                    column(parts.get(i).from()),
                                    column(parts.get(i).to()));
                }
            }
        }
    }

    /** Whether the lines could be told apart. */
    private boolean read(int from, int to) {
        int last = 0;
        int begunSmall = 0;
        int begunLarge = 0;
        for (int at = from; at < to; at++) {
            Line line = lines.get(at);
            List<Span> parts = parts(line);
            if (isRow(at, last)) {
                last = RowNumbers.after(RowNumbers.first(line.text()), last);
                rows.add(new ArrayList<>(Collections.nCopies(columns.size(), Cell.EMPTY)));
            } else if (section(at)) {
                rows.add(List.of(Cell.of(List.of(line))));
                continue;
            } else if (Chrome.isPage(line)) {
                continue;
            } else if (rows.size() == 1) {
                return false;
            } else if (rows.getLast().size() == 1) {
                rows.set(rows.size() - 1, List.of(rows.getLast().getFirst().and(Cell.of(List.of(line)))));
                continue;
            } else if (isOf(Heading.TASK, parts.getFirst())) {
                boolean isSmall =
                        Character.isLowerCase(whole.charAt(parts.getFirst().from()));
                begunSmall += isSmall ? 1 : 0;
                begunLarge += isSmall ? 0 : 1;
            }
            List<Cell> row = rows.getLast();
            for (Span part : parts) {
                int column = nearest(part);
                row.set(column, row.get(column).and(new Cell(List.of(part))));
            }
        }
        // What goes on begins small as a rule; what begins large is the first line of a row whose number stands below.
        return begunLarge <= begunSmall;
    }

    private boolean isOf(Heading heading, Span part) {
        return Heading.of(columns.get(nearest(part)).title.text(whole)) == heading;
    }

    private int nearest(Span part) {
        int nearest = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).overlap(column(part.from()), column(part.to()))
                    > columns.get(nearest).overlap(column(part.from()), column(part.to()))) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** A row's number, and more than what it numbers. */
    private boolean isRow(int at, int last) {
        List<Span> parts = parts(lines.get(at));
        return parts.size() > 2 && RowNumbers.isNext(text(parts.getFirst()), last);
    }

    private boolean section(int at) {
        String first = RowNumbers.first(lines.get(at).text());
        return RowNumbers.isSection(first)
                && first.length() < lines.get(at).text().length();
    }

    private List<Span> parts(Line line) {
        List<Span> parts = new ArrayList<>(Divider.GAP.parts(whole, line));
        String first = text(parts.getFirst());
        if (NUMBERED.matcher(first).matches() || NUMBER_TITLE.matcher(first).matches()) {
            Span part = parts.removeFirst();
            int blank = first.indexOf(' ', first.startsWith("Số ") ? 3 : 0);
            int next = blank;
            while (first.charAt(next) == ' ') {
                next++;
            }
            parts.addFirst(new Span(part.from() + next, part.to()));
            parts.addFirst(new Span(part.from(), part.from() + blank));
        }
        return parts;
    }

    private String text(Span part) {
        return whole.substring(part.from(), part.to());
    }

    /** In which place of its line a character stands. */
    private int column(int at) {
        return at - whole.lastIndexOf('\n', at - 1) - 1;
    }
}

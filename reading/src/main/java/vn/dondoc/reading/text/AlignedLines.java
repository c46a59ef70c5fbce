package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final int MAX_COLUMNS = 12;

    /** A longer line is none of a table. */
    private static final int LONGEST = 600;

    /** A number that only one blank sets apart from what it numbers. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2}[.)]? +\\S.*");

    private static final Pattern NUMBER_TITLE = Pattern.compile("(?iu)(?:số )?(?:tt|stt) +\\S.*");

    private final String whole;
    private final List<Line> lines;
    private final ColumnPlaces columns;
    private final List<Heading> headings = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private AlignedLines(String whole, List<Line> lines) {
        this.whole = whole;
        this.lines = lines;
        columns = new ColumnPlaces(whole);
    }

    /** The table whose headings begin in that line; null if there is none. */
    static @Nullable Grid at(String whole, List<Line> lines, int from) {
        String titles = lines.get(from).text();
        return titles.length() <= LONGEST && Divider.of(titles) == Divider.GAP
                ? new AlignedLines(whole, lines).table(from)
                : null;
    }

    private @Nullable Grid table(int from) {
        int at = from;
        while (at < Math.min(lines.size(), from + LINES_OF_HEADINGS)
                && !isRow(at, 0)
                && !section(at)
                && lines.get(at).text().length() <= LONGEST
                && columns.takeHeadings(parts(lines.get(at)))) {
            at++;
        }
        headings.addAll(columns.headings());
        if (columns.size() > MAX_COLUMNS
                || columns.size() < FEWEST_COLUMNS
                || headings.getFirst() != Heading.NUMBER
                || !Grid.areOfTasks(headings)) {
            return null;
        }
        int end = end(at);
        lines.subList(at, end).forEach(line -> columns.widen(parts(line)));
        rows.add(columns.titles());
        return read(at, end) && rows.size() > 1
                ? new Grid(headings, rows, end, List.of())
                : Grid.unread(Math.max(end, from + 1));
    }

    /** Where the lines end that may belong to the table. */
    private int end(int from) {
        int at = from;
        int last = 0;
        while (at < lines.size() && lines.get(at).text().length() <= LONGEST) {
            Line line = lines.get(at);
            List<Span> parts = parts(line);
            boolean isRow = isRow(at, last);
            boolean isPage = Chrome.isPage(line)
                    && at + 1 < lines.size()
                    && parts(lines.get(at + 1)).size() > 1;
            boolean isRest = columns.isAfterFirst(parts.getFirst())
                    && (parts.size() > 1 || !line.afterBlank() && !columns.spans(parts.getFirst()));
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

    /** Whether the lines could be told apart. */
    private boolean read(int from, int to) {
        int last = 0;
        int begunSmall = 0;
        int begunLarge = 0;
        for (int at = from; at < to; at++) {
            Line line = lines.get(at);
            List<Span> parts = parts(line);
            boolean isFirst = isRow(at, last);
            if (isFirst) {
                if (!begins(Heading.TASK, parts, false)) {
                    return false;
                }
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
                if (parts.size() > 1 || !line.beginsSmall() && !line.isCapitals()) {
                    return false;
                }
                rows.set(rows.size() - 1, List.of(rows.getLast().getFirst().and(Cell.of(List.of(line)))));
                continue;
            } else {
                begunLarge += begins(Heading.TASK, parts, false) ? 1 : 0;
                begunSmall += begins(Heading.TASK, parts, true) ? 1 : 0;
            }
            if (!place(parts, isFirst)) {
                return false;
            }
        }
        // What goes on begins small as a rule; what begins large is the first line of a row whose number stands below.
        return begunLarge <= begunSmall;
    }

    /** Puts the parts of a line into the cells of the row; not if nobody can tell into which. */
    private boolean place(List<Span> parts, boolean isFirst) {
        List<Cell> row = rows.getLast();
        if (parts.size() < columns.size() && !columns.areApart()) {
            List<Cell> cells =
                    parts.stream().map(part -> new Cell(List.of(part))).toList();
            rows.set(rows.size() - 1, CellLines.placed(cells, headings, whole));
            return isFirst;
        }
        for (int i = 0; i < parts.size(); i++) {
            int column = column(parts, i);
            row.set(column, row.get(column).and(new Cell(List.of(parts.get(i)))));
        }
        return true;
    }

    private int column(List<Span> parts, int part) {
        return parts.size() == columns.size() ? part : columns.nearest(parts.get(part));
    }

    /** Whether one of the parts stands in that column, and begins small or not. */
    private boolean begins(Heading column, List<Span> parts, boolean isSmall) {
        return IntStream.range(0, parts.size())
                .anyMatch(part -> headings.get(column(parts, part)) == column
                        && Character.isLowerCase(whole.charAt(parts.get(part).from())) == isSmall);
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
}

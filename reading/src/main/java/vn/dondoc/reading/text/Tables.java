package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Grid.Cell;
import vn.dondoc.reading.text.Grid.Span;

/**
 * Finds the tables of tasks of a text, in whichever way their cells are set apart there, and writes all of them in one
 * way: a line for each cell with a border on both sides, {@link CleanText#ROW} before the first of a row, and
 * {@link CleanText#EMPTY} in those that hold nothing, so that every row has a cell for each column. What looks like a
 * table and is not read is told.
 */
final class Tables {
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_PARTS = 3;

    /** Who reads that so many were not read looks at all of them. */
    private static final int MOST_UNREAD = 50;

    private static final Pattern BETWEEN = Pattern.compile("\\||\t| {3,}+");
    private static final Pattern BLANKS = Pattern.compile("[ \t]{2,}|\t");
    private static final Pattern NOTHING = Pattern.compile("[-_=~.·•—–… *|]*");

    private final Mapped in;
    private final List<Line> lines;
    private final Mapped.Writer out = new Mapped.Writer();
    private final List<UnreadTable> unread = new ArrayList<>();

    private Tables(Mapped in) {
        this.in = in;
        lines = Line.of(in.text());
    }

    static CleanText border(Mapped in) {
        return new Tables(in).bordered();
    }

    private CleanText bordered() {
        int copied = 0;
        for (int at = 0; at < lines.size(); ) {
            Grid grid = grid(at);
            if (grid == null) {
                int end = columnsEnd(at);
                if (end - at >= FEWEST_LINES) {
                    tell(at, List.of());
                }
                at = Math.max(end, at + 1);
                continue;
            }
            if (grid.isRead()) {
                copied = copy(copied, lines.get(at).start());
                write(grid, lines.get(at).start());
                copied = lines.get(grid.end() - 1).end();
            }
            if (!grid.isRead() || !grid.unread().isEmpty()) {
                tell(at, grid.unread());
            }
            at = grid.end();
        }
        copy(copied, in.text().length());
        return new CleanText(out.done(), unread);
    }

    private @Nullable Grid grid(int at) {
        return Stream.of(
                        DividedLines.at(in.text(), lines, at),
                        AlignedLines.at(in.text(), lines, at),
                        WordedLines.at(in.text(), lines, at),
                        CellLines.at(in.text(), lines, at))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where the lines end that stand in several columns, whatever these hold. */
    private int columnsEnd(int from) {
        int at = from;
        while (at < lines.size() && parts(lines.get(at)) >= FEWEST_PARTS) {
            at++;
        }
        return at;
    }

    /** Two blanks may be a slip, or stretch a line to the right edge. */
    private static long parts(Line line) {
        return BETWEEN.splitAsStream(line.text())
                .filter(part -> !isNothing(part))
                .count();
    }

    private void tell(int at, List<String> rows) {
        if (unread.size() == MOST_UNREAD) {
            return;
        }
        Line line = lines.get(at);
        String title =
                BLANKS.matcher(line.text().replaceAll("[*|]+", " ").strip()).replaceAll(" ");
        unread.add(new UnreadTable(in.original(line.start(), line.start() + 1)[0], title, rows));
    }

    private void write(Grid grid, int from) {
        int place = from;
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Cell> cells = grid.rows().get(row);
            for (int column = 0; column < grid.columns().size(); column++) {
                Cell cell = column < cells.size() ? cells.get(column) : Cell.EMPTY;
                place = cell.spans().isEmpty() ? place : cell.spans().getFirst().from();
                out.write(Markup.CELL, in, place);
                if (column == 0) {
                    out.write(CleanText.ROW, in, place);
                }
                if (!isNothing(cell.text(in.text()))) {
                    place = write(cell);
                } else {
                    boolean isNumber = column == 0 && cells.size() > 1;
                    write(isNumber ? row == 0 ? "TT" : String.valueOf(row) : String.valueOf(CleanText.EMPTY), place);
                }
                out.write(Markup.CELL, in, place);
                out.write('\n', in, place);
            }
        }
    }

    private int write(Cell cell) {
        for (Span span : cell.spans()) {
            if (span != cell.spans().getFirst() && span.from() < span.to()) {
                out.write(' ', in, span.from());
            }
            copy(span.from(), span.to());
        }
        return cell.spans().getLast().to() - 1;
    }

    private void write(String words, int place) {
        for (int i = 0; i < words.length(); i++) {
            out.write(words.charAt(i), in, place);
        }
    }

    private int copy(int from, int to) {
        for (int at = from; at < to; at++) {
            out.copy(in, at);
        }
        return to;
    }

    private static boolean isNothing(String cell) {
        return NOTHING.matcher(cell).matches();
    }
}

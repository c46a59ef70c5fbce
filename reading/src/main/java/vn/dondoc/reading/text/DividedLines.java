package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Grid.Cell;
import vn.dondoc.reading.text.Grid.Span;

/**
 * Finds tables of which every row is one line, with bars or tabs between its cells; of a row with tabs, a cell may go on
 * in the next line.
 */
final class DividedLines {
    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_CELL = 8;
    private static final Pattern RULE = Pattern.compile("[-:=| \t]+");

    private final String whole;
    private final List<Line> lines;
    private final Divider divider;

    /** Whether a bar stands before the first cell of a line, and one after the last. */
    private final boolean isFramed;

    private final List<Heading> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private DividedLines(String whole, List<Line> lines, Divider divider, boolean isFramed) {
        this.whole = whole;
        this.lines = lines;
        this.divider = divider;
        this.isFramed = isFramed;
    }

    /** The table whose headings are that line; null if there is none. */
    static @Nullable Grid at(String whole, List<Line> lines, int from) {
        String titles = lines.get(from).text();
        Divider divider = Divider.of(titles);
        return divider == null || divider == Divider.GAP
                ? null
                : new DividedLines(whole, lines, divider, titles.startsWith("|")).table(from);
    }

    private @Nullable Grid table(int from) {
        List<Cell> titles = cells(lines.get(from));
        int at = from + 1;
        for (int end = titlesEnd(from); at < end; at++) {
            goOn(titles, cells(lines.get(at)));
        }
        for (Cell title : titles) {
            Heading heading = Heading.of(title.text(whole));
            columns.add(heading == null ? Heading.OTHER : heading);
        }
        if (columns.size() < FEWEST_COLUMNS || !Grid.areOfTasks(columns)) {
            return null;
        }
        boolean isNumbered = columns.getFirst() == Heading.NUMBER;
        if (!isNumbered) {
            columns.addFirst(Heading.NUMBER);
            titles.addFirst(Cell.EMPTY);
        }
        rows.add(titles);
        while (at < lines.size()) {
            Line line = lines.get(at);
            boolean isDivided = Divider.of(line.text()) == divider;
            if (isDivided && RULE.matcher(line.text()).matches() || Chrome.isPage(line) && goesOn(at + 1)) {
                at++;
            } else if (isDivided) {
                row(cells(line), isNumbered, line.afterBlank());
                at++;
            } else if (isWithin(at)) {
                goOn(rows.getLast(), cells(line));
                at++;
            } else {
                break;
            }
        }
        rows.replaceAll(row -> row.size() == 1 || row.size() == columns.size() ? row : fitted(row));
        return new Grid(columns, rows, at, List.of());
    }

    private boolean goesOn(int at) {
        return at < lines.size() && Divider.of(lines.get(at).text()) == divider;
    }

    /** After the headings: with tabs, their cells may take several lines up to the first row's number. */
    private int titlesEnd(int from) {
        return divider == Divider.TAB
                        && Heading.of(cells(lines.get(from)).getFirst().text(whole)) == Heading.NUMBER
                ? Math.max(from + 1, nextRow(from + 1))
                : from + 1;
    }

    /** The first of the next lines that begins a row by its number; -1 if none does before a blank line. */
    private int nextRow(int from) {
        for (int at = from; at < Math.min(lines.size(), from + LONGEST_CELL); at++) {
            String first = lines.get(at).text().split("\t", 2)[0].strip();
            boolean isDivided = Divider.of(lines.get(at).text()) == divider;
            if (isDivided && (RowNumbers.is(first) || RowNumbers.isSection(first))) {
                return at;
            }
            if (lines.get(at).afterBlank()) {
                return -1;
            }
        }
        return -1;
    }

    /** The rest of a cell, and those after it. */
    private static void goOn(List<Cell> row, List<Cell> more) {
        row.set(row.size() - 1, row.getLast().and(more.getFirst()));
        row.addAll(more.subList(1, more.size()));
    }

    /** Whether it goes on with the last cell of a row: that is not complete, or that another one follows. */
    private boolean isWithin(int at) {
        Line line = lines.get(at);
        return divider == Divider.TAB
                && !line.afterBlank()
                && rows.size() > 1
                && rows.getLast().size() > 1
                && (rows.getLast().size() < columns.size() || line.beginsSmall() || nextRow(at + 1) > 0);
    }

    private void row(List<Cell> cells, boolean isNumbered, boolean isApart) {
        boolean isBelow = rows.size() > 1 && rows.getLast().size() > 1;
        List<Cell> last = rows.getLast();
        long filled = cells.stream().filter(cell -> !cell.text(whole).isEmpty()).count();
        String first = cells.getFirst().text(whole);
        if (!isNumbered) {
            if (filled == 1 && cells.size() == 1) {
                rows.add(List.of(cells.getFirst()));
            } else {
                cells.addFirst(Cell.EMPTY);
                rows.add(cells);
            }
        } else if (RowNumbers.is(first)) {
            rows.add(cells);
        } else if (filled == 1 || RowNumbers.isSection(RowNumbers.first(first))) {
            rows.add(List.of(cells.stream().reduce(Cell.EMPTY, Cell::and)));
        } else if (isBelow && divider == Divider.TAB && !isApart && last.size() < columns.size()) {
            goOn(last, cells);
        } else if (isBelow && first.isEmpty() && cells.size() == columns.size()) {
            // A row whose number is that of the one above.
            for (int i = 1; i < cells.size() && i < last.size(); i++) {
                last.set(i, last.get(i).and(cells.get(i)));
            }
        } else {
            rows.add(List.of(cells.stream().reduce(Cell.EMPTY, Cell::and)));
        }
    }

    /** As many cells as columns: empty ones at the end of a line may not have been copied. */
    private List<Cell> fitted(List<Cell> row) {
        if (row.size() < columns.size()) {
            return CellLines.placed(row, columns, whole);
        }
        return row.subList(0, columns.size());
    }

    private List<Cell> cells(Line line) {
        List<Cell> cells = new ArrayList<>();
        for (Span part : divider.parts(whole, line)) {
            cells.add(part.from() == part.to() ? Cell.EMPTY : new Cell(List.of(part)));
        }
        if (isFramed && line.text().startsWith("|")) {
            cells.removeFirst();
        }
        if (isFramed && line.text().endsWith("|") && cells.size() > 1) {
            cells.removeLast();
        }
        return cells;
    }
}

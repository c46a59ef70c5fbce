package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Grid.Cell;

/**
 * Finds tables of which every cell stands on lines of its own, as copying them from a page leaves them: the headings one
 * below the other, the number first, then each row's number and its cells.
 */
final class CellLines {
    private static final int FEWEST_COLUMNS = 4;
    private static final int MAX_COLUMNS = 10;
    private static final int LONGEST_ROW = 40;

    /** What a line of a cell ends with that goes on in the next. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:.*\\s)?(?:(?iu:và|hoặc|của|các|những|với|cho|về|tại|theo|trong|từ|đến|do|là|để)|Sở|Bộ|Ban|Ủy ban|UBND|[,(–-])|.*[,(]");

    private static final Pattern TIME = Pattern.compile(
            "(?iu)(?:thường xuyên|cả năm|h[ằà]ng |quý|quí|tháng|năm|trước|trong|ngày|sau khi|theo|định kỳ|giai đoạn"
                    + "|hoàn thành|từ|[0-9]).{0,120}");

    private final String whole;
    private final List<Line> lines;

    private CellLines(String whole, List<Line> lines) {
        this.whole = whole;
        this.lines = lines;
    }

    /** Lines that are one cell, from one of them to before another. */
    private record Lines(int from, int to) {}

    /** The table whose first heading is that line; null if there is none. */
    static @Nullable Grid at(String whole, List<Line> lines, int from) {
        return Heading.of(lines.get(from).text()) == Heading.NUMBER ? new CellLines(whole, lines).table(from) : null;
    }

    /** The cells of a row by what they look like, where there are fewer than columns. */
    static List<Cell> placed(List<Cell> cells, List<Heading> columns, String whole) {
        List<Cell> placed = new ArrayList<>();
        for (Cell cell : cells) {
            int empty = placed.size();
            while (empty < columns.size() && !mayBe(columns.get(empty), cell.text(whole))) {
                empty++;
            }
            if (empty == columns.size()) {
                break;
            }
            while (placed.size() < empty) {
                placed.add(Cell.EMPTY);
            }
            placed.add(cell);
        }
        while (placed.size() < columns.size()) {
            placed.add(Cell.EMPTY);
        }
        return placed;
    }

    private static boolean mayBe(Heading column, String cell) {
        boolean isUnits = Offices.begin(cell);
        return switch (column) {
            case NUMBER -> RowNumbers.is(cell);
            case LEAD, HELP, LEAD_AND_HELP -> isUnits;
            case TIME -> TIME.matcher(cell).matches() && !isUnits;
            default -> !isUnits;
        };
    }

    private @Nullable Grid table(int from) {
        List<Cell> cells = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        int at = from;
        while (at < lines.size() && headings.size() < MAX_COLUMNS) {
            Lines cell = wrapped(at);
            Heading heading = Heading.of(text(cell));
            if (heading == null) {
                break;
            }
            headings.add(heading);
            cells.add(cell(cell));
            at = cell.to();
        }
        if (headings.size() < FEWEST_COLUMNS || !headings.contains(Heading.TASK)) {
            return null;
        }
        return Grid.areOfTasks(headings) ? rows(at, headings, cells) : Grid.unread(at);
    }

    private Grid rows(int from, List<Heading> headings, List<Cell> titles) {
        List<List<Cell>> rows = new ArrayList<>(List.of(titles));
        int last = 0;
        int at = from;
        while (at < lines.size()) {
            String number = lines.get(at).text();
            Lines section = RowNumbers.isSection(number) ? section(at, last) : null;
            if (section != null) {
                rows.add(List.of(cell(section)));
                at = section.to();
                continue;
            }
            List<Lines> cells =
                    RowNumbers.isNext(number, last) ? row(at + 1, RowNumbers.after(number, last), headings) : List.of();
            if (!cells.isEmpty()) {
                List<Cell> row = new ArrayList<>(List.of(cell(new Lines(at, at + 1))));
                cells.forEach(one -> row.add(cell(one)));
                rows.add(row.size() == headings.size() ? row : placed(row, headings, whole));
                last = RowNumbers.after(number, last);
                at = cells.getLast().to();
            } else if (isPageBefore(at, last)) {
                at++;
            } else {
                break;
            }
        }
        return new Grid(headings, rows, at, List.of());
    }

    private Cell cell(Lines cell) {
        return Cell.of(lines.subList(cell.from(), cell.to()));
    }

    /** A page's number, in the middle of the table. */
    private boolean isPageBefore(int at, int last) {
        return Chrome.isPage(lines.get(at)) && at + 1 < lines.size() && isRowOrSection(at + 1, last);
    }

    private boolean isRowOrSection(int at, int last) {
        String text = lines.get(at).text();
        return RowNumbers.isNext(text, last) || RowNumbers.isSection(text);
    }

    /** A section's letter and its title, up to the next row. */
    private @Nullable Lines section(int at, int last) {
        for (int to = at + 1; to < Math.min(lines.size(), at + 5); to++) {
            if (RowNumbers.isNext(lines.get(to).text(), last)) {
                return new Lines(at, to > at + 1 && Chrome.isPage(lines.get(to - 1)) ? to - 1 : to);
            }
        }
        return null;
    }

    /** The cells of a row after its number, of which there may be as many as there are columns; none if it has no end. */
    private List<Lines> row(int from, int number, List<Heading> headings) {
        int columns = headings.size() - 1;
        List<Lines> cells = new ArrayList<>();
        int at = from;
        while (at < lines.size() && at < from + LONGEST_ROW && !isRowOrSection(at, number)) {
            if (isPageBefore(at, number)) {
                break;
            }
            if (cells.size() >= columns && !isWithin(cells, headings)) {
                break;
            }
            Lines cell = wrapped(at);
            cells.add(cell);
            at = cell.to();
        }
        return merged(cells, columns);
    }

    /** Whether there are more cells than columns since one of them stands on several lines. */
    private boolean isWithin(List<Lines> cells, List<Heading> headings) {
        boolean isTimed = headings.getLast() == Heading.TIME;
        return isTimed && Offices.begin(text(cells.getLast()));
    }

    /** As many cells as columns: what is too many belongs to the task, or to the last units. */
    private List<Lines> merged(List<Lines> cells, int columns) {
        List<Lines> merged = new ArrayList<>(cells);
        int units = 1;
        while (units < merged.size() && !Offices.begin(text(merged.get(units)))) {
            units++;
        }
        while (merged.size() > columns && units > 1 && units < merged.size()) {
            merge(merged, 0);
            units--;
        }
        for (int i = merged.size() - 2; merged.size() > columns && i > units; i--) {
            if (Offices.begin(text(merged.get(i))) && Offices.begin(text(merged.get(i - 1)))) {
                merge(merged, i - 1);
            }
        }
        while (merged.size() > columns) {
            merge(merged, 0);
        }
        return merged;
    }

    private static void merge(List<Lines> cells, int at) {
        cells.set(at, new Lines(cells.get(at).from(), cells.remove(at + 1).to()));
    }

    /** A line with those that it goes on in. */
    private Lines wrapped(int from) {
        int to = from + 1;
        while (to < lines.size()
                && (lines.get(to).beginsSmall()
                        || OPEN.matcher(lines.get(to - 1).text()).matches())
                && !RowNumbers.isWhole(lines.get(to).text())) {
            to++;
        }
        return new Lines(from, to);
    }

    private String text(Lines cell) {
        return String.join(
                " ",
                lines.subList(cell.from(), cell.to()).stream().map(Line::text).toList());
    }
}

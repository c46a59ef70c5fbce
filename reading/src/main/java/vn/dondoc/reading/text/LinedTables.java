package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables of which every cell stands on lines of its own, as copying them from a page leaves them, and puts borders
 * between the cells: the headings one below the other, the number first, then each row's number and its cells.
 */
final class LinedTables {
    private static final int FEWEST_COLUMNS = 4;
    private static final int MAX_COLUMNS = 10;
    private static final int LONGEST_ROW = 40;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}\\.?");
    private static final Pattern NUMBER_OF_PART = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}\\.?");
    private static final Pattern SECTION = Pattern.compile("(?:[A-H]|[IVX]{1,5})\\.?");
    /** What a line of a cell ends with that goes on in the next. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:.*\\s)?(?:(?iu:và|hoặc|của|các|những|với|cho|về|tại|theo|trong|từ|đến|do|là|để)|Sở|Bộ|Ban|Ủy ban|UBND|[,(–-])|.*[,(]");

    private final Mapped in;
    private final List<Line> lines;
    private final Mapped.Writer out = new Mapped.Writer();

    /** Lines that are one cell, from one of them to before another. */
    private record Cell(int from, int to) {}

    private LinedTables(Mapped in) {
        this.in = in;
        lines = Line.of(in.text());
    }

    static Mapped border(Mapped in) {
        return new LinedTables(in).bordered();
    }

    private Mapped bordered() {
        int copied = 0;
        for (int at = 0; at < lines.size(); ) {
            List<Cell> cells = Heading.of(lines.get(at).text()) == Heading.NUMBER ? table(at) : List.of();
            if (cells.isEmpty()) {
                at++;
                continue;
            }
            copied = copy(copied, lines.get(at).start());
            for (Cell cell : cells) {
                write(cell);
            }
            at = cells.getLast().to();
            copied = lines.get(at - 1).end();
        }
        copy(copied, in.text().length());
        return out.done();
    }

    private int copy(int from, int to) {
        for (int at = from; at < to; at++) {
            out.copy(in, at);
        }
        return to;
    }

    private void write(Cell cell) {
        out.write(Markup.CELL, in, lines.get(cell.from()).start());
        for (int i = cell.from(); i < cell.to(); i++) {
            Line line = lines.get(i);
            if (i > cell.from()) {
                boolean isSection = i == cell.from() + 1 && isSection(cell.from());
                if (isSection && !lines.get(cell.from()).text().endsWith(".")) {
                    out.write('.', in, line.start());
                }
                out.write(' ', in, line.start());
            }
            copy(line.start(), line.end());
        }
        out.write(Markup.CELL, in, lines.get(cell.to() - 1).end() - 1);
        out.write('\n', in, lines.get(cell.to() - 1).end() - 1);
    }

    /** The cells of the table whose first heading stands there; none if there is no table. */
    private List<Cell> table(int from) {
        List<Cell> cells = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        int at = from;
        while (at < lines.size() && headings.size() < MAX_COLUMNS) {
            Cell cell = wrapped(at);
            Heading heading = Heading.of(text(cell));
            if (heading == null || lines.get(at).isCell()) {
                break;
            }
            headings.add(heading);
            cells.add(cell);
            at = cell.to();
        }
        if (headings.size() < FEWEST_COLUMNS
                || !headings.contains(Heading.TASK)
                || !headings.contains(Heading.LEAD)
                || headings.stream().filter(Heading.NUMBER::equals).count() != 1) {
            return List.of();
        }
        int ofHeadings = cells.size();
        rows(at, headings, cells);
        return cells.size() == ofHeadings ? List.of() : cells;
    }

    private void rows(int from, List<Heading> headings, List<Cell> cells) {
        int last = 0;
        int at = from;
        while (at < lines.size()) {
            boolean isSection = isSection(at);
            Cell head = isSection ? section(at, last) : new Cell(at, at + 1);
            if (head == null || !isSection && !isNext(at, last)) {
                if (!isPageBefore(at, last)) {
                    return;
                }
                at++;
                continue;
            }
            if (isSection) {
                cells.add(head);
                at = head.to();
                continue;
            }
            List<Cell> row = row(at + 1, last(at, last), headings);
            if (row.isEmpty()) {
                if (!isPageBefore(at, last)) {
                    return;
                }
                at++;
                continue;
            }
            cells.add(head);
            cells.addAll(row);
            last = last(at, last);
            at = row.getLast().to();
        }
    }

    /** A page's number, in the middle of the table. */
    private boolean isPageBefore(int at, int last) {
        return Chrome.isPage(lines.get(at)) && at + 1 < lines.size() && isRowOrSection(at + 1, last);
    }

    private boolean isRowOrSection(int at, int last) {
        return isNext(at, last) || isSection(at);
    }

    private int last(int at, int last) {
        String text = lines.get(at).text().replace(".", "");
        return NUMBER.matcher(lines.get(at).text()).matches() ? Integer.parseInt(text) : last;
    }

    /** Whether a row's number stands there: the one after the last, the first of a section, or one with a dot in it. */
    private boolean isNext(int at, int last) {
        String text = lines.get(at).text();
        if (NUMBER_OF_PART.matcher(text).matches()) {
            return true;
        }
        return NUMBER.matcher(text).matches()
                && (Integer.parseInt(text.replace(".", "")) == last + 1
                        || Integer.parseInt(text.replace(".", "")) == 1);
    }

    private boolean isSection(int at) {
        return SECTION.matcher(lines.get(at).text()).matches();
    }

    /** A section's letter and its title, up to the next row. */
    private @Nullable Cell section(int at, int last) {
        for (int to = at + 1; to < Math.min(lines.size(), at + 5); to++) {
            if (isNext(to, last)) {
                return new Cell(at, to > at + 1 && Chrome.isPage(lines.get(to - 1)) ? to - 1 : to);
            }
        }
        return null;
    }

    /** The cells of a row after its number, of which there may be as many as there are columns; none if it has no end. */
    private List<Cell> row(int from, int number, List<Heading> headings) {
        int columns = headings.size() - 1;
        List<Cell> cells = new ArrayList<>();
        int at = from;
        while (at < lines.size() && at < from + LONGEST_ROW && !isRowOrSection(at, number)) {
            if (isPageBefore(at, number)) {
                break;
            }
            if (cells.size() >= columns && !isWithin(cells, headings)) {
                break;
            }
            Cell cell = wrapped(at);
            cells.add(cell);
            at = cell.to();
        }
        return merged(cells, columns);
    }

    /** Whether there are more cells than columns since one of them stands on several lines. */
    private boolean isWithin(List<Cell> cells, List<Heading> headings) {
        boolean isTimed = headings.getLast() == Heading.TIME;
        return isTimed && Offices.begin(text(cells.getLast()));
    }

    /** As many cells as columns: what is too many belongs to the task, or to the last units. */
    private List<Cell> merged(List<Cell> cells, int columns) {
        List<Cell> merged = new ArrayList<>(cells);
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

    private static void merge(List<Cell> cells, int at) {
        cells.set(at, new Cell(cells.get(at).from(), cells.remove(at + 1).to()));
    }

    /** A line with those that it goes on in. */
    private Cell wrapped(int from) {
        int to = from + 1;
        while (to < lines.size()
                && (lines.get(to).beginsSmall()
                        || OPEN.matcher(lines.get(to - 1).text()).matches())
                && !NUMBER.matcher(lines.get(to).text()).matches()) {
            to++;
        }
        return new Cell(from, to);
    }

    private String text(Cell cell) {
        return String.join(
                " ",
                lines.subList(cell.from(), cell.to()).stream().map(Line::text).toList());
    }
}

package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of tasks in the lines of a text, however its cells are set apart there.
 *
 * @param columns what stands in the columns, the number first
 * @param rows the headings, and the rows below them: a cell for each column, or one alone, the title of a section
 * @param end index after its last line
 * @param unread the numbers of the rows whose cells cannot be told apart
 */
record Grid(List<Heading> columns, List<List<Cell>> rows, int end, List<String> unread) {

    /** Headings whose rows cannot be read. */
    static Grid unread(int end) {
        return new Grid(List.of(), List.of(), end, List.of());
    }

    boolean isRead() {
        return rows.size() > 1;
    }

    /** Whether such columns are those of a table of tasks. */
    static boolean areOfTasks(List<Heading> columns) {
        return columns.contains(Heading.TASK)
                && (columns.contains(Heading.LEAD) || columns.contains(Heading.LEAD_AND_HELP))
                && columns.stream().filter(Heading.NUMBER::equals).count() <= 1
                && columns.lastIndexOf(Heading.NUMBER) <= 0;
    }

    /** A part of a line. */
    record Span(int from, int to) {}

    /** What stands in a cell: parts of one line or of several; none if it is empty. */
    record Cell(List<Span> spans) {
        static final Cell EMPTY = new Cell(List.of());

        static Cell of(List<Line> lines) {
            return new Cell(lines.stream()
                    .map(line -> new Span(line.start(), line.end()))
                    .toList());
        }

        Cell and(Cell other) {
            List<Span> all = new ArrayList<>(spans);
            all.addAll(other.spans);
            return new Cell(all);
        }

        String text(String of) {
            return String.join(
                    " ",
                    spans.stream()
                            .map(span -> of.substring(span.from(), span.to()))
                            .toList());
        }
    }
}

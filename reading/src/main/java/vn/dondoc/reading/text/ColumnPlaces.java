package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Grid.Cell;
import vn.dondoc.reading.text.Grid.Span;

/** In which places of its lines the columns of a table stand. */
final class ColumnPlaces {
    private final String whole;
    private final List<Column> columns = new ArrayList<>();

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

    ColumnPlaces(String whole) {
        this.whole = whole;
    }

    int size() {
        return columns.size();
    }

    List<Cell> titles() {
        return columns.stream().map(column -> column.title).toList();
    }

    /** What the columns hold. */
    List<Heading> headings() {
        return titles().stream()
                .map(title -> Heading.of(title.text(whole)))
                .map(heading -> heading == null ? Heading.OTHER : heading)
                .toList();
    }

    /** Whether no column stands in a place of another. */
    boolean areApart() {
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).from < columns.get(i - 1).to) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part stands in no place of the first column. */
    boolean isAfterFirst(Span part) {
        return column(part.from()) >= columns.get(1).from - 1;
    }

    /** Takes a line for headings; not one in which something begins below a heading that says all already. */
    boolean takeHeadings(List<Span> parts) {
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

    /** Whether it goes over several columns: a sentence, and no cell. */
    boolean spans(Span part) {
        return columns.stream()
                        .filter(column -> column.overlap(column(part.from()), column(part.to())) > 0)
                        .count()
                > 2;
    }

    /** A line with a part for each column says where these are. */
    void widen(List<Span> parts) {
        if (parts.size() == columns.size()) {
            for (int i = 0; i < parts.size(); i++) {
                columns.get(i)
                        .widen(column(parts.get(i).from()), column(parts.get(i).to()));
            }
        }
    }

    /** The column that a part belongs to. */
    int nearest(Span part) {
        int nearest = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).overlap(column(part.from()), column(part.to()))
                    > columns.get(nearest).overlap(column(part.from()), column(part.to()))) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** In which place of its line a character stands. */
    private int column(int at) {
        return at - whole.lastIndexOf('\n', at - 1) - 1;
    }
}

package vn.dondoc.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Heading;

/**
 * A table of tasks, as plans have it: a numbered row for each, with who leads, who helps and until when.
 *
 * @param columns what stands in the columns, the number first
 * @param from index of its first paragraph
 * @param to index after its last
 */
public record Table(List<Heading> columns, List<Row> rows, int from, int to) {
    private static final int MAX_COLUMNS = 10;
    private static final int MAX_ROWS = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2}\\.?");

    /** A row: its number, and its cells after it that are not empty. */
    public record Row(String number, List<Paragraph> cells) {}

    private static @Nullable Heading heading(Paragraph cell) {
        return cell.isCell() ? Heading.of(cell.text()) : null;
    }

    static List<Table> in(List<Paragraph> all) {
        List<Table> tables = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            Table table = heading(all.get(at)) == Heading.NUMBER ? at(all, at) : null;
            if (table == null) {
                at++;
            } else {
                tables.add(table);
                at = table.to();
            }
        }
        return tables;
    }

    private static @Nullable Table at(List<Paragraph> all, int from) {
        List<Heading> columns = new ArrayList<>();
        int at = from;
        while (at < all.size() && columns.size() < MAX_COLUMNS) {
            Heading column = heading(all.get(at));
            if (column == null) {
                break;
            }
            columns.add(column);
            at++;
        }
        if (!columns.contains(Heading.LEAD) || !columns.contains(Heading.TASK)) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        Row open = null;
        for (; at < all.size() && rows.size() < MAX_ROWS; at++) {
            Paragraph cell = all.get(at);
            boolean isFull = open == null || open.cells().size() >= columns.size() - 1;
            if (!cell.isCell() && isFull) {
                break;
            }
            if (NUMBER.matcher(cell.text()).matches()) {
                open = new Row(cell.text().replaceAll("\\.$", ""), new ArrayList<>());
                rows.add(open);
            } else if (Marker.of(cell.text())
                    .filter(marker -> marker.level().isNumbered())
                    .isPresent()) {
                open = null;
            } else if (open != null && !isFull) {
                open.cells().add(cell);
            }
        }
        return rows.isEmpty() ? null : new Table(columns, rows, from, at);
    }
}

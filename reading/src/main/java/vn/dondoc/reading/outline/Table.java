package vn.dondoc.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.names.Folded;

/**
 * A table of tasks, as plans have it: a numbered row for each, with who leads, who helps and until when.
 *
 * @param columns what stands in the columns, the number first
 * @param from index of its first paragraph
 * @param to index after its last
 */
public record Table(List<Column> columns, List<Row> rows, int from, int to) {
    private static final int MAX_COLUMNS = 10;
    private static final int MAX_ROWS = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2}\\.?");

    /** What a column holds, by its heading. */
    public enum Column {
        NUMBER("(?:so )?(?:tt|stt|thu tu)"),
        HELP(".*phoi hop.*"),
        TIME(".*(?:thoi gian|thoi han|tien do|lo trinh|hoan thanh|ky bao cao).*"),
        RESULT(".*(?:san pham|ket qua|dau ra).*"),
        TASK("(?!.*(?:chu tri|phan cong|trach nhiem|dau moi|co quan|don vi))"
                + ".*(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap|danh muc|ten).*"),
        LEAD(".*(?:chu tri|thuc hien|phan cong|trach nhiem|dau moi|co quan|don vi).*"),
        OTHER("ghi chu|kinh phi.*|can cu.*|muc tieu.*|chi tieu.*");

        private final Pattern heading;

        Column(String heading) {
            this.heading = Pattern.compile(heading);
        }

        static @Nullable Column of(Paragraph cell) {
            String folded = Folded.of(cell.text());
            if (!cell.isCell() || cell.text().length() > 60) {
                return null;
            }
            for (Column column : values()) {
                if (column.heading.matcher(folded).matches()) {
                    return column;
                }
            }
            return null;
        }
    }

    /** A row: its number, and its cells after it that are not empty. */
    public record Row(String number, List<Paragraph> cells) {}

    static List<Table> in(List<Paragraph> all) {
        List<Table> tables = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            Table table = Column.of(all.get(at)) == Column.NUMBER ? at(all, at) : null;
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
        List<Column> columns = new ArrayList<>();
        int at = from;
        while (at < all.size() && columns.size() < MAX_COLUMNS) {
            Column column = Column.of(all.get(at));
            if (column == null) {
                break;
            }
            columns.add(column);
            at++;
        }
        if (!columns.contains(Column.LEAD) || !columns.contains(Column.TASK)) {
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

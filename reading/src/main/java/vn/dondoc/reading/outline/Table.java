package vn.dondoc.reading.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.reading.text.CleanText;
import vn.dondoc.reading.text.Heading;

/**
 * A table of tasks, as plans have it: a numbered row for each, with who leads, who helps and until when.
 *
 * @param from index of its first paragraph
 * @param to index after its last
 */
public record Table(List<Row> rows, int from, int to) {
    private static final String EMPTY = String.valueOf(CleanText.EMPTY);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2}[.)]?");

    /** A row: its number, and the first of its cells for each heading that is not empty. */
    public record Row(String number, Map<Heading, Paragraph> cells) {}

    static List<Table> in(List<Paragraph> all) {
        List<Table> tables = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            if (!beginsRow(all, at)) {
                at++;
                continue;
            }
            Table table = at(all, at);
            tables.add(table);
            at = table.to();
        }
        return tables;
    }

    private static Table at(List<Paragraph> all, int from) {
        List<Heading> columns = new ArrayList<>(List.of(Heading.NUMBER));
        int at = from + 1;
        while (at < all.size() && !beginsRow(all, at)) {
            Heading heading = Heading.of(all.get(at).text());
            columns.add(heading == null ? Heading.OTHER : heading);
            at++;
        }
        List<Row> rows = new ArrayList<>();
        while (beginsRow(all, at) && at + columns.size() <= all.size()) {
            String number = all.get(at).text().substring(1);
            if (NUMBER.matcher(number).matches()) {
                rows.add(new Row(number.replaceAll("[.)]$", ""), cells(columns, all.subList(at, at + columns.size()))));
            }
            at += columns.size();
        }
        return new Table(rows, from, at);
    }

    private static Map<Heading, Paragraph> cells(List<Heading> columns, List<Paragraph> row) {
        Map<Heading, Paragraph> cells = new EnumMap<>(Heading.class);
        for (int i = 1; i < columns.size(); i++) {
            if (!row.get(i).text().equals(EMPTY)) {
                cells.putIfAbsent(columns.get(i), row.get(i));
            }
        }
        return cells;
    }

    private static boolean beginsRow(List<Paragraph> all, int at) {
        return at < all.size() && all.get(at).text().charAt(0) == CleanText.ROW;
    }
}

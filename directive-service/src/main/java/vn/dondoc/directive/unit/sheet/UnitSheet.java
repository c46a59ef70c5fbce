package vn.dondoc.directive.unit.sheet;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.Dates;
import vn.dondoc.directive.unit.UnitForm;
import vn.dondoc.directive.unit.UnitKind;

/** A table of units, read: the rows that make sense, and what is wrong with the others. */
public record UnitSheet(List<Line> lines, List<Refused> refused) {
    static final int MAX_ROWS = 20_000;

    private static final List<String> COLUMNS = List.of(
            "code", "name", "shortName", "kind", "parent", "desk", "validFrom", "validTo", "aliases", "successors");
    private static final Set<String> NEEDED = Set.of("code", "name", "kind", "validFrom");

    /** A row and its line in the file. */
    public record Line(int number, UnitForm unit) {}

    /**
     * @param said the encoding that the sender names, if any
     * @throws Refusal 415 if its letters cannot be known, else as for a text
     */
    public static UnitSheet read(byte[] csv, @Nullable Charset said) {
        return read(Letters.of(csv, said));
    }

    /**
     * @param csv the columns in any order; of aliases and successors a cell holds several, with semicolons between them
     * @throws Refusal 422 if the table as a whole cannot be read; nothing is taken from it then
     */
    public static UnitSheet read(String csv) {
        List<Csv.Row> rows = Csv.rows(csv, MAX_ROWS + 1);
        List<String> head = rows.isEmpty() ? List.of() : named(rows.getFirst().cells());
        List<Violation> faults = new ArrayList<>();
        head.stream()
                .filter(column -> Collections.frequency(head, column) > 1)
                .distinct()
                .forEach(column -> faults.add(Violation.of("/1/" + column, "DUPLICATE_COLUMN", column)));
        head.stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(column -> faults.add(Violation.of("/1/" + column, "UNKNOWN_COLUMN", column)));
        NEEDED.stream()
                .filter(column -> !head.contains(column))
                .sorted()
                .forEach(column -> faults.add(Violation.of("/1/" + column, "MISSING_COLUMN", column)));
        if (rows.size() > MAX_ROWS + 1) {
            faults.add(Violation.of("/" + rows.get(MAX_ROWS + 1).line(), "TOO_MANY_ROWS", MAX_ROWS));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        UnitSheet sheet = new UnitSheet(new ArrayList<>(), new ArrayList<>());
        rows.stream().skip(1).forEach(row -> sheet.take(row, head));
        return sheet;
    }

    /** Excel writes empty cells at the end of each line. */
    private static List<String> named(List<String> head) {
        int end = head.size();
        while (end > 0 && head.get(end - 1).isEmpty()) {
            end--;
        }
        return head.subList(0, end);
    }

    private void take(Csv.Row row, List<String> head) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.isEmpty()) {
                continue;
            }
            String column = i < head.size() ? head.get(i) : null;
            String fault = column == null
                    ? "SURPLUS_CELL"
                    : cell.lines().count() > 1 ? "LINE_BREAK" : Letters.areLost(cell) ? "LOST_LETTERS" : null;
            if (fault != null) {
                refused.add(new Refused(
                        row.line(),
                        column,
                        Message.of(fault, cell.lines().findFirst().orElse(cell))));
                return;
            }
            cells.put(head.get(i), cell);
        }
        try {
            lines.add(new Line(
                    row.line(),
                    new UnitForm(
                            needed(cells, "code", Function.identity()),
                            needed(cells, "name", Function.identity()),
                            cells.get("shortName"),
                            needed(cells, "kind", UnitKind::valueOf),
                            cells.get("parent"),
                            cells.get("desk"),
                            needed(cells, "validFrom", Dates::day),
                            cells.containsKey("validTo") ? needed(cells, "validTo", Dates::day) : null,
                            several(cells.get("aliases")),
                            several(cells.get("successors")))));
        } catch (Unreadable cell) {
            refused.add(Refused.unreadable(row.line(), cell.column));
        }
    }

    /** An empty cell says nothing. */
    private static @Nullable List<String> several(@Nullable String cell) {
        return cell == null
                ? null
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static <T> T needed(Map<String, String> cells, String column, Function<String, T> parse) {
        String cell = cells.get(column);
        try {
            if (cell != null) {
                return parse.apply(cell);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable(column, e);
        }
        throw new Unreadable(column, null);
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String column;

        Unreadable(String column, @Nullable Throwable cause) {
            super(column, cause);
            this.column = column;
        }
    }
}

package vn.dondoc.directive.unit.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.unit.Turns;
import vn.dondoc.directive.unit.UnitDetails;

/**
 * What is to be written, and what was refused.
 *
 * @param rows by the codes of their units
 * @param before what the directory says of them, as far as they are there
 */
record Plan(Map<String, Row> rows, Map<String, Turns.Write> before, List<Refused> refused) {
    private static final int LENGTH = 16;

    /** A row that can stand. */
    record Row(int line, UnitDetails details) {}

    /** What becomes new or different. */
    List<Turns.Write> writes() {
        List<Turns.Write> writes = new ArrayList<>();
        rows.forEach((code, row) -> {
            Turns.Write there = before.get(code);
            if (there == null || !there.details().equals(row.details())) {
                writes.add(new Turns.Write(code, there == null ? 0 : there.version(), row.details()));
            }
        });
        return writes;
    }

    Imported imported() {
        List<Imported.Created> created = new ArrayList<>();
        List<Imported.Changed> changed = new ArrayList<>();
        List<Turns.Write> writes = writes();
        for (Turns.Write write : writes) {
            int line = Objects.requireNonNull(rows.get(write.code())).line();
            Turns.Write there = before.get(write.code());
            if (there == null) {
                created.add(
                        new Imported.Created(line, write.code(), write.details().name()));
            } else {
                changed.add(new Imported.Changed(line, write.code(), differences(there.details(), write.details())));
            }
        }
        return new Imported(name(writes), created, changed, rows.size() - writes.size(), refused);
    }

    private static List<Imported.Difference> differences(UnitDetails before, UnitDetails after) {
        Map<String, @Nullable String> old = cells(before);
        List<Imported.Difference> differences = new ArrayList<>();
        cells(after).forEach((column, cell) -> {
            if (!Objects.equals(cell, old.get(column))) {
                differences.add(new Imported.Difference(column, old.get(column), cell));
            }
        });
        return differences;
    }

    private static Map<String, @Nullable String> cells(UnitDetails details) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        cells.put("name", details.name());
        cells.put("shortName", details.shortName());
        cells.put("kind", details.kind().name());
        cells.put("parent", details.parent());
        cells.put("desk", details.desk());
        cells.put("validFrom", details.validFrom().toString());
        cells.put(
                "validTo", details.validTo() == null ? null : details.validTo().toString());
        cells.put("aliases", details.aliases().isEmpty() ? null : String.join("; ", details.aliases()));
        cells.put("successors", details.successors().isEmpty() ? null : String.join("; ", details.successors()));
        return cells;
    }

    /** The same for the same changes of the same directory alone. */
    private static String name(List<Turns.Write> writes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            writes.forEach(write -> digest.update(write.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.dondoc.launcher.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each caller is answered when asking for an operation on a thing, as {@code roles.md} has it: rows of operation,
 * thing, and one cell for each caller.
 *
 * @param callers the heads of the columns, in their order
 */
record RoleTable(List<String> callers, List<Row> rows) {

    record Row(String operation, String thing, List<String> cells) {}

    /** The table that says what ought to be. */
    static RoleTable expected() throws IOException {
        try (var file = Objects.requireNonNull(RoleTable.class.getResourceAsStream("/story/roles.md"))) {
            List<List<String>> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .map(RoleTable::cells)
                    .toList();
            List<String> callers = lines.getFirst().subList(2, lines.getFirst().size());
            return new RoleTable(
                    callers,
                    lines.stream()
                            .skip(1)
                            .map(cells -> new Row(cells.get(0), cells.get(1), cells.subList(2, cells.size())))
                            .toList());
        }
    }

    /** The same questions with the answers that somebody gives. */
    RoleTable answered(BiFunction<Row, String, String> answer) {
        return new RoleTable(
                callers,
                rows.stream()
                        .map(row -> new Row(
                                row.operation(),
                                row.thing(),
                                callers.stream()
                                        .map(caller -> answer.apply(row, caller))
                                        .toList()))
                        .toList());
    }

    Set<String> operations() {
        return rows.stream().map(Row::operation).collect(Collectors.toSet());
    }

    /** One line for each cell, so that a comparison names those that differ. */
    List<String> lines() {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, callers.size())
                        .mapToObj(i -> row.operation() + " on " + row.thing() + " as " + callers.get(i) + ": "
                                + row.cells().get(i)))
                .toList();
    }

    /** As a table to read. */
    String markdown() {
        return Stream.concat(
                        Stream.of(line("operation", "thing", callers), "|" + "---|".repeat(callers.size() + 2)),
                        rows.stream().map(row -> line(row.operation(), row.thing(), row.cells())))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String operation, String thing, List<String> cells) {
        return "| " + operation + " | " + thing + " | " + String.join(" | ", cells) + " |";
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }
}

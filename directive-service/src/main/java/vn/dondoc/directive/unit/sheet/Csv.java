package vn.dondoc.directive.unit.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.chassis.refusal.Refusal;

/**
 * A table as RFC 4180 has it, with quotes doubled inside quotes and lines ended by LF or CRLF; between the cells stands what
 * stands between those of the head: commas, or the semicolons or tabs that Excel writes where a comma is in numbers.
 */
final class Csv {
    /** Blank lines count, or no line would be found again. */
    private static final CSVFormat FORM = CSVFormat.EXCEL
            .builder()
            .setLenientEof(false)
            .setTrailingData(false)
            .get();

    /** What Excel is told by, and tells by, in the first line. */
    private static final Pattern SAID = Pattern.compile("\\A(?i:sep)=(.)\\R");

    private Csv() {}

    /** A row and the number of the line, from 1, on which it starts. */
    record Row(int line, List<String> cells) {}

    /**
     * All rows that are not blank, the head among them.
     *
     * @throws Refusal 422 if a quote is left open, or closed before the end of its cell
     */
    static List<Row> rows(String text) {
        String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher said = SAID.matcher(table);
        return said.find() ? rows(said.replaceFirst("\n"), said.group(1).charAt(0)) : rows(table, between(table));
    }

    private static List<Row> rows(String table, char between) {
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser =
                CSVParser.parse(table, FORM.builder().setDelimiter(between).get())) {
            for (CSVRecord row : parser) {
                List<String> cells = row.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(line, cells));
                }
                // A record does not know its line; the parser has read no further than to the end of this one.
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException quotes) {
            throw Refusal.invalid("/" + line, "MISPLACED_QUOTE", line);
        }
        return rows;
    }

    private static char between(String table) {
        String head = table.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        (Character one) -> head.chars().filter(c -> c == one).count()))
                .orElseThrow();
    }
}

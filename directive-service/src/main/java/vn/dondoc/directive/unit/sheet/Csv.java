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

    /** Of a row: more than any table of ours has columns, and few enough to be compared with each other. */
    private static final int MAX_CELLS = 100;

    private Csv() {}

    /** A row and the number of the line, from 1, on which it starts. */
    record Row(int line, List<String> cells) {}

    /**
     * The rows that are not blank, the head among them.
     *
     * @param most with one more than so many there are too many, and no more are read
     * @throws Refusal 422 if a quote is left open, or closed before the end of its cell, or a row has more than a hundred cells
     */
    static List<Row> rows(String text, int most) {
        String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher said = SAID.matcher(table);
        return said.find()
                ? rows(said.replaceFirst("\n"), said.group(1).charAt(0), most)
                : rows(table, between(table), most);
    }

    private static List<Row> rows(String table, char between, int most) {
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser =
                CSVParser.parse(table, FORM.builder().setDelimiter(between).get())) {
            for (CSVRecord row : parser) {
                if (row.size() > MAX_CELLS) {
                    throw Refusal.invalid("/" + line, "TOO_MANY_CELLS", MAX_CELLS);
                }
                List<String> cells = row.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(line, cells));
                }
                if (rows.size() > most) {
                    return rows;
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

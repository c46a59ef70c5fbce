package vn.dondoc.directive.unit.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as RFC 4180 has it: commas, quotes doubled inside quotes, lines ended by LF or CRLF. */
final class Csv {
    /** It takes a quote left open and text after a closing one, and drops no blank line. */
    private static final CSVFormat FORM = CSVFormat.EXCEL;

    private Csv() {}

    /** A row and the number of the line, from 1, on which it starts. */
    record Row(int line, List<String> cells) {}

    /** All rows that are not blank, the head among them; a quote left open takes all that follows into its cell. */
    static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORM)) {
            int line = 1;
            for (CSVRecord row : parser) {
                List<String> cells = row.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(line, cells));
                }
                // A record does not know its line; the parser has read no further than to the end of this one.
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}

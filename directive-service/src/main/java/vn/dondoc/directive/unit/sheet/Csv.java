package vn.dondoc.directive.unit.sheet;

import java.util.ArrayList;
import java.util.List;

/** A table as RFC 4180 has it: commas, quotes doubled inside quotes, lines ended by LF or CRLF. */
final class Csv {
    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** A row and the number of the line, from 1, on which it starts. */
    record Row(int line, List<String> cells) {}

    /** All rows that are not blank, the head among them; a quote left open takes all that follows into its cell. */
    static List<Row> rows(String text) {
        Csv csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Row> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            Row row = csv.row();
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        int start = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(peek() == '"' ? quoted() : plain());
        } while (skip(','));
        skip('\r');
        skip('\n');
        line++;
        return new Row(start, cells);
    }

    private String plain() {
        int from = at;
        while (at < text.length() && peek() != ',' && peek() != '\n' && peek() != '\r') {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            if (skip('"') && !skip2(cell)) {
                break;
            }
            if (at < text.length() && peek() != '"') {
                line += peek() == '\n' ? 1 : 0;
                cell.append(text.charAt(at++));
            }
        }
        return cell.append(plain()).toString().strip();
    }

    /** A second quote right after the first stands for one. */
    private boolean skip2(StringBuilder cell) {
        if (skip('"')) {
            cell.append('"');
            return true;
        }
        return false;
    }

    private boolean skip(char expected) {
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}

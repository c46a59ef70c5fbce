package vn.dondoc.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Table;
import vn.dondoc.reading.text.Heading;

/** Makes a task of every row of the tables of a document, numbered {@code PL.1} on: phụ lục, the annex. */
final class Rows {
    private final Map<String, Integer> numbers = new HashMap<>();

    private Rows() {}

    static List<Draft> items(List<Table> tables) {
        Rows rows = new Rows();
        return tables.stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.cells().containsKey(Heading.TASK)
                                || row.cells().containsKey(Heading.LEAD))
                        .map(rows::item))
                .toList();
    }

    private Draft item(Table.Row row) {
        String number = "PL." + row.number();
        int times = numbers.merge(number, 1, Integer::sum);
        Map<Heading, Paragraph> cells = row.cells();
        Paragraph task = Objects.requireNonNullElse(cells.get(Heading.TASK), cells.get(Heading.LEAD));
        Draft item = new Draft(
                times == 1 ? number : number + "-" + times,
                new Found(task.text(), task.start(), task.end(), Found.LIKELY));
        item.isTask = true;
        if (cells.containsKey(Heading.LEAD)) {
            item.leads = new Listing(Phrased.of(cells.get(Heading.LEAD))).units();
        }
        if (cells.containsKey(Heading.HELP)) {
            item.coordinators = Found.distinct(new Listing(Phrased.of(cells.get(Heading.HELP))).units(), item.leads);
        }
        if (cells.containsKey(Heading.TIME)) {
            Paragraph time = cells.get(Heading.TIME);
            item.deadlines.add(new Found(time.text(), time.start(), time.end(), Found.LIKELY));
        }
        if (cells.containsKey(Heading.RESULT)) {
            String result = cells.get(Heading.RESULT).text();
            item.deliverables.add(new Deliverable(result.length() > 1_000 ? result.substring(0, 1_000) : result, 1));
        }
        return item;
    }
}

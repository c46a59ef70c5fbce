package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Table;
import vn.dondoc.reading.text.Heading;

/** Makes a task of every row of the tables of a document, numbered {@code PL.1} on: phụ lục, the annex. */
final class Rows {
    private static final Pattern TIME = Pattern.compile(
            "(?iu)(?:thường xuyên|h[ằà]ng |quý|quí|tháng|năm|trước|trong|ngày|sau khi|theo|định kỳ|giai đoạn|hoàn thành|từ|[0-9]).*");

    private final Map<String, Integer> numbers = new HashMap<>();

    private Rows() {}

    static List<Draft> items(List<Table> tables) {
        Rows rows = new Rows();
        return tables.stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> !row.cells().isEmpty())
                        .map(row -> rows.item(table.columns(), row)))
                .toList();
    }

    private Draft item(List<Heading> columns, Table.Row row) {
        String number = "PL." + row.number();
        int times = numbers.merge(number, 1, Integer::sum);
        Map<Heading, Paragraph> cells = cells(columns, row.cells());
        Paragraph task = cells.getOrDefault(Heading.TASK, row.cells().getFirst());
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

    /** By their order; where cells are empty, by what they look like. */
    private static Map<Heading, Paragraph> cells(List<Heading> columns, List<Paragraph> cells) {
        List<Heading> left = new ArrayList<>(columns.subList(1, columns.size()));
        boolean isComplete = cells.size() == left.size();
        Map<Heading, Paragraph> found = new HashMap<>();
        for (Paragraph cell : cells) {
            while (!isComplete && !left.isEmpty() && !mayBe(left.getFirst(), cell)) {
                left.removeFirst();
            }
            if (left.isEmpty()) {
                break;
            }
            found.putIfAbsent(left.removeFirst(), cell);
        }
        return found;
    }

    private static boolean mayBe(Heading column, Paragraph cell) {
        boolean isUnits = !new Listing(Phrased.of(cell)).units().isEmpty();
        boolean isTime = TIME.matcher(cell.text()).matches() && cell.text().length() < 120;
        return switch (column) {
            case LEAD, HELP -> isUnits;
            case TIME -> isTime && !isUnits;
            default -> !isUnits;
        };
    }
}

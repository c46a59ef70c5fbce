package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Table;
import vn.dondoc.reading.text.Heading;

/** Makes a task of every row of the tables of a document, numbered {@code PL.1} on: phụ lục, the annex. */
final class Rows {
    private static final Pattern LEADS = Pattern.compile("(?iu)\\s*(?:(?:đơn vị|cơ quan) )?chủ trì\\s*:?\\s*");
    private static final Pattern HELP =
            Pattern.compile("(?iu)[,;. ]*(?<!\\p{L})(?:(?:đơn vị|cơ quan) )?phối hợp(?: với)?\\s*:?\\s*");

    /** What stands above applies: "Như trên", "-nt-". */
    private static final Pattern SAME = Pattern.compile("(?iu)[\\s\\-–(]*(?:như trên|nt)[\\s\\-–).;]*");

    private final Map<String, Integer> numbers = new HashMap<>();

    private Rows() {}

    static List<Draft> items(List<Table> tables) {
        Rows rows = new Rows();
        return tables.stream().flatMap(table -> rows.items(table).stream()).toList();
    }

    private List<Draft> items(Table table) {
        List<Draft> items = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (!row.cells().isEmpty()) {
                Draft item = item(row);
                if (!items.isEmpty()) {
                    goOn(item, row.cells(), items.getLast());
                }
                items.add(item);
            }
        }
        return items;
    }

    /** Whoever leads the row above leads this one, too, where a merged cell leaves nothing of its own, or "Như trên". */
    private static void goOn(Draft item, Map<Heading, Paragraph> cells, Draft above) {
        Paragraph leads = cells.get(Heading.LEAD);
        if (!cells.containsKey(Heading.LEAD_AND_HELP) && (leads == null || isSame(leads))) {
            item.leads = above.leads.stream()
                    .map(lead -> new Found(lead.text(), lead.start(), lead.end(), Found.GUESS))
                    .toList();
            item.coordinators = Found.distinct(item.coordinators, item.leads);
        }
        Paragraph help = cells.get(Heading.HELP);
        if (help != null && isSame(help)) {
            item.coordinators = Found.distinct(above.coordinators, item.leads);
        }
    }

    private static boolean isSame(Paragraph cell) {
        return SAME.matcher(cell.text()).matches();
    }

    private Draft item(Table.Row row) {
        String number = "PL." + row.number();
        int times = numbers.merge(number, 1, Integer::sum);
        Map<Heading, Paragraph> cells = row.cells();
        Paragraph task =
                cells.getOrDefault(Heading.TASK, cells.values().iterator().next());
        Draft item = new Draft(
                times == 1 ? number : number + "-" + times,
                new Found(task.text(), task.start(), task.end(), Found.LIKELY));
        item.isTask = true;
        if (cells.containsKey(Heading.LEAD)) {
            item.leads = new Listing(Phrased.of(cells.get(Heading.LEAD))).units();
        }
        if (cells.containsKey(Heading.LEAD_AND_HELP)) {
            leadAndHelp(item, cells.get(Heading.LEAD_AND_HELP));
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

    /** "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính"; of a mere list, who is named first leads. */
    private static void leadAndHelp(Draft item, Paragraph cell) {
        Matcher leads = LEADS.matcher(cell.text());
        Paragraph names = leads.lookingAt() ? cell.from(leads.end()) : cell;
        Matcher help = HELP.matcher(names.text());
        if (help.find()) {
            Paragraph before = new Paragraph(names.start(), names.text().substring(0, help.start()));
            item.leads = new Listing(Phrased.of(before)).units();
            item.coordinators = Found.distinct(new Listing(Phrased.of(names.from(help.end()))).units(), item.leads);
            return;
        }
        List<Found> all = new Listing(Phrased.of(names)).units();
        item.leads = all.stream().limit(1).toList();
        item.coordinators = Found.distinct(all, item.leads);
    }
}

package vn.dondoc.directive.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.dondoc.directive.intake.PdfRules.Rule;

/**
 * A table on a page, by the borders that are drawn around its cells.
 *
 * @param rows the cells of each row, from left to right; cells that are one to the eye are one here
 */
record PdfTable(List<List<Cell>> rows) {
    /** Tables of fewer columns set letterheads and signatures. */
    private static final int FEWEST_COLUMNS = 3;

    private static final int FEWEST_ROWS = 1;

    /** More than this are a drawing. */
    private static final int MOST_CELLS = 2_000;

    /** Borders that are nearer to each other are one. */
    private static final float NEAR = 3;

    /** The inside of a cell. */
    record Cell(float left, float top, float right, float bottom) {
        boolean holds(float x, float y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    float top() {
        return rows.getFirst().getFirst().top();
    }

    /** From the top of the page to its end. */
    static List<PdfTable> of(List<Rule> rules) {
        return together(rules).stream()
                .map(PdfTable::table)
                .filter(table -> table.rows.size() >= FEWEST_ROWS
                        && table.rows.stream().anyMatch(row -> row.size() >= FEWEST_COLUMNS)
                        && table.rows.stream().mapToInt(List::size).sum() <= MOST_CELLS)
                .sorted((one, other) -> Float.compare(one.top(), other.top()))
                .toList();
    }

    /** The rules that touch each other, or do so by others. */
    private static List<List<Rule>> together(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            List<Rule> group = new ArrayList<>(List.of(left.removeLast()));
            for (int i = 0; i < group.size(); i++) {
                Rule rule = group.get(i);
                List<Rule> touching = left.stream().filter(rule::touches).toList();
                if (!touching.isEmpty()) {
                    group.addAll(touching);
                    left.removeIf(rule::touches);
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private static PdfTable table(List<Rule> rules) {
        List<Float> edges =
                distinct(rules.stream().filter(Rule::isAcross).map(Rule::top).toList());
        List<Rule> down = rules.stream().filter(Rule::isDown).toList();
        List<List<Cell>> rows = new ArrayList<>();
        IntStream.range(1, edges.size()).forEach(i -> {
            List<Cell> row = row(edges.get(i - 1), edges.get(i), down);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        });
        return new PdfTable(rows);
    }

    /** Its borders are those that go past its middle. */
    private static List<Cell> row(float top, float bottom, List<Rule> down) {
        float middle = (top + bottom) / 2;
        List<Float> edges = distinct(down.stream()
                .filter(rule -> rule.top() <= middle && middle <= rule.bottom())
                .map(Rule::left)
                .toList());
        return IntStream.range(1, edges.size())
                .mapToObj(i -> new Cell(edges.get(i - 1), top, edges.get(i), bottom))
                .toList();
    }

    private static List<Float> distinct(List<Float> places) {
        List<Float> distinct = new ArrayList<>();
        for (float place : places.stream().sorted().toList()) {
            if (distinct.isEmpty() || place - distinct.getLast() > NEAR) {
                distinct.add(place);
            }
        }
        return distinct;
    }
}

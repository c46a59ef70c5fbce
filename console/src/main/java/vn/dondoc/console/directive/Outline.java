package vn.dondoc.console.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.Directive.Item;
import vn.dondoc.console.api.Directive.Match;
import vn.dondoc.console.api.Directive.Written;
import vn.dondoc.console.api.DirectiveOrders;
import vn.dondoc.console.api.DirectiveOrders.Order;

/** The items of a document one below the other, each with who is meant, until when, and what is odd about it. */
final class Outline {
    private final Directive directive;
    private final Map<String, Order> orders;
    private final List<Doubt> doubts;

    private Outline(Directive directive, Map<String, Order> orders, List<Doubt> doubts) {
        this.directive = directive;
        this.orders = orders;
        this.doubts = doubts;
    }

    /**
     * An item.
     *
     * @param pointer to it in the document
     * @param depth 0 for those at the top
     * @param order what would go out for it; null if nothing would, or it is out already
     */
    record Row(
            String pointer,
            int depth,
            Item item,
            List<Chip> leads,
            List<Chip> coordinators,
            @Nullable Order order,
            List<Doubt> doubts) {

        /** By which people know it. */
        public String number() {
            return item.path() == null ? Difference.number(pointer) : item.path();
        }

        /** As one line each, to be edited. */
        public String deadlines() {
            return item.deadlines().stream().map(Written::asWritten).collect(Collectors.joining("\n"));
        }

        /** How often it is due: that of the deadline that counts. */
        public @Nullable String every() {
            if (order == null || order.deadline() == null) {
                return null;
            }
            String counts = order.deadline().asWritten();
            return item.deadlines().stream()
                    .filter(one -> one.asWritten().equals(counts))
                    .map(one -> Every.key(one.recurrence()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        public boolean isTask() {
            return !Boolean.FALSE.equals(item.isTask());
        }
    }

    /**
     * A written name.
     *
     * @param match who is meant, if anybody; null where nobody has looked
     */
    record Chip(String written, @Nullable Match match) {
        public boolean isKnown() {
            return match != null && (match.unit() != null || match.group() != null);
        }
    }

    static List<Row> of(Directive directive, @Nullable DirectiveOrders orders, List<Doubt> doubts) {
        Map<String, Order> byPath = orders == null
                ? Map.of()
                : orders.items().stream()
                        .collect(Collectors.toMap(Order::path, Function.identity(), (first, again) -> first));
        List<Row> rows = new ArrayList<>();
        new Outline(directive, byPath, doubts).add(rows, directive.items(), "/items", 0);
        return rows;
    }

    /** Of a document that is out: nothing goes out any more, and nothing is to be confirmed. */
    static List<Row> of(Directive directive) {
        return of(directive, null, List.of());
    }

    private void add(List<Row> rows, List<Item> items, String pointer, int depth) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String here = pointer + "/" + i;
            rows.add(new Row(
                    here,
                    depth,
                    item,
                    chips(item.leads(), here + "/leads"),
                    chips(item.coordinators(), here + "/coordinators"),
                    item.path() == null ? null : orders.get(item.path()),
                    doubts.stream().filter(doubt -> isOf(doubt.pointer(), here)).toList()));
            add(rows, item.items(), here + "/items", depth + 1);
        }
    }

    /** Whether a place is the item's own and not that of one below it. */
    private static boolean isOf(String place, String item) {
        return place.equals(item) || place.startsWith(item + "/") && !place.startsWith(item + "/items/");
    }

    private List<Chip> chips(List<String> names, String pointer) {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            chips.add(new Chip(names.get(i), directive.resolved().get(pointer + "/" + i)));
        }
        return chips;
    }
}

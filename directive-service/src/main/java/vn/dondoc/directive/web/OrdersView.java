package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.directive.issue.DirectiveIssued;
import vn.dondoc.directive.issue.DirectiveIssued.Due;
import vn.dondoc.directive.issue.Examination;
import vn.dondoc.directive.issue.Orders;
import vn.dondoc.directive.web.DirectiveView.DirectiveWarning;
import vn.dondoc.reading.document.Item;

/**
 * What goes out if a draft is issued now.
 *
 * @param day from which its terms count
 * @param tasks how many there will be: one for each lead of an item
 * @param units how many get one
 * @param firstDue the earliest date among them
 * @param obstacles what stands against the issue
 */
@Schema(name = "DirectiveOrders")
record OrdersView(
        LocalDate day,
        int tasks,
        int units,
        @Nullable Instant firstDue,
        List<DirectiveWarning> obstacles,
        List<Order> items) {

    /**
     * An item that is a task, by its path.
     *
     * @param leads codes of the units that get it, those of the groups among them
     * @param coordinators codes of those who help
     * @param waiting wordings of leads whom somebody has to name first
     */
    @Schema(name = "DirectiveOrder")
    record Order(
            String path,
            List<String> leads,
            List<String> coordinators,
            List<String> waiting,
            @Nullable OrderDue deadline) {}

    /**
     * Until when, and why.
     *
     * @param due the last instant in time; none if the words give none
     * @param explanation step by step, in the language of the call
     */
    @Schema(name = "DirectiveOrderDue")
    record OrderDue(String asWritten, String rule, @Nullable Instant due, List<String> explanation) {
        static @Nullable OrderDue of(@Nullable Due due, Texts texts) {
            if (due == null) {
                return null;
            }
            List<Message> steps = Objects.requireNonNullElse(due.steps(), List.of());
            return new OrderDue(
                    due.asWritten(),
                    due.rule(),
                    due.due(),
                    steps.stream().map(texts::say).toList());
        }
    }

    static OrdersView of(Examination examination, List<Item> written, Texts texts) {
        Orders orders = examination.orders();
        List<Order> items = orders.items().stream()
                .map(item -> new Order(
                        item.path(),
                        units(item.leads(), item.leadSets(), orders.sets()),
                        units(item.coordinators(), item.coordinatorSets(), orders.sets()),
                        item.unresolvedLeads(),
                        OrderDue.of(item.deadline(), texts)))
                .toList();
        return new OrdersView(
                orders.day(),
                items.stream().mapToInt(item -> item.leads().size()).sum(),
                (int) items.stream()
                        .flatMap(item -> item.leads().stream())
                        .distinct()
                        .count(),
                orders.items().stream()
                        .map(DirectiveIssued.Order::deadline)
                        .flatMap(Stream::ofNullable)
                        .map(Due::due)
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                DirectiveWarning.of(examination.errors(), written, texts),
                items);
    }

    private static List<String> units(List<String> named, List<String> sets, Map<String, List<String>> members) {
        return Stream.concat(
                        named.stream(), sets.stream().flatMap(set -> members.getOrDefault(set, List.of()).stream()))
                .distinct()
                .sorted()
                .toList();
    }
}

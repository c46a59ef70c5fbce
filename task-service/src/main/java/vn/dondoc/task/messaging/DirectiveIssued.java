package vn.dondoc.task.messaging;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Deliverable;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.order.Orders;

/**
 * What this service reads of DirectiveIssued and DirectiveAmended.
 *
 * @param amendedAt as {@code reason}: none of an issue
 * @param sets units by the name of the group that items refer to
 */
record DirectiveIssued(
        String directiveId,
        long version,
        @Nullable String number,
        String subject,
        String issuer,
        Instant issuedAt,
        @Nullable Instant amendedAt,
        @Nullable String reason,
        Urgency urgency,
        Map<String, List<String>> sets,
        List<Item> items) {

    record Item(
            String path,
            String text,
            List<String> leads,
            List<String> leadSets,
            List<String> coordinators,
            List<String> coordinatorSets,
            @Nullable Deadline deadline,
            List<Deliverable> deliverables,
            @Nullable String reportTo,
            @Nullable List<String> coordinatorsAsWritten,
            @Nullable List<String> appraisers) {

        Directive.Item shown() {
            return new Directive.Item(
                    path,
                    text,
                    deadline == null ? null : deadline.shown(),
                    written(coordinatorsAsWritten),
                    reportTo,
                    written(appraisers));
        }

        private static List<String> written(@Nullable List<String> names) {
            return names == null ? List.of() : names;
        }
    }

    record Deadline(
            String asWritten,
            String rule,
            @Nullable Instant due,
            @Nullable List<String> explanation,
            @Nullable List<Message> steps) {

        Directive.Deadline shown() {
            return new Directive.Deadline(
                    asWritten, rule, due, Objects.requireNonNullElse(explanation, List.<String>of()), steps);
        }
    }

    Directive directive() {
        return new Directive(
                directiveId,
                version,
                number,
                subject,
                issuer,
                items.stream().map(Item::shown).toList());
    }

    /** One for each item and accountable unit, however many ways the item names the unit. */
    Orders orders() {
        return new Orders(
                directiveId,
                version,
                reason,
                items.stream().flatMap(this::assignments).toList());
    }

    private Stream<Assignment> assignments(Item item) {
        List<String> helpers = List.copyOf(units(item.coordinators(), item.coordinatorSets()));
        Instant due = item.deadline() == null ? null : item.deadline().due();
        return units(item.leads(), item.leadSets()).stream()
                .map(unit -> new Assignment(
                        directiveId,
                        version,
                        issuer,
                        item.path(),
                        unit,
                        helpers.contains(unit) ? without(unit, helpers) : helpers,
                        urgency,
                        due,
                        item.deliverables(),
                        Item.written(item.coordinatorsAsWritten()),
                        item.reportTo(),
                        amendedAt == null ? issuedAt : amendedAt));
    }

    private Set<String> units(List<String> named, List<String> groups) {
        Set<String> units = new LinkedHashSet<>(named);
        groups.forEach(group -> units.addAll(Objects.requireNonNull(sets.get(group), "No set " + group)));
        return units;
    }

    private static List<String> without(String unit, List<String> helpers) {
        return helpers.stream().filter(helper -> !helper.equals(unit)).toList();
    }
}

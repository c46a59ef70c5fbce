package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.document.Chase;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;

/** Sees to it that a letter urges only orders that are there. */
@Component
final class OlderOrders {
    private static final int AT_MOST = 50;

    private final Aggregates<Directive> directives;
    private final Readers readers;

    OlderOrders(Aggregates<Directive> directives, Readers readers) {
        this.directives = directives;
        this.readers = readers;
    }

    /** What a text says it urges and what is not there, or not for this caller. */
    List<Violation> faults(Content content, Caller caller) {
        List<String> ids = content.chased();
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() > AT_MOST) {
            return List.of(Violation.of("/chases", "TOO_MANY.chases", AT_MOST));
        }
        Map<String, DirectiveHead> there = new HashMap<>();
        Query query = Search.of(Criteria.where("_id").in(ids).andOperator(readers.readableBy(caller)));
        directives.heads(query, DirectiveHead.class).stream()
                .filter(DirectiveHead::isIssued)
                .forEach(older -> there.put(older.id(), older));
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < content.chases().size(); i++) {
            if (!there.containsKey(content.chases().get(i))) {
                faults.add(unknownDirective("/chases/" + i));
            }
        }
        Map<String, List<String>> orders = new HashMap<>();
        content.placed().forEach(placed -> fault(placed, there, orders, faults));
        return faults;
    }

    private void fault(
            Placed placed, Map<String, DirectiveHead> there, Map<String, List<String>> orders, List<Violation> faults) {
        Chase chase = placed.item().chases();
        if (chase == null) {
            return;
        }
        DirectiveHead older = there.get(chase.directive());
        if (older == null) {
            faults.add(unknownDirective(placed.pointer() + "/chases/directive"));
        } else if (chase.path() != null
                && !orders.computeIfAbsent(older.id(), this::taskPaths).contains(chase.path())) {
            faults.add(Violation.of(placed.pointer() + "/chases/path", "UNKNOWN_ITEM", chase.path()));
        }
    }

    private List<String> taskPaths(String directive) {
        return DirectiveItems.of(directive, directives)
                .map(DirectiveItems::taskPaths)
                .orElse(List.of());
    }

    private static Violation unknownDirective(String pointer) {
        return Violation.of(pointer, "UNKNOWN_DIRECTIVE");
    }
}

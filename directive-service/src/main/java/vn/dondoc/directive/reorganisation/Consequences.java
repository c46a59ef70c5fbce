package vn.dondoc.directive.reorganisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.directive.reorganisation.Reorganisation.Before;
import vn.dondoc.directive.reorganisation.Reorganisation.State;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;

/** What was done under an order: as long as there is none of it, the order can be taken back. */
@Component
class Consequences {
    private static final int NAMED = 10;

    private final Aggregates<Reorganisation> reorganisations;
    private final Aggregates<Directive> directives;
    private final Units units;

    Consequences(AggregateStores stores, Units units) {
        reorganisations = stores.of(Reorganisation.class);
        directives = stores.of(Directive.class);
        this.units = units;
    }

    /** What stands against taking it back, each thing by its name. */
    List<Violation> of(Reorganisation ordered) {
        if (ordered.state() != State.ENTERED && ordered.state() != State.DONE) {
            return List.of(Violation.of("", "NOTHING_TO_UNDO"));
        }
        if (ordered.before() == null) {
            return List.of(Violation.of("", "UNKNOWN_BEFORE"));
        }
        List<Violation> faults = new ArrayList<>(laterOrders(ordered));
        List<String> founded = ordered.order().successors().stream()
                .filter(Target::isNew)
                .map(Target::code)
                .toList();
        faults.addAll(dependents(ordered, founded));
        faults.addAll(documents(founded));
        faults.addAll(asBefore(ordered, founded));
        return faults;
    }

    private List<Violation> laterOrders(Reorganisation ordered) {
        Set<String> named = ordered.order().places().keySet();
        Criteria later = Criteria.where("state")
                .in(State.GRANTED, State.ENTERED, State.DONE)
                .and("at")
                .gt(ordered.at());
        return reorganisations.find(Query.query(later)).stream()
                .filter(other -> !Collections.disjoint(other.order().places().keySet(), named))
                .limit(NAMED)
                .map(other -> Violation.of(
                        "", "LATER_ORDER", other.id(), other.order().on()))
                .toList();
    }

    /** Units that need one that the order founded, but for those that the order itself has moved below it. */
    private List<Violation> dependents(Reorganisation ordered, List<String> founded) {
        List<String> own = Objects.requireNonNull(ordered.before()).stream()
                .map(Before::code)
                .toList();
        Criteria needing = new Criteria()
                .orOperator(
                        Criteria.where("details.parent").in(founded),
                        Criteria.where("details.desk").in(founded),
                        Criteria.where("details.successors").in(founded));
        List<Violation> faults = new ArrayList<>();
        units.find(new Criteria().andOperator(needing, Criteria.where("_id").nin(own))).stream()
                .filter(unit -> !unit.details().isVoid())
                .limit(NAMED)
                .forEach(unit -> faults.add(Violation.of("", "UNIT_NEEDS_HEIR", unit.id())));
        founded.stream()
                .flatMap(code -> units.find(code).stream())
                .filter(heir -> heir.details().validTo() != null)
                .forEach(heir -> faults.add(Violation.of("", "HEIR_ENDS", heir.id())));
        return faults;
    }

    private List<Violation> documents(List<String> founded) {
        Criteria about = new Criteria()
                .orOperator(
                        Criteria.where("addressedUnits").in(founded),
                        Criteria.where("content.issuer").in(founded));
        return directives.heads(Query.query(about).limit(NAMED), DirectiveHead.class).stream()
                .map(head -> Violation.of(
                        "", "ISSUED_SINCE", Objects.requireNonNullElse(head.number(), head.subject()), head.id()))
                .toList();
    }

    /** Whether those that it changed can be again as they were. */
    private List<Violation> asBefore(Reorganisation ordered, List<String> founded) {
        Map<String, UnitDetails> restored = new Restoration(ordered, units).restored();
        List<Violation> faults = new ArrayList<>();
        restored.keySet().stream()
                .flatMap(code -> units.faults(code, restored, founded).stream())
                .map(fault -> Violation.of("", fault.words()))
                .forEach(faults::add);
        Order.Rename rename = ordered.order().rename();
        if (rename != null && ordered.state() == State.DONE) {
            units.find(rename.unit())
                    .map(Unit::details)
                    .filter(details -> !Restoration.bears(rename, details))
                    .ifPresent(details -> faults.add(Violation.of("", "RENAMED_SINCE", details.name())));
        }
        return faults;
    }
}

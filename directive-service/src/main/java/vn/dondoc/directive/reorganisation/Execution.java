package vn.dondoc.directive.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.directive.group.UnitGroups;
import vn.dondoc.directive.reorganisation.Reorganisation.Before;
import vn.dondoc.directive.reorganisation.Reorganisation.State;
import vn.dondoc.directive.unit.Names;
import vn.dondoc.directive.unit.Turns;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;

/** Decides a reorganisation and carries it out: each step can be done again, and by several at once. */
@Component
class Execution {
    private final Aggregates<Reorganisation> reorganisations;
    private final Claims claims;
    private final Units units;
    private final Turns turns;
    private final Names names;
    private final UnitGroups groups;
    private final Consequences consequences;
    private final BusinessClock clock;

    Execution(
            AggregateStores stores,
            Claims claims,
            Units units,
            Turns turns,
            Names names,
            UnitGroups groups,
            Consequences consequences,
            BusinessClock clock) {
        reorganisations = stores.of(Reorganisation.class);
        this.turns = turns;
        this.names = names;
        turns.carryOutOrders(this::work);
        this.claims = claims;
        this.units = units;
        this.groups = groups;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** As far as it can be by today, while nothing else changes the directory. */
    void carryOut(Reorganisation stored) {
        if (stored.isToBeCarriedOn(clock.today())) {
            turns.take(() -> Turns.Step.of(stored.id(), stored.order().on()));
        }
    }

    /**
     * Takes the order back, if nothing was done under it; once more changes nothing.
     *
     * @throws Refusal 409 with all that was done under it
     */
    void undo(Reorganisation stored, Turns.Undo undo) {
        carryOut(stored);
        LocalDate on = stored.order().on();
        turns.take(() -> {
            Reorganisation now = reorganisations.find(stored.id()).orElse(stored);
            if (now.state() == State.UNDONE) {
                return Turns.Step.none(on);
            }
            List<Violation> faults = consequences.of(now);
            if (!faults.isEmpty()) {
                throw Refusal.conflict("reorganisation-stands").listing("errors", faults);
            }
            return Turns.Step.back(stored.id(), undo, on);
        });
    }

    private void work(Turns.Step step) {
        Turns.Undo undo = step.undo();
        reorganisations.find(Objects.requireNonNull(step.order())).ifPresent(stored -> {
            if (undo == null) {
                carryOutNow(stored);
            } else {
                new Restoration(stored, units).carryOut(undo, groups);
                reorganisations.change(stored.id(), one -> one.undo(undo));
            }
        });
    }

    private void carryOutNow(Reorganisation stored) {
        Reorganisation decided = stored.state() == State.PLANNED ? decide(stored) : stored;
        if (decided.state() == State.GRANTED) {
            enter(decided);
        }
        if (decided.state() == State.GRANTED || decided.state() == State.ENTERED) {
            LocalDate today = clock.today();
            if (decided.isDue(today)) {
                complete(decided);
            }
            reorganisations.change(decided.id(), one -> one.carriedOut(today));
        }
        if (stored.isUnderWay()) {
            claims.release(stored.id());
        }
    }

    /**
     * Between the order and this moment another may have been carried out. While its units are claimed none is, so what
     * stands against it now is all that ever will.
     */
    private Reorganisation decide(Reorganisation planned) {
        Order order = planned.order();
        List<Violation> faults = claims.take(order.places().keySet(), planned.id(), this::isUnderWay)
                .map(code -> List.of(busy(code, order)))
                .orElseGet(() -> new Check(order, units, names).faults(clock.today()));
        List<Before> before = asTheyAre(Stream.concat(
                order.ended().stream(), Stream.ofNullable(order.rename()).map(Order.Rename::unit)));
        reorganisations.change(planned.id(), one -> one.decide(faults, before));
        return reorganisations.find(planned.id()).orElse(planned);
    }

    private List<Before> asTheyAre(Stream<String> codes) {
        return codes.flatMap(code -> units.find(code).stream())
                .map(unit -> new Before(unit.id(), unit.details()))
                .toList();
    }

    /** Finishes what one who died, or stands still, has begun: only then is the directory as it will be. */
    void finish() {
        turns.finishWhatIsLeft();
    }

    /** Finishes what one who died has begun, and leaves no claim of what is over. */
    void tidyUp() {
        turns.finishWhatIsLeft();
        claims.releaseWhatIsOver(this::isUnderWay);
    }

    private boolean isUnderWay(String id) {
        return reorganisations.find(id).filter(Reorganisation::isUnderWay).isPresent();
    }

    private Violation busy(String code, Order order) {
        String name = units.find(code).map(unit -> unit.details().name()).orElse(code);
        return Violation.of(order.places().getOrDefault(code, ""), "REORGANISED_BY_ANOTHER", name);
    }

    private void enter(Reorganisation granted) {
        Order order = granted.order();
        List<String> heirs = order.successors().stream().map(Target::code).toList();
        for (String ended : order.ended()) {
            order.successors().stream()
                    .filter(Target::isNew)
                    .forEach(heir -> units.found(
                            heir.code(), before -> heir.details(order.on(), before), ended, granted.ending()));
            units.end(ended, order.on(), heirs, granted.ending());
            groups.succeed(ended, heirs, order.on(), granted.ending());
        }
    }

    private void complete(Reorganisation entered) {
        Order order = entered.order();
        Order.Merge merge = order.merge();
        if (merge != null) {
            List<String> inherited = merge.from().stream()
                    .filter(ended -> stillEnds(ended, entered))
                    .filter(ended -> isSucceededBy(merge.into().code(), ended))
                    .toList();
            List<Before> below = asTheyAre(inherited.stream()
                    .flatMap(ended -> units.below(ended, order.on()).stream())
                    .map(Unit::id));
            if (!below.isEmpty()) {
                reorganisations.change(entered.id(), one -> one.remember(below));
            }
            inherited.forEach(ended -> units.inherit(merge.into().code(), ended, order.on(), entered.ending()));
        }
        Order.Rename rename = order.rename();
        if (rename != null) {
            units.rename(rename.unit(), rename.name(), rename.shortName(), order.on(), entered.ending());
        }
    }

    /** Somebody may have named others in its place since. */
    private boolean isSucceededBy(String heir, String ended) {
        return units.find(ended)
                .filter(unit -> unit.details().successors().equals(List.of(heir)))
                .isPresent();
    }

    /** Whoever opened the unit again before the day has called this off. */
    boolean stillEnds(String ended, Reorganisation by) {
        return units.find(ended).filter(unit -> unit.isEndedBy(by.id())).isPresent();
    }
}

package vn.dondoc.directive.reorganisation;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.group.UnitGroups;
import vn.dondoc.directive.reorganisation.Reorganisation.State;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.BusinessClock;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.identity.UnitTree;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.store.StoreChange;
import vn.dondoc.messaging.web.Creation;
import vn.dondoc.messaging.web.Problem;

/**
 * Reorganises the directory. New units, last days and successors are entered at once, whatever the day: they carry their
 * dates. What has no date of its own, a unit's name and what stands below it, changes on the day. Whatever a process that
 * dies leaves undone is taken up again.
 */
@Component
public final class Reorganisations {
    private static final Logger LOG = LoggerFactory.getLogger(Reorganisations.class);

    private final Aggregates<Reorganisation> reorganisations;
    private final Units units;
    private final UnitGroups groups;
    private final UnitTree tree;
    private final BusinessClock clock;

    Reorganisations(AggregateStores stores, Units units, UnitGroups groups, UnitTree tree, BusinessClock clock) {
        reorganisations = stores.of(Reorganisation.class);
        this.units = units;
        this.groups = groups;
        this.tree = tree;
        this.clock = clock;
    }

    public Optional<Reorganisation> find(String id) {
        return reorganisations.find(id);
    }

    /**
     * Takes the order and carries out what can be by today; the same call again finds the first one's.
     *
     * @throws Problem 422 if it cannot be carried out, with all that stands against it
     */
    public Reorganisation take(Order order, Creation creation, Caller caller) {
        Reorganisation taken = find(creation.id()).orElseGet(() -> store(order, creation, caller));
        creation.requireSame(taken.fingerprint());
        carryOut(taken);
        return find(creation.id()).orElse(taken);
    }

    private Reorganisation store(Order order, Creation creation, Caller caller) {
        var faults = new Check(order, units, unit -> tree.isVisible(unit, caller)).faults(clock.today());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        Reorganisation planned =
                new Reorganisation(creation.id(), order, caller.name(), clock.instant(), creation.fingerprint());
        return reorganisations.insert(planned) ? planned : find(creation.id()).orElse(planned);
    }

    /** Finds what waits for its day, and what a process that died has left. */
    @Scheduled(fixedDelayString = "${dondoc.reorganisations.every:2s}")
    public void carryOutWhatIsDue() {
        try {
            Criteria left = new Criteria()
                    .orOperator(
                            Criteria.where("state").is(State.PLANNED),
                            Criteria.where("state")
                                    .is(State.ENTERED)
                                    .and("order.on")
                                    .lte(clock.today()));
            reorganisations.find(Query.query(left)).forEach(this::carryOut);
        } catch (RuntimeException e) {
            LOG.warn("The reorganisations could not be carried on: {}", e.toString());
        }
    }

    private void carryOut(Reorganisation planned) {
        if (planned.state() == State.DONE) {
            return;
        }
        LocalDate today = clock.today();
        Order order = planned.order();
        List<String> heirs = order.successors().stream().map(Target::code).toList();
        for (String ended : order.ended()) {
            if (planned.state() == State.PLANNED) {
                order.successors().stream()
                        .filter(Target::isNew)
                        .forEach(heir -> units.found(heir.code(), before -> heir.details(order.on(), before), ended));
                units.end(ended, order.on(), heirs, planned.ending());
                groups.succeed(ended, heirs, order.on());
            }
            // Whoever opened the unit again before the day has called this off.
            boolean stillEnds = units.find(ended)
                    .filter(unit -> unit.isEndedBy(planned.id()))
                    .isPresent();
            if (planned.isDue(today) && order.merge() != null && stillEnds) {
                units.inherit(heirs.getFirst(), ended, order.on());
            }
        }
        Order.Rename rename = order.rename();
        if (planned.isDue(today) && rename != null) {
            units.rename(rename.unit(), rename.name(), rename.shortName(), order.on());
        }
        reorganisations.change(planned.id(), stored -> stored.carriedOut(today));
    }

    @Bean
    static StoreChange reorganisationIndexes() {
        return new StoreChange(
                "010-reorganisation-indexes",
                store -> store.getCollection("reorganisations").createIndex(Indexes.ascending("state", "order.on")));
    }
}

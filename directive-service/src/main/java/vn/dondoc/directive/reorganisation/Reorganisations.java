package vn.dondoc.directive.reorganisation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
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
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.IdempotentId;
import vn.dondoc.directive.reorganisation.Reorganisation.State;
import vn.dondoc.directive.unit.Names;
import vn.dondoc.directive.unit.Turns;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;

/**
 * Reorganises the directory. New units, last days and successors are entered at once, whatever the day: they carry their
 * dates. What has no date of its own, a unit's name and what stands below it, changes on the day. Whatever a process that
 * dies leaves undone is taken up again.
 */
@Component
public final class Reorganisations {
    private static final Logger LOG = LoggerFactory.getLogger(Reorganisations.class);

    private final Aggregates<Reorganisation> reorganisations;
    private final Execution execution;
    private final Units units;
    private final Names names;
    private final BusinessClock clock;

    Reorganisations(AggregateStores stores, Execution execution, Units units, Names names, BusinessClock clock) {
        reorganisations = stores.of(Reorganisation.class);
        this.execution = execution;
        this.units = units;
        this.names = names;
        this.clock = clock;
    }

    public Optional<Reorganisation> find(String id) {
        return reorganisations.find(id);
    }

    /**
     * Takes the order and carries out what can be by today; the same call again finds the first one's.
     *
     * @throws Refusal 422 if it cannot be carried out, with all that stands against it; 409 if another order for one of
     *     its units was faster: then nothing of it is carried out
     */
    public Reorganisation take(Order order, IdempotentId creation, Caller caller) {
        Reorganisation taken = find(creation.id()).orElseGet(() -> store(order, creation, caller));
        creation.requireSame(taken.fingerprint());
        execution.carryOut(taken);
        Reorganisation now = find(creation.id()).orElse(taken);
        if (now.state() == State.REFUSED) {
            throw Refusal.conflict("reorganisation-refused").listing("errors", now.refusal());
        }
        return now;
    }

    /**
     * Takes an order back as long as nothing was done under it; once more, it finds it taken back.
     *
     * @throws Refusal 404, or 409 naming what was done under it
     */
    public Reorganisation undo(String id, String reason, Caller caller) {
        Reorganisation ordered = find(id).orElseThrow(Refusal::notFound);
        execution.undo(ordered, new Turns.Undo(caller.id(), clock.instant(), reason));
        return find(id).orElseThrow(Refusal::notFound);
    }

    private Reorganisation store(Order order, IdempotentId creation, Caller caller) {
        execution.finish();
        var faults = new Check(order, units, names).faults(clock.today());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        Reorganisation planned =
                new Reorganisation(creation.id(), order, caller.id(), clock.instant(), creation.fingerprint());
        return reorganisations.insert(planned) ? planned : find(creation.id()).orElse(planned);
    }

    /** Finds what waits for its day, and what a process that died has left. */
    @Scheduled(fixedDelayString = "${dondoc.reorganisations.every:2s}")
    public void carryOutWhatIsDue() {
        try {
            Criteria left = new Criteria()
                    .orOperator(
                            Criteria.where("state").in(State.PLANNED, State.GRANTED),
                            Criteria.where("state")
                                    .is(State.ENTERED)
                                    .and("order.on")
                                    .lte(clock.today()));
            reorganisations.find(Query.query(left)).forEach(execution::carryOut);
            execution.tidyUp();
        } catch (RuntimeException e) {
            LOG.warn("The reorganisations could not be carried on: {}", e.toString());
        }
    }

    /**
     * What stands below a unit that was split, and so needs a place below one of its heirs, or elsewhere: nobody but a
     * clerk knows where. After a merger everything stands below the heir from the day on.
     */
    public List<Unit> needPlace(Reorganisation reorganisation) {
        Order.Split split = reorganisation.order().split();
        if (split == null || !execution.stillEnds(split.from(), reorganisation)) {
            return List.of();
        }
        LocalDate on = reorganisation.order().on();
        return units.below(split.from(), reorganisation.isDue(clock.today()) ? clock.today() : on);
    }

    /** The units that it founds: nobody has said of them yet where they are reached. */
    public List<Unit> founded(Reorganisation reorganisation) {
        if (reorganisation.state() == State.REFUSED || reorganisation.state() == State.UNDONE) {
            return List.of();
        }
        return reorganisation.order().successors().stream()
                .filter(Target::isNew)
                .flatMap(heir -> units.find(heir.code()).stream())
                .toList();
    }

    @Bean
    static StoreChange reorganisationIndexes() {
        return new StoreChange(
                "010-reorganisation-indexes",
                store -> store.getCollection("reorganisations").createIndex(Indexes.ascending("state", "order.on")));
    }

    /** Those from before orders were decided had been found sound when they were taken. */
    @Bean
    static StoreChange plannedIsGranted() {
        return new StoreChange(
                "011-planned-is-granted",
                store -> store.getCollection("reorganisations")
                        .updateMany(Filters.eq("state", "PLANNED"), Updates.set("state", "GRANTED")));
    }
}

package vn.dondoc.directive.unit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.messaging.outbox.Aggregates;

/**
 * Changes of the directory come one after another, in all replicas: what a change was checked against is still so when it
 * is written. What is to be written is noted first. Whoever comes finishes what one who died, or stands still, has noted:
 * so nobody waits, a change of many units is whole, and one who goes on later finds it done.
 */
@Component
public final class Turns {
    private static final String SEAT = "directory";
    private static final int CHUNK = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final Aggregates<Unit> units;
    private Consumer<Step> orders = step -> {
        throw new IllegalStateException("Nobody carries out " + step.order());
    };

    Turns(MongoOperations mongo, Aggregates<Unit> units, Gauges gauges) {
        this.mongo = mongo;
        this.units = units;
        gauges.show(
                new Gauges.Label(
                        "dondoc.directory.unfinished",
                        null,
                        "Changes of the directory that are noted and not all written"),
                LOOK,
                () -> current().step() == null ? 0 : 1);
    }

    /** How many turns there were, and what the one that has begun is to do; none if it is done. */
    @Document("unitTurns")
    record Turn(@Id String id, long number, @Nullable Step step) {}

    /**
     * What a turn does: writes units, or carries on an order of reorganisation, or takes it back.
     *
     * @param on the day from which the directory says so
     * @param undo who takes the order back; none where it is carried on
     */
    public record Step(
            LocalDate on,
            List<Write> writes,
            @Nullable String order,
            @Nullable Undo undo) {

        /** A step of an order, which knows itself how far it is. */
        public static Step of(String order, LocalDate on) {
            return new Step(on, List.of(), order, null);
        }

        /** The end of an order that was a mistake. */
        public static Step back(String order, Undo undo, LocalDate on) {
            return new Step(on, List.of(), order, undo);
        }

        static Step writing(LocalDate on, List<Write> writes) {
            return new Step(on, writes, null, null);
        }

        /** There is nothing to do. */
        public static Step none(LocalDate on) {
            return writing(on, List.of());
        }

        private boolean isNothing() {
            return writes.isEmpty() && order == null;
        }
    }

    /**
     * Who takes an order back, when and why.
     *
     * @param at business time
     */
    public record Undo(String by, Instant at, String reason) {}

    /**
     * What becomes of a unit.
     *
     * @param version of the unit that was looked at; 0 if there was none
     */
    public record Write(String code, long version, UnitDetails details) {}

    /** Says who carries out orders, and takes them back; what is done must bear being done again, and by several at once. */
    public void carryOutOrders(Consumer<Step> carrier) {
        orders = carrier;
    }

    /**
     * Decides and writes in one turn.
     *
     * @param decision looks at the directory and says what to do; asked again if another was faster; what it throws is
     *     thrown, and nothing is written
     * @return what was done
     */
    public Step take(Supplier<Step> decision) {
        while (true) {
            long number = finishWhatIsLeft();
            Step step;
            try {
                step = decision.get();
            } catch (Refusal refusal) {
                if (current().number() == number) {
                    throw refusal;
                }
                // Others wrote while it looked: what it saw may never have been so.
                continue;
            }
            if (step.isNothing()) {
                return step;
            }
            if (begin(number, step)) {
                finish(number + 1, step);
                return step;
            }
        }
    }

    /**
     * Does what the turn that has begun is still to do, if there is one.
     *
     * @return the number of turns that there were
     */
    public long finishWhatIsLeft() {
        Turn turn = current();
        while (turn.step() != null) {
            finish(turn.number(), turn.step());
            turn = current();
        }
        return turn.number();
    }

    private Turn current() {
        Turn turn = mongo.findById(SEAT, Turn.class);
        return turn == null ? new Turn(SEAT, 0, null) : turn;
    }

    private boolean begin(long number, Step step) {
        if (number == 0) {
            seat();
        }
        Update noted = new Update().set("step", step).inc("number", 1);
        return mongo.updateFirst(at(number).addCriteria(Criteria.where("step").isNull()), noted, Turn.class)
                        .getModifiedCount()
                > 0;
    }

    private void seat() {
        try {
            mongo.getCollection(mongo.getCollectionName(Turn.class))
                    .insertOne(new org.bson.Document("_id", SEAT).append("number", 0L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private void finish(long number, Step step) {
        if (step.order() != null) {
            orders.accept(step);
        }
        for (int from = 0; from < step.writes().size(); from += CHUNK) {
            write(
                    step.writes()
                            .subList(from, Math.min(from + CHUNK, step.writes().size())),
                    step.on());
        }
        mongo.updateFirst(at(number), new Update().unset("step"), Turn.class);
    }

    /** Each unit is written as it was looked at: who comes second, or too late, writes nothing. */
    private void write(List<Write> writes, LocalDate on) {
        Map<String, Unit> there = new HashMap<>();
        units.find(Query.query(Criteria.where("_id")
                        .in(writes.stream().map(Write::code).toList())))
                .forEach(unit -> there.put(unit.id(), unit));
        List<Unit> missing = new ArrayList<>();
        List<Unit> different = new ArrayList<>();
        for (Write write : writes) {
            Unit unit = there.get(write.code());
            if (unit == null) {
                missing.add(Unit.register(write.code(), write.details()));
            } else if (unit.version() == write.version() && unit.become(write.details(), on)) {
                different.add(unit);
            }
        }
        units.insertMissing(missing);
        units.saveUnchanged(different);
    }

    private static Query at(long number) {
        return Query.query(Criteria.where("_id").is(SEAT).and("number").is(number));
    }
}

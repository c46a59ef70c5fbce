package vn.dondoc.directive.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.Cursor;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.messaging.outbox.Aggregates;

/** The directory. */
@Component
public final class Units {
    private final Aggregates<Unit> units;
    private final Root root;
    private final Turns turns;
    private final Names names;
    private final BusinessClock clock;

    Units(Aggregates<Unit> units, Root root, Turns turns, Names names, BusinessClock clock) {
        this.units = units;
        this.root = root;
        this.turns = turns;
        this.names = names;
        this.clock = clock;
    }

    public Optional<Unit> find(String code) {
        return units.find(code);
    }

    public List<Unit> find(Criteria criteria) {
        return units.find(Query.query(criteria).with(Sort.by("_id")));
    }

    /** Those of the codes that are units, whether valid today or not. */
    public Set<String> known(Collection<String> codes) {
        return units.heads(Query.query(Criteria.where("_id").in(codes)), Coded.class).stream()
                .map(Coded::id)
                .collect(Collectors.toSet());
    }

    private record Coded(@Id String id) {}

    /** The units of the filter by code. */
    public Page<Unit> list(UnitFilter filter, @Nullable String cursor, int limit) {
        String list = filter.within() == null ? "units" : "members";
        Cursor after = Cursor.decode(list, cursor, 1);
        Query query = Search.of(
                        filter.criteria(after == null ? null : after.parts().getFirst()))
                .with(Sort.by("_id"))
                .limit(limit + 1);
        return Page.of(units.find(query), limit, unit -> Cursor.of(list, unit.id()));
    }

    /**
     * Enters a new unit; entering the same again changes nothing.
     *
     * @throws Refusal 422 if it cannot stand there, 409 if the code is another unit's
     */
    public Unit register(String code, UnitDetails details) {
        turns.take(() -> {
            Placement placement = placement();
            refuse(placement.faults(code, details));
            Optional<Unit> there = units.find(code);
            if (there.isEmpty()) {
                refuse(names.taken(code, details).stream().toList());
            }
            if (details.kind() == UnitKind.PROVINCE) {
                refuse(new Placement(placement.known(), root.claim(code)).faults(code, details));
            }
            return writing(there.isPresent() ? List.of() : List.of(new Turns.Write(code, 0, details)));
        });
        return units.find(code)
                .filter(there -> there.details().equals(details))
                .orElseThrow(() -> Refusal.conflict("unit-exists", code));
    }

    /**
     * Replaces what the directory says of a unit.
     *
     * @throws Refusal 404, 428, 412, or 422 if it cannot stand there
     */
    public Unit replace(String code, @Nullable String ifMatch, UnitForm form) {
        turns.take(() -> {
            Unit unit = units.find(code).orElseThrow(Refusal::notFound);
            EntityTags.require(ifMatch, unit.version());
            UnitDetails details = form.details(unit.details());
            refuse(placement().faults(code, details));
            if (!details.isCalledLike(unit.details())) {
                refuse(names.taken(code, details).stream().toList());
            }
            return writing(
                    details.equals(unit.details())
                            ? List.of()
                            : List.of(new Turns.Write(code, unit.version(), details)));
        });
        return units.find(code).orElseThrow(Refusal::notFound);
    }

    /**
     * Writes all that is planned, or nothing, also if the process dies on the way.
     *
     * @param plan looks at the directory as it is when nobody else changes it, and refuses what cannot stand
     */
    public void takeOver(Supplier<List<Turns.Write>> plan) {
        turns.take(() -> {
            List<Turns.Write> writes = plan.get();
            writes.stream()
                    .filter(write -> write.details().kind() == UnitKind.PROVINCE)
                    .map(Turns.Write::code)
                    .filter(code -> !root.claim(code).equals(code))
                    .findFirst()
                    .ifPresent(code -> {
                        throw Refusal.invalid("", "SECOND_ROOT.meanwhile", code);
                    });
            return writing(writes);
        });
    }

    private Turns.Step writing(List<Turns.Write> writes) {
        return Turns.Step.writing(clock.today(), writes);
    }

    /**
     * Enters a unit that takes over from another; it may be there already, by this order, or void since another order was
     * undone.
     */
    public void found(String code, UnaryOperator<UnitDetails> details, String ended, Unit.Ending by) {
        UnitDetails founded = details.apply(units.find(ended).orElseThrow().details());
        if (!units.insert(Unit.register(code, founded))) {
            units.change(code, unit -> {
                if (unit.details().isVoid() && !unit.isUndone(by.id())) {
                    unit.become(founded, founded.validFrom());
                }
            });
        }
    }

    /** The unit is valid until the day before; whoever was faster has ended it for good. */
    public void end(String code, LocalDate on, List<String> successors, Unit.Ending ending) {
        units.change(code, unit -> unit.end(on, successors, ending));
    }

    /** The unit bears this name from that day on, and is still found by those that it bore. */
    public void rename(String code, String name, @Nullable String shortName, LocalDate on, Unit.Ending by) {
        units.change(code, unit -> {
            if (!unit.isUndone(by.id())) {
                unit.become(unit.details().named(name, shortName), on);
            }
        });
    }

    /** Takes back what the reorganisation made of the unit, once. */
    public void undo(String code, Unit.Ending undo, Function<Unit, UnitDetails> restored, LocalDate from) {
        units.change(code, unit -> unit.undo(undo, restored.apply(unit), from));
    }

    /** What stands against the unit being as it was, with others as they were, too. */
    public List<Violation> faults(String code, Map<String, UnitDetails> restored, Collection<String> gone) {
        UnitDetails details = Objects.requireNonNull(restored.get(code));
        Placement placement = new Placement(
                other -> Optional.ofNullable(restored.get(other))
                        .or(() -> units.find(other).map(Unit::details)),
                root.code().orElse(null));
        List<Violation> faults = new ArrayList<>(placement.faults(code, details));
        names.taken(code, details, gone).ifPresent(faults::add);
        return faults;
    }

    /**
     * What stands below the one that ended, and is not over itself, stands below the heir from that day on; but for what the
     * heir stands below, as it could before that was refused.
     */
    public void inherit(String heir, String ended, LocalDate on, Unit.Ending by) {
        Placement placement = placement();
        below(ended, on)
                .forEach(found -> units.change(found.id(), unit -> {
                    UnitDetails below = unit.details().below(heir, ended);
                    if (!unit.isUndone(by.id())
                            && placement.faults(unit.id(), below).isEmpty()) {
                        unit.become(below, on);
                    }
                }));
    }

    /** The units directly below that one, and the bodies for which it answers, that are valid on the day, by code. */
    public List<Unit> below(String code, LocalDate day) {
        Criteria below = new Criteria()
                .orOperator(
                        Criteria.where("details.parent").is(code),
                        Criteria.where("details.desk").is(code));
        return find(new Criteria().andOperator(below, UnitFilter.validOn(day)));
    }

    /** Code of the root, if there is one. */
    public Optional<String> root() {
        return root.code();
    }

    /** Every unit, whether valid today or not. */
    public List<Unit> all() {
        return units.find(new Query());
    }

    private Placement placement() {
        return new Placement(
                code -> units.find(code).map(Unit::details), root.code().orElse(null));
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}

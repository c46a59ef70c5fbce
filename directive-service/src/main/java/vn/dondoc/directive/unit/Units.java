package vn.dondoc.directive.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    private static final int CHUNK = 1_000;

    private final Aggregates<Unit> units;
    private final Root root;
    private final BusinessClock clock;

    Units(Aggregates<Unit> units, Root root, BusinessClock clock) {
        this.units = units;
        this.root = root;
        this.clock = clock;
    }

    public Optional<Unit> find(String code) {
        return units.find(code);
    }

    public List<Unit> find(Criteria criteria) {
        return units.find(Query.query(criteria).with(Sort.by("_id")));
    }

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
        Placement placement = placement();
        refuse(placement.faults(code, details));
        if (details.kind() == UnitKind.PROVINCE) {
            refuse(new Placement(placement.known(), root.claim(code)).faults(code, details));
        }
        Unit unit = Unit.register(code, details);
        if (units.insert(unit)) {
            return unit;
        }
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
        Unit unit = units.find(code).orElseThrow(Refusal::notFound);
        EntityTags.require(ifMatch, unit.version());
        UnitDetails details = form.details(unit.details());
        refuse(placement().faults(code, details));
        if (unit.become(details, clock.today())) {
            units.save(unit);
        }
        return unit;
    }

    /**
     * Enters and replaces many at once; the caller has seen to it that each can stand where it is put. What another
     * writer is faster with stays as that one left it.
     *
     * @return how many were new, and how many became different
     * @throws Refusal 422 if another became the root meanwhile; nothing is changed then
     */
    public Taken takeOver(Map<String, UnitForm> wanted) {
        Optional<String> first = wanted.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == UnitKind.PROVINCE)
                .map(Map.Entry::getKey)
                .findFirst();
        first.filter(code -> !root.claim(code).equals(code)).ifPresent(code -> {
            throw Refusal.invalid("", "SECOND_ROOT.meanwhile", code);
        });
        Map<String, Unit> there = new HashMap<>();
        all().forEach(unit -> there.put(unit.id(), unit));
        List<Unit> missing = new ArrayList<>();
        List<Unit> different = new ArrayList<>();
        LocalDate today = clock.today();
        wanted.forEach((code, form) -> {
            Unit unit = there.get(code);
            if (unit == null) {
                missing.add(Unit.register(code, form.details()));
            } else if (unit.become(form.details(unit.details()), today)) {
                different.add(unit);
            }
        });
        for (int from = 0; from < missing.size(); from += CHUNK) {
            units.insertMissing(missing.subList(from, Math.min(from + CHUNK, missing.size())));
        }
        for (int from = 0; from < different.size(); from += CHUNK) {
            units.saveUnchanged(different.subList(from, Math.min(from + CHUNK, different.size())));
        }
        return new Taken(missing.size(), different.size());
    }

    /** How many units an import entered, and how many it changed. */
    public record Taken(int created, int changed) {}

    /** Enters a unit that takes over from another; it may be there already. */
    public void found(String code, UnaryOperator<UnitDetails> details, String ended) {
        Unit before = units.find(ended).orElseThrow();
        units.insert(Unit.register(code, details.apply(before.details())));
    }

    /** The unit is valid until the day before; whoever was faster has ended it for good. */
    public void end(String code, LocalDate on, List<String> successors, Unit.Ending ending) {
        units.change(code, unit -> unit.end(on, successors, ending));
    }

    /** The unit bears this name from that day on, and is still found by those that it bore. */
    public void rename(String code, String name, @Nullable String shortName, LocalDate on) {
        units.change(code, unit -> unit.become(unit.details().named(name, shortName), on));
    }

    /** What stands below the one that ended, and is not over itself, stands below the heir from that day on. */
    public void inherit(String heir, String ended, LocalDate on) {
        below(ended, on)
                .forEach(found -> units.change(
                        found.id(), unit -> unit.become(unit.details().below(heir, ended), on)));
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

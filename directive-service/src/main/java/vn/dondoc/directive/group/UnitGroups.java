package vn.dondoc.directive.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.Cursor;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.outbox.Aggregates;

/** The named groups. */
@Component
public final class UnitGroups {
    private static final String LIST = "unit-groups";

    private final Aggregates<UnitGroup> groups;
    private final Units units;
    private final BusinessClock clock;

    UnitGroups(Aggregates<UnitGroup> groups, Units units, BusinessClock clock) {
        this.groups = groups;
        this.units = units;
        this.clock = clock;
    }

    public Optional<UnitGroup> find(String code) {
        return groups.find(code);
    }

    /** All groups by code. */
    public Page<UnitGroup> list(@Nullable String cursor, int limit) {
        Cursor after = Cursor.decode(LIST, cursor, 1);
        Query query = after == null
                ? new Query()
                : Query.query(Criteria.where("_id").gt(after.parts().getFirst()));
        return Page.of(
                groups.find(Search.within(query).with(Sort.by("_id")).limit(limit + 1)),
                limit,
                group -> Cursor.of(LIST, group.id()));
    }

    /** Wherever the unit that ended is named as a member, its heirs are members from that day on. */
    public void succeed(String ended, List<String> heirs, LocalDate on, Unit.Ending ending) {
        groups.find(Query.query(Criteria.where("details.members.code").is(ended)))
                .forEach(found ->
                        groups.change(found.id(), group -> group.succeed(ended, heirs, on, ending, clock.instant())));
    }

    /** Takes that back: those that ended go on, and their heirs are no members in their place. */
    public void restore(List<String> ended, List<String> heirs, LocalDate on, Unit.Ending undo) {
        groups.find(Query.query(Criteria.where("details.members.code").in(ended)))
                .forEach(found ->
                        groups.change(found.id(), group -> group.restore(ended, heirs, on, undo, clock.instant())));
    }

    /**
     * Creates the group, or replaces what is said of it.
     *
     * @param ifMatch needed where the group exists
     * @param reason to be kept with the change
     * @throws Refusal 422 if it names a unit that is not there, 428, 412
     */
    public UnitGroup put(
            String code, @Nullable String ifMatch, GroupDetails details, @Nullable String reason, Caller caller) {
        List<Violation> unknown = details.unknown(units::known);
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        UnitGroup created = UnitGroup.create(code, details, clock.instant(), caller.id(), reason);
        Optional<UnitGroup> found = groups.find(code);
        if (found.isEmpty() && groups.insert(created)) {
            return created;
        }
        UnitGroup group = found.or(() -> groups.find(code)).orElseThrow(Refusal::notFound);
        if (group.details().equals(details)) {
            return group;
        }
        EntityTags.require(ifMatch, group.version());
        group.become(details, clock.instant(), caller.id(), reason);
        groups.save(group);
        return group;
    }
}

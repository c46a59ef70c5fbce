package vn.dondoc.directive.reorganisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.group.UnitGroups;
import vn.dondoc.directive.reorganisation.Reorganisation.Before;
import vn.dondoc.directive.unit.Turns;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.Units;

/**
 * What an order made of the directory is taken back: those that ended go on, as if they had never been ended, those that it
 * founded were never valid. Whatever somebody else has changed of them since stays. Each step can be done again, and by
 * several at once.
 */
final class Restoration {
    private final Reorganisation ordered;
    private final Order order;
    private final Units units;

    Restoration(Reorganisation ordered, Units units) {
        this.ordered = ordered;
        this.order = ordered.order();
        this.units = units;
    }

    void carryOut(Turns.Undo undo, UnitGroups groups) {
        LocalDate today = LocalDate.ofInstant(undo.at(), WorkingCalendar.ZONE);
        Unit.Ending taken = new Unit.Ending(ordered.id(), undo.by(), undo.reason());
        if (!order.ended().isEmpty()) {
            groups.restore(order.ended(), heirs(), order.on(), taken);
        }
        before().forEach((code, details) -> units.undo(code, taken, unit -> asBefore(unit, details), today));
        order.successors().stream()
                .filter(Target::isNew)
                .forEach(heir ->
                        units.undo(heir.code(), taken, unit -> unit.details().voided(today, order.ended()), today));
    }

    /** Those that will be as they were, with what the directory will say of them. */
    Map<String, UnitDetails> restored() {
        Map<String, UnitDetails> restored = new LinkedHashMap<>();
        before().forEach((code, details) -> units.find(code)
                .filter(unit -> !asBefore(unit, details).equals(unit.details()))
                .ifPresent(unit -> restored.put(code, asBefore(unit, details))));
        return restored;
    }

    private UnitDetails asBefore(Unit unit, UnitDetails before) {
        UnitDetails now = unit.details();
        Order.Rename rename = order.rename();
        if (order.ended().contains(unit.id())) {
            return unit.isEndedBy(ordered.id()) ? now.lastingAs(before) : now;
        }
        if (rename != null) {
            return bears(rename, now) ? now.named(before.name(), before.shortName()) : now;
        }
        return now.backFrom(heirs().getFirst(), order.ended(), before);
    }

    static boolean bears(Order.Rename rename, UnitDetails details) {
        return details.name().equals(rename.name()) && Objects.equals(details.shortName(), rename.shortName());
    }

    private List<String> heirs() {
        return order.successors().stream().map(Target::code).toList();
    }

    private Map<String, UnitDetails> before() {
        Map<String, UnitDetails> before = new LinkedHashMap<>();
        for (Before one : Objects.requireNonNull(ordered.before())) {
            before.put(one.code(), one.details());
        }
        return before;
    }
}

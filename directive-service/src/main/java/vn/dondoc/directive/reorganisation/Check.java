package vn.dondoc.directive.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.directive.unit.Names;
import vn.dondoc.directive.unit.Placement;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitKind;
import vn.dondoc.directive.unit.Units;

/** Whether an order can be carried out on the directory as it is. */
final class Check {
    private static final int YEARS_AHEAD = 3;

    private final Order order;
    private final Units units;
    private final Names names;
    private final List<Violation> faults = new ArrayList<>();

    Check(Order order, Units units, Names names) {
        this.order = order;
        this.units = units;
        this.names = names;
    }

    /** What stands against it; pointers name the members of {@link Order}. */
    List<Violation> faults(LocalDate today) {
        if (!order.isOne()) {
            fault("", "ONE_OF_THREE");
            return faults;
        }
        if (order.on().isAfter(today.plusYears(YEARS_AHEAD))) {
            fault("/on", "TOO_FAR");
        }
        Order.Merge merge = order.merge();
        Order.Split split = order.split();
        Order.Rename rename = order.rename();
        if (merge != null) {
            for (int i = 0; i < merge.from().size(); i++) {
                ends(merge.from().get(i), "/merge/from/" + i);
            }
            different(merge.from(), "/merge/from");
            if (merge.from().size() == 1 && merge.into().isNew()) {
                fault("/merge/from", "MERGE_OF_ONE");
            }
            takesOver(merge.into(), "/merge/into");
        } else if (split != null) {
            ends(split.from(), "/split/from");
            for (int i = 0; i < split.into().size(); i++) {
                takesOver(split.into().get(i), "/split/into/" + i);
            }
            different(split.into().stream().map(Target::code).toList(), "/split/into");
        } else if (rename != null) {
            isThere(rename.unit(), "/rename/unit")
                    .map(unit -> unit.details().named(rename.name(), rename.shortName()))
                    .flatMap(details -> names.taken(rename.unit(), details, List.of()))
                    .ifPresent(taken -> fault("/rename/name", taken.words()));
        }
        return faults;
    }

    private void ends(String code, String pointer) {
        goesOn(code, pointer).ifPresent(unit -> {
            if (unit.details().kind() == UnitKind.PROVINCE) {
                fault(pointer, "ROOT_STAYS");
            } else if (!unit.details().validFrom().isBefore(order.on())) {
                fault(pointer, "NOT_VALID_YET.before");
            }
        });
    }

    /** Still there the day before, and not ended by another reorganisation. */
    private Optional<Unit> goesOn(String code, String pointer) {
        Optional<Unit> unit = units.find(code);
        if (unit.isEmpty()) {
            fault(pointer, "UNKNOWN_UNIT.in-order");
        } else if (!unit.get().lasts(order.on().minusDays(1))) {
            fault(pointer, "ENDS_ALREADY");
        }
        return unit;
    }

    /** Valid on the day itself: what has ended by then, or begins later, can neither take over nor change its name. */
    private Optional<Unit> isThere(String code, String pointer) {
        Optional<Unit> unit = goesOn(code, pointer);
        int before = faults.size();
        unit.filter(found -> found.lasts(order.on().minusDays(1))).ifPresent(found -> {
            if (found.details().validFrom().isAfter(order.on())) {
                fault(pointer, "NOT_VALID_YET");
            } else if (!found.lasts(order.on())) {
                fault(pointer, "ENDS_ALREADY");
            }
        });
        return faults.size() > before ? Optional.empty() : unit;
    }

    private void takesOver(Target target, String pointer) {
        if (order.ended().contains(target.code())) {
            fault(pointer, "SUCCEEDS_ITSELF");
        } else if (target.isNew()) {
            isNew(target, pointer);
        } else {
            isThere(target.code(), pointer)
                    .ifPresent(unit -> standsApart(unit.details().parent(), pointer));
        }
    }

    private void isNew(Target target, String pointer) {
        Optional<Unit> ended = units.find(order.ended().getFirst());
        if (target.kind() == null || ended.isEmpty()) {
            fault(pointer + "/kind", "NOT_NULL");
            return;
        }
        if (units.find(target.code()).filter(unit -> !unit.details().isVoid()).isPresent()) {
            fault(pointer + "/code", "CODE_TAKEN");
        }
        var details = target.details(order.on(), ended.get().details());
        new Placement(code -> units.find(code).map(Unit::details), units.root().orElse(null))
                .faults(target.code(), details)
                .forEach(fault -> faults.add(Violation.of(pointer + fault.pointer(), fault.words())));
        names.taken(target.code(), details, order.ended()).ifPresent(taken -> fault(pointer + "/name", taken.words()));
        standsApart(details.parent(), pointer);
    }

    /** What goes on cannot stand below what ends. */
    private void standsApart(@Nullable String parent, String pointer) {
        Set<String> passed = new HashSet<>();
        String above = parent;
        while (above != null && passed.add(above)) {
            if (order.ended().contains(above)) {
                fault(pointer, "BELOW_WHAT_ENDS");
                return;
            }
            above = units.find(above).map(unit -> unit.details().parent()).orElse(null);
        }
    }

    private void different(List<String> codes, String pointer) {
        if (new HashSet<>(codes).size() < codes.size()) {
            fault(pointer, "NAMED_TWICE");
        }
    }

    private void fault(String pointer, String key) {
        fault(pointer, Message.of(key));
    }

    private void fault(String pointer, Message words) {
        faults.add(Violation.of(pointer, words));
    }
}

package vn.dondoc.directive.unit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.directive.unit.Units;

/**
 * Takes a table into the directory, all of it or nothing. What is there is changed only by whoever has seen the change.
 * The same table again changes nothing.
 */
@Component
public final class UnitImport {
    private final Units units;
    private final Planning planning;

    UnitImport(Units units, Planning planning) {
        this.units = units;
        this.planning = planning;
    }

    /** What would come of it now. */
    public Imported preview(UnitSheet sheet) {
        return planning.of(sheet).imported();
    }

    /**
     * @param confirmed the plan that somebody has seen, if anybody has
     * @throws Refusal 422 if a row cannot stand; 409 if the plan is another by now, or none was seen though units would
     *     become different; nothing is changed then
     */
    public Imported take(UnitSheet sheet, @Nullable String confirmed) {
        AtomicReference<@Nullable Imported> taken = new AtomicReference<>();
        units.takeOver(() -> {
            Plan plan = planning.of(sheet);
            Imported imported = plan.imported();
            refuse(imported, confirmed);
            taken.set(imported);
            return plan.writes();
        });
        return Objects.requireNonNull(taken.get());
    }

    private static void refuse(Imported imported, @Nullable String confirmed) {
        if (!imported.refused().isEmpty()) {
            throw Refusal.invalid(
                    imported.refused().stream().map(Refused::violation).toList());
        }
        if (confirmed == null ? !imported.changed().isEmpty() : !confirmed.equals(imported.plan())) {
            List<Violation> changes = new ArrayList<>();
            imported.changed()
                    .forEach(changed -> changed.differences().forEach(one -> changes.add(changes(changed, one))));
            throw Refusal.conflict(confirmed == null ? "import-unconfirmed" : "import-unconfirmed.otherwise")
                    .listing("warnings", changes);
        }
    }

    private static Violation changes(Imported.Changed changed, Imported.Difference one) {
        return Violation.of(
                "/" + changed.line() + "/" + one.column(),
                "CHANGES_UNIT",
                changed.code(),
                Objects.requireNonNullElse(one.before(), "–"),
                Objects.requireNonNullElse(one.after(), "–"));
    }
}

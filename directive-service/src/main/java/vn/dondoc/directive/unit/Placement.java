package vn.dondoc.directive.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.units.succession.Lineage;

/**
 * Whether a unit can stand where it is put: one root, above every other unit a known one, no circles, neither now nor when
 * what stands below a unit that ends has come to stand below the one that takes over alone.
 *
 * @param known the details of a unit by its code
 * @param root code of the root, if there is one
 */
public record Placement(
        Function<String, Optional<UnitDetails>> known,
        @Nullable String root) {
    /** How many units may stand above one another: far more than offices have, few enough to walk up. */
    private static final int MAX_DEPTH = 12;

    /** Far more than stand above one unit with all that comes in their place. */
    private static final int MAX_PASSED = 1_000;

    /** What stands against it; pointers name the members of {@link UnitForm}. */
    public List<Violation> faults(String code, UnitDetails details) {
        List<Violation> faults = new ArrayList<>();
        parentFault(code, details).ifPresent(faults::add);
        if (details.kind() == UnitKind.PROVINCE && root != null && !root.equals(code)) {
            faults.add(Violation.of("/kind", "SECOND_ROOT", root));
        }
        String desk = details.desk();
        if (desk != null && details.kind() != UnitKind.AD_HOC) {
            faults.add(Violation.of("/desk", "DESK_NOT_FOR_KIND"));
        } else if (desk != null && known.apply(desk).isEmpty()) {
            faults.add(Violation.of("/desk", "UNKNOWN_DESK", desk));
        }
        if (details.validTo() != null && details.validTo().isBefore(details.validFrom())) {
            faults.add(Violation.of("/validTo", "ENDS_BEFORE_START"));
        }
        successorFault(code, details).ifPresent(faults::add);
        return faults;
    }

    private Optional<Violation> successorFault(String code, UnitDetails details) {
        if (!details.successors().isEmpty() && details.validTo() == null) {
            return Optional.of(Violation.of("/successors", "SUCCEEDED_WITHOUT_END"));
        }
        return details.successors().stream()
                .filter(successor -> known.apply(successor).isEmpty() || leadsTo(code, successor))
                .findFirst()
                .map(successor -> Violation.of("/successors", "UNKNOWN_SUCCESSOR", successor))
                .or(() -> soleHeir(details)
                        .filter(heir -> standsBelow(heir, code))
                        .map(heir -> Violation.of("/successors", "BELOW_WHAT_ENDS.successor", heir)));
    }

    private static Optional<String> soleHeir(UnitDetails details) {
        return details.successors().size() == 1
                ? Optional.of(details.successors().getFirst())
                : Optional.empty();
    }

    /** Whether a unit, or what comes in the place of one above it, stands below that one. */
    private boolean standsBelow(String unit, String above) {
        return Lineage.passed(List.of(unit), this::overIt, MAX_PASSED).contains(above);
    }

    private List<String> overIt(String unit) {
        return known.apply(unit).stream()
                .flatMap(details -> Stream.concat(Stream.ofNullable(details.parent()), soleHeir(details).stream()))
                .toList();
    }

    /** A circle of successors would hand a task on for ever. */
    private boolean leadsTo(String code, String successor) {
        Function<String, List<String>> next =
                unit -> known.apply(unit).map(UnitDetails::successors).orElse(List.of());
        return Lineage.passed(List.of(successor), next, Integer.MAX_VALUE).contains(code);
    }

    private Optional<Violation> parentFault(String code, UnitDetails details) {
        String parent = details.parent();
        if (details.kind() == UnitKind.PROVINCE) {
            return parent == null ? Optional.empty() : fault("ROOT_HAS_PARENT");
        }
        if (parent == null) {
            return fault("PARENT_REQUIRED");
        }
        String above = parent;
        for (int depth = 0; above != null; depth++) {
            if (above.equals(code)) {
                return fault("PARENT_IN_CIRCLE");
            }
            Optional<UnitDetails> unit = known.apply(above);
            if (unit.isEmpty() || depth > MAX_DEPTH) {
                return fault(unit.isEmpty() ? "UNKNOWN_PARENT" : "TOO_DEEP.tree");
            }
            above = unit.get().parent();
        }
        return standsBelow(parent, code) ? fault("BELOW_WHAT_ENDS.heir") : Optional.empty();
    }

    private static Optional<Violation> fault(String key) {
        return Optional.of(Violation.of("/parent", key));
    }
}

package vn.dondoc.directive.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Violation;

/**
 * Whether a unit can stand where it is put: one root, above every other unit a known one, no circles.
 *
 * @param known the details of a unit by its code
 * @param root code of the root, if there is one
 */
public record Placement(
        Function<String, Optional<UnitDetails>> known,
        @Nullable String root) {
    /** How many units may stand above one another: far more than offices have, few enough to walk up. */
    private static final int MAX_DEPTH = 12;

    /** What stands against it; pointers name the members of {@link UnitForm}. */
    public List<Violation> faults(String code, UnitDetails details) {
        List<Violation> faults = new ArrayList<>();
        parentFault(code, details).ifPresent(faults::add);
        if (details.kind() == UnitKind.PROVINCE && root != null && !root.equals(code)) {
            faults.add(new Violation(
                    "/kind",
                    "SECOND_ROOT",
                    new LocalizedText("Cây đơn vị đã có gốc là %s.", "The tree has its root already: %s.").with(root)));
        }
        String desk = details.desk();
        if (desk != null && details.kind() != UnitKind.AD_HOC) {
            faults.add(new Violation(
                    "/desk",
                    "DESK_NOT_FOR_KIND",
                    new LocalizedText(
                            "Chỉ tổ công tác mới có đơn vị thường trực.", "Only an ad-hoc body has a desk.")));
        } else if (desk != null && known.apply(desk).isEmpty()) {
            faults.add(new Violation(
                    "/desk",
                    "UNKNOWN_DESK",
                    new LocalizedText("Không có đơn vị %s.", "There is no unit %s.").with(desk)));
        }
        if (details.validTo() != null && details.validTo().isBefore(details.validFrom())) {
            faults.add(new Violation(
                    "/validTo",
                    "ENDS_BEFORE_START",
                    new LocalizedText("Ngày hết hiệu lực ở trước ngày có hiệu lực.", "Ends before it starts.")));
        }
        successorFault(code, details).ifPresent(faults::add);
        return faults;
    }

    private Optional<Violation> successorFault(String code, UnitDetails details) {
        if (!details.successors().isEmpty() && details.validTo() == null) {
            return Optional.of(new Violation(
                    "/successors",
                    "SUCCEEDED_WITHOUT_END",
                    new LocalizedText(
                            "Đơn vị có đơn vị kế thừa thì phải có ngày hết hiệu lực.",
                            "A unit that is succeeded needs a last day.")));
        }
        return details.successors().stream()
                .filter(successor -> successor.equals(code)
                        || known.apply(successor).isEmpty()
                        || leadsBack(successor, code, new HashSet<>()))
                .findFirst()
                .map(successor -> new Violation(
                        "/successors",
                        "UNKNOWN_SUCCESSOR",
                        new LocalizedText("%s không thể là đơn vị kế thừa.", "%s cannot be a successor.")
                                .with(successor)));
    }

    /** A circle of successors would hand a task on for ever. */
    private boolean leadsBack(String successor, String code, Set<String> passed) {
        return passed.add(successor)
                && known.apply(successor).stream()
                        .flatMap(details -> details.successors().stream())
                        .anyMatch(next -> next.equals(code) || leadsBack(next, code, passed));
    }

    private Optional<Violation> parentFault(String code, UnitDetails details) {
        String parent = details.parent();
        if (details.kind() == UnitKind.PROVINCE) {
            return parent == null
                    ? Optional.empty()
                    : fault("ROOT_HAS_PARENT", "Đơn vị gốc không có cấp trên.", "The root has no unit above it.");
        }
        if (parent == null) {
            return fault("PARENT_REQUIRED", "Cần đơn vị cấp trên.", "Needs the unit above it.");
        }
        String above = parent;
        for (int depth = 0; above != null; depth++) {
            if (above.equals(code)) {
                return fault("PARENT_IN_CIRCLE", "Đơn vị không thể ở dưới chính mình.", "Cannot stand below itself.");
            }
            Optional<UnitDetails> unit = known.apply(above);
            if (unit.isEmpty() || depth > MAX_DEPTH) {
                return unit.isEmpty()
                        ? fault("UNKNOWN_PARENT", "Không có đơn vị cấp trên này.", "There is no such unit above.")
                        : fault("TOO_DEEP", "Cây đơn vị quá sâu.", "The tree would be too deep.");
            }
            above = unit.get().parent();
        }
        return Optional.empty();
    }

    private static Optional<Violation> fault(String code, String vietnamese, String english) {
        return Optional.of(new Violation("/parent", code, new LocalizedText(vietnamese, english)));
    }
}

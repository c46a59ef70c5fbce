package vn.dondoc.directive.group;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.dondoc.directive.unit.UnitDetails;

/** Who stands in the place of a unit that has ended. */
final class Heirs {
    private static final int FOLLOWED = 200;

    private Heirs() {}

    /**
     * Codes of its successors, or of theirs where they have ended, too.
     *
     * @param day on which the heirs are valid
     * @param known a unit by its code
     */
    static List<String> of(UnitDetails ended, LocalDate day, Function<String, Optional<UnitDetails>> known) {
        Set<String> heirs = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(ended.successors());
        while (!next.isEmpty() && seen.size() < FOLLOWED) {
            String code = next.removeFirst();
            if (seen.add(code)) {
                known.apply(code).ifPresent(successor -> {
                    if (successor.isValidOn(day)) {
                        heirs.add(code);
                    } else if (successor.isOver(day)) {
                        next.addAll(successor.successors());
                    }
                });
            }
        }
        return List.copyOf(heirs);
    }
}

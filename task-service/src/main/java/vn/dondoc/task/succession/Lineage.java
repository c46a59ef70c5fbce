package vn.dondoc.task.succession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has taken over from whom, by a day. */
public record Lineage(Map<String, Succession> byUnit) {

    /** From one to the next as long as one alone took over; nothing where that would lead in a circle. */
    public List<Succession> steps(String unit) {
        List<Succession> steps = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        Succession next = byUnit.get(unit);
        while (next != null && next.isClear()) {
            if (!passed.add(next.unit())) {
                return List.of();
            }
            steps.add(next);
            next = byUnit.get(next.successors().getFirst());
        }
        return steps;
    }

    /** Where several took over from this unit, and somebody has to choose. */
    public @Nullable Succession choice(String unit) {
        Succession succession = byUnit.get(unit);
        return succession == null || succession.isClear() ? null : succession;
    }

    /** All who have taken over, at the end of every line; the unit itself if nobody has. */
    public List<String> heirs(String unit) {
        Set<String> heirs = new LinkedHashSet<>();
        gather(unit, heirs, new HashSet<>());
        return heirs.isEmpty() ? List.of(unit) : List.copyOf(heirs);
    }

    private void gather(String unit, Set<String> heirs, Set<String> passed) {
        Succession succession = byUnit.get(unit);
        if (succession == null) {
            heirs.add(unit);
        } else if (passed.add(unit)) {
            succession.successors().forEach(heir -> gather(heir, heirs, passed));
        }
    }
}

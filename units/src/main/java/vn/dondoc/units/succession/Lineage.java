package vn.dondoc.units.succession;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.units.UnitNode;

/**
 * Who has taken over from whom, by a day.
 *
 * @param names of the units that are named here, as far as they are known
 * @param undone for units that go on after all: what had ended them, and who took it back
 */
public record Lineage(
        Map<String, Succession> byUnit, Map<String, String> names, Map<String, List<UnitNode.Reorganisation>> undone) {

    /** Who took back what had made things go from that unit to others; none as long as it stands. */
    public Optional<UnitNode.Reorganisation> undone(String unit, String reorganisation) {
        return undone.getOrDefault(unit, List.of()).stream()
                .filter(one -> one.id().equals(reorganisation))
                .findFirst();
    }

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

    /** Where several took over from this unit, or nobody, and somebody has to choose. */
    public @Nullable Succession choice(String unit) {
        Succession succession = byUnit.get(unit);
        return succession == null || succession.isClear() ? null : succession;
    }

    /** Every unit from which several took over, or nobody. */
    public List<Succession> choices() {
        return byUnit.values().stream()
                .filter(succession -> !succession.isClear())
                .toList();
    }

    /** Whether it is known, and has not ended. */
    public boolean goesOn(String unit) {
        return names.containsKey(unit) && !byUnit.containsKey(unit);
    }

    /** All who have taken over, at the end of every line; the unit itself if nobody has. */
    public List<String> heirs(String unit) {
        List<String> heirs = passed(List.of(unit), this::successorsOf, Integer.MAX_VALUE).stream()
                .filter(one -> successorsOf(one).isEmpty())
                .toList();
        return heirs.isEmpty() ? List.of(unit) : heirs;
    }

    private List<String> successorsOf(String unit) {
        Succession succession = byUnit.get(unit);
        return succession == null ? List.of() : succession.successors();
    }

    /**
     * The way from these units over all who have taken over, line after line; each is passed once, so a circle ends it.
     *
     * @param successors who has taken over from a unit by the day that matters; nobody where a line ends
     * @param most how many units are passed, where it costs something to ask for each
     */
    public static List<String> passed(List<String> units, Function<String, List<String>> successors, int most) {
        Set<String> passed = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(units);
        while (!next.isEmpty() && passed.size() < most) {
            String unit = next.removeFirst();
            if (passed.add(unit)) {
                successors.apply(unit).reversed().forEach(next::addFirst);
            }
        }
        return List.copyOf(passed);
    }

    /**
     * The units by their names, for people: the code where there is no name, and beside it where several bear the same.
     */
    public List<String> named(List<String> units) {
        Map<String, Long> bearers =
                units.stream().distinct().collect(Collectors.groupingBy(this::nameOf, Collectors.counting()));
        return units.stream()
                .map(unit ->
                        bearers.getOrDefault(nameOf(unit), 0L) > 1 ? nameOf(unit) + " (" + unit + ")" : nameOf(unit))
                .toList();
    }

    private String nameOf(String unit) {
        return names.getOrDefault(unit, unit);
    }
}

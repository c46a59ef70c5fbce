package vn.dondoc.units.succession;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/** The successions that have taken effect, also those in which nobody took over, as far as this service has heard of them. */
@Component
public final class Successions {
    private final UnitTree tree;
    private final BusinessClock clock;

    Successions(UnitTree tree, BusinessClock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    /** All of them. */
    public Lineage all() {
        List<UnitNode> ended = tree.ended();
        List<UnitNode> heirs =
                tree.find(ended.stream().flatMap(this::next).distinct().toList());
        return lineage(
                Stream.of(ended, heirs, tree.undone()).flatMap(List::stream).toList());
    }

    /** Those of these units, and of whoever took over from them, or may have to. */
    public Lineage of(Collection<String> units) {
        Map<String, UnitNode> found = new HashMap<>();
        Collection<String> level = units;
        while (!level.isEmpty()) {
            List<UnitNode> nodes = tree.find(level);
            nodes.forEach(node -> found.put(node.id(), node));
            level = nodes.stream()
                    .flatMap(this::next)
                    .filter(heir -> !found.containsKey(heir))
                    .distinct()
                    .toList();
        }
        return lineage(found.values());
    }

    /** Who took over, or is asked first where nobody did. */
    private Stream<String> next(UnitNode unit) {
        List<String> successors = unit.successorsOn(clock.today());
        return successors.isEmpty() && unit.isOver(clock.today())
                ? Stream.ofNullable(unit.parent())
                : successors.stream();
    }

    private Lineage lineage(Collection<UnitNode> units) {
        Map<String, Succession> byUnit = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, List<UnitNode.Reorganisation>> undone = new HashMap<>();
        for (UnitNode unit : units) {
            names.put(unit.id(), unit.name());
            if (unit.undone() != null) {
                undone.put(unit.id(), unit.undone());
            }
            if (unit.isOver(clock.today()) && (unit.successors() != null || unit.parent() != null)) {
                byUnit.put(unit.id(), Succession.of(unit, clock.today()));
            }
        }
        return new Lineage(byUnit, names, undone);
    }
}

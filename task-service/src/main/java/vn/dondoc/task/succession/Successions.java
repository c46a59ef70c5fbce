package vn.dondoc.task.succession;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.BusinessClock;
import vn.dondoc.messaging.identity.UnitNode;
import vn.dondoc.messaging.identity.UnitTree;

/** The successions that have taken effect, as far as this service has heard of them. */
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
        Map<String, Succession> all = new HashMap<>();
        tree.succeeded().forEach(unit -> all.put(unit.id(), Succession.of(unit, clock.today())));
        return new Lineage(all);
    }

    /** Those of these units, and of whoever took over from them. */
    public Lineage of(Collection<String> units) {
        Map<String, Succession> found = new HashMap<>();
        Collection<String> level = units;
        while (!level.isEmpty()) {
            List<UnitNode> ended = tree.find(level).stream()
                    .filter(unit -> !unit.successorsOn(clock.today()).isEmpty())
                    .toList();
            ended.forEach(unit -> found.put(unit.id(), Succession.of(unit, clock.today())));
            level = ended.stream()
                    .flatMap(unit -> unit.successorsOn(clock.today()).stream())
                    .filter(heir -> !found.containsKey(heir))
                    .distinct()
                    .toList();
        }
        return new Lineage(found);
    }
}

package vn.dondoc.messaging.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;

/** The tree of units as this service has heard of it: what a caller of some unit may see. */
@Component
public final class UnitTree {
    private final Projection<UnitNode> nodes;

    UnitTree(Projections projections) {
        nodes = projections.of(UnitNode.class);
    }

    /** What this service reads of UnitChanged. */
    public record UnitChanged(
            String code,
            long version,
            String name,
            @Nullable String shortName,
            String kind,
            @Nullable String parent) {}

    public void on(List<Received<UnitChanged>> changed) {
        nodes.apply(changed.stream().map(Received::data).map(UnitNode::of).toList());
    }

    public Optional<UnitNode> find(String code) {
        return nodes.find(code);
    }

    /** The nodes of those of the codes that are known. */
    public List<UnitNode> find(Collection<String> codes) {
        return nodes.find(Query.query(Criteria.where("_id").in(codes)));
    }

    /**
     * Which units a caller sees.
     *
     * @return the caller's unit and all below it; nothing at all without a unit; empty means: every unit, without a
     *     filter (a machine client for all units, or a caller at the root)
     */
    public Optional<Set<String>> visibleTo(Caller caller) {
        String unit = caller.unit();
        if (caller.seesAllUnits()) {
            return Optional.empty();
        }
        if (unit == null) {
            return Optional.of(Set.of());
        }
        if (nodes.find(unit).filter(UnitNode::isRoot).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(below(unit));
    }

    /** Whether the caller sees what belongs to this unit. */
    public boolean isVisible(String unit, Caller caller) {
        return visibleTo(caller).map(units -> units.contains(unit)).orElse(true);
    }

    private Set<String> below(String unit) {
        Set<String> found = new HashSet<>(Set.of(unit));
        Collection<String> level = found;
        while (!level.isEmpty()) {
            List<String> next = nodes.find(Query.query(Criteria.where("parent").in(level))).stream()
                    .map(UnitNode::id)
                    .filter(found::add)
                    .toList();
            level = next;
        }
        return Set.copyOf(found);
    }
}

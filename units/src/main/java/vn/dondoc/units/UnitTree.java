package vn.dondoc.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;

/**
 * The tree of units as this service has heard of it: what a caller of some unit may see. Whoever sees a unit sees also
 * what is kept under those that it has succeeded, and below them.
 */
@Component
public final class UnitTree {
    static final String SUCCESSORS = "successors";
    static final String UNDONE = "undone._id";

    /** More than a province has: asked for once, and not batch by batch. */
    private static final int AT_ONCE = 1_000;

    private final Projection<UnitNode> nodes;
    private final BusinessClock clock;

    UnitTree(Projections projections, BusinessClock clock) {
        nodes = projections.of(UnitNode.class);
        this.clock = clock;
    }

    /** What this service reads of UnitChanged. */
    public record UnitChanged(
            String code,
            long version,
            String name,
            @Nullable String shortName,
            String kind,
            @Nullable String parent,
            @Nullable LocalDate validTo,
            @Nullable List<String> successors,
            UnitNode.@Nullable Reorganisation reorganisation,
            @Nullable List<UnitNode.Reorganisation> undone) {}

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

    /** Every unit that was heard of, those that ended too. */
    public List<UnitNode> all() {
        return nodes.find(new Query().cursorBatchSize(AT_ONCE));
    }

    /**
     * Whether the caller acts for this unit, which is more than to see it: its own, or one that it has taken over from. A
     * machine client for all units acts for each.
     */
    public boolean actsFor(String unit, Caller caller) {
        return caller.seesAllUnits() || caller.unit() != null && lineOf(unit).contains(caller.unit());
    }

    /** Whether the caller keeps the directory of units: its office is the root, or it keeps the directory by its role. */
    public boolean keepsDirectory(Caller caller) {
        return caller.seesAllUnits()
                || caller.seesWholeDirectory()
                || Optional.ofNullable(caller.unit())
                        .flatMap(nodes::find)
                        .filter(UnitNode::isRoot)
                        .isPresent();
    }

    /** Whether the caller's unit, if it has one that is known, has ended: what its people could do has passed on. */
    @Bean
    Predicate<Caller> ofAnEndedUnit() {
        return caller -> Optional.ofNullable(caller.unit())
                .flatMap(nodes::find)
                .filter(unit -> unit.isOver(clock.today()))
                .isPresent();
    }

    /**
     * What the caller sees, its unit and all below it and whatever any of them has succeeded, with all below; and for whom
     * the caller acts, its unit and what this has succeeded. Neither for anybody without a unit, every unit for a machine
     * client for all units; whoever is of the root sees every one. The store is asked now.
     */
    public Reach reach(Caller caller) {
        String unit = caller.unit();
        if (caller.seesAllUnits()) {
            return new Reach(Optional.empty(), Optional.empty());
        }
        if (unit == null) {
            return new Reach(Optional.of(Set.of()), Optional.of(Set.of()));
        }
        // Each page asks this several times: the unit and the first that it has succeeded are one question.
        List<UnitNode> near = nodes.find(
                inOrder(new Criteria().orOperator(Criteria.where("_id").is(unit), succeededBy(List.of(unit)))));
        boolean isRoot = near.stream().anyMatch(node -> node.id().equals(unit) && node.isRoot());
        return new Reach(
                isRoot ? Optional.empty() : Optional.of(below(unit)), Optional.of(Set.copyOf(line(unit, near))));
    }

    /** The unit, and every other that it has succeeded by today, alone or with others: the nearest first. */
    public List<String> lineTo(String unit) {
        return List.copyOf(line(unit, nodes.find(inOrder(succeededBy(List.of(unit))))));
    }

    private Set<String> line(String unit, List<UnitNode> first) {
        Set<String> found = new LinkedHashSet<>(Set.of(unit));
        Collection<String> level = added(first, found);
        while (!level.isEmpty()) {
            level = added(nodes.find(inOrder(succeededBy(level))), found);
        }
        return found;
    }

    private static List<String> added(List<UnitNode> level, Set<String> found) {
        return level.stream().map(UnitNode::id).filter(found::add).toList();
    }

    private Criteria succeededBy(Collection<String> level) {
        return Criteria.where(SUCCESSORS).in(level).and("validTo").lt(clock.today());
    }

    private static Query inOrder(Criteria criteria) {
        return Query.query(criteria).with(Sort.by("_id"));
    }

    private Set<String> below(String unit) {
        Set<String> found = new HashSet<>(Set.of(unit));
        Collection<String> level = found;
        while (!level.isEmpty()) {
            Criteria next = new Criteria().orOperator(Criteria.where("parent").in(level), succeededBy(level));
            level = added(nodes.find(Query.query(next)), found);
        }
        return Set.copyOf(found);
    }

    /** The unit and those above it, one after another, as far as they are known. */
    public List<UnitNode> upwards(String unit) {
        Map<String, UnitNode> passed = new LinkedHashMap<>();
        @Nullable String code = unit;
        while (code != null && !passed.containsKey(code)) {
            Optional<UnitNode> node = find(code);
            if (node.isEmpty()) {
                break;
            }
            passed.put(code, node.get());
            code = node.get().parent();
        }
        return List.copyOf(passed.values());
    }

    /** Every unit that takes over from another, now or on a day to come, and is not over itself. */
    public List<UnitNode> heirs() {
        Set<String> heirs = nodes.find(Query.query(Criteria.where(SUCCESSORS).exists(true))).stream()
                .map(UnitNode::successors)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return find(heirs).stream().filter(heir -> !heir.isOver(clock.today())).toList();
    }

    /** Whether it has ended by today, and nobody has taken over. */
    public boolean isAbandoned(String unit) {
        return find(unit)
                .filter(node -> node.isOver(clock.today())
                        && node.successorsOn(clock.today()).isEmpty())
                .isPresent();
    }

    /** Every unit that has ended by today. */
    public List<UnitNode> ended() {
        return nodes.find(Query.query(Criteria.where("validTo").lt(clock.today())));
    }

    /** Every unit that a reorganisation had changed which was taken back. */
    public List<UnitNode> undone() {
        return nodes.find(Query.query(Criteria.where(UNDONE).exists(true)));
    }

    /** The unit and all who have succeeded it by today, one after another. */
    public Set<String> lineOf(String unit) {
        Set<String> line = new HashSet<>(Set.of(unit));
        Collection<String> level = line;
        while (!level.isEmpty()) {
            level = find(level).stream()
                    .flatMap(node -> node.successorsOn(clock.today()).stream())
                    .filter(line::add)
                    .toList();
        }
        return line;
    }

    /** Who has taken over alone by today, at the end of the line; the unit itself where nobody has, or several have. */
    public String heirOf(String unit) {
        Set<String> passed = new HashSet<>();
        String heir = unit;
        while (passed.add(heir)) {
            List<String> next =
                    find(heir).map(node -> node.successorsOn(clock.today())).orElse(List.of());
            if (next.size() != 1) {
                return heir;
            }
            heir = next.getFirst();
        }
        return unit;
    }

    /** The unit, and every other {@link #heirOf whose heir} it is by today. */
    public Set<String> thoseWhoseHeirIs(String unit) {
        Set<String> found = new HashSet<>(Set.of(unit));
        Collection<String> level = found;
        while (!level.isEmpty()) {
            level = nodes.find(Query.query(succeededBy(level))).stream()
                    .filter(node -> node.successorsOn(clock.today()).size() == 1)
                    .map(UnitNode::id)
                    .filter(found::add)
                    .toList();
        }
        return found;
    }
}

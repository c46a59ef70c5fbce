package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/**
 * Who may read which directive: of those issued, whoever sees the issuer or a unit that has a part in it, or stands below
 * one. A draft is for the people of its issuer who may write or issue it.
 */
@Component
public final class Readers {
    private static final List<String> DRAFTING = List.of("directives:write", "directives:issue");

    private final UnitTree tree;

    Readers(UnitTree tree) {
        this.tree = tree;
    }

    boolean actsFor(String unit, Caller caller) {
        return tree.actsFor(unit, caller);
    }

    /** Every directive that the caller may read, and no other. */
    public Criteria readableBy(Caller caller) {
        List<Criteria> either = new ArrayList<>();
        Reach reach = tree.reach(caller);
        Criteria issued = Criteria.where("state").ne(Directive.State.DRAFT);
        either.add(new Criteria().andOperator(issuedBy(reach.seen()), issued));
        if (DRAFTING.stream().anyMatch(caller::may)) {
            either.add(issuedBy(reach.own()));
        }
        reach.seen()
                .ifPresent(units -> either.add(new Criteria()
                        .andOperator(issued, Criteria.where("addressedUnits").in(concerned(units, caller)))));
        return new Criteria().orOperator(either);
    }

    private static Criteria issuedBy(Optional<Set<String>> units) {
        return units.map(some -> Criteria.where("content.issuer").in(some)).orElseGet(Criteria::new);
    }

    /** The units that the caller sees, and those above the caller's own, but for the root, which is above everybody. */
    private Set<String> concerned(Set<String> visible, Caller caller) {
        Set<String> units = new HashSet<>(visible);
        if (caller.unit() != null) {
            tree.upwards(caller.unit()).stream()
                    .filter(unit -> !unit.isRoot())
                    .map(UnitNode::id)
                    .forEach(units::add);
        }
        return units;
    }
}

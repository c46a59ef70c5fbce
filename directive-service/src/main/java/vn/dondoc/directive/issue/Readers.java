package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.identity.UnitNode;
import vn.dondoc.messaging.identity.UnitTree;

/**
 * Who may read which directive: whoever sees the issuer; of those issued, also whoever sees a unit that has a part in
 * it, or stands below one. Drafts are for those who may write them.
 */
@Component
public final class Readers {
    private static final String WRITE = "directives:write";

    private final UnitTree tree;

    Readers(UnitTree tree) {
        this.tree = tree;
    }

    boolean sees(String unit, Caller caller) {
        return tree.isVisible(unit, caller);
    }

    /** Every directive that the caller may read, and no other. */
    public Criteria readableBy(Caller caller) {
        List<Criteria> either = new ArrayList<>();
        Optional<Set<String>> visible = tree.visibleTo(caller);
        Criteria own =
                visible.map(units -> Criteria.where("content.issuer").in(units)).orElseGet(Criteria::new);
        Criteria issued = Criteria.where("state").ne(Directive.State.DRAFT);
        if (caller.may(WRITE)) {
            either.add(own);
        } else {
            either.add(new Criteria().andOperator(own, issued));
        }
        visible.ifPresent(units -> either.add(new Criteria()
                .andOperator(issued, Criteria.where("addressedUnits").in(concerned(units, caller)))));
        return new Criteria().orOperator(either);
    }

    /** The units that the caller sees, and those above the caller's own, but for the root, which is above everybody. */
    private Set<String> concerned(Set<String> visible, Caller caller) {
        Set<String> units = new HashSet<>(visible);
        Optional<UnitNode> above = Optional.ofNullable(caller.unit()).flatMap(tree::find);
        while (above.isPresent() && above.get().parent() != null) {
            units.add(above.get().id());
            above = Optional.ofNullable(above.get().parent()).flatMap(tree::find);
        }
        return units;
    }
}

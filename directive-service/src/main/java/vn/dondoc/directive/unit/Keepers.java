package vn.dondoc.directive.unit;

import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.units.UnitTree;

/** Who keeps the directory: everybody reads it, but units, groups and reorganisations are for few to enter. */
@Component
public final class Keepers {
    private final UnitTree tree;

    Keepers(UnitTree tree) {
        this.tree = tree;
    }

    /** @throws Refusal 403 unless the caller keeps the directory */
    public void require(Caller caller) {
        if (!tree.keepsDirectory(caller)) {
            throw Refusal.forbidden("not-a-keeper.of-units");
        }
    }
}

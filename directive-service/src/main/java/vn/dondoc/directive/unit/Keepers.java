package vn.dondoc.directive.unit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.units.UnitTree;

/** Who keeps the directory: everybody reads it, but units, groups and reorganisations are for few to enter. */
@Component
public final class Keepers {
    private final UnitTree tree;

    Keepers(UnitTree tree) {
        this.tree = tree;
    }

    /** @throws Problem 403 unless the caller keeps the directory */
    public void require(Caller caller) {
        if (!tree.keepsDirectory(caller)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-a-keeper",
                    new LocalizedText(
                            "Chỉ văn phòng của đơn vị gốc hoặc người quản trị được sửa danh mục đơn vị.",
                            "Only the root's office or an administrator changes the directory of units."));
        }
    }
}

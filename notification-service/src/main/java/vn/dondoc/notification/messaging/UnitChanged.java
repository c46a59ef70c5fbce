package vn.dondoc.notification.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.known.KnownDesk;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/** What is read of a unit: its place in the tree, and for an ad-hoc body the desk that answers for it. */
record UnitChanged(
        String code,
        long version,
        String name,
        @Nullable String shortName,
        String kind,
        @Nullable String parent,
        @Nullable String desk,
        @Nullable LocalDate validTo,
        @Nullable List<String> successors,
        UnitNode.@Nullable Reorganisation reorganisation) {

    boolean isAdHoc() {
        return kind.equals("AD_HOC");
    }

    KnownDesk knownDesk() {
        return new KnownDesk(code, version, desk);
    }

    static Received<UnitTree.UnitChanged> inTree(Received<UnitChanged> event) {
        UnitChanged unit = event.data();
        return new Received<>(
                event.id(),
                event.time(),
                new UnitTree.UnitChanged(
                        unit.code,
                        unit.version,
                        unit.name,
                        unit.shortName,
                        unit.kind,
                        unit.parent,
                        unit.validTo,
                        unit.successors,
                        unit.reorganisation,
                        null));
    }
}

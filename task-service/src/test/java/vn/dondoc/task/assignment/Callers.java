package vn.dondoc.task.assignment;

import java.util.Set;
import vn.dondoc.chassis.identity.Caller;

/** People who call. */
final class Callers {
    private Callers() {}

    static Caller officer(String unit) {
        return new Caller("console/officer-" + unit, "An", unit, Set.of("tasks:read", "tasks:write"));
    }
}

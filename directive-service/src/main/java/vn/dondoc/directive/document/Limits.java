package vn.dondoc.directive.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Violation;

/** What no document may exceed as a whole, and the one thing that tells its items apart. */
public final class Limits {
    static final int MAX_ITEMS = 200;
    static final int MAX_DEPTH = 6;
    static final int MAX_LEADS = 2_000;

    private Limits() {}

    /** @param content with its items numbered */
    public static List<Violation> faults(Content content) {
        List<Content.Placed> all = content.placed();
        List<Violation> faults = new ArrayList<>();
        if (all.size() > MAX_ITEMS) {
            faults.add(new Violation(
                    "/items",
                    "TOO_MANY_ITEMS",
                    new LocalizedText("Quá %s mục.", "More than %s items.").with(MAX_ITEMS)));
        }
        if (all.stream().mapToInt(placed -> placed.item().leads().size()).sum() > MAX_LEADS) {
            faults.add(new Violation(
                    "/items",
                    "TOO_MANY_LEADS",
                    new LocalizedText("Quá %s đơn vị chủ trì.", "More than %s leads.").with(MAX_LEADS)));
        }
        all.stream()
                .filter(placed -> placed.depth() > MAX_DEPTH)
                .findFirst()
                .ifPresent(placed -> faults.add(new Violation(
                        placed.pointer(),
                        "TOO_DEEP",
                        new LocalizedText("Quá %s cấp mục.", "More than %s levels of items.").with(MAX_DEPTH))));
        Set<String> paths = new HashSet<>();
        for (Content.Placed placed : all) {
            String path = String.valueOf(placed.item().path());
            if (path.length() > 40) {
                faults.add(new Violation(
                        placed.pointer() + "/path",
                        "SIZE",
                        new LocalizedText("Số mục quá dài.", "The number is too long.")));
            } else if (!paths.add(path)) {
                faults.add(new Violation(
                        placed.pointer() + "/path",
                        "DUPLICATE_PATH",
                        new LocalizedText("Số mục %s có hai lần.", "The item number %s stands twice.").with(path)));
            }
        }
        return faults;
    }
}

package vn.dondoc.reading.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What no document may exceed as a whole, and the one thing that tells its items apart. */
public final class Limits {
    static final int MAX_ITEMS = 200;
    static final int MAX_DEPTH = 6;
    static final int MAX_LEADS = 2_000;

    private Limits() {}

    /** @param content with its items numbered */
    public static List<Remark> faults(Content content) {
        List<Content.Placed> all = content.placed();
        List<Remark> faults = new ArrayList<>();
        if (all.size() > MAX_ITEMS) {
            faults.add(Remark.of("/items", "TOO_MANY_ITEMS", MAX_ITEMS));
        }
        if (all.stream().mapToInt(placed -> placed.item().leads().size()).sum() > MAX_LEADS) {
            faults.add(Remark.of("/items", "TOO_MANY_LEADS", MAX_LEADS));
        }
        all.stream()
                .filter(placed -> placed.depth() > MAX_DEPTH)
                .findFirst()
                .ifPresent(placed -> faults.add(Remark.of(placed.pointer(), "TOO_DEEP.items", MAX_DEPTH)));
        Set<String> paths = new HashSet<>();
        for (Content.Placed placed : all) {
            String path = String.valueOf(placed.item().path());
            if (path.length() > 40) {
                faults.add(Remark.of(placed.pointer() + "/path", "SIZE.item-number"));
            } else if (!paths.add(path)) {
                faults.add(Remark.of(placed.pointer() + "/path", "DUPLICATE_PATH", path));
            }
        }
        return faults;
    }
}

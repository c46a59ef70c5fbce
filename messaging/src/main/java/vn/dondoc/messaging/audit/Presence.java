package vn.dondoc.messaging.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Holds what processes have told that they entered against the entries that are there. */
final class Presence {
    private final Map<String, OfRun> runs = new LinkedHashMap<>();

    private static final class OfRun {
        private final Roll found = new Roll();
        private long told;
        private String digest = "";
    }

    /** All that was told comes before what is there. */
    void told(Mark mark) {
        OfRun run = runs.computeIfAbsent(mark.run(), _ -> new OfRun());
        mark.nothing().forEach(pair -> run.found.addNothing(pair.getFirst(), pair.getLast()));
        if (mark.entered() > run.told) {
            run.told = mark.entered();
            run.digest = mark.digest();
        }
    }

    /** An entry may come twice, open and sealed. */
    void isThere(String id, Document entry) {
        OfRun run = runs.get(String.valueOf(entry.get(Entry.RUN)));
        if (run != null) {
            if (entry.get(Entry.NUMBER) instanceof Number number && number.longValue() <= run.told) {
                run.found.add(number.longValue(), Seal.ofBeginning(id, entry));
            }
            if (entry.get(Entry.CLOSING) instanceof Number number && number.longValue() <= run.told) {
                run.found.add(number.longValue(), Seal.ofEnd(id, entry));
            }
        }
    }

    /** What does not fit. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        runs.forEach((name, run) -> {
            Roll.State found = run.found.state(run.told);
            if (found.reached() < run.told) {
                faults.add("tiến trình " + name + " đã ghi đến số " + run.told + " nhưng thiếu số "
                        + (found.reached() + 1) + ": bị xóa trước khi vào chuỗi");
            } else if (run.told > 0 && !found.digest().equals(run.digest)) {
                faults.add("các mục của tiến trình " + name + " đến số " + run.told
                        + " không còn như lúc ghi: bị sửa trước khi vào chuỗi");
            }
        });
        return faults;
    }
}

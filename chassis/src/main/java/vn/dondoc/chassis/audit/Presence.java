package vn.dondoc.chassis.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/** Holds what processes have told that they entered against the entries that are there. */
final class Presence {
    /**
     * An entry whose end did not get into the store is sealed minutes later, and all that was sealed meanwhile waits for it
     * here: a million numbers, some 100 MB, are ten minutes with 800 writes a second.
     */
    private static final int AHEAD_AT_MOST = 1_000_000;

    private static final int UNHEARD_AT_MOST = 100;

    private final Map<String, OfRun> runs = new LinkedHashMap<>();
    /** Up to where processes say that they have told, of whom so much was not heard. */
    private final Map<String, Long> unheard = new LinkedHashMap<>();

    private final int aheadAtMost;

    private static final class OfRun {
        private final Roll found;
        private long told;
        private String digest = "";

        private OfRun(int aheadAtMost) {
            found = new Roll(aheadAtMost);
        }
    }

    Presence() {
        this(AHEAD_AT_MOST);
    }

    /** @param aheadAtMost how many numbers of a process may wait for one before them */
    Presence(int aheadAtMost) {
        this.aheadAtMost = aheadAtMost;
    }

    /** All that was told comes before what is there. */
    void told(Mark mark) {
        OfRun run = runs.computeIfAbsent(mark.run(), _ -> new OfRun(aheadAtMost));
        mark.nothing().forEach(pair -> run.found.addNothing(pair.getFirst(), pair.getLast()));
        if (mark.entered() > run.told) {
            run.told = mark.entered();
            run.digest = mark.digest();
        }
    }

    /** A process says, in its memory or in an entry, that it has told up to this number. */
    void saysItTold(String name, long number) {
        OfRun run = runs.get(name);
        if ((run == null || run.told < number) && (unheard.size() < UNHEARD_AT_MOST || unheard.containsKey(name))) {
            unheard.merge(name, number, Math::max);
        }
    }

    boolean isAnyUnheard() {
        return !unheard.isEmpty();
    }

    /** What is on the broker after the entries were looked at: they may say what was told since. */
    void toldMeanwhile(@Nullable Mark mark) {
        if (mark != null) {
            unheard.computeIfPresent(mark.run(), (_, number) -> mark.entered() < number ? number : null);
        }
    }

    /** An entry may come twice, open and sealed. */
    void isThere(String id, Document entry) {
        String name = String.valueOf(entry.get(Entry.RUN));
        if (entry.get(Entry.TOLD) instanceof Number number) {
            saysItTold(name, number.longValue());
        }
        OfRun run = runs.get(name);
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
    List<Message> faults() {
        List<Message> faults = new ArrayList<>();
        unheard.keySet().forEach(name -> faults.add(Message.of("audit.unheard", name)));
        runs.forEach((name, run) -> {
            Roll.State found = run.found.state(run.told);
            if (run.found.cameTooLate()) {
                faults.add(Message.of("audit.too-late", name, found.reached() + 1, aheadAtMost));
            } else if (found.reached() < run.told) {
                faults.add(Message.of("audit.deleted-unsealed", name, run.told, found.reached() + 1));
            } else if (run.told > 0 && !found.digest().equals(run.digest)) {
                faults.add(Message.of("audit.changed-unsealed", name, run.told));
            }
        });
        return faults;
    }
}

package vn.dondoc.chassis.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Enters calls into the trail. What this process has entered is numbered and folded, so that it can be told elsewhere what
 * must be found in the trail later, sealed or not.
 */
final class Ledger {
    /** When more waits for a number, that one will not come. */
    private static final int AHEAD_AT_MOST = 100_000;

    private final Trail trail;
    private final String run = UuidCreator.getTimeOrderedEpoch().toString();
    private final Roll roll = new Roll(AHEAD_AT_MOST);
    private long last;
    private @Nullable Long told;

    Ledger(Trail trail) {
        this.trail = trail;
    }

    /** Names this process from its start to its end. */
    String run() {
        return run;
    }

    /** @param told up to where it was asked before */
    synchronized Roll.State state(long told) {
        return roll.state(told);
    }

    /** That all up to this number was told on the broker. Entries say so from now on, lest what was told is lost unseen. */
    synchronized void told(long number) {
        told = number;
    }

    /** Enters what is known when a call comes in. */
    void open(Document beginning) {
        long number = next();
        number(beginning, number);
        try {
            trail.open(beginning);
        } catch (RuntimeException e) {
            nothing(number);
            throw e;
        }
        entered(number, Seal.ofBeginning(beginning.getString("_id"), beginning));
    }

    /**
     * Adds what came of it.
     *
     * @return whether it was still open
     */
    boolean finish(String id, Document end) {
        long number = next();
        end.append(Entry.CLOSING, number);
        boolean wasOpen = false;
        try {
            wasOpen = trail.finish(id, end);
        } finally {
            if (wasOpen) {
                entered(number, Seal.ofEnd(id, end));
            } else {
                nothing(number);
            }
        }
        return wasOpen;
    }

    /** Enters a call as a whole. */
    void enter(Document beginning, Document end) {
        long number = next();
        long closing = next();
        Document whole = new Document(beginning);
        number(whole, number);
        whole.putAll(end);
        whole.append(Entry.CLOSING, closing);
        try {
            trail.open(whole);
        } catch (RuntimeException e) {
            nothing(number);
            nothing(closing);
            throw e;
        }
        String id = whole.getString("_id");
        entered(number, Seal.ofBeginning(id, whole));
        entered(closing, Seal.ofEnd(id, whole));
    }

    private synchronized void number(Document beginning, long number) {
        beginning.append(Entry.RUN, run).append(Entry.NUMBER, number);
        if (told != null) {
            beginning.append(Entry.TOLD, told);
        }
    }

    private synchronized long next() {
        return ++last;
    }

    private synchronized void entered(long number, String hash) {
        roll.add(number, hash);
    }

    private synchronized void nothing(long number) {
        roll.addNothing(number, number);
    }
}

package vn.dondoc.chassis.audit;

import java.time.Duration;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.time.SystemClock;

/** Takes down calls: as they come in, as they are let through, as they are answered. */
public final class Recorder {
    private static final Logger LOG = AuditConfiguration.LOG;
    /** Whoever met a conflict, or had read what has changed since. */
    private static final Set<Integer> LATE = Set.of(409, 412);

    private final Ledger ledger;
    private final RefusedCalls refusals;
    private final SystemClock clock;

    Recorder(Ledger ledger, RefusedCalls refusals, SystemClock clock) {
        this.ledger = ledger;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The entry of a call that has just come in. It is in the trail when it is opened, shown or finished. */
    public Entry begin(Call call) {
        return new Entry(call, clock.instant());
    }

    /**
     * Enters a write before it is handled; of a call that only reads, nothing is entered yet.
     *
     * @throws Refusal 429 if the caller was refused too many writes, 503 if it cannot be entered
     */
    public void open(Entry entry) {
        if (!entry.isWrite()) {
            return;
        }
        if (refusals.areTooMany(entry)) {
            throw new Refusal(Kind.TOO_MANY, "too-many-refused").retryAfter(Duration.ofMinutes(1));
        }
        try {
            ledger.open(entry.beginning());
            entry.opened();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be entered and was not handled: {}", entry, e.toString());
            entry.impossible();
            throw away();
        }
    }

    /**
     * Enters a call as a whole before its answer goes out.
     *
     * @throws Refusal 503 if it cannot be entered
     */
    public void show(Entry entry, Answer answer) {
        if (entry.isWhole()) {
            return;
        }
        try {
            ledger.enter(entry.beginning(), end(entry, answer));
        } catch (RuntimeException e) {
            LOG.warn("{} could not be entered and was not shown: {}", entry, e.toString());
            throw away();
        }
        entry.entered();
    }

    /** Finishes what was opened, and enters what was refused before. If that cannot be written, the log keeps it. */
    public void finish(Entry entry, Answer answer) {
        int status = answer.status();
        if (!entry.isTold(status)) {
            return;
        }
        try {
            if (entry.isOpen()) {
                finishOpen(entry, end(entry, answer));
                // Whoever was only late, as one unit of a system that writes for many, keeps nobody else from writing.
                if (Entry.Outcome.of(status) == Entry.Outcome.REFUSED && !LATE.contains(status)) {
                    refusals.refused(entry);
                }
                return;
            }
            answer.caller().ifPresent(entry::by);
            if (refusals.isAlone(entry, answer.operation(), status)) {
                ledger.enter(entry.beginning(), end(entry, answer));
            }
        } catch (RuntimeException e) {
            LOG.warn("{} was answered with {}, which could not be entered: {}", entry, status, e.toString());
        }
    }

    private void finishOpen(Entry entry, Document end) {
        if (!ledger.finish(entry.id(), end)) {
            LOG.warn("{} had been given up, or taken out, and was answered after all: {}", entry, end.get("status"));
            ledger.enter(entry.again(), end);
        }
    }

    private Document end(Entry entry, Answer answer) {
        return entry.end(answer.status(), answer.resource(), answer.etag(), clock.instant());
    }

    private static Refusal away() {
        return new Refusal(Kind.UNAVAILABLE, "audit-away").retryAfter(Duration.ofSeconds(5));
    }
}

package vn.dondoc.chassis.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.chassis.time.SystemClock;

/**
 * Counts what was refused, so that whoever asks for what is not his, again and again, does not fill the trail: of each kind
 * of call the first in a minute are entered as they are, the others as one entry with their number. What is counted and not
 * entered yet dies with the process; a count of which the store did not say whether it took it may be told twice.
 */
public final class RefusedCalls implements DisposableBean {
    /** Of a kind, as they are. */
    static final int READS_ALONE = 1;

    static final int WRITES_ALONE = 10;
    /** Of a caller, since a write is entered before it is known to be refused. */
    static final int WRITES_REFUSED = 300;

    /** The nameless are one caller. */
    static final int KINDS_OF_A_CALLER = 50;

    static final int KINDS = 500;
    /** When the kinds are used up, so many are still told by their name. */
    static final int CALLERS = 500;

    private static final Logger LOG = AuditConfiguration.LOG;
    private static final int AREA = 3;
    private static final String ANY = "*";

    private final Ledger ledger;
    private final SystemClock clock;
    private final Map<Kind, Count> counts = new HashMap<>();
    private final Map<Who, Integer> kindsOf = new HashMap<>();
    private final Map<Who, Integer> writesRefused = new HashMap<>();
    private int kinds;
    private int others;
    private final List<Document> late = new ArrayList<>();

    RefusedCalls(Ledger ledger, SystemClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Who(String name, String client) {
        static final Who NOBODY = new Who("", "");

        static Who of(Entry entry) {
            return new Who(entry.who(), entry.client());
        }
    }

    /** What is counted together. */
    private record Kind(Who who, String method, String operation, int status) {
        Kind any() {
            return new Kind(who, ANY, ANY, status);
        }

        Kind anybodys() {
            return new Kind(Who.NOBODY, ANY, ANY, status);
        }
    }

    private static final class Count {
        private final Kind kind;
        private int all;
        private int summed;
        private Document sum = new Document();

        Count(Kind kind) {
            this.kind = kind;
        }
    }

    /** Whether this caller was refused so many writes that no more are begun until the minute is over. */
    synchronized boolean areTooMany(Entry entry) {
        return writesRefused.getOrDefault(Who.of(entry), 0) >= WRITES_REFUSED;
    }

    /** A write that had been entered when it was refused. */
    synchronized void refused(Entry entry) {
        writesRefused.merge(Who.of(entry), 1, Integer::sum);
    }

    /**
     * A call that has not been entered.
     *
     * @param operation what was asked for, without whose; without one, the call is counted by its area
     * @return whether it is to be entered as it is; if not, it has been counted
     */
    synchronized boolean isAlone(Entry entry, @Nullable String operation, int status) {
        String asked = operation == null ? area(entry.path()) : operation;
        Count count = count(new Kind(Who.of(entry), entry.method(), asked, status));
        count.all++;
        if (count.all <= (entry.isWrite() ? WRITES_ALONE : READS_ALONE)) {
            return true;
        }
        if (count.summed == 0) {
            count.sum = entry.sum(count.kind.operation(), status);
            if (count.kind.who().equals(Who.NOBODY)) {
                count.sum.keySet().removeAll(Entry.CALLER);
            }
        }
        count.summed++;
        return false;
    }

    /** Enters what was counted, and begins anew. */
    @Scheduled(fixedDelayString = "${dondoc.audit.sum-every:1m}", initialDelayString = "${dondoc.audit.sum-every:1m}")
    public void tell() {
        List<Document> sums = take();
        Instant now = clock.instant();
        while (!sums.isEmpty()) {
            Document sum = sums.getLast();
            try {
                ledger.enter(sum, Entry.endOfSum(sum, now));
                sums.removeLast();
            } catch (RuntimeException e) {
                LOG.warn("{} counts of refused calls could not be entered yet: {}", sums.size(), e.toString());
                keep(sums);
                return;
            }
        }
    }

    private synchronized List<Document> take() {
        List<Document> sums = new ArrayList<>(late);
        late.clear();
        for (Count count : counts.values()) {
            if (count.summed > 0) {
                sums.add(count.sum.append(Entry.COUNT, count.summed));
            }
        }
        counts.clear();
        kindsOf.clear();
        writesRefused.clear();
        kinds = 0;
        others = 0;
        return sums;
    }

    /** No more than one minute's: while the store is away, this must not grow. */
    private synchronized void keep(List<Document> sums) {
        int lost = Math.max(0, sums.size() - KINDS - CALLERS);
        if (lost > 0) {
            LOG.warn("{} counts of refused calls are given up", lost);
        }
        late.addAll(sums.subList(lost, sums.size()));
    }

    private Count count(Kind kind) {
        Count known = counts.get(kind);
        if (known != null) {
            return known;
        }
        if (kinds < KINDS && kindsOf.merge(kind.who(), 1, Integer::sum) <= KINDS_OF_A_CALLER) {
            kinds++;
            return add(kind);
        }
        Count rest = counts.get(kind.any());
        if (rest == null && others < CALLERS) {
            others++;
            return add(kind.any());
        }
        return rest == null ? counts.computeIfAbsent(kind.anybodys(), Count::new) : rest;
    }

    private Count add(Kind kind) {
        Count count = new Count(kind);
        counts.put(kind, count);
        return count;
    }

    private static String area(String path) {
        int end = 0;
        for (int i = 0; i < AREA && end >= 0; i++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end) + "/**";
    }

    @Override
    public void destroy() {
        tell();
    }
}

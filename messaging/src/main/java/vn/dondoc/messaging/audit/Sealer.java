package vn.dondoc.messaging.audit;

import com.mongodb.MongoBulkWriteException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.messaging.SystemClock;
import vn.dondoc.messaging.outbox.Duplicates;

/**
 * Appends finished entries to the chain, in the order in which they were finished. The lock keeps replicas from working for
 * nothing; that there is one chain is due to the unique sequence and the unique id alone: whoever comes second stops.
 */
public final class Sealer implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(1);
    private static final Duration HEAD_TOLD_EVERY = Duration.ofMinutes(1);
    /** In one go; the scheduler's thread has other work, too. */
    private static final int MOST_BATCHES = 10;

    private final Trail trail;
    private final LockProvider locks;
    private final AuditSettings settings;
    private final SystemClock clock;
    private Head head = Head.START;
    private Head told = Head.START;
    private Instant toldAt = Instant.EPOCH;

    Sealer(Trail trail, LockProvider locks, AuditSettings settings, SystemClock clock) {
        this.trail = trail;
        this.locks = locks;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dondoc.audit.seal-every:1s}")
    void seal() {
        try {
            if (trail.hasWork(abandonedBefore())) {
                locks.lock(new LockConfiguration(clock.instant(), "audit-seal", LOCKED_AT_MOST, Duration.ZERO))
                        .ifPresent(lock -> {
                            try {
                                sealAll();
                            } finally {
                                lock.unlock();
                            }
                        });
            }
            if (toldAt.plus(HEAD_TOLD_EVERY).isBefore(clock.instant())) {
                tellHead();
            }
        } catch (RuntimeException e) {
            LOG.warn("The audit trail could not be sealed: {}", e.toString());
        }
    }

    private void sealAll() {
        trail.giveUp(abandonedBefore(), clock.instant());
        int batches = 0;
        boolean more;
        do {
            more = sealBatch() == settings.batch();
            batches++;
        } while (more && batches < MOST_BATCHES);
    }

    /** What was appended before a crash, and not taken out, is taken out now. */
    private int sealBatch() {
        Head last = trail.head();
        List<Document> finished = trail.finished(settings.batch());
        List<String> ids =
                finished.stream().map(entry -> entry.getString("_id")).toList();
        Set<String> before = trail.sealedAmong(ids);
        List<Document> next = new ArrayList<>();
        for (Document entry : finished) {
            if (!before.contains(entry.getString("_id"))) {
                Document sealed = Seal.next(last, entry);
                next.add(sealed);
                last = Head.of(sealed);
            }
        }
        try {
            if (!next.isEmpty()) {
                trail.append(next);
            }
        } catch (MongoBulkWriteException e) {
            Duplicates.orThrow(e);
            LOG.info("Another replica was sealing at the same time");
            return 0;
        }
        trail.remove(ids);
        head = last;
        return finished.size();
    }

    private Instant abandonedBefore() {
        return clock.instant().minus(settings.abandonedAfter());
    }

    /** To where whoever can write to the store cannot take it back. */
    private void tellHead() {
        if (!head.equals(told)) {
            AuditConfiguration.LOG.info("Sealed up to {}", head);
            told = head;
            toldAt = clock.instant();
        }
    }

    @Override
    public void destroy() {
        tellHead();
    }
}

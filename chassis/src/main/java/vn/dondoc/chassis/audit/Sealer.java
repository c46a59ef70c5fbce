package vn.dondoc.chassis.audit;

import com.mongodb.MongoBulkWriteException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.chassis.store.Duplicates;
import vn.dondoc.chassis.time.SystemClock;

/**
 * Appends finished entries to the chain, in the order in which they were finished. The lock keeps replicas from working for
 * nothing; that there is one chain is due to the unique place alone: whoever comes second stops. That each entry has one
 * place is due to the order of steps: nobody appends after another's entries before those are no longer open.
 */
public final class Sealer implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(1);
    private static final Duration HEAD_TOLD_EVERY = Duration.ofMinutes(1);
    /** In one go; the scheduler's thread has other work, too. */
    private static final int MOST_BATCHES = 10;
    /** As many as anybody appends with one write. */
    private static final int LARGEST_BATCH = 1000;

    private final Trail trail;
    private final LockProvider locks;
    private final AuditSettings settings;
    private final int batch;
    private final SystemClock clock;
    private Head head = Head.START;
    private Head told = Head.START;
    private Instant toldAt = Instant.EPOCH;

    Sealer(Trail trail, LockProvider locks, AuditSettings settings, SystemClock clock) {
        this.trail = trail;
        this.locks = locks;
        this.settings = settings;
        this.batch = Math.min(settings.batch(), LARGEST_BATCH);
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
            more = sealBatch() == batch;
            batches++;
        } while (more && batches < MOST_BATCHES);
    }

    private int sealBatch() {
        Head last = trail.head();
        if (!last.equals(head)) {
            // Another's, who may have died before it took them out.
            trail.remove(trail.sealedUpTo(last.sequence(), LARGEST_BATCH));
            head = last;
        }
        List<Document> finished = trail.finished(batch);
        List<Document> next = new ArrayList<>();
        for (Document entry : finished) {
            Document sealed = Seal.next(last, entry);
            next.add(sealed);
            last = Head.of(sealed);
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
        trail.remove(finished.stream().map(entry -> entry.getString("_id")).toList());
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

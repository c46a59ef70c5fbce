package vn.dondoc.chassis.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.beans.factory.DisposableBean;
import vn.dondoc.chassis.time.SystemClock;

/**
 * Tells on the broker how far the chain is and what this process has entered, and compares the trail with all that was ever
 * told of it. On a thread of its own each: the broker may be away for long, and a long trail must not keep marks waiting.
 */
final class Witness implements DisposableBean {
    private static final Logger LOG = AuditConfiguration.LOG;

    private final Trail trail;
    private final Ledger ledger;
    private final Place place;
    private final SystemClock clock;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-witness").daemon().factory());
    private final ScheduledExecutorService comparisons = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-comparison").daemon().factory());
    private final Counter intact;
    private volatile @Nullable Instant untoldSince;
    private volatile double faults = Double.NaN;

    /** Where it is told. */
    record Place(String service, Marks marks, Producer<String, byte[]> producer) {}

    Witness(Trail trail, Ledger ledger, Place place, AuditSettings settings, SystemClock clock, MeterRegistry meters) {
        this.trail = trail;
        this.ledger = ledger;
        this.place = place;
        this.clock = clock;
        TimeGauge.builder("dondoc.audit.untold.age", this, TimeUnit.MILLISECONDS, of -> of.age(of.untoldSince))
                .description("How long the end of the chain has not reached the broker")
                .register(meters);
        intact = Counter.builder("dondoc.audit.intact")
                .description("How often the trail was found to be as it was told")
                .register(meters);
        Gauge.builder("dondoc.audit.faults", this, of -> of.faults)
                .description("What did not fit when the trail was last compared with what was told")
                .register(meters);
        long tellEvery = settings.tellEvery().toMillis();
        rounds.scheduleWithFixedDelay(this::tell, tellEvery, tellEvery, TimeUnit.MILLISECONDS);
        comparisons.scheduleWithFixedDelay(
                this::compare,
                settings.compareAfter().toMillis(),
                settings.compareEvery().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Whoever sealed last, and whether he lived to tell of it: the end of the chain as it is now. */
    synchronized void tell() {
        try {
            Mark before = place.marks().told();
            Head head = trail.head();
            Roll.State state = ledger.state(before == null ? 0 : before.entered());
            if (before != null && before.head().equals(head) && before.entered() == state.reached()) {
                return;
            }
            if (untoldSince == null) {
                untoldSince = clock.instant();
            }
            Mark mark = new Mark(
                    place.service(),
                    ledger.run(),
                    clock.instant(),
                    head.sequence(),
                    head.hash(),
                    state.reached(),
                    state.digest(),
                    state.nothing());
            place.marks().tell(mark, place.producer());
            ledger.told(mark.entered());
            untoldSince = null;
        } catch (ExecutionException | RuntimeException e) {
            LOG.warn("The end of the audit trail could not be told: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void compare() {
        try {
            Examination found = Examination.of(trail, place.marks(), null);
            faults = found.faults();
            if (found.isIntact() && found.isUntold()) {
                LOG.warn("The audit trail could not be compared: nothing has been told of it");
            } else if (found.isIntact()) {
                intact.increment();
                LOG.info("{} entries are as they were told by {} marks", found.entries(), found.marks());
            } else {
                List<String> findings =
                        found.findings().stream().map(Wording::of).toList();
                LOG.error("The audit trail is not what was told of it, {} faults: {}", found.faults(), findings);
            }
        } catch (RuntimeException e) {
            LOG.warn("The audit trail could not be compared with what was told of it: {}", e.toString());
        }
    }

    private double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis();
    }

    /** The last of this process; where the broker was never reached, it is not waited for. */
    @Override
    public void destroy() {
        rounds.shutdownNow();
        comparisons.shutdownNow();
        if (place.marks().told() != null) {
            tell();
        }
    }
}

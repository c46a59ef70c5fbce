package vn.dondoc.chassis.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.chassis.time.SystemClock;

/** How far the chain is and what waits to be sealed, looked at from time to time by every replica; unknown until then. */
public final class AuditMeters {
    private static final Logger LOG = LoggerFactory.getLogger(AuditMeters.class);

    private final Trail trail;
    private final SystemClock clock;
    private volatile double sealed = Double.NaN;
    private volatile double open = Double.NaN;
    private volatile Instant oldest;

    AuditMeters(Trail trail, SystemClock clock, MeterRegistry meters) {
        this.trail = trail;
        this.clock = clock;
        this.oldest = clock.instant();
        Gauge.builder("dondoc.audit.sealed", this, of -> of.sealed)
                .description("Entries in the chain: the last one's number, which never falls")
                .register(meters);
        Gauge.builder("dondoc.audit.open", this, of -> of.open)
                .description("Calls that are not sealed yet")
                .register(meters);
        TimeGauge.builder("dondoc.audit.open.age", this, TimeUnit.MILLISECONDS, AuditMeters::age)
                .description("How long the oldest of them has been waiting")
                .register(meters);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void measure() {
        try {
            sealed = trail.head().sequence();
            open = trail.countOpen();
            oldest = trail.oldestOpen().orElse(clock.instant());
        } catch (RuntimeException e) {
            LOG.debug("The audit trail could not be measured: {}", e.toString());
        }
    }

    private double age() {
        return open == 0 ? 0 : Duration.between(oldest, clock.instant()).toMillis();
    }
}

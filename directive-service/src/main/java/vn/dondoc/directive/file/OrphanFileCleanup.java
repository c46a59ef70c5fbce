package vn.dondoc.directive.file;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.SystemClock;

/** Sees to it that files which nobody registered do not pile up. Several replicas may do it at once. */
@Component
final class OrphanFileCleanup {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanFileCleanup.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final Originals originals;
    private final SystemClock clock;

    OrphanFileCleanup(Originals originals, SystemClock clock) {
        this.originals = originals;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dondoc.files.look-every:10m}")
    void look() {
        try {
            while (originals.forget(clock.instant().minus(KEPT), AT_ONCE) == AT_ONCE) {
                LOG.info("Looked at {} kept files", AT_ONCE);
            }
        } catch (RuntimeException e) {
            LOG.warn("The kept files could not be looked at: {}", e.toString());
        }
    }
}

package vn.dondoc.console.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.SystemClock;

/** What is away, and since when: as far as this process has asked. */
@Component
public final class Outages {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final SystemClock clock;
    private final Map<Part, Outage> known = new ConcurrentHashMap<>();

    Outages(SystemClock clock) {
        this.clock = clock;
    }

    private record Outage(Instant since, Instant last) {}

    void answered(Part part) {
        known.remove(part);
    }

    void missed(Part part) {
        Instant now = clock.instant();
        known.merge(part, new Outage(now, now), (before, again) -> new Outage(before.since(), again.last()));
    }

    /** Whether it has just not answered: the rest of a page that asks it several things waits for it once. */
    boolean isJustMissed(Part part) {
        Outage outage = known.get(part);
        return outage != null && clock.instant().isBefore(outage.last().plus(A_MOMENT));
    }

    public Optional<Instant> since(Part part) {
        return Optional.ofNullable(known.get(part)).map(Outage::since);
    }
}

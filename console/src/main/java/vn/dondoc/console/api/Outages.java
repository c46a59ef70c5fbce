package vn.dondoc.console.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.SystemClock;

/** What is away, and since when: as far as this process has asked. */
@Component
public final class Outages {
    private final SystemClock clock;
    private final Map<Part, Instant> since = new ConcurrentHashMap<>();

    Outages(SystemClock clock) {
        this.clock = clock;
    }

    void answered(Part part) {
        since.remove(part);
    }

    void missed(Part part) {
        since.putIfAbsent(part, clock.instant());
    }

    public Optional<Instant> since(Part part) {
        return Optional.ofNullable(since.get(part));
    }
}

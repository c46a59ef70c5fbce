package vn.dondoc.notification.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pauses between attempts; one attempt more than pauses, then it is given up. */
public record RetryPlan(List<Duration> pauses) {

    /** When to try again after so many failures (from 1), or never. */
    Optional<Instant> after(int failures, Instant now) {
        return failures > pauses.size() ? Optional.empty() : Optional.of(now.plus(pauses.get(failures - 1)));
    }
}

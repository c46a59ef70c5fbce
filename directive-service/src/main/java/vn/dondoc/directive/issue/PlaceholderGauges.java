package vn.dondoc.directive.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.outbox.Aggregates;

/** Shows whether anybody names those for whom tasks wait. */
@Component
class PlaceholderGauges {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Aggregates<Directive> directives;
    private final BusinessClock clock;

    PlaceholderGauges(Aggregates<Directive> directives, BusinessClock clock, Gauges gauges) {
        this.directives = directives;
        this.clock = clock;
        gauges.show(
                new Gauges.Label(
                        "dondoc.directives.waiting.age",
                        "seconds",
                        "For how long the directive has been out of which a task has waited longest for its lead to be named"),
                EVERY,
                this::oldestAge);
    }

    private double oldestAge() {
        Query longest = Query.query(Criteria.where(Directive.WAITS).is(true))
                .with(Sort.by("createdAt"))
                .limit(1);
        Instant now = clock.instant();
        return directives.heads(longest, DirectiveHead.class).stream()
                .mapToDouble(head -> Duration.between(Objects.requireNonNull(head.issuedAt()), now)
                                .toMillis()
                        / 1e3)
                .findFirst()
                .orElse(0);
    }
}

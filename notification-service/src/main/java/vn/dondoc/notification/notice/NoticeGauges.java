package vn.dondoc.notification.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.chassis.time.BusinessClock;

/** Shows whether what may go does go, and how much waits for its hour: at night the one is quiet and the other is not. */
@Component
class NoticeGauges {
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final MongoTemplate mongo;
    private final BusinessClock clock;

    NoticeGauges(MongoTemplate mongo, BusinessClock clock, Gauges gauges) {
        this.mongo = mongo;
        this.clock = clock;
        gauges.showEach(
                new Gauges.Label(
                        "dondoc.notifications.oldest.age",
                        "seconds",
                        "For how long the notification might have gone that has waited longest and was not tried in vain, business time"),
                "channel",
                Channel.class,
                EVERY,
                () -> each(this::oldestAge));
        gauges.showEach(
                new Gauges.Label("dondoc.notifications.held", null, "Notifications that wait for the office to open"),
                "channel",
                Channel.class,
                EVERY,
                () -> each(this::held));
    }

    private static Map<Channel, Long> each(Function<Channel, Long> figure) {
        return Arrays.stream(Channel.values()).collect(Collectors.toMap(Function.identity(), figure));
    }

    /** What waits for another is not counted beside it. */
    private long oldestAge(Channel channel) {
        Instant now = clock.instant();
        Query longest = Query.query(open(channel)
                        .and("notBefore")
                        .lte(now)
                        .and("state")
                        .in(State.PENDING, State.SENDING)
                        .and("reason.words.key")
                        .ne("waits-for-earlier"))
                .with(Sort.by("notBefore"))
                .limit(1);
        Notification one = mongo.findOne(longest, Notification.class);
        return one == null ? 0 : Duration.between(one.notBefore(), now).toSeconds();
    }

    private long held(Channel channel) {
        return mongo.count(Query.query(open(channel).and("notBefore").gt(clock.instant())), Notification.class);
    }

    /** What is over has no next attempt. */
    private static Criteria open(Channel channel) {
        return Criteria.where("channel").is(channel).and("nextAttemptAt").gt(Instant.EPOCH);
    }
}

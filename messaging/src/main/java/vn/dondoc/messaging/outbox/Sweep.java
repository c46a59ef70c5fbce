package vn.dondoc.messaging.outbox;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.chassis.store.Collections;
import vn.dondoc.chassis.time.SystemClock;

/**
 * Finds events that nobody published, because the process that stored them died, and hands them to the relay. Only
 * those that a living relay would have published or given up by now, and one replica at a time.
 */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 1000;

    private final MongoDatabase store;
    private final Collections collections;
    private final Relay relay;
    private final LockProvider locks;
    private final OutboxSettings settings;
    private final SystemClock clock;

    Sweep(
            MongoDatabase store,
            Collections collections,
            Relay relay,
            LockProvider locks,
            OutboxSettings settings,
            SystemClock clock) {
        this.store = store;
        this.collections = collections;
        this.relay = relay;
        this.locks = locks;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dondoc.outbox.sweep-every:3s}")
    void takeOver() {
        try {
            locks.lock(new LockConfiguration(clock.instant(), "outbox-sweep", settings.takeOverAfter(), Duration.ZERO))
                    .ifPresent(lock -> {
                        try {
                            collections.aggregates().forEach(this::takeOver);
                        } finally {
                            lock.unlock();
                        }
                    });
        } catch (RuntimeException e) {
            LOG.warn("The outbox could not be swept: {}", e.toString());
        }
    }

    private void takeOver(String collection) {
        Date before = Date.from(clock.instant().minus(settings.takeOverAfter()));
        List<String> ids = new ArrayList<>();
        store.getCollection(collection)
                .find(new Document(Aggregates.UNPUBLISHED_SINCE, new Document("$lte", before)))
                .projection(new Document("_id", 1))
                .limit(AT_ONCE)
                .forEach(document -> ids.add(document.getString("_id")));
        if (!ids.isEmpty()) {
            LOG.info("Publishing what was left over in {}: {} documents", collection, ids.size());
            relay.wake(collection, ids);
        }
    }
}

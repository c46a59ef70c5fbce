package vn.dondoc.messaging.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.dondoc.messaging.SystemClock;

/** Brings the store to the shape that this version needs, one replica at a time, before anything else starts. */
final class StoreChanges implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoreChanges.class);
    private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(10);

    private final MongoDatabase store;
    private final Collections collections;
    private final List<StoreChange> changes;
    private final LockProvider locks;
    private final SystemClock clock;
    private volatile boolean done;

    StoreChanges(
            MongoDatabase store,
            Collections collections,
            List<StoreChange> changes,
            LockProvider locks,
            SystemClock clock) {
        this.store = store;
        this.collections = collections;
        this.changes =
                changes.stream().sorted(Comparator.comparing(StoreChange::id)).toList();
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public void start() {
        while (!done) {
            try {
                Optional<SimpleLock> lock = locks.lock(
                        new LockConfiguration(clock.instant(), "store-changes", LOCKED_AT_MOST, Duration.ZERO));
                if (lock.isPresent()) {
                    try {
                        apply();
                        done = true;
                    } finally {
                        lock.get().unlock();
                    }
                    return;
                }
                LOG.info("Another replica is changing the store");
            } catch (MongoException e) {
                LOG.warn("The store is not there yet: {}", e.getMessage());
            }
            pause();
        }
    }

    private void apply() {
        collections.aggregates().forEach(name -> {
            MongoCollection<Document> collection = store.getCollection(name);
            collection.createIndex(Indexes.ascending("unpublishedSince"), new IndexOptions().sparse(true));
        });
        MongoCollection<Document> record = store.getCollection("changes");
        for (StoreChange change : changes) {
            if (record.find(new Document("_id", change.id())).first() == null) {
                LOG.info("Changing the store: {}", change.id());
                change.work().accept(store);
                record.updateOne(
                        new Document("_id", change.id()),
                        new Document("$set", new Document("at", Date.from(clock.instant()))),
                        new UpdateOptions().upsert(true));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the store", e);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return -2000;
    }
}

package vn.dondoc.chassis.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.dondoc.chassis.time.SystemClock;

/** Brings the store to the shape that this version needs, one replica at a time, before anything else starts. */
final class StoreChanges implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoreChanges.class);
    /** Prolonged while its holder lives: how long a killed one keeps the others waiting. */
    private static final Duration LOCKED_AT_MOST = Duration.ofSeconds(30);

    private final MongoDatabase store;
    private final Collections collections;
    private final List<StoreChange> changes;
    private final ExtensibleLockProvider locks;
    private final SystemClock clock;
    private volatile boolean done;

    StoreChanges(
            MongoDatabase store,
            Collections collections,
            List<StoreChange> changes,
            ExtensibleLockProvider locks,
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
        try (ScheduledExecutorService prolonging = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-changes").factory())) {
            applyUnder(new KeepAliveLockProvider(locks, prolonging));
        }
    }

    private void applyUnder(LockProvider living) {
        while (!done) {
            try {
                Optional<SimpleLock> lock = living.lock(
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
        MongoCollection<Document> record = store.getCollection("changes");
        requireNoneUnknown(record);
        collections.aggregates().forEach(name -> {
            MongoCollection<Document> collection = store.getCollection(name);
            collection.createIndex(Indexes.ascending("unpublishedSince"), new IndexOptions().sparse(true));
        });
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

    /** A later version has been at work here: what it has changed may be what this one would misread. */
    private void requireNoneUnknown(MongoCollection<Document> record) {
        Set<String> known = changes.stream().map(StoreChange::id).collect(Collectors.toSet());
        List<String> unknown = record.find().map(one -> one.getString("_id")).into(new ArrayList<>()).stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The store \"" + store.getName() + "\" was changed by a later version ("
                    + String.join(", ", unknown) + "): start that version, or restore a backup from before it.");
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

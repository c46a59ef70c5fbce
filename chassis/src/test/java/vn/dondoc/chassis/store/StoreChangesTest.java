package vn.dondoc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.testing.Surroundings;

class StoreChangesTest {

    private final Collections collections = new Collections();
    private final ConnectionString uri = new ConnectionString(Surroundings.newStoreUri());
    private final MongoClient client = MongoClients.create(uri);
    private final MongoDatabase store = client.getDatabase(Objects.requireNonNull(uri.getDatabase()));
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void areMadeOnceInTheOrderOfTheirNames() {
        version(change("002-second"), change("001-first")).start();
        version(change("003-third"), change("002-second"), change("001-first")).start();

        assertThat(done).containsExactly("001-first", "002-second", "003-third");
        assertThat(recorded()).containsExactly("001-first", "002-second", "003-third");
    }

    @Test
    void goOnAfterACrashWithTheOneThatWasNotFinished() {
        StoreChange crashing = new StoreChange("002-second", database -> {
            done.add("half of 002-second");
            throw new IllegalStateException("crash");
        });
        assertThatThrownBy(() -> version(change("001-first"), crashing, change("003-third"))
                        .start())
                .hasMessage("crash");
        assertThat(recorded()).containsExactly("001-first");

        version(change("001-first"), change("002-second"), change("003-third")).start();
        assertThat(done).containsExactly("001-first", "half of 002-second", "002-second", "003-third");
    }

    @Test
    void areMadeByOneReplicaWhileTheOthersWait() {
        CountDownLatch starting = new CountDownLatch(3);
        StoreChange slow = new StoreChange("001-first", database -> {
            await(starting);
            done.add("001-first");
        });
        List<StoreChanges> replicas = List.of(version(slow), version(slow), version(slow));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(replicas.stream()
                            .map(replica -> CompletableFuture.runAsync(
                                    () -> {
                                        starting.countDown();
                                        replica.start();
                                    },
                                    threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        assertThat(replicas).allMatch(StoreChanges::isRunning);
        assertThat(done).containsExactly("001-first");
    }

    @Test
    void doNotWaitForAReplicaThatDied() {
        store.getCollection("locks")
                .insertOne(new Document("_id", "store-changes")
                        .append("lockUntil", Date.from(Instant.now().plusMillis(1500)))
                        .append("lockedBy", "a replica that died"));
        version(change("001-first")).start();

        assertThat(done).containsExactly("001-first");
    }

    @Test
    void refuseAStoreThatALaterVersionHasChanged() {
        version(change("001-first"), change("002-later")).start();
        done.clear();

        assertThatThrownBy(
                        () -> version(change("000-other"), change("001-first")).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The store \"" + store.getName() + "\" was changed by a later version (002-later):"
                        + " start that version, or restore a backup from before it.");
        assertThat(done).isEmpty();
    }

    /** Or whoever looks for what waits would go through all documents. */
    @Test
    void indexWhatWaitsToBePublished() {
        collections.holdAggregates("notes");
        version().start();

        assertThat(store.getCollection("notes").listIndexes())
                .anySatisfy(index -> assertThat(index.get("key")).isEqualTo(new Document("unpublishedSince", 1)));
    }

    private StoreChange change(String id) {
        return new StoreChange(id, database -> done.add(id));
    }

    private StoreChanges version(StoreChange... changes) {
        return new StoreChanges(
                store,
                collections,
                List.of(changes),
                new MongoLockProvider(store.getCollection("locks")),
                Instant::now);
    }

    private List<String> recorded() {
        return store.getCollection("changes").find().map(one -> one.getString("_id")).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

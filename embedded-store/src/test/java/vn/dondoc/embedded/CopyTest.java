package vn.dondoc.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.embedded.storage.Durability;
import vn.dondoc.embedded.storage.StoreUnavailable;

class CopyTest {

    @TempDir
    Path temporary;

    /** The writer puts a document into one collection and then its like into another: a copy may lack the last like only. */
    @Test
    void aCopyIsOneStateWhileOthersWriteAndOpensLikeTheOriginal() throws Exception {
        Path copy = temporary.resolve("copy");
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch some = new CountDownLatch(500);
        try (Client client = Client.of(temporary.resolve("store"), Durability.POWER, Clock.systemUTC())) {
            client.things().createIndex(Indexes.ascending("n"));
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; writing.get(); i++) {
                    client.things().insertOne(new Document("_id", i).append("n", i));
                    client.database().getCollection("likes").insertOne(new Document("_id", i));
                    some.countDown();
                }
            });
            some.await();
            client.store().copyTo(copy);
            writing.set(false);
            writer.join();
            assertThatThrownBy(() -> client.store().copyTo(copy)).isInstanceOf(StoreUnavailable.class);
        }
        try (Client client = Client.of(copy)) {
            long things = client.things().countDocuments();
            long likes = client.database().getCollection("likes").countDocuments();
            assertThat(things).isGreaterThanOrEqualTo(500).isBetween(likes, likes + 1);
            for (int i = 0; i < things; i++) {
                assertThat(client.things()
                                .find(eq("n", i))
                                .map(found -> found.get("_id"))
                                .into(new ArrayList<>()))
                        .isEqualTo(List.of(i));
            }
        }
    }

    /** Each document says when it was stored: the instant that is answered parts those that are in the copy from the others. */
    @Test
    void aClientGetsACopyBesideTheStoreAndTheInstantThatItHolds() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Semaphore written = new Semaphore(0);
        List<Instant> stored = new CopyOnWriteArrayList<>();
        Document answer;
        try (Client client = Client.of(temporary.resolve("store"), Durability.PROCESS, Clock.systemUTC())) {
            Document copyStore = new Document("copyStore", 1);
            client.client().getDatabase("admin").runCommand(copyStore);
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; writing.get(); i++) {
                    client.things().insertOne(new Document("_id", i));
                    stored.add(Instant.now());
                    written.release();
                }
            });
            written.acquire(500);
            answer = client.client().getDatabase("admin").runCommand(copyStore);
            // And more, that the copy must not have.
            written.drainPermits();
            written.acquire(20);
            writing.set(false);
            writer.join();
        }
        Path folder = Path.of(answer.getString("folder"));
        assertThat(folder).isEqualTo(temporary.resolve("store.copy").toAbsolutePath());
        try (Client copy = Client.of(folder)) {
            long copied = copy.things().countDocuments();
            Instant at = answer.getDate("at").toInstant().plusMillis(1);
            // One may be stored whose writer had not yet come to look at the time.
            assertThat(stored.stream().filter(time -> time.isBefore(at)).count())
                    .isBetween(copied - 1, copied);
        }
    }
}

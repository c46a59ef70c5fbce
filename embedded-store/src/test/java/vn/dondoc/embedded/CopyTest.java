package vn.dondoc.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}

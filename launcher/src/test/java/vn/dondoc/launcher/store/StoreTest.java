package vn.dondoc.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.testing.FreePorts;

class StoreTest {

    private static final int WRITES_BEFORE_THE_KILL = 200;

    private final int port = FreePorts.any().of(Part.STORE);

    @TempDir
    Path folder;

    @Test
    void keepsDocumentsAndTheirIndexesOverARestart() {
        Store first = new Store(folder.resolve("store.mv"), port);
        try (MongoClient client = client()) {
            things(client).createIndex(new Document("_id", 1).append("v", 1), new IndexOptions().unique(true));
            things(client).insertOne(new Document("_id", "a").append("v", 1));
            things(client).updateOne(filter("a", 1), Updates.inc("v", 1));
        }
        first.stop();

        Store second = new Store(folder.resolve("store.mv"), port);
        try (MongoClient client = client()) {
            assertThat(things(client).find(filter("a", 1))).isEmpty();
            assertThat(things(client).find(filter("a", 2))).hasSize(1);
        } finally {
            second.stop();
        }
    }

    @Test
    void neverAnswersWithAnOldStateUnderANewVersion() throws Exception {
        Store store = new Store(folder.resolve("store.mv"), port);
        try (MongoClient client = client()) {
            things(client)
                    .insertOne(new Document("_id", "a")
                            .append("before", 0)
                            .append("v", 0)
                            .append("after", 0));
            AtomicBoolean writing = new AtomicBoolean(true);
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int v = 1; v <= 3000; v++) {
                    things(client)
                            .updateOne(
                                    new Document("_id", "a"),
                                    Updates.combine(
                                            Updates.inc("after", 1), Updates.inc("v", 1), Updates.inc("before", 1)));
                }
                writing.set(false);
            });
            while (writing.get()) {
                Document read = things(client).find(new Document("_id", "a")).first();
                assertThat(read).extracting("before", "after").containsOnly(read == null ? null : read.get("v"));
            }
            writer.join();
        } finally {
            store.stop();
        }
    }

    @Test
    void losesNoAcknowledgedWriteWhenItsProcessIsKilled() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.resolve("store.mv").toString(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.lines().anyMatch(StoreProcess.READY::equals)).isTrue();
            try (MongoClient client = client()) {
                things(client).createIndex(new Document("_id", 1).append("v", 1), new IndexOptions().unique(true));
                things(client).insertOne(new Document("_id", "a").append("v", 0));
                for (int v = 0; v < WRITES_BEFORE_THE_KILL; v++) {
                    things(client).updateOne(filter("a", v), Updates.inc("v", 1));
                }
                process.destroyForcibly().waitFor();
            }
        }

        Store again = new Store(folder.resolve("store.mv"), port);
        try (MongoClient client = client()) {
            assertThat(things(client).find(filter("a", WRITES_BEFORE_THE_KILL))).hasSize(1);
        } finally {
            again.stop();
        }
    }

    private MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:" + port);
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private static Document filter(String id, int v) {
        return new Document("_id", id).append("v", v);
    }
}

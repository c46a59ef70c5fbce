package vn.dondoc.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.testing.Surroundings;

/** However many call, and whatever they call, a minute of refusals is a bounded number of entries. */
class RefusedCallsTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    private MongoClient client;
    private MongoDatabase store;
    private RefusedCalls refusals;

    @BeforeEach
    void open() {
        ConnectionString address = new ConnectionString(Surroundings.newStoreUri());
        client = MongoClients.create(address);
        store = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
        refusals = new RefusedCalls(new Ledger(new Trail(store)), () -> NOW);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void oneCallerWhoAsksForEverythingFillsNoMoreThanHisOwn() {
        long alone = IntStream.range(0, 2000)
                .filter(i -> refuse("son", "/api/v1/thing-" + i))
                .count();
        assertThat(refuse("hoa", "/api/v1/tasks/1")).isTrue();
        refusals.tell();

        assertThat(alone).isEqualTo(RefusedCalls.KINDS_OF_A_CALLER + 1);
        assertThat(told())
                .singleElement()
                .satisfies(sum -> assertThat(sum)
                        .containsEntry("who", "son")
                        .containsEntry("status", 404)
                        .containsEntry("count", 2000 - Math.toIntExact(alone)));
    }

    @Test
    void callersWhoAskForEverythingLeaveTheOthersTheirNames() {
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 60; j++) {
                refuse("caller " + i, "/api/v1/thing-" + j);
            }
        }
        assertThat(refuse("hoa", "/api/v1/tasks/1")).isTrue();
        assertThat(refuse("hoa", "/api/v1/tasks/2")).isFalse();
        refusals.tell();

        assertThat(told())
                .hasSize(21)
                .anySatisfy(sum -> assertThat(sum).containsEntry("who", "hoa").containsEntry("count", 1))
                .allSatisfy(sum -> assertThat(sum).containsKey("who"));
    }

    @Test
    void theNamelessHaveOneAllowance() {
        long alone = IntStream.range(0, 2000)
                .filter(i -> refuse(null, "/api/v1/thing-" + i))
                .count();
        assertThat(refuse("hoa", "/api/v1/tasks/1")).isTrue();
        assertThat(refuse("hoa", "/api/v1/tasks/2")).isFalse();
        refusals.tell();

        assertThat(alone).isEqualTo(RefusedCalls.KINDS_OF_A_CALLER + 1);
        assertThat(told())
                .extracting(sum -> sum.get("who"), sum -> sum.get("count"))
                .containsExactlyInAnyOrder(tuple(null, 2000 - Math.toIntExact(alone)), tuple("hoa", 1));
    }

    @Test
    void writesThatWereRefusedLateTakeNobodysPart() {
        for (int i = 0; i < 2 * RefusedCalls.KINDS; i++) {
            refusals.refused(entry("caller " + i, "POST", "/api/v1/tasks"));
        }
        refuse("hoa", "/api/v1/tasks/1");
        refuse("hoa", "/api/v1/tasks/2");
        refusals.tell();

        assertThat(told())
                .singleElement()
                .satisfies(
                        sum -> assertThat(sum).containsEntry("who", "hoa").containsEntry("path", "/api/v1/tasks/**"));
    }

    @Test
    void manyCallersFillNoMoreThanAllMay() {
        long alone = IntStream.range(0, 5000)
                .filter(i -> refuse("caller " + i, "/api/v1/tasks/1"))
                .count();
        refusals.tell();

        assertThat(alone).isEqualTo(RefusedCalls.KINDS + RefusedCalls.CALLERS + 1);
        int counted = 5000 - Math.toIntExact(alone);
        assertThat(told())
                .singleElement()
                .satisfies(
                        sum -> assertThat(sum).containsEntry("count", counted).doesNotContainKey("who"));
    }

    /** A count is kept while the store refuses it. */
    @Test
    void whatTheStoreDidNotTakeIsEnteredLaterAndOnce() {
        refuse("son", "/api/v1/tasks/1");
        refuse("son", "/api/v1/tasks/2");
        MongoCollection<Document> open = store.getCollection("auditOpen");
        open.insertOne(new Document("_id", "held").append("who", "son"));
        String index = open.createIndex(Indexes.ascending("who"), new IndexOptions().unique(true));
        refusals.tell();
        open.dropIndex(index);
        open.deleteOne(new Document("_id", "held"));
        assertThat(told()).isEmpty();
        refusals.tell();
        refusals.tell();

        assertThat(told()).singleElement().satisfies(sum -> assertThat(sum).containsEntry("count", 1));
    }

    private boolean refuse(@Nullable String who, String path) {
        return refusals.isAlone(entry(who, "GET", path), null, 404);
    }

    private static Entry entry(@Nullable String who, String method, String path) {
        Entry entry = new Entry(new Call(method, path, null, null, "127.0.0.1"), NOW);
        if (who != null) {
            entry.by(new Caller("console", who, null, Set.of()));
        }
        return entry;
    }

    private List<Document> told() {
        return store.getCollection("auditOpen").find().into(new ArrayList<>());
    }
}

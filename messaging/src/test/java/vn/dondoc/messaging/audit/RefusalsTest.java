package vn.dondoc.messaging.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.testing.Surroundings;

/** However many call, and whatever they call, a minute of refusals is a bounded number of entries. */
class RefusalsTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    private MongoClient client;
    private MongoDatabase store;
    private Refusals refusals;

    @BeforeEach
    void open() {
        ConnectionString address = new ConnectionString(Surroundings.newStoreUri());
        client = MongoClients.create(address);
        store = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
        refusals = new Refusals(new Ledger(new Trail(store)), () -> NOW);
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

        assertThat(alone).isEqualTo(Refusals.KINDS_OF_A_CALLER + 1);
        assertThat(told())
                .singleElement()
                .satisfies(sum -> assertThat(sum)
                        .containsEntry("who", "son")
                        .containsEntry("status", 404)
                        .containsEntry("count", 2000 - Math.toIntExact(alone)));
    }

    @Test
    void manyCallersFillNoMoreThanAllMay() {
        long alone = IntStream.range(0, 5000)
                .filter(i -> refuse("caller " + i, "/api/v1/tasks/1"))
                .count();
        refusals.tell();

        assertThat(alone).isEqualTo(Refusals.KINDS + 1);
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

    private boolean refuse(String who, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        Entry entry = Entry.begin(request, NOW);
        entry.by(new Caller("console", who, null, Set.of()));
        return refusals.isAlone(entry, request, 404);
    }

    private List<Document> told() {
        return store.getCollection("auditOpen").find().into(new ArrayList<>());
    }
}

package vn.dondoc.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not supported, or not allowed, says so with the database's own code. */
class RefusedTest {

    @TempDir
    Path folder;

    private Client client;

    @BeforeEach
    void start() {
        client = Client.of(folder);
        client.things().insertOne(new Document("_id", 1).append("a", "x"));
    }

    @AfterEach
    void stop() {
        client.close();
    }

    private static int code(ThrowingCallable refused) {
        return catchThrowableOfType(MongoException.class, refused).getCode();
    }

    @Test
    void kindsOfIndexes() {
        assertThat(code(() -> client.things().createIndex(Indexes.text("a")))).isEqualTo(67);
        assertThat(code(() -> client.things().createIndex(Indexes.hashed("a")))).isEqualTo(67);
        assertThat(code(() -> client.things().createIndex(Indexes.geo2dsphere("a"))))
                .isEqualTo(67);
        assertThat(code(() -> client.things().createIndex(Indexes.ascending("$**"))))
                .isEqualTo(67);
        IndexOptions french =
                new IndexOptions().collation(Collation.builder().locale("fr").build());
        assertThat(code(() -> client.things().createIndex(Indexes.ascending("a"), french)))
                .isEqualTo(197);
        assertThat(client.things().listIndexes()).hasSize(1);
    }

    @Test
    void optionsThatWouldChangeAnAnswer() {
        Collation french = Collation.builder().locale("fr").build();
        assertThat(code(() -> client.things().find().collation(french).first())).isEqualTo(238);
        assertThat(code(() -> client.things().updateOne(eq("_id", 1), List.of(Updates.set("a", 1)))))
                .isEqualTo(238);
        assertThat(code(() -> client.database()
                        .createCollection(
                                "few",
                                new CreateCollectionOptions().capped(true).sizeInBytes(1000))))
                .isEqualTo(238);
        assertThat(code(() ->
                        client.things().find().sort(Sorts.metaTextScore("a")).first()))
                .isEqualTo(15975);
        assertThat(code(() ->
                        client.things().find().hint(Indexes.ascending("a")).first()))
                .isEqualTo(2);
    }

    @Test
    void transactionsAndChangeStreams() {
        Document transaction = new Document("find", "things").append("startTransaction", true);
        assertThat(code(() -> client.database().runCommand(transaction))).isEqualTo(20);
        assertThat(code(() -> client.things().watch().iterator().next())).isEqualTo(40573);
        assertThat(code(() -> client.database().runCommand(new Document("nothing", 1))))
                .isEqualTo(59);
    }

    @Test
    void aSecondDocumentUnderAUniqueKey() {
        client.things().createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
        assertThat(code(() -> client.things().insertOne(new Document("_id", 2).append("a", "x"))))
                .isEqualTo(11000);
        assertThat(code(() -> client.things().insertOne(new Document("_id", 1))))
                .isEqualTo(11000);
        client.things().insertOne(new Document("_id", 2));
        assertThat(code(() -> client.things().createIndex(Indexes.ascending("c"), new IndexOptions().unique(true))))
                .isEqualTo(11000);
        assertThat(client.things().listIndexes()).hasSize(2);
    }

    @Test
    void arraysSideBySideInAnIndex() {
        client.things().createIndex(Indexes.ascending("a", "b"));
        Document both = new Document("_id", 2).append("a", List.of(1, 2)).append("b", List.of(3, 4));
        assertThat(code(() -> client.things().insertOne(both))).isEqualTo(171);
        assertThat(client.things().countDocuments()).isEqualTo(1);
    }

    @Test
    void aSearchThatTakesLongerThanItMay() {
        client.things()
                .insertMany(IntStream.range(10, 50_000)
                        .mapToObj(i -> new Document("_id", i).append("a", "some text " + i))
                        .toList());
        assertThat(code(() -> client.things()
                        .find(Filters.regex("a", ".*(x|y)+z"))
                        .maxTime(1, TimeUnit.MILLISECONDS)
                        .first()))
                .isEqualTo(50);
        assertThat(code(() -> client.things()
                        .aggregate(List.of(Aggregates.match(Filters.regex("a", ".*(x|y)+z"))))
                        .maxTime(1, TimeUnit.MILLISECONDS)
                        .first()))
                .isEqualTo(50);
    }
}

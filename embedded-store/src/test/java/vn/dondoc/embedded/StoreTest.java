package vn.dondoc.embedded;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as a client of the database meets it. */
class StoreTest {

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() {
        store = EmbeddedStore.open(folder);
        InetSocketAddress address = store.listen(new InetSocketAddress("127.0.0.1", 0));
        client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
        things = client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    private void restart() {
        stop();
        start();
    }

    private void thousand() {
        things.insertMany(IntStream.range(0, 1_000)
                .mapToObj(i -> new Document("_id", i)
                        .append("owner", "owner " + i % 10)
                        .append("at", i / 10)
                        .append("tags", List.of("t" + i % 3, "t" + i % 7)))
                .toList());
    }

    /** The limit is that of the database: what is sorted in memory may take a hundred megabytes. */
    @Test
    void sortsManyLargeDocumentsByWhatIsAskedOfThem() {
        String large = "x".repeat(2_000_000);
        for (int i = 0; i < 60; i++) {
            things.insertOne(new Document("_id", i)
                    .append("at", new Document("day", i * 7 % 60))
                    .append("name", "thing " + i)
                    .append("text", large));
        }

        assertThatThrownBy(() -> things.find().sort(descending("at.day")).into(new ArrayList<>()))
                .hasMessageContaining("Sort exceeded memory limit");
        assertThat(things.find()
                        .projection(Projections.include("name"))
                        .sort(descending("at.day"))
                        .map(thing -> thing.getString("name") + thing.containsKey("at")))
                .hasSize(60)
                .startsWith("thing 17false", "thing 34false");
        assertThat(things.find()
                        .projection(Projections.include("at"))
                        .sort(descending("at.day"))
                        .first())
                .isEqualTo(new Document("_id", 17).append("at", new Document("day", 59)));
    }

    private static Document stats(FindIterable<Document> query) {
        return query.explain().get("executionStats", Document.class);
    }

    private static String stage(FindIterable<Document> query) {
        return query.explain()
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        thousand();
        things.updateOne(eq("_id", 7), Updates.set("owner", "nobody"));
        things.deleteOne(eq("_id", 8));
        things.createIndex(ascending("owner", "at"));
        restart();
        assertThat(things.countDocuments()).isEqualTo(999);
        assertThat(things.estimatedDocumentCount()).isEqualTo(999);
        assertThat(things.find(eq("owner", "nobody")).map(found -> found.getInteger("_id")))
                .containsExactly(7);
        assertThat(things.listIndexes().map(index -> index.getString("name")))
                .containsExactlyInAnyOrder("_id_", "owner_1_at_1");
    }

    @Test
    void aCompoundIndexAnswersARangeInOrderAndReadsNoMoreThanIsAskedFor() {
        thousand();
        things.createIndex(compound());
        Bson filter = and(eq("owner", "owner 3"), gte("at", 20));
        FindIterable<Document> query =
                things.find(filter).sort(Sorts.ascending("at", "_id")).limit(5);
        assertThat(query.map(found -> found.getInteger("_id"))).containsExactly(203, 213, 223, 233, 243);
        assertThat(stats(query)).containsEntry("totalDocsExamined", 5L).containsEntry("nReturned", 5L);
        FindIterable<Document> down =
                things.find(filter).sort(Sorts.descending("at", "_id")).limit(2);
        assertThat(down.map(found -> found.getInteger("_id"))).containsExactly(993, 983);
        assertThat(stats(down)).containsEntry("totalDocsExamined", 2L);
    }

    private static Bson compound() {
        return ascending("owner", "at", "_id");
    }

    @Test
    void severalValuesOfTheFirstFieldAreWalkedSideBySide() {
        thousand();
        things.createIndex(compound());
        FindIterable<Document> query = things.find(in("owner", "owner 1", "owner 4", "owner 9"))
                .sort(Sorts.ascending("at"))
                .limit(4);
        assertThat(query.map(found -> found.getInteger("_id"))).containsExactly(1, 4, 9, 11);
        assertThat(stats(query)).containsEntry("totalDocsExamined", 4L);
        assertThat(stage(query)).contains("SORT_MERGE");
    }

    @Test
    void aPageIsFoundByTheLastOneOfThePageBefore() {
        thousand();
        things.createIndex(compound());
        Bson after = or(lt("at", 50), and(eq("at", 50), lt("_id", 503)));
        FindIterable<Document> query = things.find(and(eq("owner", "owner 3"), after))
                .sort(Sorts.descending("at", "_id"))
                .limit(3);
        assertThat(query.map(found -> found.getInteger("_id"))).containsExactly(493, 483, 473);
        assertThat((Long) stats(query).get("totalDocsExamined")).isLessThanOrEqualTo(4);
    }

    @Test
    void alternativesWithAnIndexEachNeedNoPassOverTheCollection() {
        thousand();
        things.createIndex(ascending("owner"));
        things.createIndex(ascending("tags"));
        FindIterable<Document> query = things.find(or(eq("owner", "owner 3"), eq("tags", "t6")));
        List<Integer> expected = IntStream.range(0, 1_000)
                .filter(i -> i % 10 == 3 || i % 7 == 6)
                .boxed()
                .toList();
        assertThat(query.map(found -> found.getInteger("_id"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(stage(query)).contains("\"OR\"");
        assertThat(stats(query)).containsEntry("totalDocsExamined", (long) expected.size());
    }

    /** What all alternatives have in common narrows less than what each of them says. */
    @Test
    void alternativesThatNarrowByMoreThanWhatTheyShareAreAskedEach() {
        thousand();
        things.createIndex(ascending("at"));
        things.createIndex(ascending("owner", "at"));
        things.createIndex(ascending("tags", "at"));
        FindIterable<Document> query = things.find(
                or(and(eq("owner", "owner 3"), in("at", 7, 8, 9)), and(eq("tags", "t6"), in("at", 7, 8, 9))));
        List<Integer> expected = IntStream.range(70, 100)
                .filter(i -> i % 10 == 3 || i % 7 == 6)
                .boxed()
                .toList();
        assertThat(query.map(found -> found.getInteger("_id"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(stats(query)).containsEntry("totalDocsExamined", (long) expected.size());

        FindIterable<Document> shared = things.find(and(or(eq("owner", "owner 3"), eq("tags", "t6")), eq("at", 7)));
        assertThat(stats(shared)).containsEntry("totalDocsExamined", 10L);
    }

    /** Whatever a document holds, grouping reads what it names, and counting what it looks for. */
    @Test
    void aGroupReadsNoMoreOfADocumentThanItNames() {
        for (int i = 0; i < 30; i++) {
            things.insertOne(new Document("_id", i)
                    .append("skipped", new Document("a", List.of(1, "hai", new Document("b", 3L))))
                    .append("double", 1.5)
                    .append("binary", new Binary(new byte[] {1, 2, 3}))
                    .append("id", new ObjectId())
                    .append("flag", true)
                    .append("date", new Date(i))
                    .append("nothing", null)
                    .append("regex", i == 0 ? Pattern.compile("^a") : "")
                    .append("decimal", Decimal128.parse("1.5"))
                    .append("owner", new Document("unit", "đơn vị " + i % 3).append("rank", i))
                    .append("size", i % 2 == 0 ? i : (long) i));
        }
        assertThat(things.aggregate(List.of(
                        match(or(gte("size", 10), eq("owner.rank", 1))),
                        group("$owner.unit", sum("count", 1), sum("all", "$size")),
                        sort(ascending("_id")))))
                .extracting(row -> row.get("_id") + " " + row.get("count") + " " + row.get("all"))
                .containsExactly("đơn vị 0 6 117", "đơn vị 1 8 134", "đơn vị 2 7 140");
        assertThat(things.aggregate(List.of(match(gte("size", 10)), count("many")))
                        .first())
                .containsEntry("many", 20);
        assertThat(things.aggregate(List.of(sort(descending("size")), limit(1), group(null, first("whole", "$$ROOT"))))
                        .map(row -> row.get("whole", Document.class)))
                .singleElement()
                .satisfies(whole -> assertThat(whole).containsKeys("skipped", "decimal"));
    }

    /** Null, what is missing and numbers of several types have keys in common, and are counted apart where they are. */
    @Test
    void aCountLooksAtOneOfThoseThatAreAlike() {
        things.createIndex(ascending("state", "at", "_id", "owner.unit"));
        things.createIndex(ascending("state", "owner.unit"));
        List<Object> odd = List.of(1, 1L, 1.0, true, "");
        things.insertMany(IntStream.range(0, 600)
                .mapToObj(i -> new Document("_id", i)
                        .append("state", i % 3 == 0 ? "done" : "open")
                        .append("at", new Date(i % 5))
                        .append("owner", new Document("unit", "T0" + i % 4)))
                .toList());
        Bson open = match(and(in("state", "open", "new")));
        Bson counted = group(new Document("state", "$state").append("unit", "$owner.unit"), sum("count", 1));

        assertThat(examined(List.of(open, counted))).isEqualTo(4);
        assertThat(things.aggregate(List.of(open, counted)).map(row -> row.getInteger("count")))
                .containsExactly(100, 100, 100, 100);
        Bson some = match(and(in("state", "open", "done"), eq("owner.unit", "T01")));
        assertThat(examined(List.of(some, counted))).isLessThanOrEqualTo(8);
        assertThat(things.aggregate(List.of(some, counted)).map(row -> row.getInteger("count")))
                .containsExactlyInAnyOrder(100, 50);
        assertThat(things.aggregate(List.of(open, limit(250), counted)).map(row -> row.getInteger("count")))
                .containsExactlyInAnyOrder(100, 100, 50);

        things.insertMany(IntStream.range(0, 40)
                .mapToObj(i -> new Document("_id", 1_000 + i)
                        .append("state", "new")
                        .append("owner", i % 7 < 5 ? new Document("unit", odd.get(i % 7)) : i % 7 == 5 ? null : "T00"))
                .toList());
        assertThat(things.aggregate(List.of(open, counted)))
                .containsExactlyInAnyOrderElementsOf(
                        things.aggregate(List.of(open, counted)).hint(new Document("$natural", 1)));

        things.insertOne(new Document("state", List.of("open", "new")));
        assertThat(things.aggregate(List.of(open, counted)))
                .containsExactlyInAnyOrderElementsOf(
                        things.aggregate(List.of(open, counted)).hint(new Document("$natural", 1)));
    }

    private long examined(List<Bson> pipeline) {
        return things.aggregate(pipeline)
                .explain()
                .get("executionStats", Document.class)
                .getLong("totalDocsExamined");
    }

    @Test
    void whatHasAllOfSomeValuesIsFoundByOneOfThem() {
        thousand();
        things.createIndex(ascending("tags"));
        FindIterable<Document> query = things.find(all("tags", "t6", "t1"));
        assertThat(query.map(found -> found.getInteger("_id")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1_000)
                        .filter(i -> i % 7 == 6 && i % 3 == 1)
                        .boxed()
                        .toList());
        assertThat(stats(query).getLong("totalDocsExamined")).isBetween(1L, 150L);
    }

    @Test
    void anIdAndAVersionAreOneLookUp() {
        thousand();
        FindIterable<Document> query = things.find(and(eq("_id", 5), eq("at", 0)));
        assertThat(stats(query)).containsEntry("totalDocsExamined", 1L);
        assertThat(things.updateOne(and(eq("_id", 5), eq("at", 1)), Updates.set("x", 1))
                        .getMatchedCount())
                .isZero();
    }

    @Test
    void aPartialUniqueIndexBindsOnlyWhatItKeeps() {
        things.createIndex(ascending("seat"), new IndexOptions().unique(true).partialFilterExpression(exists("seat")));
        things.insertOne(new Document("_id", 1));
        things.insertOne(new Document("_id", 2));
        things.insertOne(new Document("_id", 3).append("seat", "a"));
        assertThatThrownBy(() -> things.insertOne(new Document("_id", 4).append("seat", "a")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> things.updateOne(eq("_id", 1), Updates.set("seat", "a")))
                .hasMessageContaining("E11000");
        things.updateOne(eq("_id", 3), Updates.unset("seat"));
        things.updateOne(eq("_id", 1), Updates.set("seat", "a"));
        restart();
        assertThatThrownBy(() -> things.insertOne(new Document("_id", 4).append("seat", "a")))
                .hasMessageContaining("E11000");
        assertThat(stats(things.find(eq("seat", "a")))).containsEntry("totalDocsExamined", 1L);
    }

    @Test
    void aDescendingFieldKeepsItsRanges() {
        thousand();
        things.createIndex(descending("at", "_id"));
        FindIterable<Document> query =
                things.find(and(gt("at", 97), lt("at", 99))).sort(Sorts.descending("at", "_id"));
        assertThat(query.map(found -> found.getInteger("_id")))
                .containsExactly(989, 988, 987, 986, 985, 984, 983, 982, 981, 980);
        assertThat(stats(query)).containsEntry("totalDocsExamined", 10L);
    }

    @Test
    void aCursorGoesOnWhileTheCollectionChanges() {
        thousand();
        List<Integer> seen = new ArrayList<>();
        try (MongoCursor<Document> cursor = things.find().batchSize(10).iterator()) {
            while (cursor.hasNext()) {
                int id = cursor.next().getInteger("_id");
                seen.add(id);
                things.deleteOne(eq("_id", id));
                things.insertOne(new Document("_id", 10_000 + id));
            }
        }
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }
}

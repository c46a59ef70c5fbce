package vn.dondoc.benchmark.wire;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/** A collection of documents of about 500 bytes, a thousand of each unit, with one compound index. */
final class Tasks {

    static final int BATCH = 1_000;
    static final int OF_A_UNIT = 1_000;
    static final int RANGE = 500;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TEXT =
            "Rà soát, tổng hợp và báo cáo kết quả thực hiện nhiệm vụ được giao; gửi về cơ quan"
                    + " chủ trì để theo dõi, đôn đốc theo quy định. Số ";

    final MongoCollection<Document> collection;
    final int size;
    /** How often each document was updated. */
    private final int[] updated;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    Tasks(MongoCollection<Document> collection, int size) {
        this.collection = collection;
        this.size = size;
        this.updated = new int[size];
    }

    static String id(int number) {
        // Growing, as the ids that services make, with an end that is not.
        return "%08x-%08x".formatted(number, number * 0x9E3779B9);
    }

    private String unit(int number) {
        return "D%06d".formatted(Math.floorMod(number * 0x9E3779B9, size / OF_A_UNIT));
    }

    Document document(int number) {
        return new Document("_id", id(number))
                .append("v", 1)
                .append("unit", unit(number))
                .append("dueAt", day(number % 3_650))
                .append("state", number % 3 == 0 ? "OPEN" : "DONE")
                .append("title", TEXT + number)
                .append("lead", new Document("code", unit(number)).append("name", "Sở số " + number % 97))
                .append("others", List.of(unit(number + 1), unit(number + 2)))
                .append("deadline", new Document("words", "trước ngày 22/12/2026").append("rule", "DAY_MONTH_YEAR"))
                .append("count", 0L)
                .append("changedAt", day(0));
    }

    private static Date day(int number) {
        return Date.from(FIRST.plus(number, ChronoUnit.DAYS));
    }

    /** The bytes of a document in the middle. */
    int bytes() {
        var bson = new BsonDocument();
        new DocumentCodec()
                .encode(
                        new BsonDocumentWriter(bson),
                        document(size / 2),
                        org.bson.codecs.EncoderContext.builder().build());
        return new RawBsonDocument(bson, new org.bson.codecs.BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
    }

    /** Inserts all, or as many as the time allows; gives how many, and documents a second over the whole time. */
    double[] insert(long nanoseconds) {
        createIndex();
        long begin = System.nanoTime();
        int done = 0;
        while (done < size && System.nanoTime() - begin < nanoseconds) {
            insertBatch(done);
            done += BATCH;
        }
        return new double[] {done, done * 1e9 / (System.nanoTime() - begin)};
    }

    void createIndex() {
        collection.createIndex(Indexes.ascending("unit", "dueAt"));
    }

    /** Microseconds of the insertion of a batch, made before. */
    double insertBatch(int from) {
        var batch = new ArrayList<Document>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            batch.add(document(from + i));
        }
        long begin = System.nanoTime();
        collection.insertMany(batch, new InsertManyOptions().ordered(true));
        return (System.nanoTime() - begin) / 1e3;
    }

    /** Microseconds of one find by id. */
    double findById(int present) {
        String id = id(random.nextInt(present));
        long begin = System.nanoTime();
        Document found = collection.find(new Document("_id", id)).first();
        long end = System.nanoTime();
        require(found != null && id.equals(found.getString("_id")), "not found by id");
        return (end - begin) / 1e3;
    }

    FindIterable<Document> range(int present) {
        String unit = unit(random.nextInt(present));
        return collection
                .find(new Document("unit", unit).append("dueAt", new Document("$gte", day(0))))
                .sort(new Document("unit", 1).append("dueAt", 1))
                .limit(RANGE)
                .batchSize(RANGE);
    }

    /** Milliseconds of the first 500 of a unit by date. */
    double firstOfRange(int present) {
        FindIterable<Document> range = range(present);
        var found = new ArrayList<Document>(RANGE);
        long begin = System.nanoTime();
        range.into(found);
        long end = System.nanoTime();
        require(found.size() == RANGE || present < size, "a range of " + found.size());
        for (int i = 1; i < found.size(); i++) {
            require(!found.get(i).getDate("dueAt").before(found.get(i - 1).getDate("dueAt")), "a range out of order");
        }
        return (end - begin) / 1e6;
    }

    /** Milliseconds of one bulkWrite of so many updates, each by id and version. */
    double update(int count, int present) {
        int[] numbers = random.ints(0, present).distinct().limit(count).toArray();
        var updates = new ArrayList<UpdateOneModel<Document>>();
        for (int number : numbers) {
            updates.add(new UpdateOneModel<>(
                    new Document("_id", id(number)).append("v", 1 + updated[number]++),
                    new Document("$inc", new Document("v", 1))
                            .append("$set", new Document("changedAt", day(random.nextInt(3_650))))));
        }
        long begin = System.nanoTime();
        int modified = collection.bulkWrite(updates).getModifiedCount();
        long end = System.nanoTime();
        require(modified == count, "%d of %d updates".formatted(modified, count));
        return (end - begin) / 1e6;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}

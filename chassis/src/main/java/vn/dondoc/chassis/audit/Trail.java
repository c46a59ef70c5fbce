package vn.dondoc.chassis.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Where the entries are: in {@code auditOpen} from the moment a call comes in until it is sealed, in {@code audit} ever
 * after. Nothing here, and nobody else, changes or deletes what is in {@code audit}.
 */
final class Trail {
    private static final Bson FINISHED = Filters.gt(Entry.FINISHED_AT, new Date(0));
    private static final Bson IN_ORDER = Sorts.ascending(Entry.FINISHED_AT, "_id");

    private final MongoCollection<Document> open;
    private final MongoCollection<Document> sealed;

    Trail(MongoDatabase store) {
        open = store.getCollection("auditOpen");
        sealed = store.getCollection("audit");
    }

    /** The index of what is open. What is sealed has none but that of its places: who may make an index may let it forget. */
    void layOut() {
        open.createIndex(Indexes.ascending(Entry.FINISHED_AT, Entry.AT));
    }

    void open(Document beginning) {
        open.insertOne(beginning);
    }

    /** @return whether it was still open */
    boolean finish(String id, Document end) {
        return open.updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.exists(Entry.FINISHED_AT, false)),
                                new Document("$set", end))
                        .getModifiedCount()
                == 1;
    }

    /** Ends what was opened before that time and never finished. */
    void giveUp(Instant before, Instant now) {
        open.updateMany(
                abandoned(before),
                Updates.combine(
                        Updates.set(Entry.FINISHED_AT, Date.from(now)),
                        Updates.set(Entry.OUTCOME, Entry.Outcome.UNKNOWN.name())));
    }

    /** Whether there is anything to seal or to give up. */
    boolean hasWork(Instant abandonedBefore) {
        return open.find(Filters.or(FINISHED, abandoned(abandonedBefore))).first() != null;
    }

    List<Document> finished(int limit) {
        return open.find(FINISHED).sort(IN_ORDER).limit(limit).into(new ArrayList<>());
    }

    /** The ids of so many that were sealed last, up to this place. */
    List<String> sealedUpTo(long sequence, int count) {
        return sealed.find(
                        Filters.and(Filters.gt(Seal.SEQUENCE, sequence - count), Filters.lte(Seal.SEQUENCE, sequence)))
                .projection(new Document(Seal.ID, 1))
                .map(entry -> entry.getString(Seal.ID))
                .into(new ArrayList<>());
    }

    /** In their order, up to the first whose place is taken. */
    void append(List<Document> entries) {
        sealed.insertMany(entries);
    }

    void remove(List<String> ids) {
        open.deleteMany(Filters.in("_id", ids));
    }

    Head head() {
        Document last = sealed.find().sort(Sorts.descending(Seal.SEQUENCE)).first();
        return last == null ? Head.START : Head.of(last);
    }

    /** All that is sealed, by its place. */
    Iterable<Document> chain() {
        return sealed.find().sort(Sorts.ascending(Seal.SEQUENCE)).batchSize(1000);
    }

    /** The hashes of what is sealed at these places. */
    Map<Long, String> hashes(Collection<Long> sequences) {
        Map<Long, String> hashes = new HashMap<>();
        sealed.find(Filters.in(Seal.SEQUENCE, sequences))
                .projection(new Document(Seal.HASH, 1))
                .map(Head::of)
                .forEach(head -> hashes.put(head.sequence(), head.hash()));
        return hashes;
    }

    /** All that is not sealed. */
    Iterable<Document> open() {
        return open.find().batchSize(1000);
    }

    long countOpen() {
        return open.countDocuments();
    }

    /** When the oldest call that is not sealed came in. */
    Optional<Instant> oldestOpen() {
        return Optional.ofNullable(open.find().sort(Sorts.ascending("_id")).first())
                .map(entry -> entry.getDate(Entry.AT).toInstant());
    }

    private static Bson abandoned(Instant before) {
        return Filters.and(Filters.eq(Entry.FINISHED_AT, null), Filters.lt(Entry.AT, Date.from(before)));
    }
}

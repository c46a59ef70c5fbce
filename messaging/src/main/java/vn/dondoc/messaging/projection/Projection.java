package vn.dondoc.messaging.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.chassis.store.Duplicates;
import vn.dondoc.messaging.consume.Refused;

/**
 * Documents of which each is as its highest version says: whatever comes twice, late or out of order, the outcome is
 * the same. New documents go in together; only what is there already is looked at first.
 */
public final class Projection<T extends Projected> {
    private final MongoOperations mongo;
    private final Class<T> type;
    private final Counter stale;

    Projection(MongoOperations mongo, Class<T> type, MeterRegistry meters) {
        this.mongo = mongo;
        this.type = type;
        this.stale = Stale.counter(meters, mongo.getCollectionName(type));
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(mongo.findById(id, type));
    }

    public List<T> find(Query query) {
        return mongo.find(query, type);
    }

    /**
     * Sees that news are of what is known by their ids; the first news of something are taken as they are.
     *
     * @param fits whether the second, which is newer, can be told of the first, which is known
     * @throws Refused naming one that cannot
     */
    public void requireFitting(Collection<T> incoming, BiPredicate<T, T> fits) {
        List<String> told = incoming.stream()
                .filter(one -> one.version() > 1)
                .map(Projected::id)
                .distinct()
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Map<String, T> known = find(Query.query(Criteria.where("_id").in(told))).stream()
                .collect(Collectors.toMap(Projected::id, Function.identity()));
        for (T one : incoming) {
            T before = known.get(one.id());
            if (before != null && one.version() > before.version() && !fits.test(before, one)) {
                throw new Refused("News that contradict what is known of " + one.id() + " in "
                        + mongo.getCollectionName(type) + ", version " + one.version());
            }
        }
    }

    /** Takes in one; see {@link #apply(Collection)}. */
    public void apply(T one) {
        apply(List.of(one));
    }

    /** Takes in each that is newer than what is stored. */
    public void apply(Collection<T> incoming) {
        Map<String, Document> left = incoming.stream()
                .collect(Collectors.toMap(Projected::id, Function.identity(), newer(), LinkedHashMap::new))
                .values()
                .stream()
                .map(this::document)
                .collect(Collectors.toMap(d -> d.getString("_id"), d -> d, (a, b) -> b, LinkedHashMap::new));
        while (!left.isEmpty()) {
            left = replaceOlder(insertMissing(left));
        }
    }

    private BinaryOperator<T> newer() {
        return (a, b) -> b.version() >= a.version() ? b : a;
    }

    private Document document(T one) {
        Document document = new Document();
        mongo.getConverter().write(one, document);
        return document;
    }

    /** The ones that were there already. */
    private Map<String, Document> insertMissing(Map<String, Document> documents) {
        List<Document> all = List.copyOf(documents.values());
        Map<String, Document> there = new LinkedHashMap<>();
        try {
            collection().insertMany(all, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            Duplicates.orThrow(e);
            e.getWriteErrors().forEach(error -> {
                Document document = all.get(error.getIndex());
                there.put(document.getString("_id"), document);
            });
        }
        return there;
    }

    /** The ones that another writer was faster with: to be looked at again. */
    private Map<String, Document> replaceOlder(Map<String, Document> documents) {
        List<ReplaceOneModel<Document>> older = new ArrayList<>();
        Map<String, Document> tried = new LinkedHashMap<>();
        for (Document stored : collection()
                .find(new Document("_id", new Document("$in", List.copyOf(documents.keySet()))))
                .projection(new Document("v", 1))) {
            Document incoming = java.util.Objects.requireNonNull(documents.get(stored.getString("_id")));
            if (version(stored) < version(incoming)) {
                older.add(new ReplaceOneModel<>(
                        new Document("_id", stored.get("_id")).append("v", stored.get("v")), incoming));
                tried.put(stored.getString("_id"), incoming);
            }
        }
        stale.increment(documents.size() - older.size());
        if (older.isEmpty()) {
            return Map.of();
        }
        int matched = collection()
                .bulkWrite(older, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        return matched == older.size() ? Map.of() : tried;
    }

    private static long version(Document document) {
        return document.get("v", Number.class).longValue();
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(mongo.getCollectionName(type));
    }
}

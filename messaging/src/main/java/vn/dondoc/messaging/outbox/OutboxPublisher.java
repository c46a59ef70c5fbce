package vn.dondoc.messaging.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;

/** Publishes what waits in some documents, in each document's order, and takes out what the broker has acknowledged. */
final class OutboxPublisher {
    private final MongoDatabase store;
    private final Dispatch dispatch;

    OutboxPublisher(MongoDatabase store, Dispatch dispatch) {
        this.store = store;
        this.dispatch = dispatch;
    }

    /** What came of it: how many events are out, and which documents have more to publish. */
    record Outcome(int published, List<String> unfinished) {}

    private record Sent(Document document, List<String> acknowledged, boolean all) {}

    private record OnItsWay(Document document, List<Document> entries, List<Future<RecordMetadata>> futures) {}

    /** Reads, sends, awaits, cleans up. Throws if the store or the broker is away; then nothing is taken out unsent. */
    Outcome publish(String collection, Collection<String> ids) throws InterruptedException {
        List<OnItsWay> onTheirWay = new ArrayList<>();
        for (Document document : store.getCollection(collection)
                .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                .projection(new Document(Aggregates.OUTBOX, 1).append(Aggregates.VERSION, 1))) {
            List<Document> entries = document.getList(Aggregates.OUTBOX, Document.class, List.of());
            onTheirWay.add(new OnItsWay(
                    document, entries, entries.stream().map(dispatch::send).toList()));
        }
        dispatch.flush();
        List<Sent> sent = new ArrayList<>();
        for (OnItsWay one : onTheirWay) {
            sent.add(await(one));
        }
        return cleanUp(store.getCollection(collection), sent);
    }

    /** The entries up to the first that the broker did not acknowledge: a later one must not overtake it. */
    private static Sent await(OnItsWay one) throws InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < one.futures().size(); i++) {
            try {
                one.futures().get(i).get();
            } catch (ExecutionException e) {
                return new Sent(one.document(), acknowledged, false);
            }
            acknowledged.add(one.entries().get(i).getString("id"));
        }
        return new Sent(one.document(), acknowledged, true);
    }

    private static Outcome cleanUp(MongoCollection<Document> collection, List<Sent> sent) {
        List<Sent> whole = sent.stream().filter(Sent::all).toList();
        List<String> unfinished = new ArrayList<>();
        // While the version is the one that was read, the outbox is, too: it can go as a whole.
        if (!whole.isEmpty() && clear(collection, whole) < whole.size()) {
            whole.stream().filter(one -> pull(collection, one)).forEach(one -> unfinished.add(id(one)));
        }
        for (Sent part : sent) {
            if (!part.all()) {
                pull(collection, part);
                unfinished.add(id(part));
            }
        }
        return new Outcome(
                sent.stream().mapToInt(one -> one.acknowledged().size()).sum(), unfinished);
    }

    private static int clear(MongoCollection<Document> collection, List<Sent> whole) {
        Document nothingLeft =
                new Document("$unset", new Document(Aggregates.OUTBOX, "").append(Aggregates.UNPUBLISHED_SINCE, ""));
        List<UpdateOneModel<Document>> updates = whole.stream()
                .map(one -> new UpdateOneModel<Document>(
                        new Document("_id", id(one))
                                .append(Aggregates.VERSION, one.document().get(Aggregates.VERSION)),
                        nothingLeft))
                .toList();
        return collection
                .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
    }

    /** Takes out one by one what was sent; true if more waits, which came meanwhile. */
    private static boolean pull(MongoCollection<Document> collection, Sent one) {
        if (one.acknowledged().isEmpty()) {
            return true;
        }
        Document left = collection.findOneAndUpdate(
                new Document("_id", id(one)),
                new Document(
                        "$pull",
                        new Document(Aggregates.OUTBOX, new Document("id", new Document("$in", one.acknowledged())))),
                new com.mongodb.client.model.FindOneAndUpdateOptions()
                        .returnDocument(com.mongodb.client.model.ReturnDocument.AFTER));
        return left != null && left.containsKey(Aggregates.UNPUBLISHED_SINCE);
    }

    private static String id(Sent one) {
        return one.document().getString("_id");
    }
}

package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.query.Found;
import vn.dondoc.embedded.query.Query;
import vn.dondoc.embedded.query.Scan;
import vn.dondoc.embedded.query.Scope;

/** Answers {@code find} and {@code aggregate} in batches, reading no more than the batch asks for. */
final class Reading {

    private static final int FIRST_BATCH = 101;

    private final StoreDatabase database;
    private final OpenCursors open;

    Reading(StoreDatabase database, OpenCursors open) {
        this.database = database;
        this.open = open;
    }

    Document find(Document command) {
        String name = (String) Objects.requireNonNull(command.get("find"));
        StoreCollection collection = database.collection(name);
        if (collection == null) {
            return reply(name, List.of(), 0);
        }
        int limit = number(command.get("limit"), 0);
        Query query = new Query(
                document(command.get("filter")),
                order(command.get("sort")),
                number(command.get("skip"), 0),
                Math.abs(limit),
                command.get("hint"));
        Scan scan = collection.scan(query);
        Document fields = (Document) command.get("projection");
        Stream<Found> found = collection.in(query, scan, fields).map(one -> collection.projected(one, fields));
        int batch = command.get("batchSize") instanceof Number size ? size.intValue() : FIRST_BATCH;
        boolean single = Utils.isTrue(command.get("singleBatch")) || limit < 0;
        return batched(name, found.iterator(), scan, single && query.limit() > 0 ? query.limit() : batch, single);
    }

    /** The first stages that a query can answer are one; the library does the others. */
    Document aggregate(Document command, DatabaseResolver resolver, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        if (!pipeline.isEmpty() && pipeline.getFirst().containsKey("$changeStream")) {
            throw new MongoServerError(
                    40573, "Location40573", "The $changeStream stage is only supported on replica sets");
        }
        String name = String.valueOf(command.get("aggregate"));
        StoreCollection collection = database.collection(name);
        Leading leading = Leading.of(pipeline);
        Query query = leading.query(command.get("hint"));
        List<Document> stages = query.alike() ? Tally.of(leading.rest()) : leading.rest();
        Aggregation rest = Aggregation.fromPipeline(stages, resolver, database, collection, oplog);
        rest.validate(command);
        if (collection == null) {
            return reply(name, List.of(), 0);
        }
        Scan scan = collection.scan(query);
        Stream<Document> documents = collection.in(query, scan).map(query.alike() ? Tally::counted : Found::document);
        Iterator<Found> results = rest.runStagesAsStream(documents)
                .map(document -> new Found(0, document, 0))
                .iterator();
        Document cursor = document(command.get("cursor"));
        int batch = cursor.get("batchSize") instanceof Number size ? size.intValue() : FIRST_BATCH;
        return batched(name, results, scan, batch, false);
    }

    private Document batched(String name, Iterator<Found> found, Scan scan, int size, boolean single) {
        LazyCursor cursor = open.cursor(found, scan);
        List<Document> first = size == 0 ? List.of() : cursor.takeDocuments(size);
        if (single || cursor.isEmpty()) {
            return reply(name, first, 0);
        }
        Scope.keep(scan);
        open.add(cursor);
        return reply(name, first, cursor.getId());
    }

    private Document reply(String name, List<Document> batch, long cursor) {
        Document reply = new Document(
                "cursor",
                new Document("id", cursor)
                        .append("ns", database.namespace(name))
                        .append("firstBatch", batch));
        Utils.markOkay(reply);
        return reply;
    }

    private static @Nullable Document order(@Nullable Object value) {
        if (value instanceof Document fields && !fields.values().stream().allMatch(Number.class::isInstance)) {
            throw new MongoServerError(15975, "Location15975", "$sort key ordering must be specified using a number");
        }
        return (Document) value;
    }

    static Document document(@Nullable Object value) {
        return value instanceof Document document ? document : new Document();
    }

    static int number(@Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }
}

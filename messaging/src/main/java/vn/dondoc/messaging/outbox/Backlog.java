package vn.dondoc.messaging.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.chassis.store.Collections;
import vn.dondoc.chassis.time.SystemClock;

/** Shows what is stored and not published yet, by whichever process it was stored. */
final class Backlog {
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** More need not be counted to know that something is wrong. */
    private static final int COUNTED_AT_MOST = 10_000;

    private final MongoDatabase store;
    private final Collections collections;
    private final SystemClock clock;

    Backlog(MongoDatabase store, Collections collections, SystemClock clock, Gauges gauges) {
        this.store = store;
        this.collections = collections;
        this.clock = clock;
        gauges.show(
                new Gauges.Label(
                        "dondoc.outbox.pending",
                        "documents",
                        "Documents with events that are not published yet, at most %,d of each kind"
                                .formatted(COUNTED_AT_MOST)),
                EVERY,
                this::pending);
        gauges.show(
                new Gauges.Label(
                        "dondoc.outbox.oldest.age",
                        "seconds",
                        "For how long the document has waited that has waited longest for its events to be published"),
                EVERY,
                this::oldestAge);
    }

    private double pending() {
        Document waiting = new Document(Aggregates.UNPUBLISHED_SINCE, new Document("$lte", Date.from(clock.instant())));
        return collections()
                .mapToLong(one -> one.countDocuments(waiting, new CountOptions().limit(COUNTED_AT_MOST)))
                .sum();
    }

    private double oldestAge() {
        Date now = Date.from(clock.instant());
        return collections()
                        .map(one -> one.find(new Document(Aggregates.UNPUBLISHED_SINCE, new Document("$lte", now)))
                                .projection(new Document(Aggregates.UNPUBLISHED_SINCE, 1))
                                .sort(new Document(Aggregates.UNPUBLISHED_SINCE, 1))
                                .first())
                        .filter(Objects::nonNull)
                        .mapToLong(one -> now.getTime()
                                - one.getDate(Aggregates.UNPUBLISHED_SINCE).getTime())
                        .max()
                        .orElse(0)
                / 1e3;
    }

    private Stream<MongoCollection<Document>> collections() {
        return collections.aggregates().stream().map(store::getCollection);
    }
}

package vn.dondoc.task.progress;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.store.Duplicates;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.messaging.projection.Stale;

/** Takes in the movements of tasks, each once, and answers with the figures of a directive. */
@Component
public final class Figures {
    private final MongoTemplate mongo;
    private final io.micrometer.core.instrument.Counter stale;
    private final AtomicBoolean fresh = new AtomicBoolean(true);

    Figures(MongoTemplate mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.stale = Stale.counter(meters, "movements");
    }

    /** Stores the rows that are new; they enter the counters soon after. */
    public void take(List<MovementRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            rows().insertMany(rows.stream().map(this::document).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            Duplicates.orThrow(e);
            stale.increment(e.getWriteErrors().size());
        }
        callAgain();
    }

    /** Not all rows are in the counters yet. */
    void callAgain() {
        fresh.set(true);
    }

    /** Whether rows may wait since this was last asked. */
    boolean hasFresh() {
        return fresh.getAndSet(false);
    }

    /** The figures of a directive; empty if none of its tasks was counted yet. */
    public Optional<Counter> of(String directive) {
        return Optional.ofNullable(mongo.findById(directive, Counter.class));
    }

    private Document document(MovementRow row) {
        Document document = new Document();
        mongo.getConverter().write(row, document);
        return document;
    }

    private MongoCollection<Document> rows() {
        return mongo.getCollection(mongo.getCollectionName(MovementRow.class));
    }

    @Bean
    static StoreChange movementIndexes() {
        return new StoreChange("003-movement-indexes", store -> {
            var rows = store.getCollection("movements");
            rows.createIndex(
                    Indexes.ascending("unfolded", "directive"),
                    new IndexOptions().partialFilterExpression(new Document("unfolded", true)));
            rows.createIndex(Indexes.ascending("directive", "at"));
        });
    }
}

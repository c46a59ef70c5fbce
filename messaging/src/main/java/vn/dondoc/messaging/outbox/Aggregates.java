package vn.dondoc.messaging.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.chassis.store.Duplicates;
import vn.dondoc.chassis.time.SystemClock;

/**
 * The store of one kind of aggregate. Each write puts the state and the events it raised into one document at once
 * and wakes the relay; a write that loses against another changes nothing.
 *
 * <p>The outbox is not a field of the mapped class: saving an older copy cannot bring sent events back.
 */
public final class Aggregates<T extends Aggregate> {
    static final String VERSION = "v";
    static final String OUTBOX = "outbox";
    static final String UNPUBLISHED_SINCE = "unpublishedSince";

    private final MongoOperations mongo;
    private final Class<T> type;
    private final OutboxEntries entries;
    private final Relay relay;
    private final SystemClock clock;

    Aggregates(MongoOperations mongo, Class<T> type, OutboxEntries entries, Relay relay, SystemClock clock) {
        this.mongo = mongo;
        this.type = type;
        this.entries = entries;
        this.relay = relay;
        this.clock = clock;
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(mongo.findById(id, type));
    }

    public List<T> find(Query query) {
        return mongo.find(query, type);
    }

    /**
     * Of each aggregate what a head has a component for, and nothing else is fetched. A component that is a record
     * declared within the head is a head itself.
     *
     * @param head a record whose components bear the names, or {@code @Field}, of what is stored
     */
    public <H extends Record> List<H> heads(Query query, Class<H> head) {
        query.fields().include(fields(head, head).toArray(String[]::new));
        return mongo.find(query, head, mongo.getCollectionName(type));
    }

    private List<String> fields(Class<?> head, Class<?> within) {
        List<String> fields = new ArrayList<>();
        for (MongoPersistentProperty property :
                mongo.getConverter().getMappingContext().getRequiredPersistentEntity(within)) {
            Class<?> part = property.getActualType();
            if (part.getEnclosingClass() == head) {
                fields(head, part).forEach(field -> fields.add(property.getFieldName() + "." + field));
            } else {
                fields.add(property.getFieldName());
            }
        }
        return fields;
    }

    /** One after the other, as they are wanted; to be closed. */
    public Stream<T> stream(Query query) {
        return mongo.stream(query, type);
    }

    /** Stores a new aggregate; {@code false}, and nothing written, if its id is taken. */
    public boolean insert(T aggregate) {
        try {
            collection().insertOne(inserted(aggregate));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        stored(List.of(aggregate));
        return true;
    }

    /** Stores those that are not there yet and leaves the others as they are. */
    public void insertMissing(Collection<T> aggregates) {
        if (aggregates.isEmpty()) {
            return;
        }
        try {
            collection()
                    .insertMany(
                            aggregates.stream().map(this::inserted).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            Duplicates.orThrow(e);
        }
        stored(aggregates);
    }

    /**
     * Stores a changed aggregate.
     *
     * @throws Conflict if it was changed by another since it was read
     */
    public void save(T aggregate) {
        var model = update(aggregate);
        if (collection().updateOne(model.getFilter(), update(model)).getMatchedCount() == 0) {
            throw new Conflict(aggregate.id());
        }
        stored(List.of(aggregate));
    }

    /**
     * Deletes an aggregate of which nothing is left to tell.
     *
     * @throws Conflict if it was changed by another since it was read, or has events that are not sent yet
     */
    public void delete(T aggregate) {
        Document untold = new Document("_id", aggregate.id())
                .append(VERSION, aggregate.version())
                .append(UNPUBLISHED_SINCE, new Document("$exists", false));
        if (collection().deleteOne(untold).getDeletedCount() == 0) {
            throw new Conflict(aggregate.id());
        }
    }

    /**
     * Stores each that nobody else has changed since it was read; the others are left to whoever changed them.
     *
     * @return how many were stored
     */
    public int saveUnchanged(Collection<T> aggregates) {
        if (aggregates.isEmpty()) {
            return 0;
        }
        int stored = collection()
                .bulkWrite(aggregates.stream().map(this::update).toList(), new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        stored(aggregates);
        return stored;
    }

    /**
     * Reads, changes and saves, again from the start if another was faster: for changes that an event asks for, which
     * hold whatever came between. The change must leave alone what it has done before.
     *
     * @return whether there is such an aggregate
     */
    public boolean change(String id, Consumer<T> change) {
        while (true) {
            Optional<T> found = find(id);
            if (found.isEmpty()) {
                return false;
            }
            T aggregate = found.get();
            Document before = stateOf(aggregate);
            change.accept(aggregate);
            if (aggregate.raised().isEmpty() && stateOf(aggregate).equals(before)) {
                return true;
            }
            try {
                save(aggregate);
                return true;
            } catch (Conflict another) {
                // Read again: what the other wrote decides what is left to do.
            }
        }
    }

    private Document inserted(T aggregate) {
        Document document =
                stateOf(aggregate).append("_id", aggregate.id()).append(VERSION, aggregate.versionAfterWrite());
        List<Document> raised = entries.of(aggregate);
        if (!raised.isEmpty()) {
            document.append(OUTBOX, raised).append(UNPUBLISHED_SINCE, Date.from(clock.instant()));
        }
        return document;
    }

    private UpdateOneModel<Document> update(T aggregate) {
        Document state = stateOf(aggregate);
        Document gone = new Document();
        for (MongoPersistentProperty property :
                mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type)) {
            String field = property.getFieldName();
            if (!property.isIdProperty()
                    && !property.isTransient()
                    && !VERSION.equals(field)
                    && !state.containsKey(field)) {
                gone.append(field, "");
            }
        }
        Document update = new Document();
        List<Document> raised = entries.of(aggregate);
        if (!raised.isEmpty()) {
            state.append(UNPUBLISHED_SINCE, Date.from(clock.instant()));
            update.append("$push", new Document(OUTBOX, new Document("$each", raised)));
        }
        if (!state.isEmpty()) {
            update.append("$set", state);
        }
        if (!gone.isEmpty()) {
            update.append("$unset", gone);
        }
        update.append("$inc", new Document(VERSION, aggregate.versionAfterWrite() - aggregate.version()));
        return new UpdateOneModel<>(new Document("_id", aggregate.id()).append(VERSION, aggregate.version()), update);
    }

    private static Document update(UpdateOneModel<Document> model) {
        return (Document) java.util.Objects.requireNonNull(model.getUpdate());
    }

    private Document stateOf(T aggregate) {
        Document document = new Document();
        mongo.getConverter().write(aggregate, document);
        document.remove("_id");
        document.remove(VERSION);
        return document;
    }

    private void stored(Collection<T> aggregates) {
        List<String> ids = aggregates.stream()
                .filter(aggregate -> !aggregate.raised().isEmpty())
                .map(Aggregate::id)
                .toList();
        aggregates.forEach(Aggregate::written);
        relay.wake(mongo.getCollectionName(type), ids);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(mongo.getCollectionName(type));
    }
}

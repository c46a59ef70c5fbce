package vn.dondoc.messaging.outbox;

import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.store.Collections;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;

/** Opens the store of a kind of aggregate. */
public final class AggregateStores {
    private final MongoOperations mongo;
    private final Collections collections;
    private final Relay relay;
    private final OutboxEntries entries;
    private final SystemClock system;

    AggregateStores(
            MongoOperations mongo,
            Collections collections,
            Relay relay,
            JsonMapper json,
            BusinessClock business,
            SystemClock system,
            Traces traces) {
        this.mongo = mongo;
        this.collections = collections;
        this.relay = relay;
        this.entries = new OutboxEntries(json, business, traces);
        this.system = system;
    }

    /** The store of this kind; the collection's name is that of its {@code @Document}. */
    public <T extends Aggregate> Aggregates<T> of(Class<T> type) {
        collections.holdAggregates(mongo.getCollectionName(type));
        return new Aggregates<>(mongo, type, entries, relay, system);
    }
}

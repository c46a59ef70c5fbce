package vn.dondoc.messaging.projection;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.store.Collections;

/** Opens the projections of a service. */
@Component
public final class Projections {
    private final MongoTemplate mongo;
    private final Collections collections;

    Projections(MongoTemplate mongo, Collections collections) {
        this.mongo = mongo;
        this.collections = collections;
    }

    /** The projection of this kind; the collection's name is that of its {@code @Document}. */
    public <T extends Projected> Projection<T> of(Class<T> type) {
        collections.holdProjections(mongo.getCollectionName(type));
        return new Projection<>(mongo, type);
    }
}

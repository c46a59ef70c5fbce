package vn.dondoc.messaging.projection;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Opens the projections of a service. */
@Component
public final class Projections {
    private final MongoTemplate mongo;
    private final MeterRegistry meters;

    Projections(MongoTemplate mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.meters = meters;
    }

    /** The projection of this kind; the collection's name is that of its {@code @Document}. */
    public <T extends Projected> Projection<T> of(Class<T> type) {
        return new Projection<>(mongo, type, meters);
    }
}

package vn.dondoc.messaging.store;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The collections whose documents carry a version, as they were opened: of aggregates, and of projections. */
public final class Collections {
    private final Set<String> aggregates = new ConcurrentSkipListSet<>();
    private final Set<String> projections = new ConcurrentSkipListSet<>();

    public void holdAggregates(String collection) {
        aggregates.add(collection);
    }

    public void holdProjections(String collection) {
        projections.add(collection);
    }

    public Set<String> aggregates() {
        return aggregates;
    }

    public Set<String> projections() {
        return projections;
    }
}

package vn.dondoc.chassis.store;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The collections of aggregates, as they were opened. */
public final class Collections {
    private final Set<String> aggregates = new ConcurrentSkipListSet<>();

    public void holdAggregates(String collection) {
        aggregates.add(collection);
    }

    public Set<String> aggregates() {
        return aggregates;
    }
}

package vn.dondoc.chassis.store;

import java.time.Duration;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;
import org.springframework.data.mongodb.core.query.Query;

/** A query for which a person waits: the store gives it up when nobody would wait any longer, which is told as 503. */
public final class Search {
    public static final Duration TIME = Duration.ofSeconds(3);

    private Search() {}

    public static Query of(CriteriaDefinition criteria) {
        return within(Query.query(criteria));
    }

    public static Query within(Query query) {
        return query.maxTime(TIME);
    }
}

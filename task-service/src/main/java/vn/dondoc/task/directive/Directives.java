package vn.dondoc.task.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.ArrayOperators;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.deadlines.WorkingDayTerm;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;

/** The directives that this service has heard of, each as its highest version says. */
@Component
public final class Directives {
    private static final String RULE = "items.deadline.rule";
    private static final String DUE = "items.deadline.due";

    /** No more of a directive than who it is. */
    private record Named(@Id String id) {}

    private final MongoTemplate mongo;
    private final Projection<Directive> heard;
    private final Projection<Numbering> numbers;
    private final Projection<Recall> recalls;

    Directives(Projections projections, MongoTemplate mongo) {
        this.mongo = mongo;
        heard = projections.of(Directive.class);
        numbers = projections.of(Numbering.class);
        recalls = projections.of(Recall.class);
    }

    /**
     * Takes in a version of a directive, if it is not older than what is known.
     *
     * @return whether it is the version that counts, now or still
     * @throws vn.dondoc.messaging.consume.Refused if it is another issuer's than what is known
     */
    public boolean apply(Directive directive) {
        heard.requireFitting(List.of(directive), (known, told) -> known.issuer().equals(told.issuer()));
        heard.apply(directive);
        return heard.find(directive.id())
                .filter(known -> known.version() == directive.version())
                .isPresent();
    }

    public void apply(Numbering numbering) {
        numbers.apply(numbering);
    }

    public void apply(Recall recall) {
        recalls.apply(recall);
    }

    /** Why the directive was recalled; empty as long as nobody has heard that it was. */
    public Optional<String> recalled(String id) {
        return recalls.find(id).map(Recall::reason);
    }

    /** Ids of those with a date that was counted in working days and is not before this moment. */
    public List<String> countedUpTo(Instant due) {
        Query counted = Query.query(
                Criteria.where(RULE).is(WorkingDayTerm.RULE).and(DUE).gte(due));
        counted.fields().include("_id");
        return mongo.find(counted, Named.class, mongo.getCollectionName(Directive.class)).stream()
                .map(Named::id)
                .toList();
    }

    @Bean
    static StoreChange directivesByCountedDate() {
        return new StoreChange(
                "018-directives-by-counted-date",
                store -> store.getCollection("directives")
                        .createIndex(
                                Indexes.ascending(DUE),
                                new IndexOptions().partialFilterExpression(Filters.eq(RULE, WorkingDayTerm.RULE))));
    }

    public Optional<Directive> find(String id) {
        return heard.find(id).map(directive -> numbered(directive, numbers.find(id)));
    }

    /**
     * Directives with some of their items: of one that gives hundreds of orders, a list shows a few.
     *
     * @param paths of items, by the ids of their directives
     * @return what is known, by its id
     */
    public Map<String, Directive> ordering(Map<String, Set<String>> paths) {
        Map<String, Numbering> later = numbers
                .find(Query.query(Criteria.where("_id").in(paths.keySet())))
                .stream()
                .collect(Collectors.toMap(Numbering::id, Function.identity()));
        Set<String> all = paths.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Aggregation some = Aggregation.newAggregation(
                Aggregation.match(Criteria.where("_id").in(paths.keySet())),
                Aggregation.project("v", "number", "subject", "issuer")
                        .and(ArrayOperators.Filter.filter("items")
                                .as("item")
                                .by(ArrayOperators.In.arrayOf(all).containsValue("$$item.path")))
                        .as("items"));
        return mongo.aggregate(some, Directive.class, Directive.class).getMappedResults().stream()
                .map(directive -> numbered(directive, Optional.ofNullable(later.get(directive.id()))))
                .collect(Collectors.toMap(Directive::id, Function.identity()));
    }

    private static Directive numbered(Directive directive, Optional<Numbering> later) {
        return later.map(directive::with).orElse(directive);
    }
}

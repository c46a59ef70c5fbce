package vn.dondoc.directive.register;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.facet;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;
import org.springframework.data.mongodb.core.aggregation.FacetOperation;
import org.springframework.data.mongodb.core.aggregation.TypedAggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.web.Keyset;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.directive.issue.Readers;
import vn.dondoc.directive.register.Facets.Count;
import vn.dondoc.messaging.outbox.Aggregates;

/** The directives that a caller may read, as a list and as counts. */
@Component
public final class Register {
    private static final String CREATED_AT = "createdAt";
    private static final Keyset ORDER = Keyset.newestFirst("directives", CREATED_AT);
    private static final int TOP = 20;
    private static final int COUNTED = 10_000;

    private final Counting counting = new Counting();
    private final MongoOperations mongo;
    private final Aggregates<Directive> directives;
    private final Readers readers;

    Register(MongoOperations mongo, Aggregates<Directive> directives, Readers readers) {
        this.mongo = mongo;
        this.directives = directives;
        this.readers = readers;
    }

    /** Newest first. */
    public Page<DirectiveHead> list(DirectiveFilter filter, Caller caller, @Nullable String cursor, int limit) {
        Query query = ORDER.query(List.of(filter.criteria(readers.readableBy(caller))), cursor, limit);
        return Page.of(
                directives.heads(query, DirectiveHead.class), limit, head -> ORDER.place(head.createdAt(), head.id()));
    }

    /**
     * How many there are of each sort, of the newest {@value #COUNTED} at most: so it costs the same in every register.
     *
     * @throws Refusal 503 if even these are not found in time, or others are being counted for; 429 if the caller is
     */
    public Facets facets(DirectiveFilter filter, Caller caller) {
        Criteria criteria = filter.criteria(readers.readableBy(caller));
        FacetOperation counts = facet(Aggregation.count().as("count"))
                .as("total")
                .and(top("content.issuer"))
                .as("issuer")
                .and(top("content.type"))
                .as("type")
                .and(top("card.year"))
                .as("year")
                .and(top("state"))
                .as("state")
                .and(top("addressedUnits"))
                .as("unit");
        TypedAggregation<Directive> aggregation = newAggregation(
                        Directive.class,
                        match(criteria),
                        Aggregation.sort(Sort.Direction.DESC, CREATED_AT, "_id"),
                        limit(COUNTED),
                        counts)
                .withOptions(AggregationOptions.builder().maxTime(Search.TIME).build());
        Document found = counting.count(
                caller,
                () -> Objects.requireNonNull(
                        mongo.aggregate(aggregation, Document.class).getUniqueMappedResult()));
        long total = found.getList("total", Document.class).stream()
                .mapToLong(Register::count)
                .sum();
        return new Facets(
                total,
                total < COUNTED,
                counts(found, "issuer"),
                counts(found, "type"),
                counts(found, "year"),
                counts(found, "state"),
                counts(found, "unit"));
    }

    private static AggregationOperation[] top(String field) {
        return new AggregationOperation[] {
            Aggregation.unwind(field),
            Aggregation.group(field).count().as("count"),
            Aggregation.sort(Sort.by(Sort.Order.desc("count"), Sort.Order.asc("_id"))),
            limit(TOP)
        };
    }

    private static List<Count> counts(Document found, String facet) {
        return found.getList(facet, Document.class).stream()
                .map(row -> new Count(String.valueOf(row.get("_id")), count(row)))
                .toList();
    }

    private static long count(Document row) {
        return row.get("count", Number.class).longValue();
    }
}

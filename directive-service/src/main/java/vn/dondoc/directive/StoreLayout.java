package vn.dondoc.directive;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.directive.card.Card;
import vn.dondoc.directive.group.UnitGroup;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;

/** The collections of this service and how they are laid out. */
@Configuration(proxyBeanMethods = false)
class StoreLayout {

    @Bean
    Aggregates<Unit> unitStore(AggregateStores stores) {
        return stores.of(Unit.class);
    }

    @Bean
    Aggregates<UnitGroup> unitGroupStore(AggregateStores stores) {
        return stores.of(UnitGroup.class);
    }

    @Bean
    Aggregates<Directive> directiveStore(AggregateStores stores) {
        return stores.of(Directive.class);
    }

    @Bean
    StoreChange indexes() {
        return new StoreChange("001-indexes", store -> {
            store.getCollection("units").createIndex(Indexes.ascending("names"));
            store.getCollection("units").createIndex(Indexes.ascending("details.parent", "details.kind"));
            store.getCollection("unitGroups").createIndex(Indexes.ascending("names"));
            store.getCollection("directives").createIndex(Indexes.descending("createdAt", "_id"));
            store.getCollection("directives").createIndex(Indexes.ascending("addressedUnits"));
        });
    }

    /** Cards for the directives of a store from before there were cards, then the indexes by which they are found. */
    @Bean
    StoreChange cards(MongoTemplate mongo) {
        return new StoreChange("002-cards", store -> {
            try (Stream<Directive> old =
                    mongo.stream(Query.query(Criteria.where("card").exists(false)), Directive.class)) {
                old.forEach(directive -> lay(Card.of(directive.content()), directive.id(), mongo));
            }
            MongoCollection<Document> directives = store.getCollection("directives");
            directives.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("card.words"), Indexes.descending("createdAt", "_id")));
            for (String field : List.of("card.number", "card.cited", "card.chases", "card.bands")) {
                directives.createIndex(Indexes.ascending(field));
            }
        });
    }

    @Bean
    StoreChange filesAndRecalls() {
        return new StoreChange("003-files-and-recalls", store -> {
            store.getCollection("directives")
                    .createIndex(Indexes.ascending("content.original"), new IndexOptions().sparse(true));
            store.getCollection("directives")
                    .createIndex(Indexes.ascending("recall.replacedBy"), new IndexOptions().sparse(true));
            store.getCollection("looseOriginals").createIndex(Indexes.ascending("since"));
        });
    }

    @Bean
    StoreChange replacedOriginals() {
        return new StoreChange(
                "004-replaced-originals",
                store -> store.getCollection("directives")
                        .createIndex(Indexes.ascending("replacedOriginals"), new IndexOptions().sparse(true)));
    }

    /** Cards from before the parts of the committee's name stood on them. */
    @Bean
    StoreChange committees(MongoTemplate mongo) {
        return new StoreChange("005-committees", store -> {
            try (Stream<Directive> old = mongo.stream(
                    Query.query(new Criteria()
                            .andOperator(
                                    Criteria.where("card.words").is("ubnd"),
                                    Criteria.where("card.words").ne("uy"))),
                    Directive.class)) {
                old.forEach(directive -> lay(Card.of(directive.content()), directive.id(), mongo));
            }
        });
    }

    /** A page of what one office has issued, which may be nearly all, in the order of the list. */
    @Bean
    StoreChange directivesByIssuer() {
        return new StoreChange(
                "006-directives-by-issuer",
                store -> store.getCollection("directives")
                        .createIndex(Indexes.compoundIndex(
                                Indexes.ascending("content.issuer"), Indexes.descending("createdAt", "_id"))));
    }

    /** What waits until somebody says who is meant; few do. */
    @Bean
    StoreChange waitingForUnits() {
        return new StoreChange(
                "007-waiting-for-units",
                store -> store.getCollection("directives")
                        .createIndex(
                                Indexes.compoundIndex(
                                        Indexes.ascending(Directive.WAITS), Indexes.descending("createdAt", "_id")),
                                new IndexOptions().partialFilterExpression(Filters.exists(Directive.WAITS))));
    }

    private static void lay(Card card, String directive, MongoTemplate mongo) {
        Document document = new Document();
        mongo.getConverter().write(card, document);
        mongo.getCollection("directives")
                .updateOne(
                        new Document("_id", directive),
                        new Document("$set", new Document("card", document))
                                .append("$unset", new Document("words", "")));
    }
}

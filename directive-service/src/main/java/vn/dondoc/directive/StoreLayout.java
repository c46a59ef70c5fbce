package vn.dondoc.directive;

import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.group.UnitGroup;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.store.StoreChange;

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
            store.getCollection("directives").createIndex(Indexes.ascending("content.issuer"));
            store.getCollection("directives").createIndex(Indexes.ascending("addressedUnits"));
        });
    }
}

package vn.dondoc.units;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.chassis.store.StoreChange;

/** The indexes of the tree. */
@Configuration(proxyBeanMethods = false)
class StoreLayout {

    @Bean
    StoreChange unitTreeIndexes() {
        return new StoreChange("000-unit-tree-indexes", store -> {
            var nodes = store.getCollection("knownUnits");
            nodes.createIndex(Indexes.ascending("parent"));
            nodes.createIndex(Indexes.ascending(UnitTree.SUCCESSORS), new IndexOptions().sparse(true));
        });
    }

    @Bean
    StoreChange endedUnitsIndex() {
        return new StoreChange(
                "000-units-by-last-day",
                store -> store.getCollection("knownUnits")
                        .createIndex(Indexes.ascending("validTo"), new IndexOptions().sparse(true)));
    }

    @Bean
    StoreChange undoneIndex() {
        return new StoreChange(
                "000-units-by-what-was-undone",
                store -> store.getCollection("knownUnits")
                        .createIndex(Indexes.ascending(UnitTree.UNDONE), new IndexOptions().sparse(true)));
    }
}

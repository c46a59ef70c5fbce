package vn.dondoc.report;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.chassis.store.StoreChange;

/** The indexes of this service. The unique ones are rules: one report in a round, one that waits on a seat. */
@Configuration(proxyBeanMethods = false)
class StoreLayout {
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
    private static final Bson NEWEST = descending("submission.submittedAt", "_id");

    @Bean
    StoreChange indexes() {
        return new StoreChange("001-indexes", StoreLayout::index);
    }

    private static void index(MongoDatabase store) {
        MongoCollection<Document> reports = store.getCollection("reports");
        reports.createIndex(ascending("submission.taskId", "round"), UNIQUE);
        reports.createIndex(NEWEST);
        reports.createIndex(compoundIndex(ascending("unit"), NEWEST));
        reports.createIndex(compoundIndex(ascending("coordinators"), NEWEST));
        MongoCollection<Document> pending = store.getCollection("pendingReports");
        pending.createIndex(ascending("seat"), UNIQUE);
        pending.createIndex(ascending("rejection.at"));
        pending.createIndex(compoundIndex(ascending("submission.sender.client"), NEWEST));
    }
}

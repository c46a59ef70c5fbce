package vn.dondoc.report.submission;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.report.task.KnownTasks;

/** Which office has issued what is reported on. Reports of the version before did not keep it: their tasks know. */
@Component
class Issuers {
    private static final Logger LOG = LoggerFactory.getLogger(Issuers.class);
    private static final String ISSUER = "issuer";

    private final KnownTasks tasks;
    private final MongoTemplate mongo;

    Issuers(KnownTasks tasks, MongoTemplate mongo) {
        this.tasks = tasks;
        this.mongo = mongo;
    }

    /** The code of the unit whose directive asks for this report. */
    String of(Report report) {
        String kept = report.issuer();
        return kept != null
                ? kept
                : tasks.find(report.taskId()).map(KnownTask::issuer).orElseThrow();
    }

    /** What a replica of the version before has made beside this one. */
    @Scheduled(fixedDelayString = "${dondoc.reports.issuers-every:1m}")
    void complete() {
        try {
            complete(mongo.getDb());
        } catch (RuntimeException e) {
            LOG.warn("The issuers of older reports could not be entered: {}", e.toString());
        }
    }

    private static void complete(MongoDatabase store) {
        MongoCollection<Document> reports = store.getCollection("reports");
        Document without = new Document(ISSUER, null);
        for (Document report : reports.find(without).projection(new Document("submission.taskId", 1))) {
            String task = report.getEmbedded(List.of("submission", "taskId"), String.class);
            Document known = store.getCollection("knownTasks")
                    .find(new Document("_id", task))
                    .first();
            if (known == null) {
                LOG.warn("A report on {}, of which nothing is known, stays without its issuer", task);
                continue;
            }
            reports.updateOne(
                    new Document("_id", report.get("_id")).append(ISSUER, null),
                    Updates.set(ISSUER, known.getString(ISSUER)));
        }
    }

    /** Beside the state of a report and not its version: to whoever read it, it is the same. */
    @Bean
    static StoreChange issuersOfReports() {
        return new StoreChange("002-issuers-of-reports", store -> {
            store.getCollection("reports")
                    .createIndex(compoundIndex(ascending(ISSUER), descending("submission.submittedAt", "_id")));
            complete(store);
        });
    }
}

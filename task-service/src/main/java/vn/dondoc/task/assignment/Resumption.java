package vn.dondoc.task.assignment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;

/**
 * Puts tasks back to work that wait for a decision on progress, as the version before let them. What is left fits a query and
 * does not fit it afterwards, so it may be done in part, twice, or by several at once. Nothing is told: no figure moves by it,
 * and what follows from the date the watch tells, a miss included.
 */
@Component
public class Resumption {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);
    private static final int CHUNK = 500;
    private static final String PERCENT = "report.percent";
    private static final int WHOLE = 100;

    private final Aggregates<Task> tasks;
    private final BusinessClock clock;

    Resumption(AggregateStores stores, BusinessClock clock) {
        tasks = stores.of(Task.class);
        this.clock = clock;
    }

    /** Those that a replica of the version before makes beside this one. */
    @Scheduled(fixedDelayString = "${dondoc.tasks.resume-every:1m}")
    public void resumeLater() {
        try {
            resume();
        } catch (RuntimeException e) {
            LOG.warn("The tasks that wait for a decision on progress could not be resumed: {}", e.toString());
        }
    }

    private void resume() {
        while (!resumeSome().isEmpty()) {
            Thread.yield();
        }
    }

    private List<Task> resumeSome() {
        Criteria waiting = Criteria.where("state")
                .is(TaskState.REPORTED)
                .and(PERCENT)
                .lt(WHOLE)
                .and("report.complete")
                .ne(true);
        List<Task> resumed = tasks.find(Query.query(waiting).limit(CHUNK)).stream()
                .filter(task -> task.apply(Reporting.goOn(task.facts(), clock.instant())))
                .toList();
        tasks.saveUnchanged(resumed);
        return resumed;
    }

    /** With an index of those that wait for a decision, among which there are none of progress any more. */
    @Bean
    static StoreChange tasksGoOnWithProgress(Resumption resumption) {
        return new StoreChange("016-tasks-go-on-with-progress", store -> {
            store.getCollection("tasks")
                    .createIndex(
                            Indexes.ascending(PERCENT),
                            new IndexOptions().partialFilterExpression(Filters.eq("state", TaskState.REPORTED.name())));
            resumption.resume();
        });
    }
}

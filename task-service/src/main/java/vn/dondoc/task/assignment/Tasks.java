package vn.dondoc.task.assignment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.BusinessClock;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.identity.UnitTree;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.store.StoreChange;
import vn.dondoc.messaging.web.Problem;
import vn.dondoc.task.reminder.AlarmPlans;

/** What happens to tasks: they are assigned, taken on, and reported on. */
@Component
public final class Tasks {
    private static final int CHUNK = 500;

    private final Aggregates<Task> tasks;
    private final AlarmPlans plans;
    private final UnitTree tree;
    private final BusinessClock clock;

    Tasks(AggregateStores stores, AlarmPlans plans, UnitTree tree, BusinessClock clock) {
        tasks = stores.of(Task.class);
        this.plans = plans;
        this.tree = tree;
        this.clock = clock;
    }

    /** Makes those tasks that are not there yet. May die in its middle and be called again. */
    public void assign(List<Assignment> assignments) {
        AlarmPlans.Planner planner = plans.planner();
        for (int from = 0; from < assignments.size(); from += CHUNK) {
            List<Assignment> chunk = assignments.subList(from, Math.min(from + CHUNK, assignments.size()));
            tasks.insertMissing(chunk.stream()
                    .map(assignment -> Task.assign(
                            assignment, planner.plan(assignment.due(), assignment.urgency()), clock.instant()))
                    .toList());
        }
    }

    /** @throws IllegalArgumentException if there is no such task */
    public void report(String task, Report news) {
        if (!tasks.change(task, found -> found.report(news, clock.instant()))) {
            throw new IllegalArgumentException("A report on the unknown task " + task);
        }
    }

    /**
     * The task, if the caller may know of it.
     *
     * @throws Problem 404 otherwise
     */
    public Task find(String id, Caller caller) {
        return tasks.find(id)
                .filter(task -> isOwn(task, caller)
                        || task.assignment().coordinators().stream().anyMatch(unit -> tree.isVisible(unit, caller)))
                .orElseThrow(Problem::notFound);
    }

    /**
     * The caller's unit takes the task on.
     *
     * @throws Problem 404 if the caller may not know of it, 409 if it is past that
     * @throws AccessDeniedException if the caller's unit only coordinates
     */
    public Task acknowledge(String id, Caller caller) {
        if (!isOwn(find(id, caller), caller)) {
            throw new AccessDeniedException("A coordinating unit reads only");
        }
        tasks.change(id, task -> task.acknowledge(caller.name(), clock.instant()));
        return find(id, caller);
    }

    private boolean isOwn(Task task, Caller caller) {
        return tree.isVisible(task.assignment().unit(), caller);
    }

    @Bean
    static StoreChange taskIndexes() {
        return new StoreChange("001-task-indexes", store -> {
            var stored = store.getCollection("tasks");
            stored.createIndex(Indexes.ascending(DeadlineWatch.NEXT, "_id"), only(Filters.exists(DeadlineWatch.NEXT)));
            for (String shown : List.of("assignment.unit", "assignment.directive", "assignment.coordinators")) {
                stored.createIndex(Indexes.ascending(shown, "listedAt", "_id"));
            }
            stored.createIndex(Indexes.ascending("listedAt", "_id"));
        });
    }

    private static IndexOptions only(Bson documents) {
        return new IndexOptions().partialFilterExpression(documents);
    }
}

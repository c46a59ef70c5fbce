package vn.dondoc.task.assignment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.consume.Refused;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.projection.Stale;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitTree;

/** What happens to tasks by people: they are taken on, and reported on. */
@Component
public final class Tasks {
    private final Aggregates<Task> tasks;
    private final UnitTree tree;
    private final BusinessClock clock;
    private final Counter stale;

    Tasks(AggregateStores stores, UnitTree tree, BusinessClock clock, MeterRegistry meters) {
        tasks = stores.of(Task.class);
        this.tree = tree;
        this.clock = clock;
        this.stale = Stale.counter(meters, "tasks");
    }

    /**
     * Takes in what a unit reports, or what became of it; old news change nothing.
     *
     * @throws IllegalArgumentException if there is no such task
     * @throws Refused if it is not the reporter's
     */
    public void report(String id, Reporter reporter, Report news) {
        boolean known = tasks.change(id, task -> {
            if (!isOf(task, reporter)) {
                throw new Refused("A report of " + reporter.unit() + ", directive " + reporter.directive()
                        + ", on a task that is not its own");
            }
            if (!task.apply(Reporting.hear(task.facts(), news, clock.instant()))) {
                stale.increment();
            }
        });
        if (!known) {
            throw new IllegalArgumentException("A report on the unknown task " + id);
        }
    }

    /** It may have reported before the task went to those who took over from it. */
    private boolean isOf(Task task, Reporter reporter) {
        Assignment asked = task.assignment();
        return asked.directive().equals(reporter.directive())
                && (asked.unit().equals(reporter.unit())
                        || asked.taskIdOf(reporter.unit()).equals(task.id())
                        || task.facts().handed().stream()
                                .anyMatch(part -> part.to().contains(reporter.unit()))
                        || tree.lineOf(reporter.unit()).contains(asked.unit()));
    }

    /**
     * The task, if the caller may know of it.
     *
     * @throws Refusal 404 otherwise
     */
    public Task find(String id, Caller caller) {
        return find(id, tree.reach(caller));
    }

    private Task find(String id, Reach reach) {
        return tasks.find(id).filter(task -> task.assignment().isVisible(reach)).orElseThrow(Refusal::notFound);
    }

    /**
     * The caller's unit takes the task on.
     *
     * @throws Refusal 404 if the caller may not know of it, 403 if it is another unit's, 409 if it is past that
     */
    public Task acknowledge(String id, Caller caller) {
        Reach reach = tree.reach(caller);
        find(id, reach);
        tasks.change(id, task -> {
            requireOwn(task, reach);
            task.apply(Lifecycle.acknowledge(task.facts(), caller.id(), clock.instant()));
        });
        return find(id, reach);
    }

    /** To see a task, from above or as one that takes part, is not to answer for it. */
    private static void requireOwn(Task task, Reach reach) {
        if (!reach.actsFor(task.assignment().unit())) {
            throw Refusal.forbidden("not-your-task");
        }
    }

    @Bean
    static StoreChange taskIndexes() {
        return new StoreChange("001-task-indexes", store -> {
            var stored = store.getCollection("tasks");
            stored.createIndex(
                    Indexes.ascending(TaskCriteria.NEXT_ALARM, "_id"), only(Filters.exists(TaskCriteria.NEXT_ALARM)));
            for (String shown : List.of("assignment.unit", "assignment.directive", "assignment.coordinators")) {
                stored.createIndex(Indexes.ascending(shown, "listedAt", "_id"));
            }
            stored.createIndex(Indexes.ascending("listedAt", "_id"));
        });
    }

    /** For the list of what one's own office has issued. */
    @Bean
    static StoreChange tasksByIssuer() {
        return new StoreChange(
                "013-tasks-by-issuer",
                store -> store.getCollection("tasks")
                        .createIndex(Indexes.ascending("assignment.issuer", "listedAt", "_id")));
    }

    /** Open tasks are few beside all that was ever done: by these they are listed and counted without the others. */
    @Bean
    static StoreChange tasksByStanding() {
        return new StoreChange("019-tasks-by-standing", store -> {
            var stored = store.getCollection("tasks");
            // With all that is counted: whoever sees everything is answered by the index alone.
            stored.createIndex(Indexes.ascending("standing", "listedAt", "_id", "state", "due", TaskCriteria.UNIT));
            for (String shown : List.of(TaskCriteria.UNIT, TaskCriteria.COORDINATORS, TaskCriteria.ISSUER)) {
                stored.createIndex(Indexes.ascending(shown, "standing", "listedAt", "_id"));
            }
        });
    }

    /** For counts of all that is open: few keys differ. Lists, which end with the id, are not led by these. */
    @Bean
    static StoreChange countedTasks() {
        return new StoreChange("021-counted-tasks", store -> {
            var stored = store.getCollection("tasks");
            stored.createIndex(Indexes.ascending("standing", "listedAt", "state"));
            stored.createIndex(Indexes.ascending("standing", TaskCriteria.UNIT));
        });
    }

    /** The same of a directive. */
    @Bean
    static StoreChange countedTasksOfADirective() {
        return new StoreChange("022-counted-tasks-of-a-directive", store -> {
            var stored = store.getCollection("tasks");
            stored.createIndex(Indexes.ascending("assignment.directive", "listedAt", "standing", "state"));
            stored.createIndex(Indexes.ascending("assignment.directive", TaskCriteria.UNIT, "standing"));
        });
    }

    /** Tasks from before directives could be amended follow the first version. */
    @Bean
    static StoreChange tasksFollowAVersion() {
        return new StoreChange(
                "005-tasks-follow-a-version",
                store -> store.getCollection("tasks")
                        .updateMany(
                                Filters.exists("assignment.directiveVersion", false),
                                Updates.set("assignment.directiveVersion", 1L)));
    }

    private static IndexOptions only(Bson documents) {
        return new IndexOptions().partialFilterExpression(documents);
    }
}

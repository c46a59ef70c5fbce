package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.Keyset;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.units.UnitTree;

/** Lists tasks that a caller may see, in the order of their dates; those without a date come last. */
@Component
public final class TaskList {
    private static final Keyset ORDER = Keyset.oldestFirst("tasks", "listedAt");
    private static final Keyset WAITING = Keyset.oldestFirst("transfers", "listedAt");

    /** Where a task without a date stands in lists. */
    static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    /** The place of a task with that date. */
    static Instant place(@Nullable Instant due) {
        return due == null ? UNDATED : due;
    }

    private final Aggregates<Task> tasks;
    private final UnitTree tree;
    private final Calendars calendars;
    private final BusinessClock clock;

    /** A task and how it stands to its date today. */
    public record Listed(Task task, Timeliness timeliness) {
        private Listed(Task task, Horizon horizon) {
            this(task, Timeliness.of(task, horizon));
        }
    }

    TaskList(AggregateStores stores, UnitTree tree, Calendars calendars, BusinessClock clock) {
        tasks = stores.of(Task.class);
        this.tree = tree;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A stretch of the list.
     *
     * @throws Refusal 400 if the cursor is not one of ours
     */
    public Page<Listed> page(TaskFilter filter, Caller caller, @Nullable String cursor, int limit) {
        Horizon horizon = horizon();
        return page(ORDER, filter.criteria(tree.reach(caller), horizon, tree::all), cursor, limit)
                .map(task -> new Listed(task, horizon));
    }

    private Page<Task> page(Keyset order, List<Criteria> all, @Nullable String cursor, int limit) {
        return Page.of(
                tasks.find(order.query(all, cursor, limit)), limit, task -> order.place(task.listedAt(), task.id()));
    }

    /**
     * A stretch of the tasks for which somebody has to choose who goes on with them.
     *
     * @param unit only those of this unit that ended
     * @throws Refusal 400 if the cursor is not one of ours
     */
    public Page<Listed> waiting(@Nullable String unit, Caller caller, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(TaskCriteria.waitingForAChoice()));
        tree.reach(caller)
                .seen()
                .ifPresent(units -> all.add(Criteria.where("assignment.unit").in(units)));
        if (unit != null) {
            all.add(Criteria.where("assignment.unit").is(unit));
        }
        Horizon horizon = horizon();
        return page(WAITING, all, cursor, limit).map(task -> new Listed(task, horizon));
    }

    /** One that was found otherwise. */
    public Listed listed(Task task) {
        return new Listed(task, horizon());
    }

    private Horizon horizon() {
        return Horizon.at(clock.instant(), calendars.working());
    }
}

package vn.dondoc.task.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.task.alarm.AlarmPlans;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Change;
import vn.dondoc.task.assignment.FigureBucket;
import vn.dondoc.task.assignment.Lifecycle;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskState;
import vn.dondoc.task.transfer.Handover;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Successions;

/**
 * Lets the tasks of a directive follow it: made, changed, superseded, withdrawn. Whatever is done is left alone, so each
 * call may die in its middle and come again, and a version may be heard of before an older one. Works in chunks; what
 * another changes at the same moment is found again by the next look.
 */
@Component
public final class DirectiveSync {
    private static final int CHUNK = 500;
    private static final Set<TaskState> NOT_SUPERSEDED = Stream.concat(
                    TaskState.notOver().stream(), Stream.of(TaskState.WITHDRAWN))
            .collect(Collectors.toUnmodifiableSet());

    private final Aggregates<Task> tasks;
    private final AlarmPlans plans;
    private final Successions successions;
    private final BusinessClock clock;

    DirectiveSync(AggregateStores stores, AlarmPlans plans, Successions successions, BusinessClock clock) {
        tasks = stores.of(Task.class);
        this.plans = plans;
        this.successions = successions;
        this.clock = clock;
    }

    /**
     * Makes the tasks be as the version that counts orders them.
     *
     * @param recalled why the directive was recalled; none as long as it stands
     */
    public void follow(Orders orders, @Nullable String recalled) {
        AlarmPlans.Planner planner = plans.planner();
        eachChunk(orders, (chunk, lineage) -> {
            make(chunk, planner, task -> {
                if (recalled != null) {
                    task.apply(Lifecycle.withdraw(task.facts(), recalled, clock.instant()));
                }
                task.apply(new Handover(lineage).follow(task.facts(), clock.instant()));
            });
            if (orders.areAnAmendment()) {
                change(chunk, orders.version(), planner, recalled, String.valueOf(orders.reason()));
            }
        });
        if (orders.areAnAmendment()) {
            Criteria left =
                    of(orders.directive()).and("assignment.directiveVersion").lt(orders.version());
            until(
                    left.and("state").in(NOT_SUPERSEDED),
                    each(task -> Lifecycle.supersede(task.facts(), orders.reason(), clock.instant())));
        }
    }

    /** Makes the tasks that only an older version than the one that counts ordered: they are superseded already. */
    public void applyOlder(Orders older) {
        AlarmPlans.Planner planner = plans.planner();
        eachChunk(older, (chunk, lineage) -> {
            make(chunk, planner, task -> task.apply(Lifecycle.supersede(task.facts(), null, clock.instant())));
            Map<String, Assignment> asked = byId(chunk);
            until(
                    olderThan(older.version(), asked).and("standing").is(FigureBucket.VOID),
                    each(task -> Amendment.takeInSilence(
                            task.facts(), Objects.requireNonNull(asked.get(task.id())), clock.instant())));
        });
    }

    /** Withdraws what is still open: the directive was recalled. */
    public void withdraw(String directive, String reason) {
        until(
                of(directive).and("state").in(TaskState.notOver()),
                each(task -> Lifecycle.withdraw(task.facts(), reason, clock.instant())));
    }

    /** Those that are not there yet. */
    private void make(Collection<Assignment> chunk, AlarmPlans.Planner planner, Consumer<Task> fate) {
        tasks.insertMissing(chunk.stream()
                .map(order -> {
                    Task task = Task.assign(
                            order, planner.plan(order.due(), order.urgency(), order.issuedAt()), clock.instant());
                    fate.accept(task);
                    return task;
                })
                .toList());
    }

    /** Those that were there before this version. */
    private void change(
            Collection<Assignment> chunk,
            long version,
            AlarmPlans.Planner planner,
            @Nullable String recalled,
            String reason) {
        Map<String, Assignment> asked = byId(chunk);
        until(olderThan(version, asked).and("state").ne(TaskState.COMPLETED), found -> {
            Lineage lineage = successions.of(found.stream()
                    .map(task -> task.assignment().unit())
                    .distinct()
                    .toList());
            for (Task task : found) {
                Assignment order = Objects.requireNonNull(asked.get(task.id()));
                if (recalled == null) {
                    AlarmPlan plan = planner.plan(order.due(), order.urgency(), order.issuedAt());
                    task.apply(Amendment.follow(task.facts(), order, plan, reason, clock.instant()));
                    task.apply(new Handover(lineage).follow(task.facts(), clock.instant()));
                } else {
                    task.apply(Lifecycle.withdraw(task.facts(), recalled, clock.instant()));
                    task.apply(Amendment.takeInSilence(task.facts(), order, clock.instant()));
                }
            }
        });
    }

    /** Changes all that fit, so that they do not fit any more. */
    private void until(Criteria fitting, Consumer<List<Task>> change) {
        Query next = Query.query(fitting).limit(CHUNK);
        for (List<Task> found = tasks.find(next); !found.isEmpty(); found = tasks.find(next)) {
            change.accept(found);
            tasks.saveUnchanged(found);
        }
    }

    private static Consumer<List<Task>> each(Function<Task, Change> decision) {
        return found -> found.forEach(task -> task.apply(decision.apply(task)));
    }

    /** With the successors of units that have ended, who help in the place of those that were ordered to. */
    private void eachChunk(Orders orders, BiConsumer<List<Assignment>, Lineage> work) {
        List<Assignment> all = orders.assignments();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Assignment> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            Lineage lineage = successions.of(
                    chunk.stream().flatMap(Assignment::units).distinct().toList());
            work.accept(chunk.stream().map(order -> order.helpedBy(lineage)).toList(), lineage);
        }
    }

    private static Map<String, Assignment> byId(Collection<Assignment> chunk) {
        return chunk.stream().collect(Collectors.toMap(Assignment::taskId, Function.identity()));
    }

    private static Criteria olderThan(long version, Map<String, Assignment> asked) {
        return Criteria.where("_id")
                .in(asked.keySet())
                .and("assignment.directiveVersion")
                .lt(version);
    }

    private static Criteria of(String directive) {
        return Criteria.where("assignment.directive").is(directive);
    }
}

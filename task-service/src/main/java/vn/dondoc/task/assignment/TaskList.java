package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import vn.dondoc.units.Reach;
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

    TaskList(AggregateStores stores, UnitTree tree, Calendars calendars, BusinessClock clock) {
        tasks = stores.of(Task.class);
        this.tree = tree;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What to list; whatever is absent does not narrow the list.
     *
     * @param dueBefore only tasks due before this instant
     * @param dueAfter only tasks due after this instant, none without a date
     * @param dueProposed only open tasks whose date would be another by the calendar of today, or only the others
     */
    public record Filter(
            @Nullable String directive,
            @Nullable String unit,
            Set<TaskState> states,
            @Nullable Timeliness timeliness,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter,
            @Nullable Boolean dueProposed) {}

    /**
     * A stretch of the list.
     *
     * @throws Refusal 400 if the cursor is not one of ours
     */
    public Page<Task> page(Filter filter, Caller caller, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>();
        visibleTo(caller, all);
        narrow(filter, all);
        return page(ORDER, all, cursor, limit);
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
    public Page<Task> waiting(@Nullable String unit, Caller caller, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(TaskCriteria.waitingForAChoice()));
        tree.visibleTo(caller)
                .ifPresent(units -> all.add(Criteria.where("assignment.unit").in(units)));
        if (unit != null) {
            all.add(Criteria.where("assignment.unit").is(unit));
        }
        return page(WAITING, all, cursor, limit);
    }

    /** How each task stands to its date today, in the order of the tasks. */
    public List<Timeliness> timeliness(List<Task> many) {
        Instant nearUntil = nearUntil();
        return many.stream().map(task -> Timeliness.of(task, nearUntil)).toList();
    }

    private Instant nearUntil() {
        return Timeliness.nearUntil(clock.instant(), calendars.working());
    }

    private void visibleTo(Caller caller, List<Criteria> all) {
        Reach reach = tree.reach(caller);
        reach.seen()
                .ifPresent(seen -> all.add(new Criteria()
                        .orOperator(
                                Criteria.where("assignment.unit").in(seen),
                                Criteria.where("assignment.coordinators").in(seen),
                                Criteria.where("assignment.issuer")
                                        .in(reach.own().orElse(seen)))));
    }

    private void narrow(Filter filter, List<Criteria> all) {
        if (filter.directive() != null) {
            all.add(Criteria.where("assignment.directive").is(filter.directive()));
        }
        if (filter.unit() != null) {
            all.add(Criteria.where("assignment.unit").is(filter.unit()));
        }
        if (!filter.states().isEmpty()) {
            all.add(Criteria.where("state").in(filter.states()));
        }
        if (filter.dueBefore() != null) {
            all.add(Criteria.where("due").lt(filter.dueBefore()));
        }
        if (filter.dueAfter() != null) {
            all.add(Criteria.where("due").gt(filter.dueAfter()));
        }
        if (filter.dueProposed() != null) {
            all.add(
                    filter.dueProposed()
                            ? TaskCriteria.dueProposed()
                            : Criteria.where(TaskCriteria.PROPOSED_DUE).exists(false));
        }
        if (filter.timeliness() != null) {
            all.add(criteria(filter.timeliness()));
        }
    }

    private Criteria criteria(Timeliness timeliness) {
        return switch (timeliness) {
            case EARLY, ON_TIME, LATE -> Criteria.where("doneAs").is(timeliness);
            case OVERDUE -> Criteria.where("standing").is(FigureBucket.OPEN_OVERDUE);
            case VOID -> Criteria.where("standing").is(FigureBucket.VOID);
            case UNDATED -> Criteria.where("standing").in(FigureBucket.OPEN_UNDATED, FigureBucket.DONE_UNDATED);
            case NEAR ->
                Criteria.where("standing")
                        .is(FigureBucket.OPEN_IN_TIME)
                        .and("due")
                        .lt(nearUntil());
            case IN_TIME ->
                Criteria.where("standing")
                        .is(FigureBucket.OPEN_IN_TIME)
                        .and("due")
                        .gte(nearUntil());
        };
    }
}

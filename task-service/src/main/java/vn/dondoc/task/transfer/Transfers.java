package vn.dondoc.task.transfer;

import static vn.dondoc.task.assignment.TaskCriteria.UNIT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.task.assignment.Handed;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskCriteria;
import vn.dondoc.task.assignment.TransferProposal;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitTree;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Successions;

/**
 * Moves open tasks from units that ended to those that took over: when a day begins, when a succession is heard of, and
 * now and then, for what a process that died has left. What is over stays where it was.
 */
@Component
public final class Transfers {
    static final int CHUNK = 500;
    private static final int AT_ONCE = 20_000;
    private static final Duration SHIFT = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private final Aggregates<Task> tasks;
    private final Successions successions;
    private final UnitTree tree;
    private final BusinessClock clock;
    private final AtomicBoolean woken = new AtomicBoolean(true);
    private volatile @Nullable LocalDate workedOn;

    Transfers(AggregateStores stores, Successions successions, UnitTree tree, BusinessClock clock) {
        tasks = stores.of(Task.class);
        this.successions = successions;
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * What came of confirming many at once.
     *
     * @param moved how many went to another unit
     * @param more whether some are left, also of those that another changed at the same moment
     */
    public record Confirmed(int moved, boolean more) {}

    /** A succession was heard of. */
    public void wake() {
        woken.set(true);
    }

    /** Looks for tasks to move if a day has begun or somebody has called. */
    @Scheduled(fixedDelayString = "${dondoc.transfers.every:1s}")
    public void work() {
        LocalDate today = clock.today();
        if (woken.getAndSet(false) || !today.equals(workedOn)) {
            workedOn = today;
            sweep();
        }
    }

    /** Moves what there is to move, and after a while makes room for others on the same scheduler. */
    @Scheduled(
            fixedDelayString = "${dondoc.transfers.sweep-every:5m}",
            initialDelayString = "${dondoc.transfers.sweep-every:5m}")
    public void sweep() {
        long start = System.nanoTime();
        try {
            Lineage lineage = successions.all();
            for (Criteria part : new ToMove(lineage).parts()) {
                while (move(part, lineage)) {
                    if (System.nanoTime() - start > SHIFT.toNanos()) {
                        wake();
                        return;
                    }
                }
            }
        } catch (RuntimeException e) {
            wake();
            LOG.warn("The tasks of units that ended could not be moved: {}", e.toString());
        }
    }

    /** Moves some of them; {@code false} if nothing could be moved. */
    private boolean move(Criteria left, Lineage lineage) {
        Handover handover = new Handover(lineage);
        List<Task> moved = tasks.find(Query.query(left).limit(CHUNK)).stream()
                .filter(task -> task.apply(handover.follow(task.facts(), clock.instant())))
                .toList();
        tasks.saveUnchanged(moved);
        return !moved.isEmpty();
    }

    /**
     * Gives the task to one of those who took over; again, it changes nothing.
     *
     * @throws Refusal 403 if the caller does not keep the directory, 404 if the caller does not see it, 409 if nobody has
     *     to choose, 422 if this unit did not take over, or where nobody did, is not there
     */
    public Task confirm(String id, String to, Caller caller) {
        requireKeeper(caller);
        // Before the task: how long a refusal takes must not tell whether there is one.
        Reach reach = tree.reach(caller);
        tasks.find(id).filter(task -> reach.sees(task.assignment().unit())).orElseThrow(Refusal::notFound);
        tasks.change(id, task -> {
            Lineage lineage = successions.of(Stream.concat(
                            Stream.of(task.assignment().unit(), to),
                            task.facts().handed().stream().map(Handed::from))
                    .toList());
            choose(task, lineage, to, caller);
        });
        return tasks.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Gives all open tasks of a unit that was split, or ended without a successor, to those that are proposed, or all to one. What a call that died has
     * left, the next one does.
     *
     * @param to none: as proposed
     * @throws Refusal 403 if the caller does not keep the directory, 409 if nobody has to choose, 422 if the other
     *     cannot go on with them
     */
    public Confirmed confirmAll(String unit, @Nullable String to, Caller caller) {
        requireKeeper(caller);
        Lineage lineage =
                successions.of(Stream.of(unit, to).filter(Objects::nonNull).toList());
        if (lineage.choice(unit) == null) {
            throw TransferProposal.none();
        }
        Set<String> tried = new HashSet<>();
        int moved = 0;
        List<Task> chunk = openOf(unit);
        // Where successors form a circle a task comes back: it is not sent round again.
        while (chunk.stream().anyMatch(task -> !tried.contains(task.id())) && tried.size() < AT_ONCE) {
            List<Task> next =
                    chunk.stream().filter(task -> tried.add(task.id())).toList();
            next.forEach(task -> choose(task, lineage, to, caller));
            moved += tasks.saveUnchanged(next);
            chunk = openOf(unit);
        }
        return new Confirmed(moved, !chunk.isEmpty());
    }

    private void choose(Task task, Lineage lineage, @Nullable String to, Caller caller) {
        task.apply(new Handover(lineage).choose(task.facts(), to, caller.id(), clock.instant()));
    }

    /** Neither the unit that has ended nor one of its heirs chooses for the others. */
    private void requireKeeper(Caller caller) {
        if (!tree.keepsDirectory(caller)) {
            throw Refusal.forbidden("not-a-keeper.choosing");
        }
    }

    private List<Task> openOf(String unit) {
        return tasks.find(Query.query(TaskCriteria.notOver().and(UNIT).is(unit)).limit(CHUNK));
    }
}

package vn.dondoc.task.alarm;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskCriteria;

/**
 * Looks for tasks whose next alarm is due and fires their alarms. Any number of replicas may do so at once: what a task
 * tells and when it is to be looked at again go in one write, which only the first can make. Where much is due, each
 * takes a slice of its own by chance.
 */
@Component
public final class DeadlineWatch {
    static final int BATCH = 500;

    private static final Duration SHIFT = Duration.ofSeconds(2);
    private static final Duration[] LATE = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private final Aggregates<Task> tasks;
    private final AlarmPlans plans;
    private final BusinessClock clock;
    private final Timer lateness;

    DeadlineWatch(AggregateStores stores, AlarmPlans plans, BusinessClock clock, MeterRegistry meters) {
        tasks = stores.of(Task.class);
        this.plans = plans;
        this.clock = clock;
        lateness = Timer.builder("dondoc.alarms.lateness")
                .description("From when an alarm was due until it rang, business time")
                .serviceLevelObjectives(LATE)
                .register(meters);
    }

    /** Works while there is much to do, then makes room for others on the same scheduler. */
    @Scheduled(fixedDelayString = "${dondoc.watch.every:500ms}")
    public void watch() {
        long start = System.nanoTime();
        try {
            while (fire() == BATCH && System.nanoTime() - start < SHIFT.toNanos()) {
                Thread.yield();
            }
        } catch (RuntimeException e) {
            LOG.warn("The deadlines could not be watched: {}", e.toString());
        }
    }

    /**
     * Fires what is due now.
     *
     * @return how many were due; {@link #BATCH} if there may be more
     */
    int fire() {
        Instant now = clock.instant();
        List<Task> due = due(now);
        if (due.isEmpty()) {
            return 0;
        }
        AlarmPlans.Planner planner = plans.planner();
        List<Task> fired = new ArrayList<>();
        for (Task task : due) {
            try {
                Instant at = Objects.requireNonNull(task.alarm().nextAt());
                AlarmPlan plan = planner.plan(
                        task.due(),
                        task.assignment().urgency(),
                        task.assignment().issuedAt());
                if (task.apply(AlarmFiring.fire(task.facts(), Objects.requireNonNull(plan), now))) {
                    fired.add(task);
                    lateness.record(Duration.between(at, now));
                }
            } catch (RuntimeException e) {
                // One task whose alarms cannot fire must not keep the others silent.
                LOG.error("Task {} cannot ring", task.id(), e);
            }
        }
        tasks.saveUnchanged(fired);
        return due.size();
    }

    private List<Task> due(Instant now) {
        List<Task> due = tasks.find(
                Query.query(Criteria.where(TaskCriteria.NEXT_ALARM).lte(now)).limit(BATCH));
        if (due.size() < BATCH) {
            return due;
        }
        String pivot = UuidCreator.getRandomBased().toString();
        List<Task> slice = tasks.find(Query.query(Criteria.where(TaskCriteria.NEXT_ALARM)
                        .lte(now)
                        .and("_id")
                        .gte(pivot))
                .limit(BATCH));
        return slice.size() < BATCH ? due : slice;
    }
}

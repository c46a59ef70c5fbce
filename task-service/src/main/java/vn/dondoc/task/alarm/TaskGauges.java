package vn.dondoc.task.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskCriteria;

/** Shows whether the watch keeps up, and what the day brings. */
@Component
class TaskGauges {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final BusinessClock clock;

    TaskGauges(MongoTemplate mongo, BusinessClock clock, Gauges gauges) {
        this.mongo = mongo;
        this.clock = clock;
        gauges.show(
                new Gauges.Label(
                        "dondoc.alarms.oldest.age",
                        "seconds",
                        "For how long the alarm has been due that has been due longest and has not rung, business time"),
                EVERY,
                this::oldestAge);
        gauges.show(
                new Gauges.Label("dondoc.tasks.due.today", null, "Open tasks whose last day is today, business time"),
                EVERY,
                this::dueToday);
    }

    private double oldestAge() {
        Instant now = clock.instant();
        Query longest = Query.query(Criteria.where(TaskCriteria.NEXT_ALARM).lte(now))
                .with(Sort.by(TaskCriteria.NEXT_ALARM))
                .limit(1);
        Task task = mongo.findOne(longest, Task.class);
        Instant since = task == null ? null : task.alarm().nextAt();
        return since == null ? 0 : Duration.between(since, now).toMillis() / 1e3;
    }

    private double dueToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return mongo.count(
                Query.query(Criteria.where("listedAt")
                        .gte(today.atStartOfDay(WorkingCalendar.ZONE).toInstant())
                        .lt(today.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant())
                        .and(TaskCriteria.NEXT_ALARM)
                        .exists(true)),
                Task.class);
    }
}

package vn.dondoc.task.redating;

import java.time.Duration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskCriteria;

/** Shows how many dates wait for a person since the calendar is another, and whether all were compared with it. */
@Component
class RedatingGauges {
    private static final Duration EVERY = Duration.ofSeconds(30);

    RedatingGauges(CountedDates dates, MongoTemplate mongo, Gauges gauges) {
        gauges.show(
                new Gauges.Label(
                        "dondoc.tasks.due.proposed",
                        null,
                        "Open tasks whose date would be another by the calendar of today"),
                EVERY,
                () -> mongo.count(Query.query(TaskCriteria.dueProposed()), Task.class));
        gauges.show(
                new Gauges.Label(
                        "dondoc.calendar.unchecked",
                        null,
                        "1 while dates that were counted in working days have not been compared with the calendar as it is"),
                EVERY,
                () -> dates.isBehind() ? 1 : 0);
    }
}

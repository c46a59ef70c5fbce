package vn.dondoc.task.transfer;

import java.time.Duration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskCriteria;

/** Shows how many tasks nobody answers for until a clerk has chosen who goes on with them. */
@Component
class WaitingGauge {
    private static final Duration LOOK = Duration.ofSeconds(30);

    WaitingGauge(MongoTemplate mongo, Gauges gauges) {
        gauges.show(
                new Gauges.Label(
                        "dondoc.transfers.waiting",
                        null,
                        "Open tasks of units that ended for which it has to be chosen who goes on"),
                LOOK,
                () -> mongo.count(
                        Query.query(TaskCriteria.waitingForAChoice()
                                .and(TaskCriteria.PROPOSED + ".to")
                                .gt("")),
                        Task.class));
    }
}

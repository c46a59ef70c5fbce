package vn.dondoc.task.progress;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Dials;
import vn.dondoc.task.assignment.Standing;

/** Shows the figures of all directives together. There is a small document for each of them, and none for a task. */
@Component
class FigureDials {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final MongoTemplate mongo;

    FigureDials(MongoTemplate mongo, Dials dials) {
        this.mongo = mongo;
        dials.showEach(
                new Dials.Label("dondoc.tasks", null, "Tasks of all directives, by the figure that they count in"),
                "standing",
                Standing.class,
                EVERY,
                this::totals);
    }

    private Map<Standing, Long> totals() {
        Map<Standing, Long> totals = new EnumMap<>(Standing.class);
        Query counts = new Query();
        counts.fields().include("v", "counts");
        try (var counters = mongo.stream(counts, Counter.class)) {
            counters.forEach(
                    counter -> counter.counts().forEach((standing, count) -> totals.merge(standing, count, Long::sum)));
        }
        return totals;
    }
}

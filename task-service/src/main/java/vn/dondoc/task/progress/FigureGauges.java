package vn.dondoc.task.progress;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.task.assignment.FigureBucket;

/** Shows the figures of all directives together. There is a small document for each of them, and none for a task. */
@Component
class FigureGauges {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final MongoTemplate mongo;

    FigureGauges(MongoTemplate mongo, Gauges gauges) {
        this.mongo = mongo;
        gauges.showEach(
                new Gauges.Label("dondoc.tasks", null, "Tasks of all directives, by the figure that they count in"),
                "standing",
                FigureBucket.class,
                EVERY,
                this::totals);
    }

    private Map<FigureBucket, Long> totals() {
        Map<FigureBucket, Long> totals = new EnumMap<>(FigureBucket.class);
        Query counts = new Query();
        counts.fields().include("v", "counts");
        try (var counters = mongo.stream(counts, Counter.class)) {
            counters.forEach(
                    counter -> counter.counts().forEach((standing, count) -> totals.merge(standing, count, Long::sum)));
        }
        return totals;
    }
}

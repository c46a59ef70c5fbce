package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/**
 * Counts what a caller sees. The store groups by what can be counted, date by date; what a date means today is said here, as
 * it is in lists.
 */
@Component
public final class TaskCounts {
    private static final int COUNTED = 100_000;
    private static final int UNITS = 200;
    private static final Fields KEY = Fields.fields("state", "standing", "due").and("unit", TaskCriteria.UNIT);

    private final MongoOperations mongo;
    private final UnitTree tree;
    private final Calendars calendars;
    private final BusinessClock clock;

    TaskCounts(MongoOperations mongo, UnitTree tree, Calendars calendars, BusinessClock clock) {
        this.mongo = mongo;
        this.tree = tree;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** So many tasks that are alike. */
    private record Alike(
            TaskState state,
            FigureBucket standing,
            String unit,
            @Nullable Instant due,
            long count) {

        static Alike of(Document row) {
            Document key = row.get("_id", Document.class);
            Date due = key.getDate("due");
            return new Alike(
                    TaskState.valueOf(key.getString("state")),
                    FigureBucket.valueOf(key.getString("standing")),
                    key.getString("unit"),
                    due == null ? null : due.toInstant(),
                    row.get("count", Number.class).longValue());
        }
    }

    /**
     * Counts the open tasks, {@value #COUNTED} at most.
     *
     * @throws org.springframework.dao.DataAccessException if even these are not found in time
     */
    public TaskFacets of(TaskFilter filter, Caller caller) {
        Horizon horizon = Horizon.at(clock.instant(), calendars.working());
        Map<TaskState, Long> states = new EnumMap<>(TaskState.class);
        Map<Timeliness, Long> timeliness = new EnumMap<>(Timeliness.class);
        Map<DueWindow, Long> windows = new EnumMap<>(DueWindow.class);
        Map<String, Long> units = new HashMap<>();
        long total = 0;
        for (Alike some : alike(filter.criteria(tree.reach(caller), horizon, tree::all))) {
            total += some.count();
            states.merge(some.state(), some.count(), Long::sum);
            timeliness.merge(Timeliness.open(some.standing(), some.due(), horizon), some.count(), Long::sum);
            windows.merge(DueWindow.of(some.state(), some.standing(), some.due(), horizon), some.count(), Long::sum);
            units.merge(some.unit(), some.count(), Long::sum);
        }
        return new TaskFacets(
                total, total < COUNTED, counts(states), counts(timeliness), counts(windows), named(units));
    }

    private List<Alike> alike(List<Criteria> criteria) {
        Aggregation aggregation = Aggregation.newAggregation(
                        Aggregation.match(new Criteria().andOperator(criteria)),
                        Aggregation.limit(COUNTED),
                        Aggregation.group(KEY).count().as("count"))
                .withOptions(AggregationOptions.builder().maxTime(Search.TIME).build());
        return mongo.aggregate(aggregation, Task.class, Document.class).getMappedResults().stream()
                .map(Alike::of)
                .toList();
    }

    private static List<TaskFacets.Count> counts(Map<? extends Enum<?>, Long> counted) {
        return counted.entrySet().stream()
                .map(count -> new TaskFacets.Count(count.getKey().name(), count.getValue()))
                .toList();
    }

    private List<TaskFacets.UnitCount> named(Map<String, Long> counted) {
        List<Map.Entry<String, Long>> most = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(UNITS)
                .toList();
        Map<String, String> names = tree
                .find(most.stream().map(Map.Entry::getKey).toList())
                .stream()
                .collect(Collectors.toMap(UnitNode::id, UnitNode::name));
        return most.stream()
                .map(count -> new TaskFacets.UnitCount(count.getKey(), names.get(count.getKey()), count.getValue()))
                .toList();
    }
}

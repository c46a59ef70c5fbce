package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.Comparator;
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
import vn.dondoc.units.Reach;
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

    /** No index tells of what is found by words: each is read, and whoever finds this many will say more. */
    private static final int FOUND = 1_000;

    /** More than a province has units: asked for once, and not batch by batch. */
    private static final int GROUPS = 1_000;

    private static final Fields DATED = Fields.fields("standing", "state", "listedAt");
    private static final Fields PLACED = Fields.fields("standing").and("unit", TaskCriteria.UNIT);
    private static final Fields BOTH = DATED.and("unit", TaskCriteria.UNIT);

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
            @Nullable Instant due,
            long count) {

        static Alike of(Document row) {
            Document key = row.get("_id", Document.class);
            Instant place = key.getDate("listedAt").toInstant();
            return new Alike(
                    TaskState.valueOf(key.getString("state")),
                    FigureBucket.valueOf(key.getString("standing")),
                    place.equals(TaskList.UNDATED) ? null : place,
                    many(row));
        }
    }

    /**
     * Counts the open tasks, {@value #COUNTED} at most, or {@value #FOUND} of those that are found by words.
     *
     * @param byUnit whether to count the tasks of each unit too
     * @throws org.springframework.dao.DataAccessException if even these are not found in time
     */
    public TaskFacets of(TaskFilter filter, boolean byUnit, Caller caller) {
        Horizon horizon = Horizon.at(clock.instant(), calendars.working());
        Map<TaskState, Long> states = new EnumMap<>(TaskState.class);
        Map<Timeliness, Long> timeliness = new EnumMap<>(Timeliness.class);
        Map<DueWindow, Long> windows = new EnumMap<>(DueWindow.class);
        Map<String, Long> units = new HashMap<>();
        long total = 0;
        Reach reach = tree.reach(caller);
        List<Criteria> criteria = filter.criteria(reach, horizon, tree::all);
        // Of everything that is open, or all of a directive, an index tells each of the two; anything less is read, and
        // once.
        boolean byKeys = filter.isOfAllOpen() && reach.seen().isEmpty();
        int most = filter.q() == null ? COUNTED : FOUND;
        List<Document> dated = grouped(criteria, most, byKeys || !byUnit ? DATED : BOTH);
        for (Alike some : dated.stream().map(Alike::of).toList()) {
            total += some.count();
            states.merge(some.state(), some.count(), Long::sum);
            timeliness.merge(Timeliness.open(some.standing(), some.due(), horizon), some.count(), Long::sum);
            windows.merge(DueWindow.of(some.state(), some.standing(), some.due(), horizon), some.count(), Long::sum);
        }
        if (byUnit) {
            for (Document row : byKeys ? grouped(criteria, most, PLACED) : dated) {
                units.merge(row.get("_id", Document.class).getString("unit"), many(row), Long::sum);
            }
        }
        return new TaskFacets(total, total < most, counts(states), counts(timeliness), counts(windows), named(units));
    }

    private static long many(Document row) {
        return row.get("count", Number.class).longValue();
    }

    private List<Document> grouped(List<Criteria> criteria, int most, Fields key) {
        Aggregation aggregation = Aggregation.newAggregation(
                        Aggregation.match(new Criteria().andOperator(criteria)),
                        Aggregation.limit(most),
                        Aggregation.group(key).count().as("count"))
                .withOptions(AggregationOptions.builder()
                        .maxTime(Search.TIME)
                        .cursorBatchSize(GROUPS)
                        .build());
        return mongo.aggregate(aggregation, Task.class, Document.class).getMappedResults();
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

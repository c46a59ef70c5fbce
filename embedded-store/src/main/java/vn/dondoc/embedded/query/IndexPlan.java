package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.index.IndexedField;
import vn.dondoc.embedded.index.StoredIndex;
import vn.dondoc.embedded.storage.Range;
import vn.dondoc.embedded.storage.Space;

/** What one index can do for a query. */
final class IndexPlan {

    /** The score of a plan that narrows nothing and only has the order. */
    static final int ORDER_ONLY = 3;

    /** The score, at least, of a plan that fixes all fields of a unique index. */
    static final int EXACT = 1_000;

    private static final int MOST_RANGES = 2_000;
    private static final int MOST_SIDE_BY_SIDE = 500;

    private final StoredIndex index;
    private final List<IndexedField> fields;
    private final List<Intervals> points = new ArrayList<>();
    private final @Nullable Intervals rest;
    private final Query query;

    private IndexPlan(StoredIndex index, Conditions conditions, Query query) {
        this.index = index;
        this.query = query;
        fields = index.definition().fields();
        int ranges = 1;
        Intervals next = null;
        for (IndexedField field : fields) {
            next = conditions.at(field.name());
            if (next == null || next.all().size() * ranges > MOST_RANGES || !next.arePoints()) {
                break;
            }
            ranges *= Math.max(1, next.all().size());
            points.add(next);
            next = null;
        }
        rest = next != null && next.all().size() * ranges <= MOST_RANGES ? next : null;
    }

    /**
     * @param ordered whether each document has one key in the index at most
     * @return nothing if the index leaves out documents that may match, or neither narrows nor orders
     */
    static Optional<Plan> of(StoredIndex index, boolean ordered, Conditions conditions, Query query) {
        if (!holdsAllThatMatch(index, conditions, query)) {
            return Optional.empty();
        }
        return new IndexPlan(index, conditions, query).plan(ordered);
    }

    private static boolean holdsAllThatMatch(StoredIndex index, Conditions conditions, Query query) {
        if (index.definition().sparse()
                && index.definition().fields().stream()
                        .noneMatch(field -> conditions.demandsPresenceOf(field.name()))) {
            return false;
        }
        Document partial = index.definition().partial();
        if (partial == null) {
            return true;
        }
        // The fields of the filter may be arrays, whatever the fields of the index are.
        Conditions asked = Conditions.ofManyValues(query.filter());
        Conditions kept = Conditions.ofSingleValues(partial);
        return Bounds.areExact(partial)
                && partial.entrySet().stream()
                        .allMatch(field ->
                                Objects.equals(field.getValue(), query.filter().get(field.getKey()))
                                        || implies(asked, kept, field.getKey(), field.getValue()));
    }

    private static boolean implies(Conditions asked, Conditions kept, String path, @Nullable Object condition) {
        Intervals askedAt = asked.at(path);
        Intervals keptAt = kept.at(path);
        boolean exists = condition instanceof Document operators && operators.containsKey("$exists");
        if (exists && !asked.demandsPresenceOf(path)) {
            return false;
        }
        if (condition instanceof Document operators
                && operators.keySet().stream().anyMatch(operator -> !operator.equals("$exists"))
                && keptAt == null) {
            return false;
        }
        return keptAt == null ? exists : askedAt != null && askedAt.isWithin(keptAt);
    }

    private Optional<Plan> plan(boolean ordered) {
        int score = score();
        Order order = ordered ? order() : new Order(!query.isOrdered(), 0, false);
        if (query.isOrdered() && order.given()) {
            score += query.limit() > 0 ? ORDER_ONLY : 1;
        }
        if (score == 0 && query.hint() == null) {
            return Optional.empty();
        }
        List<Range> ranges = ranges(order.from());
        boolean merged = query.isOrdered() && order.given() && isMany(order.from());
        if (merged && ranges.size() > MOST_SIDE_BY_SIDE) {
            return Optional.of(new Plan(index, ranges, false, false, false, List.of(), narrowed(), score - 1));
        }
        return Optional.of(new Plan(index, ranges, order.down(), order.given(), merged, List.of(), narrowed(), score));
    }

    private Set<String> narrowed() {
        return fields.subList(0, points.size() + (rest == null ? 0 : 1)).stream()
                .map(IndexedField::name)
                .collect(Collectors.toSet());
    }

    private int score() {
        if (index.definition().unique() && points.size() == fields.size()) {
            return index.definition().isPrimary() ? 2 * EXACT : EXACT;
        }
        int score = rest == null ? 0 : 4;
        for (Intervals point : points) {
            score += point.all().size() > 1 ? 9 : 10;
        }
        return score;
    }

    /**
     * Whether the walk yields the order that is asked for.
     *
     * @param from how many fields come before those that order; ranges that differ in them are walked side by side
     */
    private record Order(boolean given, int from, boolean down) {}

    private Order order() {
        if (!query.isOrdered()) {
            return new Order(true, 0, false);
        }
        List<Map.Entry<String, Object>> wanted = Objects.requireNonNull(query.order()).entrySet().stream()
                .filter(field -> !isConstant(field.getKey()))
                .toList();
        if (wanted.isEmpty()) {
            return new Order(true, points.size(), false);
        }
        for (int from = 0; from <= points.size(); from++) {
            for (boolean down : new boolean[] {false, true}) {
                if (matches(wanted, from, down)) {
                    return new Order(true, from, down);
                }
            }
        }
        return new Order(false, 0, false);
    }

    private boolean matches(List<Map.Entry<String, Object>> wanted, int from, boolean down) {
        int at = from;
        for (Map.Entry<String, Object> field : wanted) {
            while (at < fields.size() && isConstant(fields.get(at).name())) {
                at++;
            }
            boolean ascending = field.getValue() instanceof Number direction && direction.doubleValue() > 0;
            if (at == fields.size()
                    || !fields.get(at).name().equals(field.getKey())
                    || fields.get(at).ascending() == down == ascending) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean isConstant(String path) {
        for (int i = 0; i < points.size(); i++) {
            if (fields.get(i).name().equals(path)) {
                return points.get(i).all().size() == 1;
            }
        }
        return false;
    }

    private boolean isMany(int before) {
        return points.subList(0, Math.min(before, points.size())).stream()
                .anyMatch(point -> point.all().size() > 1);
    }

    /** @param constant how many fields are left out when keys of different ranges are compared */
    private List<Range> ranges(int constant) {
        List<Prefix> prefixes = List.of(new Prefix(Space.key(index.entry().space()), Space.PREFIX));
        for (int i = 0; i < points.size(); i++) {
            IndexedField field = fields.get(i);
            boolean counts = i < constant;
            List<Interval> here = written(points.get(i), field);
            prefixes = prefixes.stream()
                    .flatMap(prefix -> here.stream().map(point -> prefix.with(point.low(), counts)))
                    .toList();
        }
        if (rest == null) {
            return prefixes.stream()
                    .map(prefix -> new Range(prefix.bytes, Interval.after(prefix.bytes), prefix.constant))
                    .toList();
        }
        List<Interval> last = written(rest, fields.get(points.size()));
        return prefixes.stream()
                .flatMap(prefix -> last.stream()
                        .map(interval -> new Range(
                                prefix.with(interval.low(), false).bytes,
                                prefix.with(interval.high(), false).bytes,
                                prefix.constant)))
                .toList();
    }

    private static List<Interval> written(Intervals intervals, IndexedField field) {
        return field.ascending()
                ? intervals.all()
                : intervals.all().reversed().stream().map(Interval::inverted).toList();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Prefix(byte[] bytes, int constant) {

        Prefix with(byte[] more, boolean counts) {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
            System.arraycopy(more, 0, longer, bytes.length, more.length);
            return new Prefix(longer, counts ? longer.length : constant);
        }
    }
}

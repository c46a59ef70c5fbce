package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.index.KeyWriter;

/** Where the values lie that one operator lets through; null where an index cannot tell. */
final class Bounds {

    private static final Set<String> EXACT = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");
    private static final String META = "\\^$.|?*+()[]{}";

    private Bounds() {}

    static @Nullable Intervals equal(@Nullable Object value) {
        if (value instanceof Collection<?> || BsonRegularExpression.isRegularExpression(value)) {
            return null;
        }
        return Intervals.of(Interval.of(KeyWriter.of(value)));
    }

    static @Nullable Intervals in(Collection<?> values) {
        if (values.stream().anyMatch(value -> equal(value) == null)) {
            return null;
        }
        return new Intervals(List.of())
                .or(new Intervals(values.stream()
                        .map(value -> Objects.requireNonNull(equal(value)))
                        .flatMap(one -> one.all().stream())
                        .toList()));
    }

    /** Only values of the same type are greater. */
    static @Nullable Intervals greater(@Nullable Object value, boolean orEqual) {
        if (!isComparable(value)) {
            return null;
        }
        byte[] written = KeyWriter.of(value);
        return Intervals.of(Interval.from(orEqual ? written : Interval.after(written), afterType(written)));
    }

    static @Nullable Intervals less(@Nullable Object value, boolean orEqual) {
        if (!isComparable(value)) {
            return null;
        }
        byte[] written = KeyWriter.of(value);
        return Intervals.of(Interval.from(type(written), orEqual ? Interval.after(written) : written));
    }

    /** Texts that begin as a pattern like {@code ^literal} says. */
    static @Nullable Intervals beginning(BsonRegularExpression pattern) {
        String expression = pattern.getPattern();
        if (!expression.startsWith("^")
                || !Objects.requireNonNullElse(pattern.getOptions(), "").isEmpty()) {
            return null;
        }
        int end = 1;
        while (end < expression.length() && META.indexOf(expression.charAt(end)) < 0) {
            end++;
        }
        if (expression.indexOf('|') >= 0) {
            return null;
        }
        // What may be missing or repeated is not certain to be there.
        if (end < expression.length() && "?*{".indexOf(expression.charAt(end)) >= 0) {
            end -= Character.isLowSurrogate(expression.charAt(end - 1)) ? 2 : 1;
        }
        if (end <= 1) {
            return null;
        }
        byte[] ended = KeyWriter.of(expression.substring(1, end));
        byte[] open = Arrays.copyOf(ended, ended.length - 2);
        return Intervals.of(Interval.from(open, Interval.after(open)));
    }

    private static boolean isComparable(@Nullable Object value) {
        return Stream.of(Number.class, String.class, Instant.class, ObjectId.class, Boolean.class, UUID.class)
                .anyMatch(type -> type.isInstance(value));
    }

    private static byte[] type(byte[] written) {
        return new byte[] {written[0]};
    }

    private static byte[] afterType(byte[] written) {
        return Interval.after(type(written));
    }

    /** Whether the filter of a partial index says no more than the bounds of single fields do. */
    static boolean areExact(Document filter) {
        return filter.entrySet().stream()
                .allMatch(field -> !field.getKey().startsWith("$")
                        && !BsonRegularExpression.isRegularExpression(field.getValue())
                        && (!(field.getValue() instanceof Document operators)
                                || operators.entrySet().stream().allMatch(Bounds::isExact)));
    }

    private static boolean isExact(Map.Entry<String, Object> operator) {
        return operator.getKey().equals("$exists")
                ? Utils.isTrue(operator.getValue())
                : EXACT.contains(operator.getKey());
    }
}

package vn.dondoc.chassis.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next cursor of the stretch after this one; none at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** Characters of a page of rows that may be large. */
    private static final long MAX_WEIGHT = 4_000_000;

    /**
     * A page from one row more than its limit: the extra row only says that there is more.
     *
     * @param key the sort key of a row, what the next page starts after
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(
                        rows.subList(0, limit), key.apply(rows.get(limit - 1)).encode());
    }

    /**
     * A page of rows that may be large: it ends early, after at least one, where the next would make it too large.
     *
     * @param rows one more than the limit, fetched as they are wanted
     * @param weight characters of a row, more or less
     */
    public static <T> Page<T> of(Stream<T> rows, int limit, Function<T, Cursor> key, ToLongFunction<T> weight) {
        List<T> taken = new ArrayList<>();
        long weighs = 0;
        try (rows) {
            for (Iterator<T> rest = rows.iterator(); rest.hasNext(); ) {
                T row = rest.next();
                weighs += weight.applyAsLong(row);
                if (taken.size() == limit || !taken.isEmpty() && weighs > MAX_WEIGHT) {
                    return new Page<>(
                            List.copyOf(taken), key.apply(taken.getLast()).encode());
                }
                taken.add(row);
            }
        }
        return new Page<>(List.copyOf(taken), null);
    }

    /** The same stretch, each row shown otherwise. */
    public <R> Page<R> map(Function<T, R> show) {
        return new Page<>(items.stream().map(show).toList(), next);
    }

    /** The limit asked for, within bounds. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, MAX_LIMIT);
    }
}

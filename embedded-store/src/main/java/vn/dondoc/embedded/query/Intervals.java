package vn.dondoc.embedded.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.embedded.index.KeyWriter;

/** Where the values that a condition lets through can lie; sorted, and apart from one another. */
record Intervals(List<Interval> all) {

    private static final Interval NULL = Interval.of(KeyWriter.of(null));

    /** Neither null nor missing. */
    static final Intervals SOMETHING = new Intervals(
            List.of(Interval.from(Interval.ALL.low(), NULL.low()), Interval.from(NULL.high(), Interval.ALL.high())));

    static Intervals of(Interval interval) {
        return new Intervals(interval.isEmpty() ? List.of() : List.of(interval));
    }

    boolean arePoints() {
        return all.stream().allMatch(Interval::point);
    }

    boolean excludeNull() {
        return isWithin(SOMETHING);
    }

    boolean isWithin(Intervals other) {
        return all.stream().allMatch(mine -> other.all.stream().anyMatch(its -> its.contains(mine)));
    }

    Intervals and(Intervals other) {
        return merged(
                all.stream().flatMap(mine -> other.all.stream().map(mine::and)).filter(both -> !both.isEmpty()));
    }

    Intervals or(Intervals other) {
        return merged(Stream.concat(all.stream(), other.all.stream()));
    }

    /** The one of two conditions that leaves less, as far as that can be told without the data. */
    Intervals narrower(Intervals other) {
        if (arePoints() != other.arePoints()) {
            return arePoints() ? this : other;
        }
        return all.size() <= other.all.size() ? this : other;
    }

    private static Intervals merged(Stream<Interval> some) {
        List<Interval> merged = new ArrayList<>();
        some.sorted(Comparator.comparing(Interval::low, Arrays::compareUnsigned))
                .forEach(next -> {
                    Interval last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && last.contains(next)) {
                        return;
                    }
                    if (last != null && last.touches(next) && !(last.point() && next.point())) {
                        merged.set(merged.size() - 1, last.or(next));
                    } else {
                        merged.add(next);
                    }
                });
        return new Intervals(List.copyOf(merged));
    }
}

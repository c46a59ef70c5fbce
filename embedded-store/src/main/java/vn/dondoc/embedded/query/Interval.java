package vn.dondoc.embedded.query;

import java.util.Arrays;
import vn.dondoc.embedded.index.IndexedField;

/**
 * Written values from one, inclusive, to another, exclusive.
 *
 * @param point whether there is only one value in it, then {@code low} is that value
 */
@SuppressWarnings("ArrayRecordComponent")
record Interval(byte[] low, byte[] high, boolean point) {

    private static final byte[] FIRST = {0x01};
    private static final byte[] LAST = {(byte) 0x80};
    static final Interval ALL = new Interval(FIRST, LAST, false);

    static Interval of(byte[] value) {
        return new Interval(value, after(value), true);
    }

    static Interval from(byte[] low, byte[] high) {
        return new Interval(low, high, false);
    }

    /** The least bytes that are greater than everything that begins with these. */
    static byte[] after(byte[] prefix) {
        int length = prefix.length;
        while (prefix[length - 1] == (byte) 0xff) {
            length--;
        }
        byte[] next = Arrays.copyOf(prefix, length);
        next[length - 1]++;
        return next;
    }

    boolean isEmpty() {
        return Arrays.compareUnsigned(low, high) >= 0;
    }

    boolean contains(Interval other) {
        return Arrays.compareUnsigned(low, other.low) <= 0 && Arrays.compareUnsigned(other.high, high) <= 0;
    }

    Interval and(Interval other) {
        if (contains(other)) {
            return other;
        }
        return other.contains(this) ? this : from(later(low, other.low), sooner(high, other.high));
    }

    boolean touches(Interval next) {
        return Arrays.compareUnsigned(high, next.low) >= 0;
    }

    /** Both, which must touch. */
    Interval or(Interval next) {
        return from(sooner(low, next.low), later(high, next.high));
    }

    /** As the values stand in a field that descends. */
    Interval inverted() {
        byte[] turned = IndexedField.inverted(low);
        return point ? of(turned) : from(after(IndexedField.inverted(high)), after(turned));
    }

    private static byte[] later(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) >= 0 ? one : other;
    }

    private static byte[] sooner(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) <= 0 ? one : other;
    }
}

package vn.dondoc.embedded.storage;

import java.util.Arrays;

/**
 * Keys from one, inclusive, to another, exclusive.
 *
 * @param constant how many bytes at the beginning all the keys have in common with {@code low}, for whoever compares the rest
 */
@SuppressWarnings("ArrayRecordComponent")
public record Range(byte[] low, byte[] high, int constant) {

    /** All keys of a space. */
    public static Range of(int space) {
        return new Range(Space.key(space), Space.key(space + 1), Space.PREFIX);
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(key, low) >= 0 && Arrays.compareUnsigned(key, high) < 0;
    }
}

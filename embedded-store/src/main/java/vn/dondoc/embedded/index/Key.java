package vn.dondoc.embedded.index;

import java.util.Arrays;

/** The written values of one entry of an index, in the order of their bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record Key(byte[] bytes) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

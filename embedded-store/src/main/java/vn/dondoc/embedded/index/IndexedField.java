package vn.dondoc.embedded.index;

import java.util.List;

/**
 * One part of an index.
 *
 * @param name the path, with dots
 * @param path the same in its parts
 */
public record IndexedField(String name, List<String> path, boolean ascending) {

    IndexedField(String name, boolean ascending) {
        this(name, List.of(name.split("\\.")), ascending);
    }

    /** The value's bytes as they stand in the index. */
    byte[] written(byte[] value) {
        return ascending ? value : inverted(value);
    }

    /** Each bit turned round, so that a greater value comes first. */
    public static byte[] inverted(byte[] value) {
        byte[] inverted = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            inverted[i] = (byte) ~value[i];
        }
        return inverted;
    }
}

package vn.dondoc.embedded.storage;

import java.nio.ByteBuffer;

/**
 * The keys are divided into spaces by their first four bytes: space 0 lists what there is, space 1 holds the counts, each
 * collection and each index has one of its own.
 */
public final class Space {

    public static final int PREFIX = Integer.BYTES;

    static final int CATALOG = 0;
    static final int COUNTS = 1;
    static final int FIRST_FREE = 16;

    private Space() {}

    /** The first key of the space. */
    public static byte[] key(int space) {
        return ByteBuffer.allocate(PREFIX).putInt(space).array();
    }

    public static byte[] key(int space, byte[] rest) {
        return ByteBuffer.allocate(PREFIX + rest.length).putInt(space).put(rest).array();
    }

    public static byte[] key(int space, long number) {
        return ByteBuffer.allocate(PREFIX + Long.BYTES)
                .putInt(space)
                .putLong(number)
                .array();
    }

    public static byte[] key(int space, byte[] rest, long number) {
        return ByteBuffer.allocate(PREFIX + rest.length + Long.BYTES)
                .putInt(space)
                .put(rest)
                .putLong(number)
                .array();
    }

    static int of(byte[] key) {
        return ByteBuffer.wrap(key).getInt();
    }

    /** The number at the end of a key or value. */
    public static long lastNumber(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES);
    }

    public static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}

package vn.dondoc.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is the order of the values: first the type, then the value. No value's bytes
 * begin with all the bytes of another's, so several values written one after the other order as the tuple does.
 *
 * <p>Numbers of all types are one; null and missing are one; strings order by their UTF-16 units, as the matcher compares
 * them. Documents, arrays within documents, binary data and patterns are written so that equal ones have equal bytes, but
 * their order is not the database's: an index that holds one answers no sort.
 */
public final class KeyWriter {

    static final int MIN = 0x02;
    static final int EMPTY_ARRAY = 0x04;
    static final int NULL = 0x06;
    static final int NUMBER = 0x10;
    static final int STRING = 0x18;
    static final int DOCUMENT = 0x20;
    static final int ARRAY = 0x24;
    static final int BINARY = 0x28;
    static final int LEGACY_UUID = 0x2c;
    static final int UUID_TYPE = 0x30;
    static final int OBJECT_ID = 0x34;
    static final int BOOLEAN = 0x38;
    static final int DATE = 0x3c;
    static final int TIMESTAMP = 0x40;
    static final int PATTERN = 0x44;
    static final int OTHER = 0x48;
    static final int MAX = 0x7f;

    private static final int ZERO_WITHIN = 0xff;
    private static final int END = 0x01;

    private byte[] bytes = new byte[64];
    private int length;

    /** The bytes of one value. */
    public static byte[] of(@Nullable Object value) {
        KeyWriter writer = new KeyWriter();
        writer.value(value);
        return writer.toBytes();
    }

    /** Whether the order of the value's bytes is the database's order of the value. */
    static boolean isOrdered(@Nullable Object value) {
        return Missing.isNullOrMissing(value)
                || value instanceof Number
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void value(@Nullable Object value) {
        switch (value) {
            case null -> one(NULL);
            case Missing _ -> one(NULL);
            case EmptyArray _ -> one(EMPTY_ARRAY);
            case Number number -> number(number);
            case String string -> string(STRING, string);
            case Boolean yes -> {
                one(BOOLEAN);
                one(yes ? 1 : 0);
            }
            case Instant instant -> eight(DATE, instant.toEpochMilli() ^ Long.MIN_VALUE);
            case UUID uuid -> uuid(UUID_TYPE, uuid);
            case ObjectId id -> {
                one(OBJECT_ID);
                raw(id.toByteArray());
            }
            case Document document -> document(document);
            case Collection<?> array -> {
                one(ARRAY);
                array.forEach(element -> {
                    one(END);
                    value(element);
                });
                one(0);
            }
            case BinData data -> binary(data.getData());
            case LegacyUUID uuid -> uuid(LEGACY_UUID, uuid.getUuid());
            case BsonTimestamp timestamp -> eight(TIMESTAMP, timestamp.getValue());
            case BsonRegularExpression pattern -> string(PATTERN, pattern.getPattern() + "/" + pattern.getOptions());
            case MinKey _ -> one(MIN);
            case MaxKey _ -> one(MAX);
            default -> string(OTHER, value.getClass().getName() + value);
        }
    }

    /** As a double, then what the double lacks of a long: at most half of 1,024. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        int rest = number instanceof Long exact ? (int) (exact - (long) nearest) : 0;
        long bits = Double.doubleToLongBits(nearest == 0 ? 0.0 : nearest);
        eight(NUMBER, bits ^ (bits >> 63 | Long.MIN_VALUE));
        one(rest + 0x8000 >> 8);
        one(rest + 0x8000);
    }

    private void string(int type, String string) {
        one(type);
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            if (unit == 0) {
                one(0);
                one(ZERO_WITHIN);
            } else if (unit < 0x80) {
                one(unit);
            } else if (unit < 0x800) {
                one(0xc0 | unit >> 6);
                one(0x80 | unit & 0x3f);
            } else {
                one(0xe0 | unit >> 12);
                one(0x80 | unit >> 6 & 0x3f);
                one(0x80 | unit & 0x3f);
            }
        }
        one(0);
        one(END);
    }

    private void binary(byte[] data) {
        one(BINARY);
        for (byte octet : data) {
            one(octet);
            if (octet == 0) {
                one(ZERO_WITHIN);
            }
        }
        one(0);
        one(END);
    }

    /** Fields by name: the matcher takes documents with the same fields in another order for equal. */
    private void document(Document document) {
        one(DOCUMENT);
        for (Map.Entry<String, @Nullable Object> field : new TreeMap<String, @Nullable Object>(document).entrySet()) {
            string(END, field.getKey());
            value(field.getValue());
        }
        one(0);
    }

    private void uuid(int type, UUID uuid) {
        eight(type, uuid.getMostSignificantBits());
        eight(uuid.getLeastSignificantBits());
    }

    private void eight(int type, long value) {
        one(type);
        eight(value);
    }

    private void eight(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            one((int) (value >>> shift));
        }
    }

    private void one(int octet) {
        reserve(1);
        bytes[length++] = (byte) octet;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** The value of an array without elements, which is neither null nor missing. */
    enum EmptyArray {
        INSTANCE
    }
}

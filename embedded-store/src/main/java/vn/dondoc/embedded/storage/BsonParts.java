package vn.dondoc.embedded.storage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes fields out of a document as it lies on disk: each value says how long it is, so that others are passed over. */
final class BsonParts {
    private static final int LENGTH = 4;

    private BsonParts() {}

    /** The same document with these fields alone; all of it where something in it is of a kind that is not known here. */
    static byte[] only(byte[] document, Set<String> fields) {
        ByteBuffer in = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.writeBytes(new byte[LENGTH]);
        int at = LENGTH;
        while (document[at] != 0) {
            int name = at + 1;
            int value = endOfText(document, name) + 1;
            int size = size(document[at], in, value);
            if (size < 0) {
                return document;
            }
            if (fields.contains(new String(document, name, value - 1 - name, StandardCharsets.UTF_8))) {
                out.write(document, at, value + size - at);
            }
            at = value + size;
        }
        out.write(0);
        byte[] parts = out.toByteArray();
        ByteBuffer.wrap(parts).order(ByteOrder.LITTLE_ENDIAN).putInt(0, parts.length);
        return parts;
    }

    /** Bytes of a value of that type; -1 if the type is not known. */
    private static int size(byte type, ByteBuffer in, int at) {
        return switch (type) {
            case 0x01, 0x09, 0x11, 0x12 -> 8;
            case 0x02 -> LENGTH + in.getInt(at);
            case 0x03, 0x04 -> in.getInt(at);
            case 0x05 -> LENGTH + 1 + in.getInt(at);
            case 0x06, 0x0a, 0x7f, -1 -> 0;
            case 0x07 -> 12;
            case 0x08 -> 1;
            case 0x10 -> 4;
            case 0x13 -> 16;
            default -> -1;
        };
    }

    private static int endOfText(byte[] document, int from) {
        int at = from;
        while (document[at] != 0) {
            at++;
        }
        return at;
    }
}

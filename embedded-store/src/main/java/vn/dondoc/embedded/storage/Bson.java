package vn.dondoc.embedded.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents as they lie on disk. */
public final class Bson {

    private Bson() {}

    /** @throws MongoServerError 10334 if the document is larger than 16 MiB */
    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    10334,
                    "BSONObjectTooLarge",
                    "BSONObj size: " + buffer.readableBytes() + " is invalid. Size must be between 0 and "
                            + BsonConstants.MAX_BSON_OBJECT_SIZE);
        }
        return ByteBufUtil.getBytes(buffer);
    }

    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /**
     * The document as far as these fields of it: the others are passed over and not unpacked.
     *
     * @param fields names without dots; null for all
     */
    public static Document decode(byte[] bytes, @Nullable Set<String> fields) {
        return decode(fields == null ? bytes : BsonParts.only(bytes, fields));
    }

    /** A field that is always there. */
    static <T> T field(Document stored, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(stored.get(name), name));
    }
}

package vn.dondoc.messaging.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * What ties an entry to all before it. The hash is SHA-256 over the entry's BSON without the hash itself, its fields in the
 * order of their names: over the very types and bytes that the store holds, whoever computes it.
 */
final class Seal {
    static final String SEQUENCE = "_id";
    static final String ID = "id";
    static final String PREVIOUS = "previous";
    static final String HASH = "hash";

    private Seal() {}

    /** The entry as the next one after this head. */
    static Document next(Head head, Document finished) {
        Document sealed = new Document(SEQUENCE, head.sequence() + 1).append(ID, finished.getString("_id"));
        finished.forEach(sealed::putIfAbsent);
        sealed.append(PREVIOUS, head.hash());
        return sealed.append(HASH, hash(sealed));
    }

    static String hash(Document sealed) {
        TreeMap<String, Object> fields = new TreeMap<>(sealed);
        fields.remove(HASH);
        return sha256(new RawBsonDocument(new Document(fields), new DocumentCodec())
                .getByteBuffer()
                .asNIO());
    }

    static String sha256(String text) {
        return sha256(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.dondoc.chassis.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<String> NOT_AT_THE_BEGINNING = Stream.concat(
                    Entry.END.stream(), Stream.of(SEQUENCE, ID, PREVIOUS, HASH))
            .collect(Collectors.toUnmodifiableSet());

    private Seal() {}

    /** The entry as the next one after this head. */
    static Document next(Head head, Document finished) {
        Document sealed = new Document(SEQUENCE, head.sequence() + 1).append(ID, finished.getString("_id"));
        finished.forEach(sealed::putIfAbsent);
        sealed.append(PREVIOUS, head.hash());
        return sealed.append(HASH, hash(sealed));
    }

    static String hash(Document sealed) {
        Document fields = new Document(sealed);
        fields.remove(HASH);
        return ofFields(fields);
    }

    /** Of what was known of a call when it came in; the same whether the entry is sealed or not. */
    static String ofBeginning(String id, Document entry) {
        Document fields = new Document(entry);
        fields.keySet().removeAll(NOT_AT_THE_BEGINNING);
        return ofFields(fields.append(ID, id));
    }

    /** Of what came of it. */
    static String ofEnd(String id, Document entry) {
        Document fields = new Document(entry);
        fields.keySet().retainAll(Entry.END);
        return ofFields(fields.append(ID, id));
    }

    private static String ofFields(Document fields) {
        return sha256(new RawBsonDocument(new Document(new TreeMap<>(fields)), new DocumentCodec())
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

package vn.dondoc.directive.file;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeType;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.time.SystemClock;

/**
 * The kept files, one document each. A file that no directive holds is forgotten a day after it was last touched: who
 * keeps or claims it touches it, and with that enters it, first, in a small list of those to be looked at again. So a
 * process that dies between two steps leaves an entry in the list, never a file that nobody will look at.
 */
@Component
public final class Originals {
    /** A document of the store holds 16 MB. */
    static final int MAX_BYTES = 12 << 20;

    private static final String SINCE = "since";
    private static final String TOUCHED_AT = "touchedAt";
    private static final String UNREAD = "unread";

    private final MongoOperations mongo;
    private final SystemClock clock;

    Originals(MongoOperations mongo, SystemClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Keeps a file; the same file under the same name is kept once, however often it comes.
     *
     * @param unread what in it could not be read, or was not
     * @return its id: the SHA-256 of its name, its type and its bytes, in hexadecimal
     * @throws Refusal 413 if it is larger than 12 MB
     */
    public String keep(byte[] bytes, String name, MimeType mediaType, List<Violation> unread) {
        if (bytes.length > MAX_BYTES) {
            throw new Refusal(Kind.TOO_LARGE, "file-too-large", MAX_BYTES >> 20);
        }
        String plain = Original.plain(name);
        String id = id(bytes, plain, mediaType);
        Date now = enter(id);
        Document touched = new Document("$max", new Document(TOUCHED_AT, now));
        Document whole = new Document(touched)
                .append("$set", new Document(UNREAD, mongo.getConverter().convertToMongoType(unread)))
                .append(
                        "$setOnInsert",
                        new Document("name", plain)
                                .append("mediaType", mediaType.toString())
                                .append("bytes", new Binary(bytes)));
        upsert(files(), id, whole, touched);
        return id;
    }

    /** The same, of a file that nobody has read. */
    public String keep(byte[] bytes, String name, MimeType mediaType) {
        return keep(bytes, name, mediaType, List.of());
    }

    /** Makes sure that it stays for another day at least; {@code false} if there is no such file. */
    public boolean claim(String id) {
        Date now = enter(id);
        return files().updateOne(new Document("_id", id), new Document("$max", new Document(TOUCHED_AT, now)))
                        .getMatchedCount()
                == 1;
    }

    /** What in that file was not read; nothing if there is no such file, or nobody knows. */
    public List<Violation> unread(String id) {
        Document file = files().find(new Document("_id", id))
                .projection(new Document(UNREAD, 1))
                .first();
        return file == null
                ? List.of()
                : file.getList(UNREAD, Document.class, List.of()).stream()
                        .map(one -> mongo.getConverter().read(Violation.class, one))
                        .toList();
    }

    public Optional<Original> find(String id) {
        return Optional.ofNullable(files().find(new Document("_id", id)).first())
                .map(file -> new Original(
                        file.getString("name"),
                        MimeType.valueOf(file.getString("mediaType")),
                        file.get("bytes", Binary.class).getData()));
    }

    /**
     * Looks once at each file that was last touched before this, and forgets those that no directive holds.
     *
     * @param most how many at most
     * @return how many were looked at
     */
    int forget(Instant before, int most) {
        int looked = 0;
        for (Document entry : list().find(new Document(SINCE, new Document("$lt", Date.from(before))))
                .limit(most)) {
            String id = entry.getString("_id");
            if (!isHeld(id)) {
                // Touched meanwhile, it stays, and so does its entry.
                files().deleteOne(
                                new Document("_id", id).append(TOUCHED_AT, new Document("$lte", entry.getDate(SINCE))));
            }
            list().deleteOne(new Document("_id", id).append(SINCE, entry.getDate(SINCE)));
            looked++;
        }
        return looked;
    }

    private boolean isHeld(String id) {
        return mongo.getCollection("directives")
                        .find(Filters.or(
                                Filters.eq("content.original", id),
                                Filters.eq("replacedOriginals", id),
                                Filters.eq("enclosures.file", id)))
                        .projection(new Document("_id", 1))
                        .first()
                != null;
    }

    private Date enter(String id) {
        Date now = Date.from(clock.instant());
        Document entry = new Document("$max", new Document(SINCE, now));
        upsert(list(), id, entry, entry);
        return now;
    }

    /** Of two who insert at once one finds it inserted. */
    private static void upsert(MongoCollection<Document> collection, String id, Document insert, Document update) {
        try {
            collection.updateOne(new Document("_id", id), insert, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            collection.updateOne(new Document("_id", id), update);
        }
    }

    /** The name belongs to it: whoever brings the same file under another name finds it under that. */
    private static String id(byte[] bytes, String name, MimeType mediaType) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n" + mediaType + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private MongoCollection<Document> files() {
        return mongo.getCollection("originals");
    }

    private MongoCollection<Document> list() {
        return mongo.getCollection("looseOriginals");
    }
}

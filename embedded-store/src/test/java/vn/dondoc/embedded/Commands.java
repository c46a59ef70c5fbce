package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The database's commands as a client would send them, without the wire: each test speaks to one database by this. */
public final class Commands {

    private final MongoBackend backend;
    private final String database;
    private final Channel channel = new EmbeddedChannel();

    public Commands(MongoBackend backend, String database) {
        this.backend = backend;
        this.database = database;
    }

    /** A document of names and values in turn. */
    public static Document doc(@Nullable Object... namesAndValues) {
        Document document = new Document();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            document.append(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return document;
    }

    /** The answer to a command, whose first name is the command's; throws the database's error when it is refused. */
    public Document run(@Nullable Object... namesAndValues) {
        return run(doc(namesAndValues));
    }

    /** As above; the command stays as it is, whatever the store does to what it is given. */
    public Document run(Document command) {
        Document own = command.cloneDeeply().append("$db", database);
        return backend.handleCommand(channel, database, own.keySet().iterator().next(), own);
    }

    /** The answer, or the code of the error with which the whole command was refused. */
    public Answer ask(Document command) {
        try {
            return new Answer(run(command));
        } catch (MongoServerError e) {
            return new Answer(doc("ok", 0, "code", e.getCode(), "errmsg", e.getMessageWithoutErrorCode()));
        }
    }

    public Answer ask(@Nullable Object... namesAndValues) {
        return ask(doc(namesAndValues));
    }

    /** All that a find answers, taken in batches of the size that it asks for. */
    public List<Document> find(Document find) {
        Batch batch = first(find);
        List<Document> all = new ArrayList<>(batch.documents());
        while (batch.cursor() != 0) {
            batch = next(batch, find);
            all.addAll(batch.documents());
        }
        return all;
    }

    public List<Document> find(String collection, Document filter) {
        return find(doc("find", collection, "filter", filter));
    }

    public Batch first(Document find) {
        return Batch.of(run(find), "firstBatch");
    }

    /** What comes after the batch, as many as the find asks for at a time. */
    public Batch next(Batch before, Document find) {
        Document more = doc("getMore", before.cursor(), "collection", find.get("find"));
        more.append("batchSize", find.getOrDefault("batchSize", 1000));
        return Batch.of(run(more), "nextBatch");
    }

    public Answer insert(String collection, Document... documents) {
        return ask("insert", collection, "documents", List.of(documents), "ordered", true);
    }

    public Answer update(String collection, Document filter, Document update) {
        return ask("update", collection, "updates", List.of(doc("q", filter, "u", update)), "ordered", true);
    }

    public int count(String collection) {
        return number(run("count", collection).get("n"));
    }

    /** The document under a name, which must be there. */
    public static Document documentIn(Document document, String name) {
        return (Document) Objects.requireNonNull(document.get(name));
    }

    /** The list of documents under a name; empty when it is not there. */
    @SuppressWarnings("unchecked")
    public static List<Document> documentsIn(Document document, String name) {
        return List.copyOf((Collection<Document>) document.getOrDefault(name, List.of()));
    }

    static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** A part of a find's answer; the cursor is 0 when nothing is left. */
    public record Batch(List<Document> documents, long cursor) {

        private static Batch of(Document answer, String name) {
            Document cursor = documentIn(answer, "cursor");
            return new Batch(documentsIn(cursor, name), cursor.get("id") instanceof Long id ? id : -1);
        }
    }

    /** What the database said to a command. */
    public record Answer(Document document) {

        /** The code of the error of the whole command, else of its first write, else 0. */
        public int code() {
            List<Document> errors = writeErrors();
            return number((errors.isEmpty() ? document : errors.getFirst()).get("code"));
        }

        public List<Document> writeErrors() {
            return documentsIn(document, "writeErrors");
        }

        public int n() {
            return number(document.get("n"));
        }

        public int modified() {
            return number(document.get("nModified"));
        }

        @Override
        public String toString() {
            return document.toString();
        }
    }
}

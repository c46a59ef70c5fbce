package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.Commands.Answer;

/**
 * What an update makes of one document: done by mongo-java-server to a document that is alone in its memory. The language
 * of updates is its own; what is tested here is what the store does with many documents.
 */
final class Alone implements AutoCloseable {

    private final MongoBackend memory = new MemoryBackend();
    private final Commands commands = new Commands(memory, "alone");

    Effect update(Document before, Document filter, Document update) {
        commands.run("delete", "c", "deletes", List.of(doc("q", new Document(), "limit", 0)));
        commands.run("insert", "c", "documents", List.of(before));
        return effect(before, doc("q", filter, "u", update));
    }

    /** What is inserted when the filter finds nothing; an id that the filter does not tell is any. */
    Effect upsert(Document filter, Document update) {
        commands.run("delete", "c", "deletes", List.of(doc("q", new Document(), "limit", 0)));
        return effect(null, doc("q", filter, "u", update, "upsert", true));
    }

    private Effect effect(@Nullable Document before, Document statement) {
        Answer answer = commands.ask("update", "c", "updates", List.of(statement));
        return answer.code() != 0
                ? new Effect(before, answer.code(), 0)
                : new Effect(commands.find("c", new Document()).getFirst().cloneDeeply(), 0, answer.modified());
    }

    @Override
    public void close() {
        memory.close();
    }

    /**
     * @param after the document afterwards; unchanged when the update was refused, null when it would be new
     * @param code the code of the error, or 0
     * @param modified how many documents the database counts as changed: 0 or 1
     */
    record Effect(@Nullable Document after, int code, int modified) {

        Document document() {
            return Objects.requireNonNull(after);
        }

        Effect refused() {
            return new Effect(after, code == 0 ? Writes.DUPLICATE_KEY : code, 0);
        }
    }
}

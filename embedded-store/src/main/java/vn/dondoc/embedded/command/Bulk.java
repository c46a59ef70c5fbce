package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes of several statements in one command. The library goes on after a refused one, counts what it did not insert, and
 * gives up the rest of the deletes; here an ordered command ends at the first that is refused, and all that was done counts.
 */
final class Bulk {

    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int found;
    private int modified;

    private Bulk() {}

    static boolean isOrdered(Document command) {
        Object ordered = command.get("ordered");
        return ordered == null || Utils.isTrue(ordered);
    }

    static Document inserted(Document command, UnaryOperator<Document> library) {
        boolean ordered = isOrdered(command);
        Document reply = library.apply(new Document(command).append("ordered", ordered));
        List<Document> errors = documents(reply.get("writeErrors"));
        int given = documents(command.get("documents")).size();
        int inserted = ordered && !errors.isEmpty()
                ? Reading.number(errors.getFirst().get("index"), 0)
                : given - errors.size();
        return reply.append("n", inserted);
    }

    /** @param statements the name under which the command lists them */
    static Document each(Document command, String statements, UnaryOperator<Document> library) {
        Bulk bulk = new Bulk();
        boolean ordered = isOrdered(command);
        int index = 0;
        for (Document statement : documents(command.get(statements))) {
            bulk.one(index++, () -> library.apply(new Document(command).append(statements, List.of(statement))));
            if (ordered && !bulk.errors.isEmpty()) {
                break;
            }
        }
        return bulk.reply(statements.equals("updates"));
    }

    private void one(int index, java.util.function.Supplier<Document> statement) {
        try {
            Document reply = statement.get();
            found += Reading.number(reply.get("n"), 0);
            modified += Reading.number(reply.get("nModified"), 0);
            documents(reply.get("upserted")).forEach(one -> upserted.add(at(index, one)));
            documents(reply.get("writeErrors")).forEach(one -> errors.add(at(index, one)));
        } catch (MongoServerError e) {
            errors.add(new Document("index", index)
                    .append("code", e.getCode())
                    .append("codeName", e.getCodeName())
                    .append("errmsg", e.getMessageWithoutErrorCode()));
        }
    }

    private static Document at(int index, Document one) {
        return new Document(one).append("index", index);
    }

    private Document reply(boolean updates) {
        Document reply = new Document("n", found);
        if (updates) {
            reply.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        Utils.markOkay(reply);
        return reply;
    }

    private static List<Document> documents(@Nullable Object several) {
        return several instanceof Collection<?> all
                ? all.stream().map(Reading::document).toList()
                : List.of();
    }
}

package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Random commands that have one outcome, whatever was there before, so that two processes with the same seed know them
 * both: to the collection {@code c}, with indexes, and to {@code big}, whose documents soon fill the store's files.
 */
final class Steps {

    private static final String[] COLLECTIONS = {"c", "big"};

    private static final int IDS = 100;

    private static final int BIG = 200_000;

    private final RandomValues values;
    private final RandomQueries queries;
    private final RandomUpdates updates;

    Steps(long seed) {
        values = new RandomValues(new SplittableRandom(seed), IDS);
        queries = new RandomQueries(values);
        updates = new RandomUpdates(values);
    }

    static List<String> collections() {
        return List.of(COLLECTIONS);
    }

    Document next() {
        int kind = values.upTo(100);
        if (kind < 30) {
            return doc("insert", "c", "documents", values.several(1, 4, this::document), "ordered", values.chance(50));
        } else if (kind < 52) {
            return doc("update", "c", "updates", values.several(1, 4, this::statement), "ordered", values.chance(50));
        } else if (kind < 60) {
            return doc("update", "c", "updates", List.of(ofMany()), "ordered", true);
        } else if (kind < 72) {
            return doc("delete", "c", "deletes", List.of(doc("q", byId(), "limit", 1)));
        } else if (kind < 74) {
            return doc("delete", "c", "deletes", List.of(doc("q", queries.filter(), "limit", 0)));
        } else if (kind < 80) {
            return doc("findAndModify", "c", "query", byId(), "update", updates.update());
        } else if (kind < 82) {
            return doc("findAndModify", "c", "query", byId(), "remove", true);
        } else if (kind < 87) {
            return doc("createIndexes", "c", "indexes", List.of(shape().description()));
        } else if (kind < 90) {
            return doc("dropIndexes", "c", "index", values.chance(10) ? "*" : shape().name());
        }
        return big();
    }

    private Document document() {
        Document document = doc("_id", values.id());
        document.putAll(values.body());
        return document;
    }

    private Document byId() {
        return doc("_id", values.id());
    }

    private Document statement() {
        return doc("q", byId(), "u", updates.update(), "upsert", values.chance(20));
    }

    /** Of fields that no unique index of {@link Catalogue#CERTAIN} has, by operators that are never refused. */
    private Document ofMany() {
        Document update = values.oneOf(
                () -> doc("$inc", doc("m", 1), "$set", doc("b", values.scalar())), () -> doc("$unset", doc("n", "")));
        return doc("q", queries.filter(), "u", update, "multi", true);
    }

    private Shape shape() {
        return values.oneOf(values.<Supplier<List<Shape>>>oneOf(
                        List.of(() -> Catalogue.PLAIN, () -> Catalogue.SELECTIVE, () -> Catalogue.CERTAIN))
                .get());
    }

    private Document big() {
        int id = values.upTo(20);
        String text = values.word() + "*".repeat(BIG + values.upTo(BIG));
        return doc("update", "big", "updates", List.of(doc("q", doc("_id", id), "u", doc("s", text), "upsert", true)));
    }
}

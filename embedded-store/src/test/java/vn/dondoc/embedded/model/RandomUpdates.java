package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Supplier;

/** Replacements, and update operators on flat, nested and array fields; some of them cannot be carried out. */
final class RandomUpdates {

    private final RandomValues values;

    RandomUpdates(RandomValues values) {
        this.values = values;
    }

    Document update() {
        return values.chance(15) ? values.body() : operators();
    }

    /** One to three operators, now and then two for one field, which is refused. */
    Document operators() {
        Document update = operator();
        while (values.chance(30)) {
            operator().forEach((name, more) -> update.merge(doc(name, more)));
        }
        return update;
    }

    private Document operator() {
        return values.<Supplier<Document>>oneOf(List.of(
                        () -> doc("$set", doc(values.oneOf(List.of("a", "b", "n.x", "n.deep.z")), values.scalar())),
                        () -> doc("$set", doc("s", values.word(), "c", values.upTo(1000))),
                        () -> doc("$set", doc("n", values.nested())),
                        () -> doc("$set", doc("tags", values.tags())),
                        () -> doc("$set", doc(values.oneOf(List.of("tags.0", "items.1.q")), values.scalar())),
                        () -> doc("$set", doc("items", values.items())),
                        () -> doc("$unset", doc(values.oneOf(List.of("a", "b", "n", "n.x", "tags", "items")), "")),
                        () -> doc("$unset", doc(values.oneOf(List.of("s", "items.0.k", "c")), "")),
                        () -> doc("$inc", doc(values.oneOf(List.of("a", "c", "n.y", "items.0.k")), values.upTo(3))),
                        () -> doc("$inc", doc("b", values.oneOf(List.of(1L, 0.5, -1)))),
                        () -> doc("$push", doc("tags", values.scalar())),
                        () -> doc(
                                "$push", doc("tags", doc("$each", values.several(1, 3, values::scalar), "$slice", -4))),
                        () -> doc("$push", doc("items", doc("$each", List.of(values.item()), "$slice", -3))),
                        () -> doc("$addToSet", doc("tags", values.scalar())),
                        () -> doc("$pull", doc("tags", values.scalar())),
                        () -> doc("$pull", doc("tags", doc("$gt", values.number()))),
                        () -> doc("$pull", doc("items", doc("k", values.upTo(6)))),
                        () -> doc("$pop", doc("tags", 1)),
                        () -> doc("$min", doc(values.oneOf(List.of("b", "n.y", "c")), values.number())),
                        () -> doc("$max", doc(values.oneOf(List.of("a", "n.y")), values.number())),
                        () -> doc("$rename", doc("a", "b")),
                        () -> doc("$rename", doc("n.x", values.oneOf(List.of("n.y", "a")))),
                        () -> doc("$setOnInsert", doc("c", values.upTo(1000)))))
                .get();
    }
}

package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;

import java.util.List;

/** The indexes that come and go: of every kind that the store knows, over the fields of the random documents. */
final class Catalogue {

    private static final String WHERE = "partialFilterExpression";

    static final List<Shape> PLAIN = List.of(
            Shape.of("a", doc("a", 1)),
            Shape.of("a-b", doc("a", -1, "b", 1)),
            Shape.of("b-s", doc("b", 1, "s", 1)),
            Shape.of("s", doc("s", 1)),
            Shape.of("s-a-c", doc("s", -1, "a", 1, "c", -1)),
            Shape.of("n.x", doc("n.x", 1)),
            Shape.of("n.x-a", doc("n.x", 1, "a", -1)),
            Shape.of("n", doc("n", 1)),
            Shape.of("tags", doc("tags", -1)),
            Shape.of("a-tags", doc("a", 1, "tags", -1)),
            Shape.of("items.k", doc("items.k", 1)),
            Shape.of("items.k-items.q", doc("items.k", 1, "items.q", -1)),
            Shape.of("s-items.k-c", doc("s", 1, "items.k", -1, "c", 1)),
            Shape.of("c-id", doc("c", 1, "_id", -1)));

    static final List<Shape> SELECTIVE = List.of(
            Shape.of("a sparse", doc("a", 1), "sparse", true),
            Shape.of("b-n.y sparse", doc("b", 1, "n.y", -1), "sparse", true),
            Shape.of("tags sparse", doc("tags", 1), "sparse", true),
            Shape.of("items.k sparse", doc("items.k", -1), "sparse", true),
            Shape.of("a of those with b", doc("a", 1), WHERE, doc("b", doc("$exists", true))),
            Shape.of("a-c of greater b", doc("a", 1, "c", 1), WHERE, doc("b", doc("$gt", 3))),
            Shape.of("s of five", doc("s", 1), WHERE, doc("a", 5)),
            Shape.of("b of some a", doc("b", -1), WHERE, doc("a", doc("$gte", 2, "$lt", 8))),
            Shape.of("c of words", doc("c", 1), WHERE, doc("s", "Hà", "a", doc("$exists", true))),
            Shape.of("c of tags", doc("c", 1), WHERE, doc("tags", doc("$gte", 2, "$lt", 7))),
            Shape.of("a of items", doc("a", 1), WHERE, doc("items.k", doc("$exists", true), "tags", 5)),
            Shape.of("tags of true", doc("tags", 1), WHERE, doc("n.x", doc("$lte", 6))));

    static final List<Shape> UNIQUE = List.of(
            Shape.of("unique c", doc("c", 1), "unique", true, "sparse", true),
            Shape.of("unique a-c", doc("a", 1, "c", -1), "unique", true),
            Shape.of("unique s-a-b", doc("s", 1, "a", 1, "b", -1), "unique", true),
            Shape.of("unique tags-c", doc("tags", 1, "c", 1), "unique", true),
            Shape.of("unique items-c", doc("items.k", 1, "c", 1), "unique", true),
            Shape.of("unique n.x-b", doc("n.x", 1, "b", 1), "unique", true, "sparse", true),
            Shape.of("unique a of word", doc("a", 1), "unique", true, WHERE, doc("s", "Hải Dương")),
            Shape.of("unique n-b of five", doc("n", 1, "b", 1), "unique", true, WHERE, doc("a", 5)));

    /** Unique, over fields that the updates of many documents in {@link Steps} leave alone. */
    static final List<Shape> CERTAIN = List.of(
            Shape.of("unique c", doc("c", 1), "unique", true, "sparse", true),
            Shape.of("unique a of word", doc("a", 1), "unique", true, WHERE, doc("s", "Hải Dương")));

    private Catalogue() {}
}

package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Filters and orders such as services ask, and odder ones. */
final class RandomQueries {

    private static final List<String> SORTS =
            List.of("_id", "a", "b", "s", "c", "n.x", "n.y", "tags", "items.k", "n", "nowhere");

    private final RandomValues values;

    RandomQueries(RandomValues values) {
        this.values = values;
    }

    Document filter() {
        int kind = values.upTo(100);
        if (kind < 4) {
            return new Document();
        } else if (kind < 50) {
            return condition();
        } else if (kind < 75) {
            Document filter = condition();
            values.several(1, 2, this::condition).forEach(filter::putAll);
            return filter;
        } else if (kind < 80) {
            return doc("$and", values.several(1, 3, this::smaller));
        } else if (kind < 83) {
            return condition().append("$and", twice(values.oneOf(List.of("tags", "items.k", "a", "c"))));
        } else if (kind < 94) {
            Document filter = doc("$or", values.several(1, 3, this::smaller));
            if (values.chance(40)) {
                filter.putAll(condition());
            }
            return filter;
        }
        return doc("$nor", values.several(1, 2, this::condition));
    }

    /** Of an array, one element may meet the one and another the other. */
    private List<Document> twice(String field) {
        return values.several(2, 2, () -> doc(field, range(values::number)));
    }

    private Document smaller() {
        return values.chance(75)
                ? condition()
                : values.chance(50) ? both() : doc("$or", values.several(1, 2, this::both));
    }

    private Document both() {
        Document filter = condition();
        filter.putAll(condition());
        return filter;
    }

    /** A filter that names the document, maybe with more, as a conditional update does. */
    Document byId() {
        Document filter = values.chance(40) ? condition() : new Document();
        return filter.append("_id", values.id());
    }

    private Document condition() {
        return values.<Supplier<Document>>oneOf(List.of(
                        () -> doc("_id", on(values::id)),
                        () -> doc("a", on(values::scalar)),
                        () -> doc("a", on(values::number)),
                        () -> doc("b", on(values::scalar)),
                        () -> doc("c", on(() -> values.upTo(1000))),
                        () -> doc("s", onWord()),
                        () -> doc("s", on(values::word)),
                        () -> doc("n.x", on(values::scalar)),
                        () -> doc("n.y", on(values::number)),
                        () -> doc("n.deep.z", on(values::scalar)),
                        () -> doc("n", whole(values::nested)),
                        () -> doc("tags", onTags()),
                        () -> doc("tags", on(values::scalar)),
                        () -> doc("items.k", on(() -> values.upTo(6))),
                        () -> doc("items.q", on(values::scalar)),
                        () -> doc("items", onItems()),
                        () -> doc(values.oneOf(List.of("tags.0", "items.1.k", "nowhere")), on(values::scalar))))
                .get();
    }

    private @Nullable Object on(Supplier<? extends @Nullable Object> value) {
        int kind = values.upTo(100);
        if (kind < 30) {
            return value.get();
        } else if (kind < 35) {
            return doc("$eq", value.get());
        } else if (kind < 50) {
            return doc("$in", values.several(0, 4, value));
        } else if (kind < 78) {
            return range(value);
        } else if (kind < 85) {
            return doc("$exists", values.chance(50));
        } else if (kind < 89) {
            return null;
        } else if (kind < 92) {
            return doc("$ne", values.chance(50) ? null : value.get());
        } else if (kind < 95) {
            return doc("$nin", values.several(1, 3, value));
        } else if (kind < 97) {
            return doc("$not", range(value));
        }
        return doc("$exists", true, "$ne", value.get());
    }

    /** The matcher takes a missing field for a document whose fields are all null. */
    private static Document whole(Supplier<Document> document) {
        Document result = document.get();
        while (result.values().stream().allMatch(Objects::isNull)) {
            result = document.get();
        }
        return result;
    }

    private Document range(Supplier<? extends @Nullable Object> value) {
        Document range = doc(values.oneOf(List.of("$gt", "$gte", "$lt", "$lte")), there(value));
        if (values.chance(50)) {
            range.put(values.oneOf(List.of("$gt", "$gte", "$lt", "$lte")), there(value));
        }
        return range;
    }

    private static Object there(Supplier<? extends @Nullable Object> value) {
        Object result = value.get();
        while (result == null) {
            result = value.get();
        }
        return result;
    }

    private Object onWord() {
        String pattern = values.oneOf(List.of(
                "^Hà", "^Hà ", "^H", "^Đ", "^Hà N.i", "^hà|^Đ", "Nội$", "^Hải? ", "^😀?", "^😀?Hà", "^Hà\\.?",
                "^(Hà)"));
        String options = values.chance(20) ? "i" : "";
        return values.chance(50)
                ? new BsonRegularExpression(pattern, options)
                : doc("$regex", pattern, "$options", options);
    }

    private @Nullable Object onTags() {
        return values.oneOf(
                values::tags,
                () -> List.of(),
                () -> doc("$all", values.several(1, 2, values::scalar)),
                () -> doc("$size", values.upTo(4)),
                () -> doc("$elemMatch", range(values::number)),
                () -> doc("$in", values.several(1, 2, values::tags)),
                () -> new BsonRegularExpression("^Hà", ""));
    }

    private @Nullable Object onItems() {
        return values.oneOf(
                () -> whole(values::item),
                values::items,
                () -> doc("$elemMatch", doc("k", values.upTo(6), "q", on(values::scalar))),
                () -> doc("$elemMatch", doc("k", range(() -> values.upTo(6)))),
                () -> doc("$size", values.upTo(3)));
    }

    /** The library takes a pattern for a value when it makes a document of a filter: such filters insert nothing here. */
    static boolean hasPattern(Document filter) {
        return filter.toString().contains("$regex");
    }

    /** Fields and their directions, or none. */
    Document sort() {
        Document sort = new Document();
        if (values.chance(60)) {
            values.several(1, 3, () -> values.oneOf(SORTS))
                    .forEach(field -> sort.put(field, values.chance(50) ? 1 : -1));
        }
        return sort;
    }
}

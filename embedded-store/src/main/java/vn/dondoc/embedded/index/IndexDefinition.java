package vn.dondoc.embedded.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an index keeps: as {@code createIndexes} describes it.
 *
 * @param partial the filter of a partial index: only documents that match it are kept
 * @param expireAfterSeconds how long after the date in its field a document ends, or null
 */
public record IndexDefinition(
        String name,
        List<IndexedField> fields,
        boolean unique,
        boolean sparse,
        @Nullable Document partial,
        @Nullable Long expireAfterSeconds) {

    private static final Set<String> KNOWN = Set.of(
            "v",
            "key",
            "name",
            "ns",
            "unique",
            "sparse",
            "partialFilterExpression",
            "expireAfterSeconds",
            "background");

    /** @throws MongoServerError 67 for a kind of index, 197 for an option that is not kept here */
    public static IndexDefinition of(Document description) {
        for (String option : description.keySet()) {
            if (!KNOWN.contains(option)) {
                throw new MongoServerError(
                        197, "InvalidIndexSpecificationOption", "The index option '" + option + "' is not supported");
            }
        }
        List<IndexedField> fields = new ArrayList<>();
        ((Document) Objects.requireNonNull(description.get("key"))).forEach((path, direction) -> {
            if (!(direction instanceof Number number) || number.doubleValue() == 0) {
                throw new MongoServerError(
                        67, "CannotCreateIndex", "Index type '" + direction + "' of '" + path + "' is not supported");
            }
            if (path.contains("$")) {
                throw new MongoServerError(67, "CannotCreateIndex", "Index key '" + path + "' is not supported");
            }
            fields.add(new IndexedField(path, number.doubleValue() > 0));
        });
        Object seconds = description.get("expireAfterSeconds");
        if (seconds != null && fields.size() > 1) {
            throw new MongoServerError(
                    67,
                    "CannotCreateIndex",
                    "TTL indexes are single-field indexes, compound indexes do not support TTL");
        }
        return new IndexDefinition(
                (String) Objects.requireNonNull(description.get("name")),
                List.copyOf(fields),
                Utils.isTrue(description.get("unique")) || isPrimary(fields),
                Utils.isTrue(description.get("sparse")),
                (Document) description.get("partialFilterExpression"),
                seconds == null ? null : ((Number) seconds).longValue());
    }

    private static boolean isPrimary(List<IndexedField> fields) {
        return fields.size() == 1 && fields.getFirst().name().equals("_id");
    }

    /** The paths of its fields. */
    public Set<String> names() {
        return fields.stream().map(IndexedField::name).collect(Collectors.toSet());
    }

    public boolean isPrimary() {
        return isPrimary(fields);
    }

    /**
     * The keys under which the document is found, none if the index leaves it out.
     *
     * @throws CannotIndexParallelArraysError if two fields are arrays of their own
     */
    public Keys keysOf(Document document) {
        if (partial != null && !new DefaultQueryMatcher().matches(document, partial)) {
            return Keys.NONE;
        }
        List<FieldValues> values = fields.stream()
                .map(field -> FieldValues.of(document, field.path()))
                .toList();
        if (sparse && values.stream().noneMatch(FieldValues::isPresent)) {
            return Keys.NONE;
        }
        if (sparse && values.size() == 1) {
            values.getFirst().removeMissing();
        }
        List<String> arrays = values.stream()
                .flatMap(value -> Stream.ofNullable(value.array()))
                .distinct()
                .toList();
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
        List<KeyWriter> keys = List.of(new KeyWriter());
        for (int i = 0; i < fields.size(); i++) {
            keys = extended(keys, values.get(i).values(), fields.get(i));
        }
        Set<Key> distinct = new TreeSet<>();
        keys.forEach(key -> distinct.add(new Key(key.toBytes())));
        return new Keys(distinct, values.stream().allMatch(FieldValues::isOrdered));
    }

    private static List<KeyWriter> extended(List<KeyWriter> keys, List<@Nullable Object> values, IndexedField field) {
        List<byte[]> parts =
                values.stream().map(KeyWriter::of).map(field::written).toList();
        if (parts.size() == 1) {
            keys.forEach(key -> key.raw(parts.getFirst()));
            return keys;
        }
        List<KeyWriter> all = new ArrayList<>(keys.size() * parts.size());
        for (KeyWriter key : keys) {
            for (byte[] part : parts) {
                KeyWriter longer = new KeyWriter();
                longer.raw(key.toBytes());
                longer.raw(part);
                all.add(longer);
            }
        }
        return all;
    }
}

package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;
import static vn.dondoc.embedded.Commands.documentIn;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index as its description names it, and the keys that MongoDB would keep for a document: of an array each element; of
 * a missing field null, unless the index is sparse and all its fields are missing; of an empty array a value of its own.
 */
record Shape(Document description) {

    private static final Object EMPTY_ARRAY = "(an empty array)";

    private static final Object MISSING = "(missing)";

    static Shape of(String name, Document keys, @Nullable Object... options) {
        Document description = doc("key", keys, "name", name);
        description.putAll(doc(options));
        return new Shape(description);
    }

    String name() {
        return String.valueOf(description.get("name"));
    }

    Document keys() {
        return documentIn(description, "key");
    }

    boolean isUnique() {
        return Boolean.TRUE.equals(description.get("unique"));
    }

    /** Two fields of the elements of one array: the store keeps more keys for them than MongoDB does. */
    boolean sharesArrays() {
        return keys().keySet().stream()
                        .filter(path -> path.startsWith("items."))
                        .count()
                > 1;
    }

    /** The keys under which the index finds the document; none when the index leaves it out. */
    Set<List<@Nullable Object>> keysOf(Document document) {
        Document partial = (Document) description.get("partialFilterExpression");
        if (partial != null && !new DefaultQueryMatcher().matches(document, partial)) {
            return Set.of();
        }
        List<@Nullable Object> nodes = new ArrayList<>();
        List<List<String>> paths = new ArrayList<>();
        for (String path : keys().keySet()) {
            nodes.add(document);
            paths.add(Arrays.asList(path.split("\\.")));
        }
        Set<List<@Nullable Object>> keys = new HashSet<>();
        collect(nodes, paths, keys);
        return keys;
    }

    /** Walks all paths as far as there is no array, then goes on with each element of the array that they share. */
    private void collect(List<@Nullable Object> nodes, List<List<String>> paths, Set<List<@Nullable Object>> keys) {
        List<?> array = null;
        for (int i = 0; i < nodes.size(); i++) {
            Object node = nodes.get(i);
            List<String> path = paths.get(i);
            while (!path.isEmpty() && !(node instanceof List)) {
                node = node instanceof Document inner && inner.containsKey(path.getFirst())
                        ? inner.get(path.getFirst())
                        : MISSING;
                path = path.subList(1, path.size());
            }
            nodes.set(i, node);
            paths.set(i, path);
            if (node instanceof List<?> found) {
                if (array != null && array != found) {
                    throw new IllegalStateException("Two arrays in one key: " + description + nodes);
                }
                array = found;
            }
        }
        if (array == null) {
            add(nodes, keys);
        } else if (array.isEmpty()) {
            add(replace(nodes, paths, array, EMPTY_ARRAY), keys);
        } else {
            for (Object element : array) {
                collect(replace(nodes, paths, array, element), new ArrayList<>(paths), keys);
            }
        }
    }

    private static List<@Nullable Object> replace(
            List<@Nullable Object> nodes, List<List<String>> paths, List<?> array, @Nullable Object element) {
        List<@Nullable Object> result = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Object node = nodes.get(i);
            boolean lacks = element == EMPTY_ARRAY && !paths.get(i).isEmpty();
            result.add(node != array ? node : lacks ? MISSING : element);
        }
        return result;
    }

    private void add(List<@Nullable Object> values, Set<List<@Nullable Object>> keys) {
        boolean sparse = Boolean.TRUE.equals(description.get("sparse"));
        if (!sparse || values.stream().anyMatch(value -> value != MISSING)) {
            keys.add(values.stream().map(Shape::normal).toList());
        }
    }

    /** Equal values are one, as the database takes them: numbers of all types, null and missing. */
    static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case Long number when number != (long) number.doubleValue() -> number;
            case Number number -> number.doubleValue() + 0.0;
            case Document document -> {
                Document result = new Document();
                document.forEach((name, inner) -> result.put(name, normal(inner)));
                yield result;
            }
            case Collection<?> array -> array.stream().map(Shape::normal).toList();
            case null -> null;
            default -> value == MISSING ? null : value;
        };
    }

    @Override
    public String toString() {
        return description.toString();
    }
}

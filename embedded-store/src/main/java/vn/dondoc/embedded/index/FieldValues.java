package vn.dondoc.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document holds at a path, as an index keeps it: of an array each element, on every level of it. */
final class FieldValues {

    private final List<String> path;
    private final List<@Nullable Object> values = new ArrayList<>(1);
    private @Nullable String array;

    private FieldValues(List<String> path) {
        this.path = path;
    }

    static FieldValues of(Document document, List<String> path) {
        FieldValues found = new FieldValues(path);
        found.descend(document, 0);
        return found;
    }

    /** At least one; a missing field is {@link Missing}, an array without elements a value of its own. */
    List<@Nullable Object> values() {
        return values;
    }

    /** The path of the first array on the way, or null when there is none. */
    @Nullable String array() {
        return array;
    }

    /** Whether the field is there, with null too. */
    boolean isPresent() {
        return values.stream().anyMatch(value -> !(value instanceof Missing));
    }

    /** What a sparse index leaves out: the elements of an array that lack the field. */
    void removeMissing() {
        values.removeIf(value -> value instanceof Missing);
    }

    boolean isOrdered() {
        return array == null && KeyWriter.isOrdered(values.getFirst());
    }

    private void descend(@Nullable Object value, int depth) {
        if (value instanceof Collection<?> elements) {
            if (array == null) {
                array = String.join(".", path.subList(0, depth));
            }
            if (elements.isEmpty()) {
                values.add(depth == path.size() ? KeyWriter.EmptyArray.INSTANCE : Missing.getInstance());
            }
            elements.forEach(element -> descend(element, depth));
        } else if (depth == path.size()) {
            values.add(value);
        } else if (value instanceof Document inner) {
            descend(inner.getOrMissing(path.get(depth)), depth + 1);
        } else {
            values.add(Missing.getInstance());
        }
    }
}

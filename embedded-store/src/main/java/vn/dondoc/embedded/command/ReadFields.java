package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of stored documents an aggregation reads that groups or counts them at once. */
final class ReadFields {
    private static final Set<String> TOGETHER = Set.of("$and", "$or", "$nor");

    private final Set<String> paths = new HashSet<>();
    private boolean known = true;

    private ReadFields() {}

    /** Paths with dots; null where all may be read, or it cannot be told. */
    static @Nullable Set<String> of(Leading leading) {
        if (leading.rest().isEmpty()) {
            return null;
        }
        Map.Entry<String, Object> first =
                leading.rest().getFirst().entrySet().iterator().next();
        if (!first.getKey().equals("$group") && !first.getKey().equals("$count")) {
            return null;
        }
        ReadFields read = new ReadFields();
        read.filter(leading.filter());
        if (leading.order() != null) {
            leading.order().keySet().forEach(read::field);
        }
        if (first.getKey().equals("$group")) {
            read.expression(first.getValue());
        }
        return read.known ? read.paths : null;
    }

    private void filter(Document filter) {
        filter.forEach((key, value) -> {
            if (TOGETHER.contains(key) && value instanceof Collection<?> parts) {
                parts.forEach(part -> filter(part instanceof Document inner ? inner : new Document("$unknown", part)));
            } else if (key.startsWith("$")) {
                known = false;
            } else {
                field(key);
            }
        });
    }

    private void expression(@Nullable Object value) {
        switch (value) {
            case String text when text.startsWith("$$") -> known = false;
            case String text when text.startsWith("$") -> field(text.substring(1));
            case Document parts -> parts.values().forEach(this::expression);
            case Collection<?> parts -> parts.forEach(this::expression);
            case null, default -> {
                // Reads nothing.
            }
        }
    }

    private void field(String path) {
        paths.add(path);
    }
}

package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says of single fields: necessary for a match, not sufficient. A field of which nothing can be told is not
 * in it, and each document that an index yields is matched against the whole filter again.
 */
final class Conditions {

    private static final Pattern POSITION = Pattern.compile("(^|\\.)\\d+(\\.|$)");

    private final Map<String, Intervals> byPath = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final BinaryOperator<Intervals> together;
    private final boolean single;

    private Conditions(boolean single) {
        this.single = single;
        together = single ? Intervals::and : Intervals::narrower;
    }

    /** Where each field has one value: conditions on it narrow one another. */
    static Conditions ofSingleValues(Document filter) {
        return new Conditions(true).read(filter, "");
    }

    /** Where a field may have several values, each condition may be met by another of them: the narrowest one counts. */
    static Conditions ofManyValues(Document filter) {
        return new Conditions(false).read(filter, "");
    }

    @Nullable Intervals at(String path) {
        return byPath.get(path);
    }

    Set<String> paths() {
        return byPath.keySet();
    }

    boolean demandsPresenceOf(String path) {
        Intervals intervals = byPath.get(path);
        return present.contains(path) || intervals != null && intervals.excludeNull();
    }

    private Conditions read(Document filter, String prefix) {
        filter.forEach((key, value) -> {
            if (key.equals("$and")) {
                documents(value).forEach(part -> read(part, prefix));
            } else if (key.equals("$or")) {
                either(documents(value), prefix);
            } else if (!key.startsWith("$")) {
                String path = prefix + key;
                if (!POSITION.matcher(path).find()) {
                    field(path, value);
                }
            }
        });
        return this;
    }

    /** What holds in each branch: the path must be narrowed in all of them. */
    private void either(List<Document> branches, String prefix) {
        List<Conditions> read = branches.stream()
                .map(branch -> new Conditions(single).read(branch, prefix))
                .toList();
        if (read.isEmpty()) {
            return;
        }
        read.getFirst().byPath.keySet().stream()
                .filter(path -> read.stream().allMatch(branch -> branch.byPath.containsKey(path)))
                .forEach(path -> add(
                        path,
                        read.stream()
                                .map(branch -> Objects.requireNonNull(branch.byPath.get(path)))
                                .reduce(Intervals::or)
                                .orElseThrow()));
    }

    private void field(String path, @Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            add(path, Bounds.beginning(BsonRegularExpression.convertToRegularExpression(value)));
        } else if (value instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> operator(path, operator, operand));
        } else {
            add(path, Bounds.equal(value));
        }
    }

    private static boolean isOperators(Document value) {
        return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
    }

    private void operator(String path, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> add(path, Bounds.equal(operand));
            case "$in" -> add(path, operand instanceof Collection<?> values ? Bounds.in(values) : null);
            case "$all" -> {
                if (operand instanceof Collection<?> values) {
                    values.stream()
                            .filter(value -> !(value instanceof Document operators && isOperators(operators)))
                            .forEach(value -> add(path, Bounds.equal(value)));
                }
            }
            case "$gt" -> add(path, Bounds.greater(operand, false));
            case "$gte" -> add(path, Bounds.greater(operand, true));
            case "$lt" -> add(path, Bounds.less(operand, false));
            case "$lte" -> add(path, Bounds.less(operand, true));
            case "$ne" -> {
                // An array without elements has none that is null, and lies at null where a field of them is indexed.
                if (single && Missing.isNullOrMissing(operand)) {
                    add(path, Intervals.SOMETHING);
                }
            }
            case "$exists" -> {
                if (Utils.isTrue(operand)) {
                    present.add(path);
                }
            }
            case "$elemMatch" -> {
                if (operand instanceof Document element && isOperators(element)) {
                    element.forEach((inner, value) -> operator(path, inner, value));
                } else if (operand instanceof Document element) {
                    read(element, path + ".");
                }
            }
            default -> {
                // Says nothing that an index could use.
            }
        }
    }

    private void add(String path, @Nullable Intervals intervals) {
        if (intervals != null) {
            byPath.merge(path, intervals, together);
        }
    }

    private static List<Document> documents(@Nullable Object list) {
        return list instanceof Collection<?> parts
                ? parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}

package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a collection.
 *
 * @param order fields with 1 or -1, or {@code $natural}; null or empty for none
 * @param limit how many at most, 0 for all
 * @param hint name or keys of the index to use, or {@code {$natural: 1}} for none; null for the best one
 * @param read paths of which documents are wanted with nothing else; null for all
 * @param alike whether documents that are alike in all of these may come as one, with how many they are
 */
public record Query(
        Document filter,
        @Nullable Document order,
        int skip,
        int limit,
        @Nullable Object hint,
        @Nullable Set<String> read,
        boolean alike) {

    public Query(Document filter, @Nullable Document order, int skip, int limit, @Nullable Object hint) {
        this(filter, order, skip, limit, hint, null, false);
    }

    /** Whatever matches. */
    public static Query of(Document filter) {
        return new Query(filter, null, 0, 0, null);
    }

    /** The names at the beginning of the paths; null for all. */
    @Nullable Set<String> fields() {
        return read == null
                ? null
                : read.stream().map(path -> path.split("\\.", 2)[0]).collect(Collectors.toSet());
    }

    boolean isOrdered() {
        return order != null && !order.isEmpty() && !isNatural();
    }

    boolean isNatural() {
        return order != null && order.containsKey("$natural");
    }

    /** How many documents have to be found to answer, 0 for all. */
    int wanted() {
        return limit == 0 ? 0 : skip + limit;
    }
}

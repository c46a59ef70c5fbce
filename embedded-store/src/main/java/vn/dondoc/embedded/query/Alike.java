package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents with the same key in an index, where nothing is read of them but what the key is made of: one of them tells of all.
 * Only where each value has a key of its own: numbers of several types share one, and so do null and what is missing.
 */
record Alike(Set<String> read) {

    /** Null where the plan's keys do not hold all that is read. */
    static @Nullable Alike of(Plan plan, Query query) {
        Set<String> read = query.read();
        return read == null || plan.merged() || plan.fieldsOf(read) == Integer.MAX_VALUE ? null : new Alike(read);
    }

    boolean mayBeOne(Document document) {
        return read.stream()
                .map(path -> Utils.getSubdocumentValue(document, path))
                .allMatch(value -> value instanceof String
                        || value instanceof Instant
                        || value instanceof Boolean
                        || value instanceof UUID);
    }

    /** Whether two entries have the same key; what stands behind it leads to their records. */
    static boolean isSame(byte[] one, byte[] other) {
        return one.length == other.length
                && Arrays.equals(one, 0, one.length - Long.BYTES, other, 0, other.length - Long.BYTES);
    }
}

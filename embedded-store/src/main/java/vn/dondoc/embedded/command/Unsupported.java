package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses, with the database's codes, what would otherwise be left out silently. */
final class Unsupported {

    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "find", Set.of("collation", "min", "max", "returnKey", "showRecordId", "tailable", "awaitData", "let"),
            "aggregate", Set.of("collation", "let"),
            "count", Set.of("collation"),
            "distinct", Set.of("collation"),
            "findandmodify", Set.of("collation", "let"),
            "update", Set.of("let"),
            "delete", Set.of("let"),
            "create",
                    Set.of(
                            "capped",
                            "collation",
                            "timeseries",
                            "clusteredIndex",
                            "viewOn",
                            "validator",
                            "changeStreamPreAndPostImages",
                            "expireAfterSeconds"));

    private Unsupported() {}

    /** @throws MongoServerError 20 for transactions, 238 for an option that is not there */
    static void check(String command, Document query) {
        if (query.containsKey("startTransaction") || query.containsKey("autocommit")) {
            throw new MongoServerError(
                    20, "IllegalOperation", "Transaction numbers are only allowed on a replica set member or mongos");
        }
        for (String option : OPTIONS.getOrDefault(command, Set.of())) {
            if (isGiven(query.get(option))) {
                throw notImplemented("the option '" + option + "' of " + command);
            }
        }
        if (query.get("update") instanceof Collection<?>) {
            throw notImplemented("an update by a pipeline");
        }
        for (Object change : changes(query)) {
            if (change instanceof Document one && one.get("u") instanceof Collection<?>) {
                throw notImplemented("an update by a pipeline");
            }
            if (change instanceof Document one && isGiven(one.get("collation"))) {
                throw notImplemented("the option 'collation' of " + command);
            }
        }
    }

    private static Collection<?> changes(Document query) {
        if (query.get("updates") instanceof Collection<?> updates) {
            return updates;
        }
        return query.get("deletes") instanceof Collection<?> deletes ? deletes : List.of();
    }

    private static boolean isGiven(@Nullable Object option) {
        return option != null
                && !Boolean.FALSE.equals(option)
                && !(option instanceof Document empty && empty.isEmpty());
    }

    private static MongoServerError notImplemented(String what) {
        return new MongoServerError(238, "NotImplemented", "Not implemented here: " + what);
    }
}

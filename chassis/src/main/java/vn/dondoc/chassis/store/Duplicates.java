package vn.dondoc.chassis.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;

/** An unordered bulk insert whose only failures are rows that are there already has done its work. */
public final class Duplicates {
    private Duplicates() {}

    /** Rethrows unless every failure is a duplicate key. */
    public static void orThrow(MongoBulkWriteException e) {
        boolean onlyDuplicates = e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        if (!onlyDuplicates) {
            throw e;
        }
    }
}

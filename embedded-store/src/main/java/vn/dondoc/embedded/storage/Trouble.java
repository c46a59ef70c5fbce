package vn.dondoc.embedded.storage;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** What went wrong beneath, in words for the database's clients and for whoever started it. */
final class Trouble {

    private Trouble() {}

    static String atOpen(Path folder, Exception e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left")) {
            return "The disk that holds " + folder + " is full.";
        }
        if (reason.contains("Read-only") || reason.contains("Permission denied")) {
            return "The folder " + folder + " cannot be written.";
        }
        if (reason.contains("lock")) {
            return "The folder " + folder + " is in use by another process.";
        }
        return "The folder " + folder + " cannot be used: " + reason;
    }

    static MongoServerError whileReading(RocksDBException e) {
        return new MongoServerError(8, "UnknownError", "The store cannot be read: " + e.getMessage(), e);
    }

    static MongoServerError whileWriting(Path folder, RocksDBException e) {
        return isFull(e)
                ? new MongoServerError(14031, "OutOfDiskSpace", "The disk that holds " + folder + " is full", e)
                : new MongoServerError(8, "UnknownError", "The store cannot be written: " + e.getMessage(), e);
    }

    private static boolean isFull(RocksDBException e) {
        return e.getStatus() instanceof Status status && status.getSubCode() == Status.SubCode.NoSpace
                || String.valueOf(e.getMessage()).contains("No space left");
    }
}

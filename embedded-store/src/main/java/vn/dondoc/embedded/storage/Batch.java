package vn.dondoc.embedded.storage;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Changes that are written together or not at all. */
public final class Batch {

    private interface Change {
        void on(WriteBatch batch) throws RocksDBException;
    }

    private final List<Change> changes = new ArrayList<>();
    private long size;

    public Batch put(byte[] key, byte[] value) {
        size += key.length + value.length;
        changes.add(batch -> batch.put(key, value));
        return this;
    }

    public Batch delete(byte[] key) {
        size += key.length;
        changes.add(batch -> batch.delete(key));
        return this;
    }

    /** Everything of a space. */
    public Batch clear(int space) {
        changes.add(batch -> batch.deleteRange(Space.key(space), Space.key(space + 1)));
        return this;
    }

    /** How many bytes the changes have. */
    public long size() {
        return size;
    }

    /** As the storage takes them; to be closed. */
    WriteBatch written() throws RocksDBException {
        WriteBatch batch = new WriteBatch();
        for (Change change : changes) {
            change.on(batch);
        }
        return batch;
    }
}

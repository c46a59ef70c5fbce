package vn.dondoc.embedded.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/** One state of the storage; for one thread at a time. */
public final class View implements AutoCloseable {

    private final RocksDB files;
    private final Snapshot snapshot;
    private final ReadOptions reading;
    private final List<Walk> walks = new ArrayList<>(1);

    View(RocksDB files) {
        this.files = files;
        snapshot = files.getSnapshot();
        reading = new ReadOptions().setSnapshot(snapshot).setTotalOrderSeek(true);
    }

    public byte @Nullable [] get(byte[] key) {
        try {
            return files.get(reading, key);
        } catch (RocksDBException e) {
            throw Trouble.whileReading(e);
        }
    }

    /** A walk over the keys from low to high, or from high down to low; closed with the view. */
    public Walk walk(boolean down) {
        Walk walk = new Walk(files.newIterator(reading), down);
        walks.add(walk);
        return walk;
    }

    @Override
    public void close() {
        walks.forEach(walk -> walk.entries.close());
        walks.clear();
        reading.close();
        files.releaseSnapshot(snapshot);
        snapshot.close();
    }

    /** A key and its value. */
    public interface Entry {
        byte[] key();

        byte[] value();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Single(byte[] key, byte[] value) implements Entry {}

    /** The entry of one key, found without a walk. */
    public @Nullable Entry entry(byte[] key) {
        byte[] value = get(key);
        return value == null ? null : new Single(key, value);
    }

    /** Stands at one entry after the other of a range. */
    public static final class Walk implements Entry {

        private final RocksIterator entries;
        private final boolean down;
        private byte[] key = new byte[0];

        private Walk(RocksIterator entries, boolean down) {
            this.entries = entries;
            this.down = down;
        }

        /** To the first entry of the range, or the last one if the walk goes down. */
        public boolean start(Range range) {
            if (down) {
                entries.seekForPrev(range.high());
                if (entries.isValid() && Arrays.equals(entries.key(), range.high())) {
                    entries.prev();
                }
            } else {
                entries.seek(range.low());
            }
            return isWithin(range);
        }

        public boolean next(Range range) {
            if (down) {
                entries.prev();
            } else {
                entries.next();
            }
            return isWithin(range);
        }

        private boolean isWithin(Range range) {
            if (!entries.isValid()) {
                try {
                    entries.status();
                } catch (RocksDBException e) {
                    throw Trouble.whileReading(e);
                }
                return false;
            }
            key = entries.key();
            return range.contains(key);
        }

        @Override
        public byte[] key() {
            return key;
        }

        @Override
        public byte[] value() {
            return entries.value();
        }
    }
}

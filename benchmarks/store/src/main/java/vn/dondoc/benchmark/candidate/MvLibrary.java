package vn.dondoc.benchmark.candidate;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** One map a table; each write ends with a commit to the file. The settings are those with which it lost no file. */
class MvLibrary implements Library {

    private final MVStore store;
    private final Map<Table, MVMap<byte[], byte[]>> tables = new EnumMap<>(Table.class);
    private final boolean syncs;

    MvLibrary(Path folder, Durability durability) {
        store = new MVStore.Builder()
                .fileName(folder.resolve("data.mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(0)
                .compress()
                .open();
        store.setRetentionTime(3_000);
        for (Table table : Table.values()) {
            tables.put(
                    table,
                    store.openMap(
                            table.name(),
                            new MVMap.Builder<byte[], byte[]>()
                                    .keyType(new Bytes())
                                    .valueType(new Bytes())));
        }
        syncs = durability == Durability.POWER;
    }

    private MVMap<byte[], byte[]> table(Table table) {
        MVMap<byte[], byte[]> found = tables.get(table);
        if (found == null) {
            throw new IllegalStateException("No table " + table);
        }
        return found;
    }

    @Override
    public synchronized void write(List<Change> changes) {
        for (Change change : changes) {
            if (change.value() == null) {
                table(change.table()).remove(change.key());
            } else {
                table(change.table()).put(change.key(), change.value());
            }
        }
        store.commit();
        if (syncs) {
            store.sync();
        }
    }

    @Override
    public byte @Nullable [] get(Table table, byte[] key) {
        return table(table).get(key);
    }

    @Override
    public List<byte[]> keys(Table table, byte[] from, byte[] to, int most) {
        var keys = new ArrayList<byte[]>();
        Cursor<byte[], byte[]> entry = table(table).cursor(from);
        while (keys.size() < most && entry.hasNext()) {
            byte[] key = entry.next();
            if (Arrays.compareUnsigned(key, to) >= 0) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }

    @Override
    public void close() {
        store.close();
    }

    /** Bytes in the order of unsigned bytes; the library's own type for them has no order. */
    private static class Bytes extends BasicDataType<byte[]> {

        @Override
        public int compare(byte[] one, byte[] other) {
            return Arrays.compareUnsigned(one, other);
        }

        @Override
        public int getMemory(byte[] bytes) {
            return bytes.length + 24;
        }

        @Override
        public void write(WriteBuffer buffer, byte[] bytes) {
            buffer.putVarInt(bytes.length).put(bytes);
        }

        @Override
        public byte[] read(ByteBuffer buffer) {
            byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bytes);
            return bytes;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }
}

package vn.dondoc.benchmark.candidate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.CursorIterable;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.KeyRange;
import org.lmdbjava.Txn;

/** One named database a table; each write is one transaction. Without a sync the file may be broken by a loss of power. */
class LmdbLibrary implements Library {

    /** How far the file may grow: has to be said beforehand. */
    private static final long SIZE = 16L << 30;

    private final Env<byte[]> environment;
    private final Map<Table, Dbi<byte[]>> tables = new EnumMap<>(Table.class);

    LmdbLibrary(Path folder, Durability durability) {
        EnvFlags[] flags = durability == Durability.POWER ? new EnvFlags[0] : new EnvFlags[] {EnvFlags.MDB_NOSYNC};
        environment = Env.create(ByteArrayProxy.PROXY_BA)
                .setMapSize(SIZE)
                .setMaxDbs(Table.values().length)
                .open(folder.toFile(), flags);
        for (Table table : Table.values()) {
            tables.put(table, environment.openDbi(table.name(), DbiFlags.MDB_CREATE));
        }
    }

    private Dbi<byte[]> table(Table table) {
        Dbi<byte[]> found = tables.get(table);
        if (found == null) {
            throw new IllegalStateException("No table " + table);
        }
        return found;
    }

    @Override
    public void write(List<Change> changes) {
        try (Txn<byte[]> transaction = environment.txnWrite()) {
            for (Change change : changes) {
                if (change.value() == null) {
                    table(change.table()).delete(transaction, change.key());
                } else {
                    table(change.table()).put(transaction, change.key(), change.value());
                }
            }
            transaction.commit();
        }
    }

    @Override
    public byte @Nullable [] get(Table table, byte[] key) {
        try (Txn<byte[]> transaction = environment.txnRead()) {
            return table(table).get(transaction, key);
        }
    }

    @Override
    public List<byte[]> keys(Table table, byte[] from, byte[] to, int most) {
        var keys = new ArrayList<byte[]>();
        try (Txn<byte[]> transaction = environment.txnRead();
                CursorIterable<byte[]> entries = table(table).iterate(transaction, KeyRange.closedOpen(from, to))) {
            for (CursorIterable.KeyVal<byte[]> entry : entries) {
                keys.add(entry.key());
                if (keys.size() == most) {
                    break;
                }
            }
        }
        return keys;
    }

    @Override
    public void close() {
        environment.sync(true);
        environment.close();
    }
}

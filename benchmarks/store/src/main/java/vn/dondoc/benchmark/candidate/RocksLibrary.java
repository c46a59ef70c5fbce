package vn.dondoc.benchmark.candidate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** One column family a table; each write is one batch in the log, synced for power. */
class RocksLibrary implements Library {

    private final RocksDB db;
    private final List<ColumnFamilyHandle> families = new ArrayList<>();
    private final WriteOptions writing;

    RocksLibrary(Path folder, Durability durability) throws Exception {
        RocksDB.loadLibrary();
        var blocks = new BlockBasedTableConfig()
                .setBlockCache(new LRUCache(64 << 20))
                .setFilterPolicy(new BloomFilter(10, false));
        var table = new ColumnFamilyOptions()
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(blocks);
        var descriptors = new ArrayList<ColumnFamilyDescriptor>();
        descriptors.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, table));
        for (Table each : Table.values()) {
            descriptors.add(new ColumnFamilyDescriptor(Rows.bytes(each.name()), table));
        }
        db = RocksDB.open(
                new DBOptions()
                        .setCreateIfMissing(true)
                        .setCreateMissingColumnFamilies(true)
                        .setMaxTotalWalSize(64 << 20),
                folder.toString(),
                descriptors,
                families);
        writing = new WriteOptions().setSync(durability == Durability.POWER);
    }

    private ColumnFamilyHandle family(Table table) {
        return families.get(table.ordinal() + 1);
    }

    @Override
    public void write(List<Change> changes) throws Exception {
        try (var batch = new WriteBatch()) {
            for (Change change : changes) {
                if (change.value() == null) {
                    batch.delete(family(change.table()), change.key());
                } else {
                    batch.put(family(change.table()), change.key(), change.value());
                }
            }
            db.write(writing, batch);
        }
    }

    @Override
    public byte @Nullable [] get(Table table, byte[] key) throws Exception {
        return db.get(family(table), key);
    }

    @Override
    public List<byte[]> keys(Table table, byte[] from, byte[] to, int most) {
        var keys = new ArrayList<byte[]>();
        try (var end = new Slice(to);
                var reading = new ReadOptions().setIterateUpperBound(end);
                RocksIterator entry = db.newIterator(family(table), reading)) {
            for (entry.seek(from); entry.isValid() && keys.size() < most; entry.next()) {
                keys.add(entry.key());
            }
        }
        return keys;
    }

    @Override
    public void close() throws RocksDBException {
        families.forEach(ColumnFamilyHandle::close);
        db.closeE();
    }
}

package vn.dondoc.embedded.storage;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Checkpoint;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.TablePropertiesCollectorFactory;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * One folder of keys and values, ordered by the unsigned bytes of the keys. A batch is written whole or not at all and is
 * with the operating system when {@link #write} returns; {@link #sync} waits for the disk.
 */
public final class Storage implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    private final Cache cache;
    private final BloomFilter filter;
    private final Options options;
    private final WriteOptions writing;
    private final RocksDB files;
    private final Path folder;
    private final ReentrantLock syncing = new ReentrantLock();
    private final AtomicLong written = new AtomicLong();
    private long synced;

    /** @throws StoreUnavailable if the folder cannot be made, read or written, or another process has it open */
    public Storage(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Library.loadFrom(folder);
        } catch (IOException e) {
            throw new StoreUnavailable(Trouble.atOpen(folder, e), e);
        }
        cache = new LRUCache(256 * MEGABYTE);
        filter = new BloomFilter(10);
        writing = new WriteOptions();
        options = options(cache, filter);
        try {
            files = RocksDB.open(options, folder.toString());
        } catch (RocksDBException e) {
            free();
            throw new StoreUnavailable(Trouble.atOpen(folder, e), e);
        }
    }

    private static Options options(Cache cache, BloomFilter filter) {
        Options options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(32 * MEGABYTE)
                .setMaxTotalWalSize(128 * MEGABYTE)
                .setMaxBackgroundJobs(2)
                .setAllowFAllocate(false)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(2)
                .setStatsDumpPeriodSec(0)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setBlockSize(4 << 10)
                        .setFilterPolicy(filter)
                        .setFormatVersion(6));
        // A queue leaves its deleted entries at the front of an index: where they are many, they are cleared away
        // early.
        options.setTablePropertiesCollectorFactory(
                List.of(TablePropertiesCollectorFactory.NewCompactOnDeletionCollectorFactory(4096, 1024, 0.5)));
        return options;
    }

    public byte @Nullable [] get(byte[] key) {
        try {
            return files.get(key);
        } catch (RocksDBException e) {
            throw Trouble.whileReading(e);
        }
    }

    /** @throws MongoServerError 14031 if the disk is full: nothing of the batch is written */
    public void write(Batch batch) {
        try (WriteBatch changes = batch.written()) {
            files.write(writing, changes);
            written.incrementAndGet();
        } catch (RocksDBException e) {
            throw Trouble.whileWriting(folder, e);
        }
    }

    /** What is written so far is on the disk when this returns: one call waits for all that came before it. */
    public void sync() {
        long mine = written.get();
        syncing.lock();
        try {
            if (synced < mine) {
                long all = written.get();
                files.flushWal(true);
                synced = all;
            }
        } catch (RocksDBException e) {
            throw Trouble.whileWriting(folder, e);
        } finally {
            syncing.unlock();
        }
    }

    /** The state as it is now, for as long as the view is open. */
    public View view() {
        return new View(files);
    }

    /** A consistent copy of the state as it is now; the folder must not be there yet. */
    public void copyTo(Path copy) {
        try (Checkpoint checkpoint = Checkpoint.create(files)) {
            checkpoint.createCheckpoint(copy.toString());
        } catch (RocksDBException e) {
            throw new StoreUnavailable("No copy could be made in " + copy + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same in a folder that stands beside this one and takes the place of the copy before it. Who asks over the wire
     * does not say where to write.
     *
     * @return that folder
     */
    public Path copyBeside() {
        Path copy = folder.toAbsolutePath().resolveSibling(folder.getFileName() + ".copy");
        try {
            if (Files.exists(copy)) {
                try (var old = Files.list(copy)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new StoreUnavailable("The earlier copy in " + copy + " cannot be deleted: " + e.getMessage(), e);
        }
        copyTo(copy);
        return copy;
    }

    /** Bytes on disk. */
    public long size() {
        try (var all = Files.list(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        files.close();
        free();
    }

    private void free() {
        writing.close();
        options.close();
        filter.close();
        cache.close();
    }
}

package vn.dondoc.benchmark.candidate;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/** What a document store asks of a storage library: ordered bytes in three tables, changed together. */
interface Library extends AutoCloseable {

    /** The tables of a collection with two indexes. Keys are ordered as unsigned bytes. */
    enum Table {
        /** 8 bytes id, the document. */
        DOCUMENTS,
        /** 16 bytes, 8 bytes id. */
        UNIQUE,
        /** 12 bytes name, 8 bytes date, 8 bytes id; nothing. */
        COMPOUND
    }

    /** One entry put, or removed where the value is null. */
    record Change(Table table, byte[] key, byte @Nullable [] value) {}

    /** All or nothing; when this returns it is as durable as the library was opened for. */
    void write(List<Change> changes) throws Exception;

    byte @Nullable [] get(Table table, byte[] key) throws Exception;

    /** The first keys from one to another, exclusive, in order. */
    List<byte[]> keys(Table table, byte[] from, byte[] to, int most) throws Exception;

    @Override
    void close() throws RocksDBException, SQLException;
}

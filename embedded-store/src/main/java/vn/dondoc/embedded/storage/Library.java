package vn.dondoc.embedded.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.RocksDB;

/**
 * RocksDB's native library. It is unpacked into the folder of the first store of the process, where the next start takes
 * its place: in the system's temporary folder each process that is killed would leave its own, of 15 MB.
 */
final class Library {

    private static boolean loaded;

    private Library() {}

    /** @throws IOException if it cannot be written there */
    static synchronized void loadFrom(Path folder) throws IOException {
        if (loaded) {
            return;
        }
        try {
            NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
        } catch (RuntimeException inTheWay) {
            throw new IOException(inTheWay.getMessage(), inTheWay);
        }
        RocksDB.loadLibrary();
        loaded = true;
    }
}

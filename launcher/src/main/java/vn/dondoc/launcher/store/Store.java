package vn.dondoc.launcher.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The database server of the launcher: a MongoDB-compatible port on the loopback address, kept in one file. */
public final class Store {

    /** Connections are spread over so many threads; one that waits for its commit holds up only its own neighbours. */
    private static final int THREADS = 32;

    /**
     * How long space that is no longer in use stays untouched. Nothing reads an older version, since commits wait for the
     * commands; short keeps the file from growing with every write.
     */
    private static final int RETENTION_MILLIS = 3_000;

    private final MongoServer server;

    /**
     * Opens the file and answers on the port from here on.
     *
     * @param file where the data is; made if it is not there yet, its folder must exist
     * @param port the port on 127.0.0.1
     */
    public Store(Path file, int port) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCompactFillRate(0)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .compress()
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        server = new MongoServer(new DurableBackend(store));
        server.bind(new InetSocketAddress("127.0.0.1", port), 1, THREADS);
    }

    /** Lets no client in any more and closes the file. */
    public void stop() {
        server.shutdownNow();
    }
}

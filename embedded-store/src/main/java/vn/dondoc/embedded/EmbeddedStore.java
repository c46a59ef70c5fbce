package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.embedded.command.StoreBackend;
import vn.dondoc.embedded.storage.Durability;
import vn.dondoc.embedded.storage.Storage;
import vn.dondoc.embedded.storage.StoreUnavailable;

/**
 * A store in one folder, for one process at a time. Clients speak the MongoDB wire protocol to it over {@link #listen}, code
 * in the same process may give commands to {@link #backend}.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

    /** Connections are spread over so many threads; one that waits for the disk holds up only its own neighbours. */
    private static final int THREADS = 32;

    private final Storage storage;
    private final StoreBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService expiry = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-expiry").factory());

    private EmbeddedStore(Path folder, Durability durability, Clock clock) {
        storage = new Storage(folder);
        backend = new StoreBackend(storage, durability, clock);
        server = new MongoServer(backend);
        expiry.scheduleWithFixedDelay(this::expireQuietly, 1, 1, TimeUnit.MINUTES);
    }

    /**
     * Opens the folder, which is made if it is not there; what is acknowledged survives the end of the process.
     *
     * @throws StoreUnavailable with one sentence that says why the folder cannot be used
     */
    public static EmbeddedStore open(Path folder) {
        return open(folder, Durability.PROCESS);
    }

    /** The same, with a word on what an acknowledged write survives. */
    public static EmbeddedStore open(Path folder, Durability durability) {
        return open(folder, durability, Clock.systemUTC());
    }

    /**
     * The same, with a clock.
     *
     * @param clock says which documents with a time to live have ended
     */
    public static EmbeddedStore open(Path folder, Durability durability, Clock clock) {
        return new EmbeddedStore(folder, durability, clock);
    }

    /**
     * Answers clients from here on.
     *
     * @param address port 0 for any free one
     * @return where it listens
     */
    public InetSocketAddress listen(InetSocketAddress address) {
        server.bind(address, 1, THREADS);
        return server.getLocalAddress();
    }

    /** For commands without a connection. */
    public MongoBackend backend() {
        return backend;
    }

    /**
     * Copies the state as it is now, while others read and write; the copy is opened like any other folder.
     *
     * @param folder must not be there yet; on the same disk the copy shares its files with the original until they change
     * @throws StoreUnavailable if the copy cannot be made
     */
    public void copyTo(Path folder) {
        storage.copyTo(folder);
    }

    /** Deletes what has reached the end of its time to live; done each minute by itself. */
    public void expire() {
        backend.expire();
    }

    private void expireQuietly() {
        try {
            expire();
        } catch (RuntimeException e) {
            LOG.warn("What has ended could not be deleted; the next attempt is in a minute", e);
        }
    }

    /** Lets no client in any more, waits for the commands that run, and closes the folder. */
    @Override
    public void close() {
        expiry.shutdownNow();
        server.shutdownNow();
        backend.close();
    }
}

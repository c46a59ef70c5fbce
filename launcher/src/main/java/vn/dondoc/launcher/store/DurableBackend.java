package vn.dondoc.launcher.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only after it is in the file, so an acknowledged write survives a kill of the process (not a loss of
 * power: the operating system may still hold it).
 *
 * <p>A document and its index entries live in separate maps of the file. A commit between the two would leave a document
 * that its own index cannot find, so commits happen only while no command is running, one commit for all the writes that
 * wait.
 *
 * <p>The library changes a stored document in place and encodes replies after its locks are released: a reader could be
 * sent an old state under a newer version, and overwrite the newer state with it. So the writes of a database exclude
 * its reads, and a reply is a copy made before they may go on.
 */
class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "collstats",
            "dbstats",
            "endsessions",
            "getlasterror",
            "whatsmyuri",
            "getparameter");

    private final MVStore file;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final Map<String, ReadWriteLock> databases = new ConcurrentHashMap<>();

    DurableBackend(MVStore file) {
        super(file);
        this.file = file;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            // What drivers and health checks ask today is known here by its old name only.
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        boolean reads = READS.contains(command.toLowerCase(Locale.ROOT));
        commands.readLock().lock();
        try {
            return alone(
                    database,
                    reads,
                    () -> super.handleCommand(channel, database, command, query).cloneDeeply());
        } finally {
            commands.readLock().unlock();
            if (!reads) {
                commit();
            }
        }
    }

    private Document alone(String database, boolean reads, Supplier<Document> command) {
        ReadWriteLock locks = databases.computeIfAbsent(database, name -> new ReentrantReadWriteLock());
        Lock lock = reads ? locks.readLock() : locks.writeLock();
        lock.lock();
        try {
            return command.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever comes first commits for all: the others find nothing left to do. */
    @Override
    public void commit() {
        commands.writeLock().lock();
        try {
            if (file.hasUnsavedChanges()) {
                file.commit();
            }
        } finally {
            commands.writeLock().unlock();
        }
    }
}

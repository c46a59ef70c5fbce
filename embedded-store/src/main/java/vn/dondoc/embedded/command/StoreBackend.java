package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.embedded.index.StoredIndex;
import vn.dondoc.embedded.query.Scope;
import vn.dondoc.embedded.storage.Catalog;
import vn.dondoc.embedded.storage.CollectionEntry;
import vn.dondoc.embedded.storage.Durability;
import vn.dondoc.embedded.storage.Storage;

/**
 * All databases of one storage. Reads run side by side, each on a state of its own; writes of one database come one after
 * the other; what changes collections and indexes themselves runs alone.
 */
public final class StoreBackend extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);
    private static final Set<String> READS =
            Set.of("find", "getmore", "killcursors", "count", "distinct", "aggregate", "explain", "listdatabases");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> ALONE = Set.of(
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection",
            "listcollections",
            "listindexes",
            "collstats",
            "dbstats",
            "validate");
    private static final int EXPIRED_AT_ONCE = 1_000;

    private final Storage storage;
    private final Catalog catalog;
    private final Durability durability;
    private final OpenCursors cursors = new OpenCursors(getCursorRegistry());
    private final Map<String, StoreDatabase> opened = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock structure = new ReentrantReadWriteLock(true);
    private final Map<String, Lock> databases = new ConcurrentHashMap<>();
    private boolean closed;

    /** @param clock tells what has expired */
    public StoreBackend(Storage storage, Durability durability, Clock clock) {
        super(clock);
        this.storage = storage;
        this.durability = durability;
        catalog = new Catalog(storage);
        catalog.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(
                name, missing -> new StoreDatabase(name, storage, catalog, getCursorRegistry(), cursors));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    /** A refusal is the client's to read; the library would log it with all that the command holds. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError refused) {
            if (refused.getCause() instanceof RocksDBException) {
                LOG.warn(refused.getMessageWithoutErrorCode());
            }
            return new Document("ok", 0.0)
                    .append("errmsg", refused.getMessageWithoutErrorCode())
                    .append("code", refused.getCode())
                    .append("codeName", refused.getCodeName());
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (name.equals("copystore")) {
            return alone(this::copy);
        }
        Unsupported.check(name, query);
        long millis = query.get("maxTimeMS") instanceof Number most ? most.longValue() : 0;
        Supplier<Document> answer = () -> {
            try (Scope _ = Scope.enter(millis)) {
                return super.handleCommand(channel, database, command, query);
            }
        };
        if (ALONE.contains(name) || name.equals("aggregate") && writes(query)) {
            return written(query, alone(answer));
        }
        if (WRITES.contains(name)) {
            return written(query, inTurn(database, answer));
        }
        return READS.contains(name) ? beside(answer) : answer.get();
    }

    /**
     * The command {@code {copyStore: 1}}, for another process that makes a backup. Nobody writes between the instant that
     * is answered and the state that is copied, so a record with an earlier time tells of what is in the copy.
     */
    private Document copy() {
        Instant at = getClock().instant();
        String folder = storage.copyBeside().toString();
        return new Document("folder", folder).append("at", at).append("ok", 1.0);
    }

    private static boolean writes(Document aggregate) {
        return aggregate.get("pipeline") instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document one
                                && (one.containsKey("$out") || one.containsKey("$merge")));
    }

    private <T> T beside(Supplier<T> answer) {
        return locked(structure.readLock(), answer);
    }

    private <T> T alone(Supplier<T> answer) {
        return locked(structure.writeLock(), answer);
    }

    private <T> T inTurn(String database, Supplier<T> answer) {
        return beside(() -> locked(databases.computeIfAbsent(database, name -> new ReentrantLock()), answer));
    }

    private <T> T locked(Lock lock, Supplier<T> answer) {
        lock.lock();
        try {
            if (closed) {
                throw new MongoServerError(91, "ShutdownInProgress", "The store is closed");
            }
            return answer.get();
        } finally {
            lock.unlock();
        }
    }

    /** Outside of the locks: the wait for the disk holds up nobody else, and one wait serves all who came meanwhile. */
    private Document written(Document query, Document reply) {
        if (durability == Durability.POWER
                || query.get("writeConcern") instanceof Document concern && Boolean.TRUE.equals(concern.get("j"))) {
            beside(() -> {
                storage.sync();
                return reply;
            });
        }
        return reply;
    }

    @Override
    protected Document handleGetMore(String database, String command, Document query) {
        Document reply = super.handleGetMore(database, command, query);
        if (reply.get("cursor") instanceof Document cursor && Long.valueOf(0).equals(cursor.get("id"))) {
            cursors.close(((Number) Objects.requireNonNull(query.get(command))).longValue());
        }
        return reply;
    }

    @Override
    protected Document handleKillCursors(Document query) {
        Document reply = super.handleKillCursors(query);
        if (query.get("cursors") instanceof Collection<?> ids) {
            ids.forEach(id -> cursors.close(((Number) id).longValue()));
        }
        return reply;
    }

    @Override
    public void closeCursors(List<Long> ids) {
        ids.forEach(cursors::close);
    }

    /** The way of clients of ten years ago. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "Unsupported OP_QUERY command: find");
    }

    /** Deletes what a time-to-live index says has ended, and closes cursors that were left behind. */
    public void expire() {
        cursors.closeIdle();
        for (StoreDatabase database : List.copyOf(opened.values())) {
            for (CollectionEntry entry : catalog.collections(database.getDatabaseName())) {
                StoreCollection collection = database.collection(entry.name());
                if (collection != null) {
                    collection.storedIndexes().forEach(index -> expire(database, collection, index));
                }
            }
        }
    }

    private void expire(StoreDatabase database, StoreCollection collection, StoredIndex index) {
        Long seconds = index.definition().expireAfterSeconds();
        if (seconds == null) {
            return;
        }
        Instant before = getClock().instant().minusSeconds(seconds);
        Document ended = new Document(index.definition().fields().getFirst().name(), new Document("$lte", before));
        int deleted;
        do {
            deleted = inTurn(database.getDatabaseName(), () -> {
                try (Scope _ = Scope.enter(0)) {
                    return collection.deleteDocuments(ended, EXPIRED_AT_ONCE, NoopOplog.get());
                }
            });
        } while (deleted == EXPIRED_AT_ONCE);
    }

    /** Waits for the commands that run, then lets nobody in any more and closes the storage. */
    @Override
    public void close() {
        structure.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                cursors.closeAll();
                super.close();
                storage.close();
            }
        } finally {
            structure.writeLock().unlock();
        }
    }

    @Override
    public String toString() {
        return "embedded store";
    }
}

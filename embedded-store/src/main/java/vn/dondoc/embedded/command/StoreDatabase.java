package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.index.IndexDefinition;
import vn.dondoc.embedded.index.StoredIndex;
import vn.dondoc.embedded.storage.Catalog;
import vn.dondoc.embedded.storage.CollectionEntry;
import vn.dondoc.embedded.storage.IndexEntry;
import vn.dondoc.embedded.storage.Storage;

/**
 * A database whose collections are on disk. The library's own lists of collections and indexes are kept in memory and filled
 * from the catalog at the start.
 */
final class StoreDatabase extends AbstractMongoDatabase<Long> {

    private final Storage storage;
    private final Catalog catalog;
    private final Reading reading;
    private @Nullable Document described;

    StoreDatabase(String name, Storage storage, Catalog catalog, CursorRegistry cursors, OpenCursors open) {
        super(name, cursors);
        this.storage = storage;
        this.catalog = catalog;
        reading = new Reading(this, open);
        initializeNamespacesAndIndexes();
        for (CollectionEntry entry : catalog.collections(name)) {
            List<IndexEntry> indexes = List.copyOf(entry.indexes());
            resolveOrCreateCollection(entry.name());
            indexes.forEach(index ->
                    addIndex(new Document(index.description()).append("ns", getFullCollectionNamespace(entry.name()))));
        }
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> reading.find(query);
            case "aggregate" -> reading.aggregate(query, resolver, oplog);
            case "insert" -> Bulk.inserted(query, one -> super.handleCommand(channel, command, one, resolver, oplog));
            case "update" ->
                Bulk.each(query, "updates", one -> super.handleCommand(channel, command, one, resolver, oplog));
            case "delete" ->
                Bulk.each(query, "deletes", one -> super.handleCommand(channel, command, one, resolver, oplog));
            case "explain" -> Explain.of(this, query);
            default -> super.handleCommand(channel, command, query, resolver, oplog);
        };
    }

    @Nullable StoreCollection collection(String name) {
        return resolveCollection(name, false) instanceof StoreCollection collection ? collection : null;
    }

    String namespace(String collection) {
        return getFullCollectionNamespace(collection);
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        if (name.startsWith("system.")) {
            return inMemory(name, options);
        }
        return new StoreCollection(this, catalog.collection(databaseName, name), storage, catalog, cursorRegistry);
    }

    /** Positions in it are of another type, and nobody outside of it sees them. */
    @SuppressWarnings("unchecked")
    private MongoCollection<Long> inMemory(String name, CollectionOptions options) {
        return (MongoCollection<Long>) (MongoCollection<?>) new MemoryCollection(this, name, options, cursorRegistry);
    }

    /**
     * The library hands on only some of what describes an index; the rest is remembered until it asks for the index, which
     * may be after it made the collection and with it another index.
     */
    @Override
    protected void addIndex(Document description) {
        IndexDefinition.of(description);
        Document outer = described;
        described = description;
        try {
            super.addIndex(description);
        } finally {
            described = outer;
        }
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        Document description = Objects.requireNonNull(described);
        IndexEntry known = catalog.index(databaseName, collection, name);
        IndexDefinition definition = IndexDefinition.of(description);
        return new StoredIndex(definition, known == null ? catalog.newIndex(description) : known, storage);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return openOrCreateUniqueIndex(collection, name, keys, sparse);
    }

    /** Gone from the disk with one write, then from the lists. */
    @Override
    public void dropCollection(String name, Oplog oplog) {
        StoreCollection collection = collection(name);
        if (collection != null) {
            catalog.drop(collection.entry());
        }
        super.dropCollection(name, oplog);
    }

    @Override
    protected long getFileSize() {
        return storage.size();
    }

    @Override
    protected long getStorageSize() {
        return storage.size();
    }
}

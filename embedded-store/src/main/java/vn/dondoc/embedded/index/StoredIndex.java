package vn.dondoc.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.storage.Batch;
import vn.dondoc.embedded.storage.IndexEntry;
import vn.dondoc.embedded.storage.Range;
import vn.dondoc.embedded.storage.Space;
import vn.dondoc.embedded.storage.Storage;
import vn.dondoc.embedded.storage.View;

/**
 * An index on disk. A unique one has an entry for each key with the record's number as its value, any other one for each
 * key and record. The collection writes the entries in the same batch as the document; towards the library the index only
 * refuses what is there already and says where a document is.
 */
public final class StoredIndex extends Index<Long> {

    private static final byte[] NOTHING = {};

    private final IndexDefinition definition;
    private final IndexEntry entry;
    private final Storage storage;

    public StoredIndex(IndexDefinition definition, IndexEntry entry, Storage storage) {
        super(
                definition.name(),
                definition.fields().stream()
                        .map(field -> new IndexKey(field.name(), field.ascending()))
                        .toList(),
                definition.sparse());
        this.definition = definition;
        this.entry = entry;
        this.storage = storage;
    }

    public IndexDefinition definition() {
        return definition;
    }

    public IndexEntry entry() {
        return entry;
    }

    /** Adds to the batch what makes the entries of the record's old keys those of its new ones. */
    public void change(Batch batch, long record, Keys before, Keys after) {
        for (Key key : before.all()) {
            if (!after.contains(key)) {
                batch.delete(place(key, record));
            }
        }
        for (Key key : after.all()) {
            if (!before.contains(key)) {
                batch.put(place(key, record), definition.unique() ? Space.number(record) : NOTHING);
            }
        }
        if (!after.ordered()) {
            entry.unordered();
        }
    }

    private byte[] place(Key key, long record) {
        return definition.unique()
                ? Space.key(entry.space(), key.bytes())
                : Space.key(entry.space(), key.bytes(), record);
    }

    /** The record that an entry leads to. */
    public long record(View.Entry at) {
        return Space.lastNumber(definition.unique() ? at.value() : at.key());
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        if (definition.unique()) {
            refuseTaken(document, definition.keysOf(document), Keys.NONE, collection);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        if (definition.unique()) {
            refuseTaken(after, definition.keysOf(after), definition.keysOf(before), collection);
        }
    }

    private void refuseTaken(Document document, Keys keys, Keys own, MongoCollection<Long> collection) {
        for (Key key : keys.all()) {
            if (!own.contains(key) && storage.get(Space.key(entry.space(), key.bytes())) != null) {
                throw new DuplicateKeyError(this, collection, getKeys(), values(document));
            }
        }
    }

    private KeyValue values(Document document) {
        return new KeyValue(keys().stream()
                .map(name -> Utils.getSubdocumentValueCollectionAware(document, name))
                .toArray());
    }

    /** Where the document is, if this is the index that knows it. */
    @Override
    public @Nullable Long getPosition(Document document) {
        if (!definition.isPrimary()) {
            return null;
        }
        Key key = definition.keysOf(document).all().iterator().next();
        byte[] record = storage.get(Space.key(entry.space(), key.bytes()));
        return record == null ? null : Space.lastNumber(record);
    }

    @Override
    public long getCount() {
        long count = 0;
        Range all = Range.of(entry.space());
        try (View view = storage.view()) {
            View.Walk walk = view.walk(false);
            for (boolean more = walk.start(all); more; more = walk.next(all)) {
                count++;
            }
        }
        return count;
    }

    /** It was filled before the library got to know it. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof StoredIndex stored && stored.definition.equals(definition);
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void add(Document document, Long record, MongoCollection<Long> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Long record, MongoCollection<Long> collection) {}

    @Override
    public void drop() {}

    @Override
    public Long remove(Document document) {
        throw notOurs();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw notOurs();
    }

    /** The library's type has these too, and asks for them only where an index keeps its entries itself. */
    private static IllegalStateException notOurs() {
        return new IllegalStateException("The collection removes the entries of its indexes, and reads by them");
    }
}

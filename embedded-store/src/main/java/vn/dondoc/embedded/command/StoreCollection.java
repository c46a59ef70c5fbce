package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.index.Keys;
import vn.dondoc.embedded.index.StoredIndex;
import vn.dondoc.embedded.query.Found;
import vn.dondoc.embedded.query.Planner;
import vn.dondoc.embedded.query.Query;
import vn.dondoc.embedded.query.Scan;
import vn.dondoc.embedded.query.Sorted;
import vn.dondoc.embedded.storage.Batch;
import vn.dondoc.embedded.storage.Bson;
import vn.dondoc.embedded.storage.Catalog;
import vn.dondoc.embedded.storage.CollectionEntry;
import vn.dondoc.embedded.storage.Counts;
import vn.dondoc.embedded.storage.Range;
import vn.dondoc.embedded.storage.Space;
import vn.dondoc.embedded.storage.Storage;
import vn.dondoc.embedded.storage.View;

/**
 * A collection on disk. The library computes what an update makes of a document; what is kept, and how it is found, is here.
 * A document is written in one batch with all its index entries and the collection's counts. Changes come one at a time (the
 * database's lock), reads at any time.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {

    private static final long BATCH_OF_A_BUILD = 4 << 20;

    private final Storage storage;
    private final Catalog catalog;
    private final List<StoredIndex> stored = new CopyOnWriteArrayList<>();
    private volatile CollectionEntry entry;
    private volatile Counts counts;
    private long lastRecord;

    StoreCollection(
            MongoDatabase database, CollectionEntry entry, Storage storage, Catalog catalog, CursorRegistry cursors) {
        super(database, entry.name(), CollectionOptions.withDefaults(), cursors);
        this.storage = storage;
        this.catalog = catalog;
        this.entry = entry;
        counts = Counts.read(storage, entry);
        lastRecord = lastRecord();
    }

    private long lastRecord() {
        try (View view = storage.view()) {
            View.Walk walk = view.walk(true);
            return walk.start(Range.of(entry.space())) ? Space.lastNumber(walk.key()) : 0;
        }
    }

    CollectionEntry entry() {
        return entry;
    }

    List<StoredIndex> storedIndexes() {
        return stored;
    }

    /** A scan for the query, which has neither its order nor its skip and limit yet: {@link #in} gives them. */
    Scan scan(Query query) {
        return new Scan(storage, entry.space(), new Planner(entry.space(), stored), query);
    }

    /** The scan's documents as the query asks for them, read one by one. */
    Stream<Found> in(Query query, Scan scan) {
        return in(query, scan, null);
    }

    /** The same, of which nothing but these fields is wanted: where they are sorted in memory, nothing else is kept. */
    Stream<Found> in(Query query, Scan scan, @Nullable Document fields) {
        Iterator<Found> found = scan.plan().ordered()
                ? scan
                : new Sorted(
                        pruned(scan, fields, Objects.requireNonNull(query.order())),
                        Objects.requireNonNull(query.order()),
                        query.limit() == 0 ? 0 : query.skip() + query.limit());
        Stream<Found> stream =
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED), false);
        if (query.skip() > 0) {
            stream = stream.skip(query.skip());
        }
        return query.limit() > 0 ? stream.limit(query.limit()) : stream;
    }

    private Iterator<Found> pruned(Scan scan, @Nullable Document fields, Document order) {
        if (fields == null || fields.isEmpty() || !fields.values().stream().allMatch(StoreCollection::isWanted)) {
            return scan;
        }
        Document kept = new Document();
        kept.putAll(fields);
        order.keySet().stream()
                .filter(key -> fields.keySet().stream().noneMatch(field -> within(key, field) || within(field, key)))
                .forEach(key -> kept.put(key, 1));
        boolean sortsByMore = order.keySet().stream()
                .anyMatch(key -> fields.keySet().stream().anyMatch(field -> !field.equals(key) && within(field, key)));
        if (sortsByMore) {
            return scan;
        }
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(scan, Spliterator.ORDERED), false)
                .map(found -> projected(found, kept))
                .map(found -> new Found(found.record(), found.document(), Bson.encode(found.document()).length))
                .iterator();
    }

    private static boolean isWanted(Object field) {
        return (field instanceof Number || field instanceof Boolean) && Utils.isTrue(field);
    }

    private static boolean within(String path, String above) {
        return path.equals(above) || path.startsWith(above + ".");
    }

    /** Only the fields that are asked for. */
    Found projected(Found found, @Nullable Document fields) {
        if (fields == null || fields.isEmpty()) {
            return found;
        }
        Document projected = matchDocumentsFromStream(
                        new Document(), Stream.of(found.document()), 0, 0, 0, (Comparator<Document>) null, fields)
                .iterator()
                .next();
        return new Found(found.record(), projected, found.size());
    }

    /** What the library asks for itself: all of it, read as it goes. */
    @Override
    protected QueryResult queryDocuments(
            Document filter, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        Query query = new Query(filter, order, skip, limit, null);
        Stream<Document> documents =
                in(query, scan(query)).map(found -> projected(found, fields)).map(Found::document);
        return new QueryResult(documents::iterator);
    }

    @Override
    protected QueryResult matchDocuments(
            Document filter, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(filter, order, skip, limit, batchSize, fields);
    }

    /** With a matcher of its own: the library's keeps the last position it found. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected Document getDocument(Long record) {
        return Bson.decode(Objects.requireNonNull(storage.get(Space.key(entry.space(), record))));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        long record = lastRecord + 1;
        byte[] bytes = Bson.encode(document);
        Batch batch = new Batch().put(Space.key(entry.space(), record), bytes);
        for (StoredIndex index : stored) {
            index.change(batch, record, Keys.none(), index.definition().keysOf(document));
        }
        write(batch, counts.plus(1, bytes.length));
        lastRecord = record;
        return record;
    }

    @Override
    protected void handleUpdate(Long record, Document before, Document after) {
        byte[] bytes = Bson.encode(after);
        Batch batch = new Batch().put(Space.key(entry.space(), record), bytes);
        for (StoredIndex index : stored) {
            index.change(
                    batch,
                    record,
                    index.definition().keysOf(before),
                    index.definition().keysOf(after));
        }
        write(batch, counts.plus(0, bytes.length - Bson.encode(before).length));
    }

    @Override
    public void removeDocument(Document document) {
        Long record = stored.stream()
                .map(index -> index.getPosition(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (record != null) {
            removeDocument(record);
        }
    }

    @Override
    protected void removeDocument(Long record) {
        byte[] key = Space.key(entry.space(), record);
        byte[] bytes = Objects.requireNonNull(storage.get(key));
        Document document = Bson.decode(bytes);
        Batch batch = new Batch().delete(key);
        for (StoredIndex index : stored) {
            index.change(batch, record, index.definition().keysOf(document), Keys.none());
        }
        write(batch, counts.plus(-1, -bytes.length));
    }

    private void write(Batch batch, Counts then) {
        then.writing(batch, entry);
        boolean saving = stored.stream().anyMatch(index -> index.entry().needsSaving());
        if (saving) {
            catalog.saving(batch, entry);
        }
        storage.write(batch);
        counts = then;
        if (saving) {
            stored.forEach(index -> index.entry().saved());
        }
    }

    /** Fills the index, then it is there; one that is in the catalog already is filled. */
    @Override
    public void addIndex(Index<Long> given) {
        StoredIndex index = (StoredIndex) given;
        boolean known = getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()));
        if (!known && !entry.indexes().contains(index.entry())) {
            fill(index);
            catalog.add(entry, index.entry());
        }
        super.addIndex(index);
        if (!known) {
            stored.add(index);
        }
    }

    private void fill(StoredIndex index) {
        Range all = Range.of(entry.space());
        Batch batch = new Batch();
        try (View view = storage.view()) {
            View.Walk walk = view.walk(false);
            for (boolean more = walk.start(all); more; more = walk.next(all)) {
                Document document = Bson.decode(walk.value());
                Keys keys = index.definition().keysOf(document);
                index.checkAdd(document, this);
                index.change(batch, Space.lastNumber(walk.key()), Keys.none(), keys);
                if (index.isUnique() || batch.size() > BATCH_OF_A_BUILD) {
                    storage.write(batch);
                    batch = new Batch();
                }
            }
            storage.write(batch);
        } catch (MongoServerError e) {
            storage.write(new Batch().clear(index.entry().space()));
            throw new IndexBuildFailedException(e, this);
        }
    }

    @Override
    public void dropIndex(String name) {
        StoredIndex index = stored.stream()
                .filter(other -> other.getName().equals(name))
                .findFirst()
                .orElse(null);
        super.dropIndex(name);
        if (index != null) {
            stored.remove(index);
            if (entry.indexes().contains(index.entry())) {
                catalog.drop(entry, index.entry());
            }
        }
    }

    @Override
    public void renameTo(MongoDatabase database, String name) {
        super.renameTo(database, name);
        entry = catalog.rename(entry, database.getDatabaseName(), name);
    }

    /** The library counts elements that lack the field as a value. */
    @Override
    public Document handleDistinct(Document command) {
        Set<Object> values = new TreeSet<>(ValueComparator.ascWithoutListHandling());
        String field = (String) command.get("key");
        Query query = Query.of(Reading.document(command.get("query")));
        in(query, scan(query)).forEach(found -> {
            Object value = Utils.getSubdocumentValueCollectionAware(found.document(), field);
            Collection<?> all = value instanceof Collection<?> several ? several : Collections.singletonList(value);
            all.stream().filter(one -> !(one instanceof Missing)).forEach(values::add);
        });
        Document reply = new Document("values", values);
        Utils.markOkay(reply);
        return reply;
    }

    @Override
    public int count() {
        return Math.toIntExact(counts.documents());
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            return super.count(filter, skip, limit);
        }
        Query query = new Query(filter, null, skip, Math.max(limit, 0), null);
        return Math.toIntExact(in(query, scan(query)).count());
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, counts.bytes());
    }

    /** The size is part of the counts. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        Query all = Query.of(new Document());
        return in(all, scan(all)).map(found -> new DocumentWithPosition<>(found.document(), found.record()));
    }
}

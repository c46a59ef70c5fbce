package vn.dondoc.embedded.storage;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Which collections there are, with their indexes and the spaces of both. An entry is one value on disk, so a collection or
 * an index is there from one write on and gone with one write; spaces that no entry names are left-overs of a change that
 * did not come to its end, and are cleared when the store opens.
 */
public final class Catalog {

    private static final String SEPARATOR = "\0";

    private final Storage storage;
    private final Map<String, CollectionEntry> entries = new ConcurrentSkipListMap<>();
    private final AtomicInteger nextSpace = new AtomicInteger(Space.FIRST_FREE);

    public Catalog(Storage storage) {
        this.storage = storage;
        Set<Integer> known = new HashSet<>();
        try (View view = storage.view()) {
            Range all = Range.of(Space.CATALOG);
            View.Walk walk = view.walk(false);
            for (boolean more = walk.start(all); more; more = walk.next(all)) {
                CollectionEntry entry = CollectionEntry.read(Bson.decode(walk.value()));
                entries.put(key(entry.database(), entry.name()), entry);
                known.addAll(entry.spaces());
            }
            clearUnknown(view, known);
        }
        known.forEach(space -> nextSpace.accumulateAndGet(space + 1, Math::max));
    }

    private void clearUnknown(View view, Set<Integer> known) {
        View.Walk walk = view.walk(false);
        int space = Space.FIRST_FREE;
        while (walk.start(new Range(Space.key(space), Space.key(Integer.MAX_VALUE), 0))) {
            space = Space.of(walk.key());
            if (!known.contains(space)) {
                storage.write(new Batch().clear(space));
            }
            space++;
        }
    }

    public Set<String> databases() {
        Set<String> names = new HashSet<>();
        entries.values().forEach(entry -> names.add(entry.database()));
        return names;
    }

    public List<CollectionEntry> collections(String database) {
        return List.copyOf(new TreeMap<>(entries)
                .subMap(key(database, ""), key(database + "\1", "")).values().stream()
                        .filter(entry -> entry.database().equals(database))
                        .toList());
    }

    /** The collection of that name, which is there from now on. */
    public CollectionEntry collection(String database, String name) {
        return entries.computeIfAbsent(key(database, name), key -> {
            CollectionEntry entry = new CollectionEntry(database, name, nextSpace.getAndIncrement(), new ArrayList<>());
            storage.write(saving(new Batch(), entry));
            return entry;
        });
    }

    /** An index of its own space that is not in the catalog yet: it is filled first. */
    public IndexEntry newIndex(Document description) {
        return new IndexEntry(nextSpace.getAndIncrement(), description, true);
    }

    public @Nullable IndexEntry index(String database, String collection, String name) {
        CollectionEntry entry = entries.get(key(database, collection));
        return entry == null ? null : entry.index(name);
    }

    /** From now on the index is there. */
    public void add(CollectionEntry collection, IndexEntry index) {
        CollectionEntry changed = collection.with(index);
        storage.write(saving(new Batch(), changed));
        collection.indexes().add(index);
        index.saved();
    }

    public void drop(CollectionEntry collection, IndexEntry index) {
        storage.write(saving(new Batch(), collection.without(index)).clear(index.space()));
        collection.indexes().remove(index);
    }

    /** The collection and its indexes, with all they hold. */
    public void drop(CollectionEntry collection) {
        String key = key(collection.database(), collection.name());
        Batch batch = new Batch().delete(onDisk(key)).delete(counts(collection));
        collection.spaces().forEach(batch::clear);
        storage.write(batch);
        entries.remove(key);
        collection.indexes().clear();
    }

    public CollectionEntry rename(CollectionEntry collection, String database, String name) {
        CollectionEntry renamed = new CollectionEntry(database, name, collection.space(), collection.indexes());
        String key = key(collection.database(), collection.name());
        storage.write(saving(new Batch().delete(onDisk(key)), renamed));
        entries.remove(key);
        entries.put(key(database, name), renamed);
        return renamed;
    }

    /** Adds to the batch what the entry is now. */
    public Batch saving(Batch batch, CollectionEntry entry) {
        return batch.put(onDisk(key(entry.database(), entry.name())), Bson.encode(entry.toDocument()));
    }

    static byte[] counts(CollectionEntry collection) {
        return Space.key(Space.COUNTS, collection.space());
    }

    private static String key(String database, String name) {
        return database + SEPARATOR + name;
    }

    private static byte[] onDisk(String key) {
        return Space.key(Space.CATALOG, key.getBytes(StandardCharsets.UTF_8));
    }
}

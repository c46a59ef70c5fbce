package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.model.Alone.Effect;

/** What a collection ought to hold: its documents in the order of their insertion, and the shapes of its indexes. */
final class Model {

    private final Map<@Nullable Object, Document> documents = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Map<Document, Set<List<@Nullable Object>>>> keys = new HashMap<>();
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    /** Another one that goes its own way from here on. */
    Model copy() {
        Model copy = new Model();
        copy.documents.putAll(documents);
        copy.shapes.putAll(shapes);
        return copy;
    }

    List<Document> documents() {
        return new ArrayList<>(documents.values());
    }

    Collection<Shape> shapes() {
        return shapes.values();
    }

    @Nullable Document get(@Nullable Object id) {
        return documents.get(Shape.normal(id));
    }

    void put(Document document) {
        Document before = documents.put(Shape.normal(document.get("_id")), document.cloneDeeply());
        keys.values().forEach(known -> known.remove(before));
    }

    void remove(Document document) {
        Document before = documents.remove(Shape.normal(document.get("_id")));
        keys.values().forEach(known -> known.remove(before));
    }

    void add(Shape shape) {
        shapes.put(shape.name(), shape);
    }

    void drop(String name) {
        shapes.remove(name);
        keys.remove(name);
    }

    List<Document> matching(Document filter) {
        return documents.values().stream()
                .filter(document -> matcher.matches(document, filter))
                .toList();
    }

    /** Whether a unique index holds a key of the document for another one. */
    boolean conflicts(Document candidate) {
        for (Shape shape : shapes.values()) {
            if (!shape.isUnique()) {
                continue;
            }
            Set<List<@Nullable Object>> own = shape.keysOf(candidate);
            for (Document other : documents.values()) {
                if (!isSame(other, candidate) && own.stream().anyMatch(keysOf(shape, other)::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What an update makes of a document, refused when a unique index would hold it twice. */
    Effect effect(Alone alone, Document document, Document filter, Document update) {
        Effect effect = alone.update(document, filter, update);
        boolean refused = effect.code() == 0 && conflicts(effect.document());
        return refused ? new Effect(document, Writes.DUPLICATE_KEY, 0) : effect;
    }

    /** What the store has of the documents, found by their ids. */
    List<Document> stored(Commands store, List<Document> documents) {
        List<Object> ids =
                documents.stream().map(document -> document.get("_id")).toList();
        return store.find("c", doc("_id", doc("$in", ids)));
    }

    /** What the model has of the documents. */
    List<Document> same(List<Document> documents) {
        Set<Document> found = new LinkedHashSet<>();
        for (Document document : documents) {
            Document mine = get(document.get("_id"));
            if (mine != null) {
                found.add(mine);
            }
        }
        return List.copyOf(found);
    }

    /** Whether no two documents share a key of the shape. */
    boolean admits(Shape shape) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        return documents.values().stream()
                .allMatch(document -> shape.keysOf(document).stream().allMatch(seen::add));
    }

    /** How many entries the index has. */
    int entries(Shape shape) {
        return documents.values().stream()
                .mapToInt(document -> keysOf(shape, document).size())
                .sum();
    }

    private Set<List<@Nullable Object>> keysOf(Shape shape, Document document) {
        return keys.computeIfAbsent(shape.name(), name -> new IdentityHashMap<>())
                .computeIfAbsent(document, shape::keysOf);
    }

    static boolean isSame(Document one, Document other) {
        Object id = Shape.normal(one.get("_id"));
        return id != null && id.equals(Shape.normal(other.get("_id")));
    }

    /**
     * The order of the database, key by key: mongo-java-server's comparator takes an empty array for less than another one,
     * whichever comes first.
     */
    static Comparator<Document> order(Document sort) {
        Comparator<Document> order = (one, other) -> 0;
        for (String field : sort.keySet()) {
            Comparator<Document> key = new DocumentComparator(new Document(field, sort.get(field)));
            order = order.thenComparing((one, other) -> {
                int compared = key.compare(one, other);
                return Integer.signum(compared) == Integer.signum(key.compare(other, one)) ? 0 : compared;
            });
        }
        return order;
    }
}

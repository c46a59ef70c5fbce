package vn.dondoc.embedded.storage;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection in the catalog.
 *
 * @param space where its documents are, by record number
 */
public record CollectionEntry(String database, String name, int space, List<IndexEntry> indexes) {

    @Nullable IndexEntry index(String name) {
        return indexes.stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    CollectionEntry with(IndexEntry index) {
        List<IndexEntry> more = new ArrayList<>(indexes);
        more.add(index);
        return new CollectionEntry(database, name, space, more);
    }

    CollectionEntry without(IndexEntry index) {
        return new CollectionEntry(
                database,
                name,
                space,
                indexes.stream().filter(other -> other != index).toList());
    }

    List<Integer> spaces() {
        return Stream.concat(Stream.of(space), indexes.stream().map(IndexEntry::space))
                .toList();
    }

    static CollectionEntry read(Document stored) {
        List<IndexEntry> indexes = new ArrayList<>();
        for (Object index : Bson.field(stored, "indexes", Collection.class)) {
            indexes.add(IndexEntry.read((Document) index));
        }
        return new CollectionEntry(
                Bson.field(stored, "database", String.class),
                Bson.field(stored, "name", String.class),
                Bson.field(stored, "space", Integer.class),
                indexes);
    }

    Document toDocument() {
        return new Document("database", database)
                .append("name", name)
                .append("space", space)
                .append("indexes", indexes.stream().map(IndexEntry::toDocument).toList());
    }
}

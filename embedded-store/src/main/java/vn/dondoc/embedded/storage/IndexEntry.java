package vn.dondoc.embedded.storage;

import de.bwaldvogel.mongo.bson.Document;

/** One index in the catalog. */
public final class IndexEntry {

    private final int space;
    private final Document description;
    private volatile boolean ordered;
    private boolean savedOrdered;

    IndexEntry(int space, Document description, boolean ordered) {
        this.space = space;
        this.description = description;
        this.ordered = ordered;
        savedOrdered = ordered;
    }

    public int space() {
        return space;
    }

    /** As {@code createIndexes} got it. */
    public Document description() {
        return description;
    }

    public String name() {
        return String.valueOf(description.get("name"));
    }

    /** Whether each document has one key here at most, in the database's order: then the index answers sorts. */
    public boolean isOrdered() {
        return ordered;
    }

    /** Before a document is written that has several keys, or one that has no order. */
    public void unordered() {
        ordered = false;
    }

    /** Whether the catalog on disk says less than is true. */
    public boolean needsSaving() {
        return ordered != savedOrdered;
    }

    public void saved() {
        savedOrdered = ordered;
    }

    static IndexEntry read(Document stored) {
        return new IndexEntry(
                Bson.field(stored, "space", Integer.class),
                Bson.field(stored, "description", Document.class),
                Bson.field(stored, "ordered", Boolean.class));
    }

    Document toDocument() {
        return new Document("space", space).append("description", description).append("ordered", ordered);
    }
}

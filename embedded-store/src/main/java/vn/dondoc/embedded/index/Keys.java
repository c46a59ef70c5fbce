package vn.dondoc.embedded.index;

import java.util.Set;

/**
 * The keys of one document in one index.
 *
 * @param ordered whether the document's key is one, of values whose bytes have the database's order
 */
public record Keys(Set<Key> all, boolean ordered) {

    static final Keys NONE = new Keys(Set.of(), true);

    /** The keys of a document that is not there. */
    public static Keys none() {
        return NONE;
    }

    public boolean contains(Key key) {
        return all.contains(key);
    }
}

package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;

/**
 * The order that a sort asks for, key by key. The library's comparator takes an empty array for less than another one,
 * whichever comes first; here such two are equal at that key.
 */
final class Order implements Comparator<Document> {

    private final List<DocumentComparator> keys;

    Order(Document sort) {
        keys = sort.entrySet().stream()
                .map(key -> new DocumentComparator(new Document(key.getKey(), key.getValue())))
                .toList();
    }

    @Override
    public int compare(Document one, Document other) {
        for (DocumentComparator key : keys) {
            int compared = key.compare(one, other);
            if (compared != 0 && Integer.signum(compared) != Integer.signum(key.compare(other, one))) {
                return compared;
            }
        }
        return 0;
    }
}

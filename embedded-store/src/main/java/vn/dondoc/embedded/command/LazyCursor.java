package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.dondoc.embedded.query.Found;
import vn.dondoc.embedded.query.Scan;

/** The rest of an answer, read as it is fetched, from the state as it was when it was asked for. */
final class LazyCursor extends AbstractCursor {

    private static final long MOST_BYTES = 16 << 20;

    private final Iterator<Found> found;
    private final Scan scan;
    private long usedAt = System.nanoTime();

    LazyCursor(long id, Iterator<Found> found, Scan scan) {
        super(id);
        this.found = found;
        this.scan = scan;
    }

    @Override
    public synchronized boolean isEmpty() {
        return !found.hasNext();
    }

    /** @param most how many, 0 for as many as fit a reply */
    @Override
    public synchronized List<Document> takeDocuments(int most) {
        usedAt = System.nanoTime();
        List<Document> taken = new ArrayList<>();
        long bytes = 0;
        while ((most == 0 || taken.size() < most) && bytes < MOST_BYTES && found.hasNext()) {
            Found one = found.next();
            taken.add(one.document());
            bytes += one.size();
        }
        return taken;
    }

    long usedAt() {
        return usedAt;
    }

    synchronized void close() {
        scan.close();
    }
}

package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Documents put in order in memory, when the first one is asked for; of many that are not wanted only the first are kept. */
public final class Sorted implements Iterator<Found> {

    private static final long MOST_BYTES = 100 << 20;

    private final Iterator<Found> source;
    private final int wanted;
    private final Comparator<Numbered> order;
    private @Nullable Iterator<Numbered> sorted;

    private record Numbered(Found found, long number) {}

    /** @param wanted how many at most, 0 for all */
    public Sorted(Iterator<Found> source, Document order, int wanted) {
        this.source = source;
        this.wanted = wanted;
        Comparator<Document> documents = new Order(order);
        this.order = Comparator.comparing((Numbered one) -> one.found.document(), documents)
                .thenComparingLong(Numbered::number);
    }

    @Override
    public boolean hasNext() {
        return sorted().hasNext();
    }

    @Override
    public Found next() {
        return sorted().next().found;
    }

    private Iterator<Numbered> sorted() {
        if (sorted == null) {
            sorted = collect().iterator();
        }
        return sorted;
    }

    private List<Numbered> collect() {
        PriorityQueue<Numbered> kept = new PriorityQueue<>(order.reversed());
        List<Numbered> all = new ArrayList<>();
        long bytes = 0;
        long number = 0;
        while (source.hasNext()) {
            Numbered one = new Numbered(source.next(), number++);
            bytes += one.found.size();
            if (wanted == 0) {
                all.add(one);
            } else {
                kept.add(one);
                if (kept.size() > wanted) {
                    bytes -= kept.remove().found.size();
                }
            }
            if (bytes > MOST_BYTES) {
                throw new MongoServerError(
                        292,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "Sort exceeded memory limit of " + MOST_BYTES
                                + " bytes, but did not opt in to external sorting.");
            }
        }
        all.addAll(kept);
        all.sort(order);
        return all;
    }
}

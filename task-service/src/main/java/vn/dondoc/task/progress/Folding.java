package vn.dondoc.task.progress;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.task.assignment.FigureBucket;

/**
 * Puts movements into the counters, each exactly once, in three steps: the counter takes a batch of rows and names
 * them, the rows are marked, the names are taken out. Each step may be the last before a crash or run beside another
 * replica's: whoever comes next finds the names and goes on from there, and no row is taken while names stand.
 */
@Component
public final class Folding {
    private static final int BATCH = 1000;
    private static final Duration SHIFT = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

    private final MongoTemplate mongo;
    private final Figures figures;
    private final MongoCollection<Document> counters;
    private final MongoCollection<Document> rows;

    Folding(MongoTemplate mongo, Figures figures) {
        this.mongo = mongo;
        this.figures = figures;
        counters = mongo.getCollection(mongo.getCollectionName(Counter.class));
        rows = mongo.getCollection(mongo.getCollectionName(MovementRow.class));
    }

    /** Folds what has come in here. */
    @Scheduled(fixedDelayString = "${dondoc.figures.every:500ms}")
    void work() {
        if (figures.hasFresh()) {
            sweep();
        }
    }

    /** Folds whatever waits, also what a process that died has left. */
    @Scheduled(
            fixedDelayString = "${dondoc.figures.sweep-every:30s}",
            initialDelayString = "${dondoc.figures.every:500ms}")
    void sweep() {
        long start = System.nanoTime();
        try {
            while (fold()) {
                if (System.nanoTime() - start > SHIFT.toNanos()) {
                    figures.callAgain();
                    return;
                }
            }
        } catch (RuntimeException e) {
            figures.callAgain();
            LOG.warn("The figures could not be kept: {}", e.toString());
        }
    }

    /** One batch for one directive that has rows outside its counter; {@code false} if there is none. */
    boolean fold() {
        Document waiting = rows.find(new Document("unfolded", true))
                .projection(new Document("directive", 1))
                .first();
        if (waiting == null) {
            return false;
        }
        String directive = waiting.getString("directive");
        Counter counter = read(directive);
        if (counter.rows().isEmpty()) {
            counter = take(counter);
        }
        mark(counter);
        forget(counter);
        return true;
    }

    Counter read(String directive) {
        Counter counter = mongo.findById(directive, Counter.class);
        if (counter != null) {
            return counter;
        }
        Counter zero = Counter.zero(directive);
        counters.updateOne(
                new Document("_id", directive),
                new Document(
                        "$setOnInsert",
                        new Document("v", zero.fold())
                                .append("counts", new Document())
                                .append("rows", List.of())),
                new com.mongodb.client.model.UpdateOptions().upsert(true));
        return zero;
    }

    /**
     * First step. The rows are read after the counter: one that another replica has taken in between is not counted
     * twice, as the counter is then no longer the one that was read.
     */
    Counter take(Counter counter) {
        List<Document> batch = rows.find(new Document("unfolded", true).append("directive", counter.id()))
                .limit(BATCH)
                .into(new java.util.ArrayList<>());
        List<String> ids = batch.stream().map(row -> row.getString("_id")).toList();
        Document counts = new Document();
        for (Document row : batch) {
            add(counts, row.getString("from"), -1);
            add(counts, row.getString("to"), 1);
        }
        boolean taken = counters.updateOne(
                                ours(counter),
                                new Document("$inc", counts.append("v", 1L)).append("$set", new Document("rows", ids)))
                        .getMatchedCount()
                == 1;
        return taken ? new Counter(counter.id(), counter.fold() + 1, counter.counts(), ids) : counter;
    }

    /** Second step. */
    void mark(Counter counter) {
        if (!counter.rows().isEmpty()) {
            rows.updateMany(new Document("_id", new Document("$in", counter.rows())), Updates.unset("unfolded"));
        }
    }

    /** Third step; another replica may have been faster. */
    void forget(Counter counter) {
        if (!counter.rows().isEmpty()) {
            counters.updateOne(
                    ours(counter),
                    new Document("$inc", new Document("v", 1L)).append("$set", new Document("rows", List.of())));
        }
    }

    private static Document ours(Counter counter) {
        return new Document("_id", counter.id()).append("v", counter.fold());
    }

    private static void add(Document counts, @org.jspecify.annotations.Nullable String standing, long one) {
        if (standing != null && !standing.equals(FigureBucket.VOID.name())) {
            counts.merge("counts." + standing, one, (a, b) -> (Long) a + (Long) b);
        }
    }
}

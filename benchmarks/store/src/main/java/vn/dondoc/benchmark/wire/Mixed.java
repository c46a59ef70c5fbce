package vn.dondoc.benchmark.wire;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;

/**
 * Threads that insert, update by id and version until they win, find by an index and take numbers with findAndModify,
 * all on one collection; afterwards everything that was acknowledged has to be there once.
 */
final class Mixed {

    private static final int THREADS = 8;
    private static final int HOT = 50;
    private static final int UNITS = 40;

    private final MongoCollection<Document> collection;
    private final LongAdder inserted = new LongAdder();
    private final LongAdder won = new LongAdder();
    private final LongAdder lostRaces = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder found = new LongAdder();

    Mixed(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Works so long and gives what was seen in words; fails with the first error or with what is lost. */
    String run(Duration duration) throws Exception {
        collection.createIndex(Indexes.ascending("unit", "dueAt"));
        for (int i = 0; i < HOT; i++) {
            collection.insertOne(new Document("_id", "hot-" + i)
                    .append("v", 0)
                    .append("sum", 0L)
                    .append("taken", 0L));
        }
        long end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<Void>>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(threads.submit((Callable<Void>) () -> {
                    for (long step = 0; System.nanoTime() < end; step++) {
                        step(thread, step);
                    }
                    return null;
                }));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        }
        check("inserts", inserted.sum(), collection.countDocuments(Filters.exists("unit")));
        check("conditional updates", won.sum(), sum("sum"));
        check("versions", won.sum(), sum("v"));
        check("findAndModify", taken.sum(), sum("taken"));
        long all = inserted.sum() + won.sum() + taken.sum() + found.sum();
        return "%,d operations a second (%,d inserts, %,d conditional updates after %,d lost races, %,d findAndModify, %,d finds by index), nothing lost, no error"
                .formatted(
                        all / duration.toSeconds(),
                        inserted.sum(),
                        won.sum(),
                        lostRaces.sum(),
                        taken.sum(),
                        found.sum());
    }

    private void step(int thread, long step) {
        var random = ThreadLocalRandom.current();
        String hot = "hot-" + random.nextInt(HOT);
        switch ((int) (step % 4)) {
            case 0 -> {
                collection.insertOne(new Document("_id", thread + "-" + step)
                        .append("v", 0)
                        .append("unit", "D" + random.nextInt(UNITS))
                        .append("dueAt", random.nextInt(1_000))
                        .append("text", "x".repeat(400)));
                inserted.increment();
            }
            case 1 -> increment(hot);
            case 2 -> {
                collection.findOneAndUpdate(new Document("_id", hot), new Document("$inc", new Document("taken", 1L)));
                taken.increment();
            }
            default -> {
                var seen = collection
                        .find(new Document("unit", "D" + random.nextInt(UNITS))
                                .append("dueAt", new Document("$gte", 500)))
                        .sort(new Document("unit", 1).append("dueAt", 1))
                        .limit(20)
                        .into(new ArrayList<>());
                for (int i = 1; i < seen.size(); i++) {
                    check(
                            "order",
                            1,
                            seen.get(i).getInteger("dueAt") >= seen.get(i - 1).getInteger("dueAt") ? 1 : 0);
                }
                found.increment();
            }
        }
    }

    private void increment(String hot) {
        while (true) {
            Document now = collection.find(new Document("_id", hot)).first();
            if (now == null) {
                throw new IllegalStateException(hot + " is gone");
            }
            var update = collection.updateOne(
                    new Document("_id", hot).append("v", now.get("v")),
                    new Document("$inc", new Document("v", 1))
                            .append("$set", new Document("sum", now.getLong("sum") + 1)));
            if (update.getModifiedCount() == 1) {
                won.increment();
                return;
            }
            lostRaces.increment();
        }
    }

    private long sum(String field) {
        long sum = 0;
        for (Document each : collection.find(Filters.regex("_id", "^hot-"))) {
            sum += each.get(field, (Number) 0L).longValue();
        }
        return sum;
    }

    private static void check(String what, long acknowledged, long there) {
        if (acknowledged != there) {
            throw new IllegalStateException("%s: %d acknowledged, %d there".formatted(what, acknowledged, there));
        }
    }
}

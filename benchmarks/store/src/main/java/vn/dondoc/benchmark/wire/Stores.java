package vn.dondoc.benchmark.wire;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Fills each store with documents and asks it, one after the other, each in a process of its own; prints what was seen.
 *
 * <p>Arguments: a folder for the files, the number of documents (1000000), the seconds of mixed work (60), and the
 * stores, all where none is named.
 */
public final class Stores {

    private static final long PATIENCE = Duration.ofMinutes(10).toNanos();
    private static final int SMALL = 10_000;

    private final Path folder;
    private final int documents;
    private final Duration mixed;

    private Stores(Path folder, int documents, Duration mixed) {
        this.folder = folder;
        this.documents = documents;
        this.mixed = mixed;
    }

    public static void main(String[] arguments) throws Exception {
        var stores = new Stores(
                Path.of(arguments[0]),
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000,
                Duration.ofSeconds(arguments.length > 2 ? Long.parseLong(arguments[2]) : 60));
        List<Store> chosen = arguments.length > 3
                ? Arrays.stream(arguments).skip(3).map(Store::valueOf).toList()
                : List.of(Store.values());
        for (Store store : chosen) {
            try {
                stores.ask(store);
            } catch (RuntimeException | IOException failed) {
                // What a store cannot do is a result; the next one is asked all the same.
                say("%s FAILED: %s", store.title, failed);
            }
        }
    }

    private static void say(String format, @Nullable Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private void ask(Store store) throws IOException, InterruptedException {
        Path files = Files.createDirectory(folder.resolve(store.name()));
        say("%n## %s (heap of at most %s)", store.title, store.heap);
        double data;
        int present;
        try (var served = new Served(store, files)) {
            MongoDatabase database = served.client.getDatabase("benchmark");
            var large = new Tasks(database.getCollection("large"), documents);
            double before = served.cpu();
            double[] inserted = large.insert(PATIENCE);
            double computed = served.cpu() - before;
            present = (int) inserted[0];
            data = (double) present * large.bytes();
            say(
                    "- insert in batches of %,d: %,.0f documents/s (%,d of %d bytes; the store computed %,.0f µs each)",
                    Tasks.BATCH, inserted[1], present, large.bytes(), computed * 1e3 / present);
            questions(served, store, large, present);
            if (store == Store.EMBEDDED) {
                growth(database, large, present);
                explain(large, present);
            }
            say("- heap in use after a collection: %,.0f MB", served.heap() / 1e6);
            try {
                say(
                        "- 8 threads, %ds, mixed: %s",
                        mixed.toSeconds(), new Mixed(database.getCollection("mixed")).run(mixed));
            } catch (Exception failed) {
                say("- 8 threads, mixed: FAILED: %s", failed);
            }
        }
        if (store.durable) {
            reopened(store, files, present, data);
        }
    }

    private static void questions(Served served, Store store, Tasks tasks, int present) {
        // Until the JVM no longer compiles what answers them.
        measure(served, "find by _id, µs", 20_000, 10_000, () -> tasks.findById(present));
        if (store == Store.EMBEDDED) {
            measure(
                    served,
                    "1,000 conditional updates in one bulkWrite, ms",
                    5,
                    21,
                    () -> tasks.update(1_000, present));
            measure(served, "first 500 of a compound range, sorted, ms", 20, 101, () -> tasks.firstOfRange(present));
        } else {
            // A pass over the collection each.
            measure(served, "2 (two) conditional updates in one bulkWrite, ms", 0, 1, () -> tasks.update(2, present));
            measure(served, "first 500 of a compound range, sorted, ms", 0, 3, () -> tasks.firstOfRange(present));
        }
    }

    /** After so many that do not count: the middle one, the quickest, and what the store computed for one. */
    private static void measure(Served served, String what, int before, int count, DoubleSupplier measured) {
        DoubleStream.generate(measured).limit(before).sum();
        double computed = served.cpu();
        double[] values = DoubleStream.generate(measured).limit(count).sorted().toArray();
        say(
                "- %s: %,.1f (median of %,d; quickest %,.1f; the store computed %,.2f ms each)",
                what, values[count / 2], count, values[0], (served.cpu() - computed) / count);
    }

    /** The same questions to few and to many documents, in turn, so that both meet the same noise. */
    private static void growth(MongoDatabase database, Tasks large, int present) {
        var small = new Tasks(database.getCollection("small"), SMALL);
        small.insert(PATIENCE);
        var ids = new ArrayList<double[]>();
        var updates = new ArrayList<double[]>();
        var ranges = new ArrayList<double[]>();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 100; j++) {
                ids.add(new double[] {small.findById(SMALL), large.findById(present)});
            }
            if (i % 3 == 0) {
                updates.add(new double[] {small.update(1_000, SMALL), large.update(1_000, present)});
            }
            ranges.add(new double[] {small.firstOfRange(SMALL), large.firstOfRange(present)});
        }
        grown("find by _id, µs", ids);
        grown("1,000 conditional updates, ms", updates);
        grown("first 500 of a compound range, ms", ranges);
    }

    private static void grown(String what, List<double[]> pairs) {
        double few = pairs.stream().mapToDouble(pair -> pair[0]).sorted().toArray()[pairs.size() / 2];
        double many = pairs.stream().mapToDouble(pair -> pair[1]).sorted().toArray()[pairs.size() / 2];
        say("- %s: %,.1f among %,d, %,.1f among all: %.2f times", what, few, SMALL, many, many / few);
    }

    private static void explain(Tasks tasks, int present) {
        Document range = tasks.range(present).explain(ExplainVerbosity.EXECUTION_STATS);
        Document id = tasks.collection
                .find(new Document("_id", Tasks.id(7)).append("v", 1))
                .explain(ExplainVerbosity.EXECUTION_STATS);
        for (Document each : List.of(range, id)) {
            var statistics = each.get("executionStats", Document.class);
            say(
                    "- explain: %s documents examined for %s returned",
                    statistics.get("totalDocsExamined"), statistics.get("nReturned"));
        }
    }

    private void reopened(Store store, Path files, int present, double data) throws IOException, InterruptedException {
        double size = size(files);
        say("- files after a clean close: %,.0f MB, %.2f times the data", size / 1e6, size / data);
        var served = new Served(store, files);
        var tasks = new Tasks(served.client.getDatabase("benchmark").getCollection("large"), documents);
        say(
                "- open after a clean close: %,.0f ms, of which the whole process computed %,.0f; first find by _id %,.0f ms",
                served.opened, served.cpu(), tasks.findById(present) / 1e3);
        var more = new Tasks(served.client.getDatabase("benchmark").getCollection("more"), documents / 20);
        int inserted = (int) more.insert(PATIENCE)[0];
        served.kill();
        try (var again = new Served(store, files)) {
            var left =
                    again.client.getDatabase("benchmark").getCollection("more").countDocuments();
            say(
                    "- open after kill -9: %,.0f ms; %,d of %,d that were just inserted are there",
                    again.opened, left, inserted);
        }
    }

    private static double size(Path folder) throws IOException {
        double size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}

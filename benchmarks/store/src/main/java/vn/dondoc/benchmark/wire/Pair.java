package vn.dondoc.benchmark.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Two stores that run at once and are asked in turn, so that both meet the same noise; prints the ratios. The questions
 * that are asked before those that count are as many as a JVM needs until it no longer compiles what answers them.
 *
 * <p>Arguments: a folder for the files and the number of documents (1000000).
 */
public final class Pair {

    private static final int ROUND = 10_000;
    private static final int ROUNDS = 5;

    private Pair() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        try (var embedded = new Served(Store.EMBEDDED, Files.createDirectory(folder.resolve("embedded")));
                var memory = new Served(Store.MEMORY, Files.createDirectory(folder.resolve("memory")))) {
            Tasks mine = tasks(embedded, documents);
            Tasks theirs = tasks(memory, documents);
            double[] inserting = new double[2];
            for (int from = 0; from < documents; from += Tasks.BATCH) {
                inserting[0] += mine.insertBatch(from);
                inserting[1] += theirs.insertBatch(from);
            }
            say(
                    "- insert in batches of %,d: %,.0f of %,.0f documents/s = %.2f of the rate",
                    Tasks.BATCH,
                    documents * 1e6 / inserting[0],
                    documents * 1e6 / inserting[1],
                    inserting[1] / inserting[0]);
            for (int round = 1; round <= ROUNDS; round++) {
                finds(mine, theirs, documents, round);
            }
        }
    }

    private static Tasks tasks(Served served, int documents) {
        var tasks = new Tasks(served.client.getDatabase("benchmark").getCollection("large"), documents);
        tasks.createIndex();
        return tasks;
    }

    private static void finds(Tasks mine, Tasks theirs, int documents, int round) {
        double[] one = new double[ROUND];
        double[] other = new double[ROUND];
        for (int i = 0; i < ROUND; i++) {
            one[i] = mine.findById(documents);
            other[i] = theirs.findById(documents);
        }
        Arrays.sort(one);
        Arrays.sort(other);
        double median = one[ROUND / 2];
        double otherMedian = other[ROUND / 2];
        say(
                "- find by _id, round %d of %,d: median %,.0f and %,.0f µs = %.2f times",
                round, ROUND, median, otherMedian, median / otherMedian);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}

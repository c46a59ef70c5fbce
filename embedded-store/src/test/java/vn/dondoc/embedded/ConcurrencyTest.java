package vn.dondoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.embedded.Commands.Answer;
import vn.dondoc.embedded.Commands.Batch;

/** Many at a time: nobody's write is lost, nobody gets what another has, and nobody who reads is disturbed. */
class ConcurrencyTest {

    private static final int THREADS = 8;

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private Commands commands;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder.resolve("data"));
        commands = commands();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** For one thread. */
    private Commands commands() {
        return new Commands(store.backend(), "test");
    }

    @Test
    void ofTwoUpdatesUnderTheSameConditionExactlyOneWins() throws Exception {
        int rounds = 300;
        commands.insert("c", doc("_id", 1, "version", 0));
        CyclicBarrier together = new CyclicBarrier(THREADS);
        AtomicInteger wins = new AtomicInteger();
        inParallel(THREADS, thread -> () -> {
            Commands own = commands();
            for (int version = 0; version < rounds; version++) {
                together.await();
                Answer answer = own.update(
                        "c",
                        doc("_id", 1, "version", version),
                        doc("$set", doc("by", thread), "$inc", doc("version", 1)));
                assertThat(answer.writeErrors()).isEmpty();
                wins.addAndGet(answer.modified());
                together.await();
                assertThat(own.find("c", doc("_id", 1)).getFirst()).containsEntry("version", version + 1);
            }
            return null;
        });
        assertThat(wins).hasValue(rounds);
    }

    @Test
    void aQueueHandsOutEachDocumentOnceAndInOrder() throws Exception {
        int size = 1_500;
        commands.run("createIndexes", "c", "indexes", List.of(doc("key", doc("state", 1, "due", 1), "name", "next")));
        for (int id = 0; id < size; id++) {
            commands.insert("c", doc("_id", id, "state", "NEW", "due", size - id));
        }
        List<List<Integer>> taken = inParallel(THREADS, thread -> () -> {
            Commands own = commands();
            List<Integer> dues = new ArrayList<>();
            while (own.run(
                                    "findAndModify",
                                    "c",
                                    "query",
                                    doc("state", "NEW"),
                                    "sort",
                                    doc("due", 1),
                                    "update",
                                    doc("$set", doc("state", "TAKEN", "by", thread)))
                            .get("value")
                    instanceof Document document) {
                dues.add(Commands.number(document.get("due")));
            }
            return dues;
        });
        assertThat(taken).allSatisfy(dues -> assertThat(dues).isSorted());
        assertThat(taken.stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, size).boxed().toList());
    }

    @Test
    void noIncrementIsLostInMixedWork() throws Exception {
        int counters = 20;
        for (int id = 0; id < counters; id++) {
            commands.insert("c", doc("_id", id, "kind", "counter", "n", 0L));
        }
        AtomicLongArray expected = new AtomicLongArray(counters);
        inParallel(THREADS, thread -> () -> {
            Commands own = commands();
            SplittableRandom random = new SplittableRandom(thread);
            for (int i = 0; i < 500; i++) {
                mixed(own, random, thread, i, expected);
            }
            return null;
        });
        for (int id = 0; id < counters; id++) {
            assertThat(commands.find("c", doc("_id", id)).getFirst()).containsEntry("n", expected.get(id));
        }
        assertThat(commands.count("c"))
                .isEqualTo(commands.find("c", new Document()).size())
                .isEqualTo(counters + THREADS * 100);
    }

    /** Of each thread's own documents one in five is inserted and stays; a thread also builds and drops an index. */
    private static void mixed(Commands own, SplittableRandom random, int thread, int i, AtomicLongArray expected) {
        int counter = random.nextInt(expected.length());
        String mine = thread + "/" + i;
        switch (i % 5) {
            case 0 -> requireDone(own.insert("c", doc("_id", mine, "kind", "own", "at", i)), 1);
            case 1 -> {
                requireDone(own.update("c", doc("_id", counter), doc("$inc", doc("n", 1L))), 1);
                expected.incrementAndGet(counter);
            }
            case 2 -> {
                Document update = doc("q", doc("kind", "counter"), "u", doc("$inc", doc("n", 1L)), "multi", true);
                requireDone(own.ask("update", "c", "updates", List.of(update)), expected.length());
                IntStream.range(0, expected.length()).forEach(expected::incrementAndGet);
            }
            case 3 -> {
                requireDone(own.insert("c", doc("_id", mine, "kind", "own", "at", i)), 1);
                requireDone(own.ask("delete", "c", "deletes", List.of(doc("q", doc("_id", mine), "limit", 1))), 1);
            }
            default -> {
                List<Document> found = own.find(doc("find", "c", "filter", doc("kind", "own"), "sort", doc("at", 1)));
                assertThat(found)
                        .extracting(one -> Commands.number(one.get("at")))
                        .isSorted();
                if (thread == 0 && i % 50 == 4) {
                    own.run("createIndexes", "c", "indexes", List.of(doc("key", doc("kind", 1, "at", 1), "name", "k")));
                } else if (thread == 0 && i % 50 == 29) {
                    own.run("dropIndexes", "c", "index", "k");
                }
            }
        }
    }

    private static void requireDone(Answer answer, int documents) {
        assertThat(answer.writeErrors()).isEmpty();
        assertThat(answer.n()).isEqualTo(documents);
    }

    @Test
    void aCursorOverAChangingCollectionNeitherFailsNorRepeatsNorMisses() throws Exception {
        int lasting = 400;
        commands.run("createIndexes", "c", "indexes", List.of(doc("key", doc("at", 1), "name", "at")));
        for (int id = 0; id < lasting; id++) {
            commands.insert("c", doc("_id", id, "at", id, "lasting", true));
        }
        AtomicInteger readers = new AtomicInteger(THREADS / 2);
        inParallel(THREADS, thread -> () -> {
            Commands own = commands();
            SplittableRandom random = new SplittableRandom(thread);
            if (thread % 2 == 0) {
                for (int i = 0; readers.get() > 0; i++) {
                    change(own, random, thread + "/" + i % 50, random.nextInt(lasting));
                }
            } else {
                try {
                    for (int i = 0; i < 20; i++) {
                        requireEachOnce(own, i % 2 == 0 ? doc("at", 1) : new Document(), lasting);
                    }
                } finally {
                    readers.decrementAndGet();
                }
            }
            return null;
        });
    }

    private static void change(Commands own, SplittableRandom random, String passing, int lasting) {
        own.update("c", doc("_id", lasting), doc("$set", doc("at", random.nextInt(1_000))));
        own.ask("delete", "c", "deletes", List.of(doc("q", doc("_id", passing), "limit", 1)));
        own.insert("c", doc("_id", passing, "at", random.nextInt(1_000)));
    }

    private static void requireEachOnce(Commands own, Document sort, int lasting) {
        Document find = doc("find", "c", "filter", doc("at", doc("$gte", 0)), "sort", sort, "batchSize", 20);
        Set<Object> seen = new HashSet<>();
        int found = 0;
        int before = Integer.MIN_VALUE;
        Batch batch = own.first(find);
        while (true) {
            for (Document document : batch.documents()) {
                assertThat(seen.add(document.getOrDefault("_id", "")))
                        .as("%s", document)
                        .isTrue();
                found += Boolean.TRUE.equals(document.get("lasting")) ? 1 : 0;
                int at = Commands.number(document.get("at"));
                assertThat(sort.isEmpty() || before <= at).as("order").isTrue();
                before = at;
            }
            if (batch.cursor() == 0) {
                break;
            }
            batch = own.next(batch, find);
        }
        assertThat(found).isEqualTo(lasting);
    }

    private static <T> List<T> inParallel(int threads, IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(work.apply(thread)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}

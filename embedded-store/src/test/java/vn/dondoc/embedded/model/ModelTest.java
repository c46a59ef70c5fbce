package vn.dondoc.embedded.model;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.EmbeddedStore;

/** 100,000 random commands to the store and to a plain list. {@code -Ddondoc.seed=} plays a run again that failed. */
class ModelTest {

    private static final int RUNS = 10;
    private static final int OPERATIONS = 10_000;
    private static final int FEW = 20;
    private static final int MANY = 120;
    private static final int WHOLE = 500;
    private static final int REOPEN = 2_500;

    @TempDir
    Path folder;

    @Test
    void nothingTellsTheStoreFromAPlainList() {
        long seed = Long.getLong("dondoc.seed", RandomGenerator.getDefault().nextLong());
        for (int run = 0; run < RUNS; run++) {
            run(seed + run, run == RUNS - 1 ? MANY : FEW);
        }
    }

    private void run(long seed, int size) {
        System.out.printf("Model test: -Ddondoc.seed=%d%n", seed);
        Path data = folder.resolve("run " + seed);
        EmbeddedStore store = EmbeddedStore.open(data);
        int operation = 0;
        try (ModelRun run = new ModelRun(seed, size, new Commands(store.backend(), "test"))) {
            try {
                for (operation = 1; operation <= OPERATIONS; operation++) {
                    run.one();
                    if (operation % WHOLE == 0) {
                        run.requireWhole();
                    }
                    if (operation % REOPEN == 0) {
                        store.close();
                        store = EmbeddedStore.open(data);
                        run.reopened(new Commands(store.backend(), "test"));
                    }
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("-Ddondoc.seed=%d, operation %d: %s".formatted(seed, operation, run), e);
            }
        } finally {
            store.close();
        }
    }
}

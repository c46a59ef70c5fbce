package vn.dondoc.launcher.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** How often the tests of this JVM have started the launcher, and how long they waited for it. */
public final class Starts {

    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final LongAdder MILLIS = new LongAdder();

    private Starts() {}

    /** This one is ready now. */
    public static void ready(Process process) {
        TIMES.incrementAndGet();
        process.info()
                .startInstant()
                .ifPresent(begin ->
                        MILLIS.add(Duration.between(begin, Instant.now()).toMillis()));
    }

    static String told() {
        return String.format(
                Locale.ROOT, "%d starts of the launcher, %.1f s until ready in all", TIMES.get(), MILLIS.sum() / 1e3);
    }
}

package vn.dondoc.launcher.fault;

import java.time.Duration;

/** Says how long things took, for whoever reads the run's output. */
final class Measured {

    private final long begin = System.nanoTime();

    /** Since this was made. */
    Duration time() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** A line with the seconds since this was made. */
    void say(String what) {
        System.out.printf("%s: %.1f s%n", what, time().toMillis() / 1000.0);
    }
}

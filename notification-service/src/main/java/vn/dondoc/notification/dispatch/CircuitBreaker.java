package vn.dondoc.notification.dispatch;

import java.time.Duration;

/**
 * Whether a gateway is worth trying. When it was not reached the channel rests, longer each time, and then one message
 * tries for all.
 */
final class CircuitBreaker {
    private final Duration pause;
    private final Duration pauseAtMost;
    private int failures;
    private long closedUntil;

    CircuitBreaker(Duration pause, Duration pauseAtMost) {
        this.pause = pause;
        this.pauseAtMost = pauseAtMost;
    }

    /** How many messages may be taken up now: none, one on trial, or as many as there are. */
    synchronized int room(int full) {
        if (failures == 0) {
            return full;
        }
        return isResting() ? 0 : 1;
    }

    synchronized void worked() {
        failures = 0;
    }

    /** How long it rests now. What was under way when the rest began does not prolong it. */
    synchronized Duration failed() {
        if (failures == 0 || !isResting()) {
            failures++;
            closedUntil = System.nanoTime() + rest().toNanos();
        }
        return rest();
    }

    private boolean isResting() {
        return System.nanoTime() - closedUntil < 0;
    }

    private Duration rest() {
        Duration doubled = pause.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(pauseAtMost) < 0 ? doubled : pauseAtMost;
    }
}

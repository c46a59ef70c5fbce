package vn.dondoc.launcher.clock;

import java.time.Instant;

/** Somebody wanted business time to go back. */
public final class ClockBackward extends RuntimeException {

    private final Instant current;

    ClockBackward(Instant current) {
        super("Business time is " + current + " already and does not go back");
        this.current = current;
    }

    /** The business time that it was. */
    public Instant current() {
        return current;
    }
}

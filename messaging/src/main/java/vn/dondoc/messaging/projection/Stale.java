package vn.dondoc.messaging.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The meter of what was told of something of which as much, or more, was known: a repetition, or an old event again. */
public final class Stale {
    private Stale() {}

    /** @param of the collection that stayed as it was */
    public static Counter counter(MeterRegistry meters, String of) {
        return Counter.builder("dondoc.events.stale")
                .description("Events that told nothing new")
                .tag("of", of)
                .register(meters);
    }
}

package vn.dondoc.messaging.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what became of events, by their types. Whoever makes up types must not make up meters. */
final class ConsumedEvents {
    /** By this are those counted that nobody here takes, or has taken yet. */
    private static final String OTHER = "other";

    private static final int TYPES_AT_MOST = 100;

    private final Meter.MeterProvider<Counter> meter;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    ConsumedEvents(MeterRegistry meters) {
        meter = Counter.builder("dondoc.events.consumed")
                .description("Events that came from the broker, by what became of them")
                .withRegistry(meters);
    }

    private enum Outcome {
        HANDLED,
        IGNORED,
        REFUSED
    }

    void ignored(int events) {
        count(OTHER, Outcome.IGNORED, events);
    }

    /** @param expected whether the type has a handler of its own */
    void handled(String type, boolean expected, int events) {
        if (!expected && events > 0 && taken.size() < TYPES_AT_MOST) {
            taken.add(type);
        }
        count(name(type, expected), Outcome.HANDLED, events);
    }

    /**
     * So many were handled before one that was not.
     *
     * @param refused whether that was another's fault
     */
    void failed(String type, boolean expected, int before, boolean refused) {
        handled(type, expected, before);
        if (refused) {
            count(name(type, expected), Outcome.REFUSED, 1);
        }
    }

    private String name(String type, boolean expected) {
        return expected || taken.contains(type) ? type : OTHER;
    }

    private void count(String type, Outcome outcome, int events) {
        meter.withTags("type", type, "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment(events);
    }
}

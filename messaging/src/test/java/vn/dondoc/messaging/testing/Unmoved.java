package vn.dondoc.messaging.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import org.springframework.boot.test.context.TestComponent;

/** Sees that a service stays as it is whatever it is told, and that its meters count what it did not take in. */
@TestComponent
public final class Unmoved {
    private final StoreDump dump;
    private final MeterRegistry meters;

    Unmoved(StoreDump dump, MeterRegistry meters) {
        this.dump = dump;
        this.meters = meters;
    }

    /** It is told one event, which it refuses. */
    public void refuses(Runnable telling) {
        staysAsItIs(telling, meters.find("dondoc.events.consumed").tag("outcome", "refused"), 1);
    }

    /** It is told something of which as much, or more, was known, so many times. */
    public void knows(int times, Runnable telling) {
        staysAsItIs(telling, meters.find("dondoc.events.stale"), times);
    }

    private void staysAsItIs(Runnable telling, Search meter, int more) {
        String before = dump.text();
        double counted = sum(meter);
        telling.run();
        assertThat(dump.text()).isEqualTo(before);
        assertThat(sum(meter)).isEqualTo(counted + more);
    }

    private static double sum(Search meter) {
        return meter.counters().stream().mapToDouble(Counter::count).sum();
    }
}

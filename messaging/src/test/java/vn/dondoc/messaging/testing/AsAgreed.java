package vn.dondoc.messaging.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.contracts.Contract;

/** Sees that a service reads an event as its contract shows it, and the same with members that nobody knows yet. */
@TestComponent
public final class AsAgreed {
    private final Feed feed;
    private final StoreDump dump;
    private final MeterRegistry meters;

    AsAgreed(Feed feed, StoreDump dump, MeterRegistry meters) {
        this.feed = feed;
        this.dump = dump;
        this.meters = meters;
    }

    /** Reads the example. What is stored afterwards is what the service made of it. */
    public void reads(Contract contract, Runnable beginning) {
        reads(contract, beginning, body -> body);
    }

    /**
     * Both are told from the same beginning, since what was refused would otherwise look like what is known already.
     *
     * @param bend what is changed in both, such as the id of what the event is about
     */
    public void reads(Contract contract, Runnable beginning, UnaryOperator<String> bend) {
        beginning.run();
        String before = dump.text();
        Feed.In example = Feed.In.of(contract.shortType(), bend.apply(contract.example()));
        tell(contract, example);
        String after = dump.text();
        assertThat(after).isNotEqualTo(before);

        beginning.run();
        assertThat(dump.text()).isEqualTo(before);
        String later = bend.apply(contract.exampleWithUnknownMembers());
        tell(contract, new Feed.In(example.id(), example.type(), example.time(), later));
        assertThat(dump.text()).isEqualTo(after);
    }

    /** Takes the example, and the one with more, without refusing it, and has nothing to keep of either. */
    public void keepsNothingOf(Contract contract) {
        String before = dump.text();
        tell(contract, Feed.In.of(contract.shortType(), contract.example()));
        tell(contract, Feed.In.of(contract.shortType(), contract.exampleWithUnknownMembers()));
        assertThat(dump.text()).isEqualTo(before);
    }

    private void tell(Contract contract, Feed.In event) {
        double before = handled(contract);
        feed.send(contract.topic(), event);
        assertThat(handled(contract)).isEqualTo(before + 1);
    }

    private double handled(Contract contract) {
        return meters
                .find("dondoc.events.consumed")
                .tags("type", contract.type(), "outcome", "handled")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}

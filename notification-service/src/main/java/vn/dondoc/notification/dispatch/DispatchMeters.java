package vn.dondoc.notification.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.State;

/** What operators see of one channel. All of it is there from the beginning, so that a first failure is a rise. */
final class DispatchMeters {
    private final Map<State, Counter> states = new EnumMap<>(State.class);
    private final Map<Class<?>, Timer> deliveries = new HashMap<>();

    private final DistributionSummary together;

    DispatchMeters(Channel channel, MeterRegistry meters) {
        together = DistributionSummary.builder("dondoc.notifications.together")
                .description("Of how many notifications a message spoke that was sent")
                .tag("channel", channel.name())
                .register(meters);
        for (State state : State.values()) {
            states.put(
                    state,
                    Counter.builder("dondoc.notifications")
                            .description("Notifications dealt with, by where they stood afterwards")
                            .tag("channel", channel.name())
                            .tag("state", state.name())
                            .register(meters));
        }
        for (Class<?> outcome : Outcome.class.getPermittedSubclasses()) {
            deliveries.put(
                    outcome,
                    Timer.builder("dondoc.deliveries")
                            .description("Attempts to hand a message to the gateway, by what came of them")
                            .tag("channel", channel.name())
                            .tag("outcome", outcome.getSimpleName().toUpperCase(Locale.ROOT))
                            .register(meters));
        }
    }

    void dealtWith(State state) {
        java.util.Objects.requireNonNull(states.get(state)).increment();
    }

    void spokeOf(int many) {
        together.record(many);
    }

    Timer delivered(Outcome outcome) {
        return java.util.Objects.requireNonNull(deliveries.get(outcome.getClass()));
    }
}

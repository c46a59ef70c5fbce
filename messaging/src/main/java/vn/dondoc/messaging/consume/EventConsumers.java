package vn.dondoc.messaging.consume;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.observe.Traces;

/** Starts the consumer of a topic; the bean's name is the binding's: {@code taskEvents} reads {@code taskEvents-in-0}. */
@Component
public final class EventConsumers {
    private final JsonMapper json;
    private final TopicSettings topics;
    private final Traces traces;
    private final MeterRegistry meters;

    EventConsumers(JsonMapper json, TopicSettings topics, Traces traces, MeterRegistry meters) {
        this.json = json;
        this.topics = topics;
        this.traces = traces;
        this.meters = meters;
    }

    public EventConsumer consumer() {
        return new EventConsumer(json, topics, traces, meters);
    }
}

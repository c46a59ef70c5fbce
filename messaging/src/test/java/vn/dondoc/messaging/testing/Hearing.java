package vn.dondoc.messaging.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.consume.EventConsumer;
import vn.dondoc.messaging.consume.TopicSettings;

/** Which events a service hears: a new one is heard, or somebody has said that it is left to others. */
@TestComponent
public final class Hearing {
    private final ApplicationContext context;
    private final TopicSettings topics;
    private final String service;

    Hearing(ApplicationContext context, TopicSettings topics, @Value("${spring.application.name}") String service) {
        this.context = context;
        this.topics = topics;
        this.service = service;
    }

    /** The names of the events on the topics that this service reads for which it has no handler. */
    public List<String> leftToOthers() {
        List<String> read =
                Objects.requireNonNull(topics.services().get(service)).reads();
        return Contract.all()
                .filter(contract -> read.contains(contract.topic()))
                .filter(contract -> !consumerOf(contract.topic()).takes(contract.type()))
                .map(Contract::name)
                .toList();
    }

    private EventConsumer consumerOf(String topic) {
        return Arrays.stream(context.getBeanNamesForType(Consumer.class))
                .filter(name -> topic.equals(context.getEnvironment()
                        .getProperty("spring.cloud.stream.bindings." + name + "-in-0.destination")))
                .map(name -> context.getBean(name, EventConsumer.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No consumer of " + topic));
    }
}

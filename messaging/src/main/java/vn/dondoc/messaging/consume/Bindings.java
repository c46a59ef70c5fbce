package vn.dondoc.messaging.consume;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.binder.ConsumerProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/**
 * Refuses a start in which a record that fails could be skipped: every input has a group and polls in batches; and one
 * that reads what {@code topics.yml} does not give it.
 */
final class Bindings implements SmartInitializingSingleton {
    private final BindingServiceProperties properties;
    private final TopicSettings topics;

    Bindings(BindingServiceProperties properties, TopicSettings topics) {
        this.properties = properties;
        this.topics = topics;
    }

    @Override
    public void afterSingletonsInstantiated() {
        inputs().forEach((binding, topic) -> {
            ConsumerProperties consumer = properties.getConsumerProperties(binding);
            if (properties.getGroup(binding) == null || !consumer.isBatchMode()) {
                throw new IllegalStateException(
                        "Binding " + binding + " needs a group and batch mode: without them it has no dead letters");
            }
            if (!topics.mayRead(properties.getGroup(binding), topic)) {
                throw new IllegalStateException("Binding " + binding + " reads " + topic
                        + ", which topics.yml does not give to " + properties.getGroup(binding));
            }
        });
    }

    /** Topic by input binding. */
    Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        properties.getBindings().forEach((binding, bound) -> {
            if (binding.contains("-in-")) {
                inputs.put(binding, String.valueOf(bound.getDestination()));
            }
        });
        return inputs;
    }

    /** The dead letter topic of an input. */
    String deadLettersOf(String binding) {
        return TopicSettings.deadLetters(properties.getGroup(binding), properties.getBindingDestination(binding));
    }
}

package vn.dondoc.messaging.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import vn.dondoc.messaging.consume.TopicSettings;
import vn.dondoc.messaging.event.CloudEvents;

/** Feeds a service's bindings with batches, as the broker would. A handler that fails is logged, as by the framework; look at what is stored. */
@TestComponent
public final class Feed {
    private final ObjectProvider<InputDestination> inputs;
    private final TopicSettings topics;

    Feed(ObjectProvider<InputDestination> inputs, TopicSettings topics) {
        this.inputs = inputs;
        this.topics = topics;
    }

    /** A record: short type such as {@code task.assigned}, and its body. */
    public record In(String id, String type, Instant time, String body) {
        public static In of(String type, String body) {
            return new In(UUID.randomUUID().toString(), type, Instant.parse("2023-12-14T01:00:00Z"), body);
        }
    }

    /** One poll of the topic with these records. */
    public void send(String topic, In... records) {
        send(topic, Arrays.asList(records));
    }

    public void send(String topic, List<In> records) {
        sendAs(topics.ownerOf(topic).orElseThrow(), topic, records);
    }

    /** As by a service that need not be the topic's owner. */
    public void sendAs(String service, String topic, List<In> records) {
        List<Map<String, Object>> headers = records.stream()
                .map(in -> Map.<String, Object>of(
                        CloudEvents.ID, bytes(in.id()),
                        CloudEvents.SOURCE, bytes(CloudEvents.source(service)),
                        CloudEvents.TYPE, bytes(CloudEvents.type(in.type())),
                        CloudEvents.TIME, bytes(in.time().toString())))
                .toList();
        inputs.getObject()
                .send(
                        MessageBuilder.withPayload(records.stream()
                                        .map(in -> bytes(in.body()))
                                        .toList())
                                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                                .setHeader(KafkaHeaders.RECEIVED_TOPIC, Collections.nCopies(records.size(), topic))
                                .build(),
                        topic);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

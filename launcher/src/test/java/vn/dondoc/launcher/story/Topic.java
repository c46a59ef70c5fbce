package vn.dondoc.launcher.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on a topic, read from its beginning by a plain consumer of no group. */
final class Topic {

    private static final JsonMapper JSON = new JsonMapper();

    private Topic() {}

    /**
     * An event as it is on the wire.
     *
     * @param type the CloudEvents type
     * @param size of the record's value in bytes
     */
    record Event(String key, String type, JsonNode body, int size) {}

    /** All events that stand on the topic now. */
    static List<Event> read(String broker, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "enable.auto.commit", false, "fetch.max.wait.ms", 20);
        List<Event> events = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(event(record)));
            }
        }
        return events;
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return new Event(record.key(), type, JSON.readTree(record.value()), record.value().length);
    }
}

package vn.dondoc.launcher.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What is in the topics, who has read how far, and more of the same. */
public final class Topics implements AutoCloseable {

    private static final String DEAD = "dlq.";
    /** Told every half minute, of whatever was called. */
    private static final String HEADS = "audit.heads.";

    private final Map<String, Object> broker;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    /** Who reads what; for each such pair there is a topic of dead letters. */
    record Reading(String group, String topic) {
        static Reading of(String deadLetters) {
            int dot = deadLetters.indexOf('.', DEAD.length());
            return new Reading(deadLetters.substring(DEAD.length(), dot), deadLetters.substring(dot + 1));
        }

        String deadLetters() {
            return DEAD + group + "." + topic;
        }
    }

    public Topics(String bootstrap) {
        broker = Map.of("bootstrap.servers", bootstrap);
        admin = Admin.create(broker);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    List<Reading> readings() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(DEAD))
                .map(Reading::of)
                .toList();
    }

    /** How far each partition of every topic goes, but for what is told of the audit trails. */
    public Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        return ends(admin.listTopics().names().get().stream()
                .filter(name -> !name.startsWith(HEADS))
                .toList());
    }

    /** How many records the services have not dealt with yet. */
    public long lag() throws ExecutionException, InterruptedException {
        long lag = 0;
        for (Reading reading : readings()) {
            var committed = admin.listConsumerGroupOffsets(reading.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (var end : ends(List.of(reading.topic())).entrySet()) {
                var reached = committed.get(end.getKey());
                lag += end.getValue() - (reached == null ? 0 : reached.offset());
            }
        }
        return lag;
    }

    /** All events there are, topic by topic, each partition in its order. */
    public List<ConsumerRecord<byte[], byte[]>> events() throws ExecutionException, InterruptedException {
        return read(name -> !name.startsWith(DEAD) && !name.startsWith(HEADS));
    }

    public List<ConsumerRecord<byte[], byte[]>> deadLetters() throws ExecutionException, InterruptedException {
        return read(name -> name.startsWith(DEAD));
    }

    public static String type(ConsumerRecord<byte[], byte[]> event) {
        return header(event, "ce_type");
    }

    static String id(ConsumerRecord<byte[], byte[]> event) {
        return header(event, "ce_id");
    }

    /** Sends records like these, each to the partition that it is of; returns when the broker has them. */
    public void repeat(Collection<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(record -> send(record, record.value()));
        producer.flush();
    }

    /** Sends a record like this one with another body. */
    void send(ConsumerRecord<byte[], byte[]> like, byte @org.jspecify.annotations.Nullable [] body) {
        producer.send(new ProducerRecord<>(like.topic(), like.partition(), like.key(), body, like.headers()));
    }

    /** Sends a new event to where one like it was. */
    public void send(ConsumerRecord<byte[], byte[]> like, String type, String key, String body) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                like.topic(), key.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
        like.headers().forEach(event.headers()::add);
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_subject", key)
                .forEach((name, value) ->
                        event.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(event);
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Predicate<String> wanted)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends(admin.listTopics().names().get().stream()
                .filter(wanted)
                .sorted()
                .toList());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.get("bootstrap.servers"),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // A reader waits out each fetch before it closes.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(
                        partition -> partition, partition -> org.apache.kafka.clients.admin.OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}

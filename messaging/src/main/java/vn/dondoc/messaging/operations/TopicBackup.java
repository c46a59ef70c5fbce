package vn.dondoc.messaging.operations;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.dondoc.messaging.operations.KeptTopics.KeptTopic;

/**
 * Copies all topics into a folder, in two steps between which the store is copied: {@link #begin} notes how far each
 * group has read, {@link #copy} takes the records up to the instant of the store's copy. Filled from that, a broker has
 * told nothing that the store does not know, and the groups read again what they may have read since.
 */
public final class TopicBackup {

    private static final List<String> SETTINGS = List.of(
            TopicConfig.RETENTION_MS_CONFIG, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.MAX_MESSAGE_BYTES_CONFIG);

    private final Map<String, Object> broker;
    private final Path folder;

    /**
     * @param broker how to reach the broker, as its clients are told
     * @param folder where the files go; made if it is not there, and closed to others
     */
    public TopicBackup(Map<String, Object> broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
    }

    /** Notes how far each group has read: before the store is copied. */
    public void begin() throws ExecutionException, InterruptedException, IOException {
        OwnersOnly.folder(folder);
        try (Admin admin = Admin.create(broker)) {
            Reached.now(admin).write(folder);
        }
    }

    /**
     * Copies the records: after the store was copied.
     *
     * @param until the instant of the store's copy
     * @return how many records
     */
    public long copy(Instant until) throws ExecutionException, InterruptedException, IOException {
        Reached.Counting read = Reached.in(folder).new Counting();
        List<KeptTopic> topics;
        long copied = 0;
        try (Admin admin = Admin.create(broker)) {
            topics = describe(admin);
        }
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            for (KeptTopic topic : topics) {
                copied += copy(topic, until, consumer, read);
            }
        }
        new KeptTopics(until, topics, read.counted()).write(folder);
        OwnersOnly.tree(folder);
        return copied;
    }

    private List<KeptTopic> describe(Admin admin) throws ExecutionException, InterruptedException {
        Collection<TopicDescription> topics = admin.describeTopics(
                        admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .values();
        Map<String, Config> configs = admin
                .describeConfigs(topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                        .toList())
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue));
        List<KeptTopic> kept = new ArrayList<>();
        configs.forEach((name, config) -> {
            Map<String, String> settings = new HashMap<>();
            SETTINGS.forEach(
                    setting -> settings.put(setting, config.get(setting).value()));
            int partitions = topics.stream()
                    .filter(topic -> topic.name().equals(name))
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
            kept.add(new KeptTopic(name, partitions, settings));
        });
        return kept;
    }

    private long copy(KeptTopic topic, Instant until, KafkaConsumer<byte[], byte[]> consumer, Reached.Counting read)
            throws IOException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int i = 0; i < topic.partitions(); i++) {
            partitions.add(new TopicPartition(topic.name(), i));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long copied = 0;
        try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(KeptTopics.records(folder, topic.name()))),
                StandardCharsets.UTF_8))) {
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (record.timestamp() <= until.toEpochMilli()) {
                        lines.write(KeptTopics.JSON.writeValueAsString(KeptRecord.of(record)));
                        lines.newLine();
                        read.keep(record);
                        copied++;
                    }
                }
            }
        }
        return copied;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}

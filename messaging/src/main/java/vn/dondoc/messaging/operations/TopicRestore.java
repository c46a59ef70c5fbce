package vn.dondoc.messaging.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Fills a broker that has none of these topics from a folder that {@link TopicBackup} has written. No service runs meanwhile. */
public final class TopicRestore {
    private static final int ATTEMPTS = 150;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final Map<String, Object> broker;
    private final Path folder;

    /**
     * @param broker how to reach the broker, as its clients are told
     * @param folder where the files are
     */
    public TopicRestore(Map<String, Object> broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
    }

    /**
     * Makes the topics, sends the records, each with its time to its partition, and sets back the groups.
     *
     * @return how many records
     * @throws ExecutionException if one of the topics is there already; then nothing is sent
     */
    public long run() throws ExecutionException, InterruptedException, IOException {
        KeptTopics kept = KeptTopics.in(folder);
        try (Admin admin = Admin.create(broker)) {
            make(kept.topics(), admin);
            awaitLeaders(kept.topics(), admin);
            long sent = 0;
            for (KeptTopics.KeptTopic topic : kept.topics()) {
                sent += send(topic.name());
            }
            for (var group : kept.groups().entrySet()) {
                admin.alterConsumerGroupOffsets(group.getKey(), offsets(group.getValue()))
                        .all()
                        .get();
            }
            return sent;
        }
    }

    private static void make(List<KeptTopics.KeptTopic> topics, Admin admin)
            throws ExecutionException, InterruptedException {
        admin.createTopics(topics.stream()
                        .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                                .configs(topic.settings()))
                        .toList())
                .all()
                .get();
    }

    /**
     * A new topic's partitions are led one after the other. A producer whose first batch meets one that is not led yet, and
     * whose second meets it led, waits out its whole delivery time, and the restore would fail: nothing is sent before.
     */
    private static void awaitLeaders(List<KeptTopics.KeptTopic> topics, Admin admin)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (KeptTopics.KeptTopic topic : topics) {
            for (int i = 0; i < topic.partitions(); i++) {
                ends.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        }
        for (int left = ATTEMPTS; ; left--) {
            try {
                admin.listOffsets(ends).all().get();
                return;
            } catch (ExecutionException e) {
                // A broker may not have heard yet of what another has made.
                if (left == 0 || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }

    private long send(String topic) throws IOException {
        AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
        long sent = 0;
        try (KafkaProducer<byte[], byte[]> producer = producer();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(KeptTopics.records(folder, topic))),
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                KeptRecord record = KeptTopics.JSON.readValue(line, KeptRecord.class);
                producer.send(record.in(topic), (where, e) -> {
                    if (e != null) {
                        refused.set(e);
                    }
                });
                sent++;
            }
        }
        Exception e = refused.get();
        if (e != null) {
            throw new KafkaException("The records of " + topic + " were not taken", e);
        }
        return sent;
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<String, Map<Integer, Long>> read) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        read.forEach((topic, partitions) -> partitions.forEach(
                (partition, count) -> offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(count))));
        return offsets;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

package vn.dondoc.messaging.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

@Timeout(90)
class TopicBackupTest {

    private static final Instant COPIED = Instant.parse("2026-11-28T01:00:00Z");
    private static final TopicPartition ONE = new TopicPartition("things.v1", 1);

    @TempDir
    Path folder;

    @Test
    void aBrokerIsFilledAgainAsItWasAtTheInstant() throws Exception {
        EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
        // By itself it would be every service's broker, over what the service is told: by a property of the whole JVM.
        kafka.brokerListProperty("dondoc.tests.broker");
        kafka.brokerProperties(Map.of("auto.create.topics.enable", "false"));
        kafka.afterPropertiesSet();
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.getBrokersAsString());
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic("things.v1", Optional.of(2), Optional.of((short) 1))
                            .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
            send(broker, 0, "long ago", -9000);
            send(broker, 1, "gone", -8000);
            send(broker, 1, "read", -7000);
            send(broker, 1, null, -6000);
            admin.deleteRecords(Map.of(ONE, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
            reached(admin, 2);

            TopicBackup backup = new TopicBackup(broker, folder.resolve("topics"));
            backup.begin();
            reached(admin, 3);
            send(broker, 1, "at the last moment", 0);
            send(broker, 1, "a moment too late", 1);
            assertThat(backup.copy(COPIED)).isEqualTo(4);
            assertClosedToOthers(folder.resolve("topics"));
            assertThatThrownBy(() -> new TopicRestore(broker, folder.resolve("topics")).run())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicExistsException.class);

            admin.deleteTopics(List.of("things.v1")).all().get();
            admin.deleteConsumerGroups(List.of("readers")).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains("things.v1"));
            assertThat(new TopicRestore(broker, folder.resolve("topics")).run()).isEqualTo(4);

            assertThat(read(broker))
                    .extracting(record -> record.partition() + " " + text(record.key()) + " " + text(record.value())
                            + " " + text(record.headers().lastHeader("ce_id").value()) + " "
                            + (record.timestamp() - COPIED.toEpochMilli()))
                    .containsExactlyInAnyOrder(
                            "0 key long ago id -9000",
                            "1 key read id -7000",
                            "1 key null id -6000",
                            "1 key at the last moment id 0");
            // Of the partition's records the backup has one that was read when it began.
            assertThat(admin.listConsumerGroupOffsets("readers")
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .get(ONE))
                    .isEqualTo(new OffsetAndMetadata(1, Optional.empty(), ""));
        } finally {
            kafka.destroy();
        }
    }

    private static void assertClosedToOthers(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            assertThat(all)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    private static void reached(Admin admin, long offset) throws Exception {
        admin.alterConsumerGroupOffsets("readers", Map.of(ONE, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private static void send(Map<String, Object> broker, int partition, @Nullable String text, long millis)
            throws Exception {
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(
                    "things.v1",
                    partition,
                    COPIED.toEpochMilli() + millis,
                    "key".getBytes(StandardCharsets.UTF_8),
                    text == null ? null : text.getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_id", "id".getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(Map<String, Object> broker) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition("things.v1", 0), ONE);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= 4;
            });
        }
        return records;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}

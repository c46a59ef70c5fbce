package vn.dondoc.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.Ports;
import vn.dondoc.launcher.testing.FreePorts;

class BrokerTest {

    private final Ports ports = FreePorts.any();
    private final Map<String, Object> client =
            Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.BROKER), "acks", "all");

    @TempDir
    Path folder;

    @Test
    void keepsRecordsOverARestartAndMakesNoTopicByUse() throws Exception {
        Broker first = start();
        try (Admin admin = Admin.create(client);
                var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("words", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("words", "k", "kept")).get();
            assertThatThrownBy(() -> admin.describeTopics(List.of("undeclared"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        } finally {
            first.stop();
        }

        Broker second = start();
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            var words = new TopicPartition("words", 0);
            consumer.assign(List.of(words));
            consumer.seekToBeginning(List.of(words));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.value()).isEqualTo("kept"));
        } finally {
            second.stop();
        }
    }

    private Broker start() throws Exception {
        return new Broker(folder, ports.of(Part.BROKER), ports.of(Part.BROKER) + 1);
    }
}

package vn.dondoc.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.test.util.ReflectionTestUtils;
import vn.dondoc.chassis.testing.RealBroker;

class EventProducerTest {
    private final OutboxSettings settings = new OutboxSettings(Duration.ofSeconds(6), 2, 500, Duration.ofSeconds(3));

    @Test
    void hasAllReplicasInSyncAcknowledgeAndSendsNothingTwiceByItself() {
        ProducerConfig effective = effective(new KafkaProperties());

        assertThat(effective.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
        assertThat(effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))
                .isTrue();
    }

    @Test
    void cannotBeToldToBeLessCareful() {
        KafkaProperties careless = new KafkaProperties();
        careless.getProducer().setAcks("0");
        careless.getProducer().getProperties().put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "false");

        ProducerConfig effective = effective(careless);

        assertThat(effective.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
        assertThat(effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))
                .isTrue();
    }

    /** What the sweep takes over is twice as old: nobody may still be trying then. */
    @Test
    void givesUpInTheTimeThatTheSweepWaitsFor() {
        ProducerConfig effective = effective(new KafkaProperties());

        assertThat(effective.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG)).isEqualTo(6_000);
        assertThat(effective.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG)).isEqualTo(6_000);
        assertThat(effective.getInt(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG)).isEqualTo(3_000);
    }

    /** What the client made of its settings, which it shows nobody. */
    private ProducerConfig effective(KafkaProperties kafka) {
        kafka.setBootstrapServers(List.of(RealBroker.address()));
        try (Producer<String, byte[]> producer =
                new OutboxConfiguration().eventProducer(kafka, settings, new SimpleMeterRegistry())) {
            return (ProducerConfig) Objects.requireNonNull(ReflectionTestUtils.getField(producer, "producerConfig"));
        }
    }
}

package vn.dondoc.chassis.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topic that keeps what a service has told of its audit trail. The service may write there and read, but not change or
 * take out; the broker keeps it for ever.
 */
public final class Marks {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** No more is sent by a producer; a record that was packed may have any number of pairs. */
    private static final int BYTES_AT_MOST = 1 << 20;

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int POLLS_IN_VAIN = 30;

    private final Map<String, Object> broker;
    private final String service;
    private final TopicPartition partition;
    private volatile @Nullable Mark told;

    /** @param broker how to reach the broker, as its clients are told */
    public Marks(Map<String, Object> broker, String service) {
        this.broker = Map.copyOf(broker);
        this.service = service;
        this.partition = new TopicPartition(topicOf(service), 0);
    }

    /** The topic in which a service tells how far its audit trail is: its own to write and to read, for ever. */
    public static String topicOf(String service) {
        return "audit.heads." + service;
    }

    /** Comes back when the broker has it. */
    void tell(Mark mark, Producer<String, byte[]> producer) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(partition.topic(), service, JSON.writeValueAsBytes(mark)))
                .get();
        told = mark;
    }

    /** What was told last by this process; none before. */
    @Nullable Mark told() {
        return told;
    }

    /**
     * Goes through all marks that are there now, in their order.
     *
     * @param each gets null for a record that is none
     * @return how many records were there before and were taken out
     * @throws KafkaException if the broker does not answer
     */
    long read(Consumer<@Nullable Mark> each) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            if (!consumer.listTopics().containsKey(partition.topic())) {
                return 0;
            }
            Set<TopicPartition> alone = Set.of(partition);
            consumer.assign(alone);
            consumer.seekToBeginning(alone);
            long first = consumer.position(partition);
            long end = Objects.requireNonNull(consumer.endOffsets(alone).get(partition));
            int inVain = 0;
            while (consumer.position(partition) < end) {
                var records = consumer.poll(POLL);
                inVain = records.isEmpty() ? inVain + 1 : 0;
                if (inVain == POLLS_IN_VAIN) {
                    throw new KafkaException("The broker does not give " + partition);
                }
                records.forEach(record -> each.accept(mark(record)));
            }
            return first;
        }
    }

    private @Nullable Mark mark(ConsumerRecord<byte[], byte[]> record) {
        if (record.serializedValueSize() > BYTES_AT_MOST) {
            return null;
        }
        try {
            Mark mark = JSON.readValue(record.value(), Mark.class);
            return mark != null && mark.isInOrder() && service.equals(mark.service()) ? mark : null;
        } catch (RuntimeException notAMark) {
            return null;
        }
    }
}

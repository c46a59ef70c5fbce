package vn.dondoc.messaging.consume;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.support.KafkaHeaders;
import vn.dondoc.messaging.event.CloudEvents;

/**
 * A record that a service could not handle, as it lies among its dead letters.
 *
 * @param origin the topic that it came from, as the name of the dead letters' topic has it and not as a record claims
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, String group, String origin) {

    private static final String TIMES = "dondoc-redriven";
    private static final String ADDED = "kafka_dlt-";
    private static final int AT_MOST = 3;

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String group) {
        return new DeadLetter(
                record,
                group,
                record.topic().substring(DeadLetters.topic(group, "").length()));
    }

    /** What the operator calls it: {@code TOPIC:OFFSET}. */
    String name() {
        return origin + ":" + record.offset();
    }

    /** The topic that it goes to now: where it came from, or, having come back often enough, to where it is parked. */
    String target() {
        return times() >= AT_MOST ? "parked." + group + "." + origin : origin;
    }

    /** The record without what its death has added, with the count of how often it was sent again. */
    ProducerRecord<byte[], byte[]> again() {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(target(), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith(ADDED)
                    && !header.key().equals(DeadLetters.REASON)
                    && !header.key().equals(TIMES)) {
                again.headers().add(header);
            }
        }
        again.headers().add(TIMES, String.valueOf(times() + 1).getBytes(StandardCharsets.UTF_8));
        return again;
    }

    /** Where a record lies, or lay. */
    record Place(String topic, int partition, long offset) {}

    /** Where it came from, as the letter itself says; none if it does not say so. */
    Optional<Place> place() {
        Header topic = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_TOPIC);
        Header partition = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION);
        Header offset = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET);
        if (topic == null
                || partition == null
                || partition.value().length != Integer.BYTES
                || offset == null
                || offset.value().length != Long.BYTES) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                new String(topic.value(), StandardCharsets.UTF_8),
                ByteBuffer.wrap(partition.value()).getInt(),
                ByteBuffer.wrap(offset.value()).getLong()));
    }

    private int times() {
        return header(TIMES).map(Integer::parseInt).orElse(0);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    /** One line for the operator. */
    @Override
    public String toString() {
        String key = record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
        return String.join(
                "  ",
                name(),
                Instant.ofEpochMilli(record.timestamp()).toString(),
                header(CloudEvents.TYPE).orElse("-"),
                header(CloudEvents.ID).orElse("-"),
                key,
                "×" + times(),
                header(DeadLetters.REASON).orElse("?").lines().findFirst().orElse("?"));
    }
}

package vn.dondoc.messaging.operations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaders;
import vn.dondoc.messaging.consume.DeadLetters;
import vn.dondoc.messaging.consume.TopicSettings;
import vn.dondoc.messaging.event.CloudEvents;

/**
 * A record that a service could not handle, as it lies among its dead letters.
 *
 * @param headers what it takes along when it is sent again: its own, or those of its original
 * @param origin the topic that it came from, as the name of the dead letters' topic has it and not as a record claims
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, Headers headers, String group, String origin) {

    private static final String TIMES = "dondoc-redriven";
    private static final String ADDED = "kafka_dlt-";
    private static final int AT_MOST = 3;

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String group) {
        return new DeadLetter(
                record,
                record.headers(),
                group,
                record.topic().substring(TopicSettings.deadLetters(group, "").length()));
    }

    /** The same letter, but what it takes along is what its original says. */
    DeadLetter with(Headers original) {
        return new DeadLetter(record, original, group, origin);
    }

    /** What the operator calls it: {@code TOPIC:OFFSET}. */
    String name() {
        return origin + ":" + record.offset();
    }

    /** The topic that it goes to now: where it came from, or, having come back often enough, to where it is parked. */
    String target() {
        return times().orElse(0) >= AT_MOST ? "parked." + group + "." + origin : origin;
    }

    /** The record without what its death has added, with the count of how often it was sent again. */
    ProducerRecord<byte[], byte[]> again() {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(target(), record.key(), record.value());
        for (Header header : headers) {
            if (!header.key().startsWith(ADDED)
                    && !header.key().equals(DeadLetters.REASON)
                    && !header.key().equals(TIMES)) {
                again.headers().add(header);
            }
        }
        again.headers().add(TIMES, String.valueOf(times().orElse(0) + 1).getBytes(StandardCharsets.UTF_8));
        return again;
    }

    /** Where a record lies, or lay. */
    record Place(String topic, int partition, long offset) {}

    /** Where it came from, as the letter itself says; none if it does not say so. */
    Optional<Place> place() {
        Optional<String> topic = header(KafkaHeaders.DLT_ORIGINAL_TOPIC);
        Optional<ByteBuffer> partition = number(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES);
        Optional<ByteBuffer> offset = number(KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES);
        if (topic.isEmpty() || partition.isEmpty() || offset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Place(topic.get(), partition.get().getInt(), offset.get().getLong()));
    }

    /** How often it was sent again; empty if what it says of that is no such number. */
    OptionalInt times() {
        String times = header(TIMES).orElse("0");
        return times.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(times)) : OptionalInt.empty();
    }

    /** What a header says, which is nothing if it has no value. */
    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
    }

    private Optional<ByteBuffer> number(String name, int size) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .filter(value -> value.length == size)
                .map(ByteBuffer::wrap);
    }

    /** One line for the operator. */
    @Override
    public String toString() {
        OptionalInt times = times();
        String key = record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
        return String.join(
                "  ",
                name(),
                Instant.ofEpochMilli(record.timestamp()).toString(),
                header(CloudEvents.TYPE).orElse("-"),
                header(CloudEvents.ID).orElse("-"),
                key,
                "×" + (times.isPresent() ? times.getAsInt() : "?"),
                header(DeadLetters.REASON).orElse("?").lines().findFirst().orElse("?"));
    }
}

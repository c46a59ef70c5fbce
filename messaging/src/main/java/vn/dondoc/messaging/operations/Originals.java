package vn.dondoc.messaging.operations;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The records that dead letters are of, as they lie where they came from. A service may write anything into its own dead
 * letters, and what the operator sends again goes where that service may not write: so a letter is only believed as far as
 * its original says the same.
 */
final class Originals implements AutoCloseable {
    private static final String CLOUD_EVENT = "ce_";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> topics;

    Originals(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        topics = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** What the original says of a letter. */
    enum Finding {
        /** Key, body and event are the same. */
        SAME,
        /** It has been deleted since, as its time was over. */
        GONE,
        /** It is another, or was never there, or the letter does not say where it should be. */
        ANOTHER,
        /** The same, but nobody can read how often the letter was sent again. */
        UNCOUNTED
    }

    /** @param letter with the headers of its original, as far as that is the same */
    record Comparison(Finding finding, DeadLetter letter) {}

    Comparison compare(DeadLetter letter) {
        Optional<DeadLetter.Place> named = letter.place();
        if (named.isEmpty() || !named.get().topic().equals(letter.origin())) {
            return new Comparison(Finding.ANOTHER, letter);
        }
        TopicPartition partition =
                new TopicPartition(named.get().topic(), named.get().partition());
        long offset = named.get().offset();
        if (topics.partitionsFor(partition.topic()).stream()
                .noneMatch(one -> one.partition() == partition.partition())) {
            return new Comparison(Finding.ANOTHER, letter);
        }
        Set<TopicPartition> alone = Set.of(partition);
        if (offset < topics.beginningOffsets(alone).getOrDefault(partition, 0L)) {
            return new Comparison(Finding.GONE, letter);
        }
        if (offset >= topics.endOffsets(alone).getOrDefault(partition, 0L)) {
            return new Comparison(Finding.ANOTHER, letter);
        }
        topics.assign(alone);
        topics.seek(partition, offset);
        ConsumerRecord<byte[], byte[]> original = next();
        if (original.offset() != offset || !isSame(original, letter.record())) {
            return new Comparison(Finding.ANOTHER, letter);
        }
        return new Comparison(
                letter.times().isPresent() ? Finding.SAME : Finding.UNCOUNTED, letter.with(original.headers()));
    }

    private ConsumerRecord<byte[], byte[]> next() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> record : topics.poll(Duration.ofSeconds(1))) {
                return record;
            }
        }
        throw new TimeoutException("The original of a letter could not be read from " + topics.assignment());
    }

    private static boolean isSame(ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> other) {
        return Arrays.equals(one.key(), other.key())
                && Arrays.equals(one.value(), other.value())
                && event(one).equals(event(other));
    }

    /** Its headers that say what event it is, in their order. */
    private static List<String> event(ConsumerRecord<byte[], byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> header.key().startsWith(CLOUD_EVENT))
                .map(Originals::words)
                .toList();
    }

    private static String words(Header header) {
        return header.key() + "=" + Arrays.toString(header.value());
    }

    @Override
    public void close() {
        topics.close();
    }
}

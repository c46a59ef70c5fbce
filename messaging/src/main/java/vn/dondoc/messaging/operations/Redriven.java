package vn.dondoc.messaging.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.consume.Declaration;

/** The topic in which is kept which of a service's letters have gone again. Offsets of a group would be forgotten. */
final class Redriven {
    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final String group;
    private final TopicPartition kept;

    /** @param consumer is given this topic to read, and has to be given its own again */
    Redriven(Admin admin, Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer, String group) {
        this.admin = admin;
        this.consumer = consumer;
        this.producer = producer;
        this.group = group;
        this.kept = new TopicPartition("redriven." + group, 0);
    }

    /** Which have gone of the letters in a topic. */
    LettersSent of(String letters) throws ExecutionException, InterruptedException {
        Declaration.declare(
                admin, kept.topic(), Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        String last = lastOf(letters);
        if (last != null) {
            return LettersSent.of(last);
        }
        String before = ofTheGroup(letters);
        LettersSent sent = LettersSent.of(before);
        if (before != null) {
            keep(letters, sent);
        }
        return sent;
    }

    private @Nullable String lastOf(String letters) {
        Set<TopicPartition> alone = Set.of(kept);
        consumer.assign(alone);
        consumer.seekToBeginning(alone);
        long end = consumer.endOffsets(alone).getOrDefault(kept, 0L);
        String last = null;
        while (consumer.position(kept) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                if (letters.equals(text(record.key()))) {
                    last = text(record.value());
                }
            }
        }
        return last;
    }

    /** As the version before kept it: in the offset of a group, and in its remark those ahead. */
    private @Nullable String ofTheGroup(String letters) throws ExecutionException, InterruptedException {
        OffsetAndMetadata committed = admin.listConsumerGroupOffsets(group + ".redrive")
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(letters, 0));
        if (committed == null) {
            return null;
        }
        return committed.metadata().isBlank()
                ? String.valueOf(committed.offset())
                : committed.offset() + "," + committed.metadata();
    }

    void keep(String letters, LettersSent sent) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(kept.topic(), bytes(letters), bytes(sent.toString())))
                .get();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.dondoc.launcher.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.messaging.event.CloudEvents;

/** Reads along on all topics from their beginning, as an integrator would. */
final class Events implements AutoCloseable {

    static final List<String> TOPICS = List.of(
            "unit.events.v1",
            "calendar.events.v1",
            "directive.events.v1",
            "task.events.v1",
            "report.events.v1",
            "notification.events.v1");

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final JsonMapper json = new JsonMapper();
    private final List<Happening> read = new ArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("replay-events").unstarted(this::follow);
    private long lastRead = System.nanoTime();
    private volatile boolean closing;

    Events(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        thread.start();
    }

    /** What has come since the last call, by business time. */
    synchronized List<Happening> take() {
        List<Happening> taken =
                read.stream().sorted(Comparator.comparing(Happening::at)).toList();
        read.clear();
        return taken;
    }

    /**
     * Waits until nothing has come for a while.
     *
     * @param notBefore waits until then anyway, as {@link System#nanoTime} has it
     */
    synchronized void awaitSilence(long notBefore, Duration silence) throws InterruptedException {
        long left = left(notBefore, silence);
        while (left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = left(notBefore, silence);
        }
    }

    private long left(long notBefore, Duration silence) {
        long now = System.nanoTime();
        return Math.max(notBefore - now, lastRead + silence.toNanos() - now);
    }

    private void follow() {
        try (consumer) {
            while (!closing) {
                for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
                    keep(happening(event));
                }
            }
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("The events cannot be followed any more", e);
            }
        }
    }

    private synchronized void keep(Happening happening) {
        read.add(happening);
        lastRead = System.nanoTime();
    }

    private Happening happening(ConsumerRecord<byte[], byte[]> event) {
        String type = header(event, CloudEvents.TYPE);
        return new Happening(
                type.substring("vn.dondoc.".length(), type.length() - ".v1".length()),
                Instant.parse(header(event, CloudEvents.TIME)),
                json.readTree(event.value()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(POLL.multipliedBy(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

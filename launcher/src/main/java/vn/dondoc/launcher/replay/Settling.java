package vn.dondoc.launcher.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the platform has come to rest: nothing new on the topics, every service up to date, no mail waiting. */
final class Settling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** Longer than the pause between two looks for due alarms. */
    private static final Duration LOOK = Duration.ofMillis(700);

    /** Longer than an event needs from the store to its topic. */
    private static final Duration SILENCE = Duration.ofMillis(350);

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final List<String> SERVICES =
            List.of("directive-service", "task-service", "report-service", "notification-service");

    private final Events events;
    private final Player player;
    private final Admin admin;

    Settling(Events events, Player player, String broker) {
        this.events = events;
        this.player = player;
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
    }

    /**
     * Comes back when all is at rest, or after a minute without that, which is logged.
     *
     * @param moved when the clock was moved last, as {@link System#nanoTime} has it
     */
    void await(long moved) throws InterruptedException, IOException {
        long begin = System.nanoTime();
        events.awaitSilence(Math.max(moved + LOOK.toNanos(), begin + SILENCE.toNanos()), SILENCE);
        while (!isAtRest()) {
            if (System.nanoTime() - begin > AT_MOST.toNanos()) {
                LOG.warn("Not at rest after {}", AT_MOST);
                return;
            }
            events.awaitSilence(System.nanoTime() + SILENCE.toNanos(), SILENCE);
        }
    }

    private boolean isAtRest() throws InterruptedException, IOException {
        return !player.hasMailWaiting() && isRead();
    }

    private boolean isRead() throws InterruptedException {
        try {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> read = admin.listConsumerGroupOffsets(SERVICES.stream()
                            .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())))
                    .all()
                    .get();
            var ends = admin.listOffsets(read.values().stream()
                            .flatMap(partitions -> partitions.keySet().stream())
                            .distinct()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            return read.values().stream()
                    .flatMap(partitions -> partitions.entrySet().stream())
                    .allMatch(one -> one.getValue().offset()
                            >= Objects.requireNonNull(ends.get(one.getKey())).offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say how far the services have read", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}

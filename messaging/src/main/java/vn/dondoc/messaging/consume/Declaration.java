package vn.dondoc.messaging.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.dondoc.chassis.audit.Marks;

/** How topics come to be; what is there already stays as it is. */
public final class Declaration {
    public static final int PATIENCE_MILLIS = 5000;
    public static final String EVER = "-1";
    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String YEAR = String.valueOf(Duration.ofDays(366).toMillis());

    private final TopicSettings settings;

    public Declaration(TopicSettings settings) {
        this.settings = settings;
    }

    /** Makes the topics of events, of the heads of audit trails and these of dead letters; comes back when all can be written. */
    public void declare(Admin client, Collection<String> deadLetters)
            throws ExecutionException, InterruptedException, TimeoutException {
        CreateTopicsResult result = client.createTopics(wanted(deadLetters));
        for (var created : result.values().values()) {
            try {
                created.get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        awaitLeaders(client, result.values().keySet());
    }

    /** Makes a topic of one partition. */
    public static void declare(Admin client, String topic, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        if (client.listTopics().names().get().contains(topic)) {
            return;
        }
        try {
            NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty()).configs(settings);
            client.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private List<NewTopic> wanted(Collection<String> deadLetters) {
        return Stream.of(
                        settings.forever().stream().map(name -> topic(name, EVER)),
                        settings.year().stream().map(name -> topic(name, YEAR)),
                        settings.services().keySet().stream().map(service -> topic(Marks.topicOf(service), 1, EVER)),
                        deadLetters.stream()
                                .distinct()
                                .map(name -> new NewTopic(name, 1, settings.replication())
                                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, EVER))))
                .flatMap(topics -> topics)
                .toList();
    }

    private NewTopic topic(String name, String retention) {
        return topic(name, settings.partitions(), retention);
    }

    private NewTopic topic(String name, int partitions, String retention) {
        return new NewTopic(name, partitions, settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        retention,
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE));
    }

    /** Until every partition is led, a producer's first records of a new topic would be turned away. */
    private static void awaitLeaders(Admin client, Set<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (int tries = 1; ; tries++) {
            try {
                Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
                client.describeTopics(topics)
                        .allTopicNames()
                        .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .forEach((topic, description) -> description
                                .partitions()
                                .forEach(partition -> partitions.put(
                                        new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
                client.listOffsets(partitions).all().get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (ExecutionException e) {
                // The broker says that a topic is there a moment before it can say who leads it.
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || tries == TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}

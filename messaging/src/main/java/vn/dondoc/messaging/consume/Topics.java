package vn.dondoc.messaging.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Declares every topic and this service's dead letter topics, before its bindings start and until the broker is there. */
final class Topics implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final int PATIENCE_MILLIS = 5000;
    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration YEAR = Duration.ofDays(366);

    private final KafkaAdmin admin;
    private final TopicSettings settings;
    private final Bindings bindings;
    private volatile boolean declared;
    private volatile boolean stopped;

    Topics(KafkaAdmin admin, TopicSettings settings, Bindings bindings) {
        this.admin = admin;
        this.settings = settings;
        this.bindings = bindings;
    }

    @Override
    public void start() {
        stopped = false;
        if (!declare()) {
            Thread.ofVirtual().name("topics").start(this::declareWhenThereIsABroker);
        }
    }

    private void declareWhenThereIsABroker() {
        try {
            while (!stopped && !declare()) {
                Thread.sleep(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean declare() {
        Map<String, Object> config = new HashMap<>(admin.getConfigurationProperties());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin client = Admin.create(config)) {
            CreateTopicsResult result = client.createTopics(wanted());
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
            declared = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("The topics are not declared yet: {}", e.toString());
        }
        return declared;
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

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        settings.forever().forEach(name -> topics.add(topic(name, "-1")));
        settings.year().forEach(name -> topics.add(topic(name, String.valueOf(YEAR.toMillis()))));
        bindings.inputs().keySet().stream()
                .map(bindings::deadLettersOf)
                .distinct()
                .forEach(name -> topics.add(new NewTopic(name, 1, settings.replication())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))));
        return topics;
    }

    private NewTopic topic(String name, String retention) {
        return new NewTopic(name, settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        retention,
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE));
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return declared && !stopped;
    }

    /** After the store is in shape, before the relay publishes what that has raised. */
    @Override
    public int getPhase() {
        return -1500;
    }
}

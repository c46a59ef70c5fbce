package vn.dondoc.launcher.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka node, broker and controller at once, on the loopback address. Topics are declared by the services, never made by use. */
public final class Broker {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;

    private final KafkaRaftServer server;

    /**
     * Formats the folder if it is new and answers on the port from here on.
     *
     * @param folder where the records are
     * @param port the port for clients on 127.0.0.1
     * @param controllerPort the port by which broker and controller find each other
     * @throws Exception whatever keeps Kafka from starting, as it comes
     */
    public Broker(Path folder, int port, int controllerPort) throws Exception {
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        server = new KafkaRaftServer(new KafkaConfig(settings(folder, port, controllerPort), false), Time.SYSTEM);
        server.startup();
        awaitLeaders(port);
    }

    /** Hands over what it holds and closes its files; a start after this needs no recovery. */
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * A broker that has just started leads its partitions one after the other. A producer whose first batch meets one that
     * is not led yet, and whose second meets it led, waits out its whole delivery time: nobody is let in before.
     */
    private static void awaitLeaders(int port) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            makeOffsetsTopic(admin);
            var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            var latest = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            admin.listOffsets(latest).all().get();
        }
    }

    /** Made by hand, since all consumers that come at once would make Kafka try it once for each. */
    private static void makeOffsetsTopic(Admin admin) throws InterruptedException, ExecutionException {
        var offsets = new NewTopic(Topic.GROUP_METADATA_TOPIC_NAME, 1, (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.COMPRESSION_TYPE_CONFIG,
                        "producer"));
        try {
            admin.createTopics(List.of(offsets)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName(CONTROLLER)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .run();
    }

    private static Map<String, String> settings(Path folder, int port, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("log.dirs", folder.toString());
        settings.put("listeners", "CLIENT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(forOneNode());
        settings.putAll(forASmallMachine());
        return settings;
    }

    private static Map<String, String> forOneNode() {
        return Map.of(
                "offsets.topic.replication.factor",
                "1",
                "transaction.state.log.replication.factor",
                "1",
                "transaction.state.log.min.isr",
                "1",
                "share.coordinator.state.topic.replication.factor",
                "1",
                "share.coordinator.state.topic.min.isr",
                "1",
                "offsets.topic.num.partitions",
                "1",
                "transaction.state.log.num.partitions",
                "1",
                "group.initial.rebalance.delay.ms",
                "0",
                "broker.session.timeout.ms",
                "6000",
                "broker.heartbeat.interval.ms",
                "1000");
    }

    private static Map<String, String> forASmallMachine() {
        return Map.of(
                // Recovery after a kill reads what was not yet flushed: small segments, few threads' worth of work.
                "log.segment.bytes",
                String.valueOf(64 << 20),
                "num.recovery.threads.per.data.dir",
                "4",
                "log.cleaner.dedupe.buffer.size",
                String.valueOf(4 << 20),
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "metadata.log.segment.bytes",
                String.valueOf(16 << 20));
    }
}

package vn.dondoc.messaging.consume;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The command that sends dead letters again: {@code Redrive BROKER GROUP [--dry-run]}, the broker as {@code host:port} or,
 * where it asks who comes, as a file of client properties of the operator's. Each goes back to the topic that it came
 * from, as the name of the dead letters' topic has it and not as a record claims, with its key; consumers that have had it already take it as a repetition. What has come back
 * three times is parked in {@code parked.<group>.<topic>}. It goes up to where the dead letters end when it starts, and
 * remembers how far it came: a crash repeats at most the last record.
 */
public final class Redrive {
    static final String TIMES = "dondoc-redriven";
    private static final int AT_MOST = 3;

    private final Map<String, Object> broker;
    private final String group;
    private final PrintStream out;

    public Redrive(String bootstrap, String group, PrintStream out) {
        this(Map.of("bootstrap.servers", bootstrap), group, out);
    }

    /** @param broker client properties: its address, and by what it knows the operator */
    public Redrive(Map<String, Object> broker, String group, PrintStream out) {
        this.broker = broker;
        this.group = group;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("Redrive BROKER GROUP [--dry-run]");
            System.exit(2);
        }
        boolean dryRun = List.of(arguments).contains("--dry-run");
        Path properties = Path.of(arguments[0]);
        Map<String, Object> broker = Files.isRegularFile(properties)
                ? ClientFile.read(properties)
                : Map.of("bootstrap.servers", arguments[0]);
        new Redrive(broker, arguments[1], System.out).run(dryRun);
    }

    /** @return how many were sent again, or with {@code dryRun} would be */
    public int run(boolean dryRun) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker);
                KafkaConsumer<byte[], byte[]> dead = new KafkaConsumer<>(
                        with(Map.of(
                                ConsumerConfig.GROUP_ID_CONFIG,
                                group + ".redrive",
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false)),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        with(Map.of(ProducerConfig.ACKS_CONFIG, "all")),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            int sent = 0;
            for (String topic : admin.listTopics().names().get()) {
                if (topic.startsWith(DeadLetters.topic(group, ""))) {
                    sent += run(topic, dryRun, admin, dead, producer);
                }
            }
            out.println(sent + (dryRun ? " would be sent again" : " sent again"));
            return sent;
        }
    }

    private int run(
            String topic,
            boolean dryRun,
            Admin admin,
            KafkaConsumer<byte[], byte[]> dead,
            KafkaProducer<byte[], byte[]> producer)
            throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(topic, 0);
        dead.assign(List.of(partition));
        long end = dead.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        int sent = 0;
        while (dead.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> letter : dead.poll(Duration.ofSeconds(1))) {
                if (letter.offset() >= end) {
                    break;
                }
                ProducerRecord<byte[], byte[]> again = again(letter);
                out.println(topic + " " + letter.offset() + " -> " + again.topic());
                sent++;
                if (!dryRun) {
                    if (!again.topic().equals(origin(letter))) {
                        create(admin, again.topic());
                    }
                    producer.send(again).get();
                    dead.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
                }
            }
        }
        return sent;
    }

    private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
        int times = header(letter, TIMES).map(Integer::parseInt).orElse(0) + 1;
        String origin = origin(letter);
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(
                times > AT_MOST ? "parked." + group + "." + origin : origin, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith("kafka_dlt-") && !header.key().equals(TIMES)) {
                again.headers().add(header);
            }
        }
        again.headers().add(TIMES, String.valueOf(times).getBytes(StandardCharsets.UTF_8));
        return again;
    }

    private String origin(ConsumerRecord<byte[], byte[]> letter) {
        return letter.topic().substring(DeadLetters.topic(group, "").length());
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void create(Admin admin, String topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(broker);
        all.putAll(more);
        return all;
    }
}

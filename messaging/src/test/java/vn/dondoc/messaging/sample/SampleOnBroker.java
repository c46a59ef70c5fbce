package vn.dondoc.messaging.sample;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.testing.RealBroker;
import vn.dondoc.chassis.testing.Surroundings;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.testing.Moment;

/** The sample service between a real store and a real broker. */
abstract class SampleOnBroker {
    static final String BROKER = RealBroker.address();

    /** How a topic is read up to its end: a client waits out each fetch before it asks for something else, or closes. */
    static final Map<String, Object> READER = Map.of("bootstrap.servers", BROKER, "fetch.max.wait.ms", 20);

    static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = service(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static ConfigurableApplicationContext service(Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.config.name", "sample-service",
                "server.port", "0",
                "spring.jmx.enabled", "false",
                "spring.mongodb.uri", Surroundings.newStoreUri(),
                "dondoc.outbox.sweep-every", "300ms",
                "management.opentelemetry.tracing.export.schedule-delay", "100ms",
                "dondoc.topics.year", "note.events.v1",
                "spring.kafka.bootstrap-servers", BROKER,
                "dondoc.identity.issuer", Tokens.ISSUER,
                "dondoc.identity.jwks", Tokens.jwks()));
        settings.put("management.server.port", "0");
        settings.put("dondoc.audit.tell-every", "200ms");
        settings.put("dondoc.consume.pause", "10ms");
        // What failed is fetched again only after the fetch that is under way.
        settings.put("spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms", "20");
        settings.putAll(more);
        return new SpringApplicationBuilder(SampleService.class, Moment.Configuration.class)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER), new StringSerializer(), new ByteArraySerializer());
    }

    @SuppressWarnings("unchecked") // There is one store of aggregates.
    static Aggregates<Note> notes() {
        return service.getBean(Aggregates.class);
    }

    static List<String> heard(String id) {
        return service.getBean(SampleService.Heard.class).notes().stream()
                .filter(note -> note.noteId().equals(id))
                .map(SampleService.Read::text)
                .toList();
    }

    static Document stored(String id) {
        return java.util.Objects.requireNonNull(service.getBean(MongoTemplate.class)
                .getCollection("notes")
                .find(new Document("_id", id))
                .first());
    }

    static String retention(String topic) throws Exception {
        ConfigResource named = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            Config settings = List.copyOf(
                            admin.describeConfigs(List.of(named)).all().get().values())
                    .getFirst();
            return settings.get(TopicConfig.RETENTION_MS_CONFIG).value();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String body(String id, String text) {
        return "{\"noteId\":\"%s\",\"version\":1,\"text\":\"%s\"}".formatted(id, text);
    }

    static ProducerRecord<String, byte[]> record(
            String key, String type, @org.jspecify.annotations.Nullable String body) {
        ProducerRecord<String, byte[]> out = new ProducerRecord<>(
                "note.events.v1", key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/dondoc/sample-service",
                        "ce_time",
                        "2023-12-14T01:00:00Z")
                .forEach((name, value) -> out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return out;
    }

    static List<ConsumerRecord<String, byte[]>> read(String topic, int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = new HashMap<>(READER);
        settings.put("group.id", UUID.randomUUID().toString());
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count
                        && consumer.endOffsets(partitions).entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return records;
    }
}

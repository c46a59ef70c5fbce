package vn.dondoc.messaging.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.chassis.audit.Marks;
import vn.dondoc.chassis.testing.Surroundings;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.consume.TopicSettings;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.sample.Note;
import vn.dondoc.messaging.sample.SampleService;

/** What the table of topics.yml is worth on a broker: all that a service needs, and nothing else. */
@Timeout(120)
class PermissionsTest {
    private static final TopicSettings TABLE = table();

    @TempDir
    static Path folder;

    private static SecuredBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new SecuredBroker(folder);
        Path operator = folder.resolve("client.properties");
        Files.write(
                operator,
                broker.operator().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toList());
        PrepareBroker.main(new String[] {operator.toString()});
        PrepareBroker.main(new String[] {operator.toString()});
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Collection<String> services() {
        return TABLE.services().keySet();
    }

    @ParameterizedTest
    @MethodSource("services")
    void doesItsWork(String service) throws Exception {
        TopicSettings.Access access = access(service);
        try (var producer = new KafkaProducer<>(broker.as(service), new StringSerializer(), new StringSerializer());
                var consumer = consumer(service, service)) {
            for (String topic : access.writes()) {
                write(producer, topic);
            }
            for (String topic : access.reads()) {
                try (var owner = new KafkaProducer<>(
                        broker.as(TABLE.ownerOf(topic).orElseThrow()),
                        new StringSerializer(),
                        new StringSerializer())) {
                    write(owner, topic);
                }
                assertThat(read(consumer, topic)).as(topic).isPositive();
                write(producer, TopicSettings.deadLetters(service, topic));
            }
        }
    }

    /** What it tells of its audit trail stays as it was told. */
    @ParameterizedTest
    @MethodSource("services")
    void tellsHowFarItsAuditTrailIsAndTakesNothingBack(String service) throws Exception {
        String heads = Marks.topicOf(service);
        TopicPartition partition = new TopicPartition(heads, 0);
        Map<String, Object> client = broker.as(service);
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
                var reader = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
                Admin admin = Admin.create(client);
                Admin operator = Admin.create(broker.operator())) {
            write(producer, heads);

            assertDenied(() -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get());
            assertDenied(() -> admin.deleteTopics(List.of(heads)).all().get());
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, heads);
            assertDenied(() -> admin.incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get());
            Config config = java.util.Objects.requireNonNull(
                    operator.describeConfigs(List.of(topic)).all().get().get(topic));
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            assertThat(reader.poll(Duration.ofSeconds(10)).count()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void writesNothingElse(String service) throws Exception {
        Set<String> others = allTopics();
        others.removeAll(access(service).writes());
        others.remove(Marks.topicOf(service));
        others.removeIf(topic -> topic.startsWith(TopicSettings.deadLetters(service, "")));

        try (var producer = new KafkaProducer<>(broker.as(service), new StringSerializer(), new StringSerializer())) {
            for (String topic : others) {
                assertThatThrownBy(() -> write(producer, topic))
                        .as(topic)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void readsNothingElseAndInNobodysGroup(String service) throws Exception {
        Set<String> others = allTopics();
        others.removeAll(access(service).reads());
        others.remove(Marks.topicOf(service));

        try (var consumer = consumer(service, service)) {
            for (String topic : others) {
                assertThatThrownBy(() -> read(consumer, topic))
                        .as(topic)
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
        String readable = access(service).reads().getFirst();
        for (String group : groupsBeside(service)) {
            try (var consumer = consumer(service, group)) {
                assertThatThrownBy(() -> read(consumer, readable))
                        .as(group)
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasNoTransactionsAndGovernsNothing(String service) throws Exception {
        Map<String, Object> client = broker.as(service);
        for (String id : groupsBeside(service)) {
            Map<String, Object> transactional = new HashMap<>(client);
            transactional.put("transactional.id", id);
            try (var producer = new KafkaProducer<>(transactional, new StringSerializer(), new StringSerializer())) {
                assertThatThrownBy(producer::initTransactions)
                        .isInstanceOf(TransactionalIdAuthorizationException.class);
            }
        }
        String own = access(service).writes().getFirst();
        try (Admin admin = Admin.create(client)) {
            assertDenied(() -> admin.createTopics(List.of(new NewTopic("dlq." + service + ".x", 1, (short) 1)))
                    .all()
                    .get());
            assertDenied(() -> admin.deleteTopics(List.of(own)).all().get());
            assertDenied(() -> admin.deleteRecords(Map.of(new TopicPartition(own, 0), RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get());
            assertDenied(() -> admin.describeAcls(AclBindingFilter.ANY).values().get());
            assertDenied(
                    () -> admin.createAcls(List.of(everything(service))).all().get());
        }
    }

    @Test
    void takesAwayWhatTheTableDoesNotGive() throws Exception {
        String service = services().iterator().next();
        try (Admin operator = Admin.create(broker.operator())) {
            operator.createAcls(List.of(everything(service))).all().get();
            PrepareBroker.prepare(operator, TABLE);

            assertThat(operator.describeAcls(AclBindingFilter.ANY).values().get())
                    .doesNotContain(everything(service));
        }
    }

    @Test
    void letsInNobodyWithoutACertificateOfItsAuthority() throws Exception {
        assertThat(catchThrowable(() -> topicsSeenBy(broker.anonymous())))
                .hasCauseInstanceOf(SslAuthenticationException.class);
        Path forged = SecuredBroker.certificates(folder.resolve("forged"));
        assertThat(catchThrowable(() -> topicsSeenBy(broker.as("task-service", forged))))
                .hasCauseInstanceOf(SslAuthenticationException.class);
        assertThat(catchThrowable(() -> topicsSeenBy(Map.of("bootstrap.servers", broker.address()))))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void isNotTakenForTheBrokerOfAnotherAuthority() throws Exception {
        Map<String, Object> client = new HashMap<>(broker.as("task-service"));
        client.put(
                "ssl.truststore.location",
                SecuredBroker.certificates(folder.resolve("another"))
                        .resolve("operator/authority.pem")
                        .toString());

        assertThat(catchThrowable(() -> topicsSeenBy(client))).hasCauseInstanceOf(SslAuthenticationException.class);
    }

    /** Its outbox, its inputs, its dead letters, and the operator's redrive: all by what lies in the folder of secrets. */
    @Test
    void aServiceLivesOnItsSecrets() throws Exception {
        String topic = "note.events.v1";
        TopicSettings.Access access = new TopicSettings.Access(List.of(topic), List.of(topic));
        try (Admin operator = Admin.create(broker.operator())) {
            PrepareBroker.prepare(
                    operator,
                    new TopicSettings(1, (short) 1, List.of(), List.of(topic), Map.of("sample-service", access)));
        }
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(SampleService.class)
                .run(
                        "--spring.config.name=sample-service",
                        "--spring.config.import=configtree:"
                                + broker.certificates().resolve("sample-service") + "/",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.jmx.enabled=false",
                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                        "--spring.mongodb.uri=" + Surroundings.newStoreUri(),
                        "--dondoc.topics.declare=false",
                        "--dondoc.identity.issuer=" + Tokens.ISSUER,
                        "--dondoc.identity.jwks=" + Tokens.jwks())) {
            notes(service)
                    .insert(new Note(UUID.randomUUID().toString(), "a")
                            .write("one")
                            .write("poison")
                            .write("two"));

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    service.getBean(SampleService.Heard.class).notes())
                            .extracting(SampleService.Read::text)
                            .containsExactly("one", "two"));
            Redrive redrive =
                    new Redrive(broker.operator(), "sample-service", new PrintStream(OutputStream.nullOutputStream()));
            assertThat(redrive.run(List.of(), true, false)).isEqualTo(1);
        }
    }

    @SuppressWarnings("unchecked") // There is one store of aggregates.
    private static Aggregates<Note> notes(ConfigurableApplicationContext service) {
        return service.getBean(Aggregates.class);
    }

    private static Set<String> topicsSeenBy(Map<String, Object> client) throws Exception {
        Map<String, Object> impatient = new HashMap<>(client);
        impatient.put("default.api.timeout.ms", 3000);
        impatient.put("request.timeout.ms", 3000);
        try (Admin admin = Admin.create(impatient)) {
            return admin.listTopics().names().get();
        }
    }

    private static void write(KafkaProducer<String, String> producer, String topic) throws Exception {
        producer.send(new ProducerRecord<>(topic, "k", "v")).get();
    }

    private static KafkaConsumer<String, String> consumer(String service, String group) throws IOException {
        Map<String, Object> client = new HashMap<>(broker.as(service));
        client.put("group.id", group);
        client.put("auto.offset.reset", "earliest");
        client.put("enable.auto.commit", false);
        return new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
    }

    /** How many records the first poll with an outcome brings; they are committed. */
    private static int read(KafkaConsumer<String, String> consumer, String topic) {
        consumer.subscribe(List.of(topic));
        try {
            int count = 0;
            for (int tries = 0; count == 0 && tries < 50; tries++) {
                count = consumer.poll(Duration.ofMillis(200)).count();
            }
            consumer.commitSync();
            return count;
        } finally {
            // Or the refusal would be told once more when the consumer is closed.
            consumer.unsubscribe();
        }
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowable(call)).hasCauseInstanceOf(AuthorizationException.class);
    }

    private static AclBinding everything(String service) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                new AccessControlEntry("User:" + service, "*", AclOperation.ALL, AclPermissionType.ALLOW));
    }

    private static Set<String> allTopics() {
        return TABLE.services().entrySet().stream()
                .flatMap(service -> Stream.of(
                                service.getValue().writes().stream(),
                                Stream.of(Marks.topicOf(service.getKey())),
                                service.getValue().reads().stream()
                                        .map(topic -> TopicSettings.deadLetters(service.getKey(), topic)))
                        .flatMap(topics -> topics))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> groupsBeside(String service) {
        return Stream.concat(
                        services().stream().filter(other -> !other.equals(service)), Stream.of(service + "-2", "any"))
                .toList();
    }

    private static TopicSettings.Access access(String service) {
        return java.util.Objects.requireNonNull(TABLE.services().get(service));
    }

    private static TopicSettings table() {
        try {
            return PrepareBroker.settings();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

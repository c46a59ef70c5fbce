package vn.dondoc.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chassis.testing.RealBroker;
import vn.dondoc.chassis.testing.Surroundings;

/** What was told on the broker is held against the trail, whatever was done to the store since. */
@Timeout(120)
class WitnessTest {
    /** A reader waits out each fetch before it closes. */
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", RealBroker.address(), "fetch.max.wait.ms", 20);

    private static final Duration NEVER = Duration.ofDays(1);
    private static final AuditSettings SETTINGS =
            new AuditSettings(Duration.ofSeconds(1), 500, Duration.ofMinutes(10), NEVER, NEVER, NEVER, NEVER);

    private final String service = "s" + UUID.randomUUID();
    private final TopicPartition heads = new TopicPartition(Marks.topicOf(service), 0);
    private final Marks marks = new Marks(BROKER, service);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Witness> witnesses = new ArrayList<>();
    private KafkaProducer<String, byte[]> producer;
    private Admin admin;
    private ConnectionString address;
    private MongoClient client;
    private MongoDatabase store;
    private Trail trail;
    private Ledger ledger;
    private Witness witness;
    private volatile Instant now = Instant.parse("2023-12-14T01:00:00Z");

    @BeforeEach
    void start() throws Exception {
        admin = Admin.create(BROKER);
        admin.createTopics(List.of(new NewTopic(heads.topic(), 1, (short) 1)))
                .all()
                .get();
        producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());
        address = new ConnectionString(Surroundings.newStoreUri());
        client = MongoClients.create(address);
        store = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
        trail = new Trail(store);
        trail.layOut();
        startAProcess();
    }

    @AfterEach
    void close() {
        witnesses.forEach(Witness::destroy);
        producer.close();
        admin.close();
        client.close();
    }

    private void startAProcess() {
        ledger = new Ledger(trail);
        Marks own = new Marks(BROKER, service);
        witness = new Witness(trail, ledger, new Witness.Place(service, own, producer), SETTINGS, () -> now, meters);
        witnesses.add(witness);
    }

    @Test
    void eachServiceTellsOfItsTrailInATopicOfItsOwn() {
        assertThat(Marks.topicOf("task-service")).isEqualTo("audit.heads.task-service");
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        call("a");
        call("b");
        witness.tell();
        seal();
        ledger.open(beginning("still under way"));
        witness.tell();
        call("c");
        ledger.enter(beginning("refused at once"), end());
        seal();
        witness.tell();

        assertIntact();
        assertThat(printed()).contains("đã đối chiếu với 3 dấu trên Kafka");
    }

    @Test
    void findsThatTheEndWasCutOff() {
        call("a");
        call("b");
        call("c");
        seal();
        witness.tell();
        sealed().deleteMany(new Document("_id", new Document("$gt", 1L)));

        assertFound("phần cuối đã bị cắt: thiếu các mục từ 2 đến 3");
    }

    @Test
    void findsThatAllWasWrittenAnewAlsoWhenThatWasToldAsTheOthersWere() {
        call("a");
        call("b");
        seal();
        witness.tell();
        List<Document> forged = new ArrayList<>();
        trail.chain().forEach(forged::add);
        sealed().deleteMany(new Document());
        Head head = Head.START;
        for (Document entry : forged) {
            entry.append("_id", entry.remove("id")).append("who", "nobody");
            entry.keySet().removeAll(List.of("previous", "hash"));
            Document again = Seal.next(head, entry);
            trail.append(List.of(again));
            head = Head.of(again);
        }
        call("c");
        seal();
        witness.tell();

        assertFound("mục 2 không phải là mục đã báo lên Kafka");
    }

    @Test
    void findsThatAnEntryWasTakenOutBeforeItWasSealed() {
        call("a");
        call("b");
        call("c");
        open().deleteOne(new Document("_id", "b"));
        seal();
        witness.tell();

        assertFound("nhưng thiếu số 3: bị xóa trước khi vào chuỗi");
    }

    @Test
    void findsThatTheLastEntryOfAProcessWasTakenOutBeforeItWasSealed() {
        call("a");
        call("b");
        witness.tell();
        open().deleteOne(new Document("_id", "b"));
        startAProcess();
        call("c");
        seal();
        witness.tell();

        assertFound("đã ghi đến số 4 nhưng thiếu số 3");
    }

    @Test
    void findsThatTheEntryOfACallUnderWayWasTakenOutOfWhichTheEndIsToldAllTheSame() {
        ledger.open(beginning("a"));
        open().deleteOne(new Document("_id", "a"));
        assertThat(ledger.finish("a", end())).isFalse();
        ledger.enter(beginning("a again"), end());
        seal();
        witness.tell();

        assertFound("thiếu số 1");
    }

    @Test
    void findsThatAnEntryWasChangedBeforeItWasSealed() {
        call("a");
        call("b");
        open().updateOne(new Document("_id", "b"), new Document("$set", new Document("who", "nobody")));
        seal();
        witness.tell();

        assertFound("không còn như lúc ghi");
    }

    @Test
    void findsThatWhatCameOfACallWasChangedBeforeItWasSealed() {
        call("a");
        open().updateOne(new Document("_id", "a"), new Document("$set", new Document("status", 403)));
        seal();
        witness.tell();

        assertFound("không còn như lúc ghi");
    }

    @Test
    void missesNothingThatCouldNotBeEntered() {
        call("a");
        assertThatThrownBy(() -> ledger.open(beginning("a"))).isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> ledger.enter(beginning("a"), end())).isInstanceOf(MongoWriteException.class);
        witness.tell();
        assertThatThrownBy(() -> ledger.open(beginning("a"))).isInstanceOf(MongoWriteException.class);
        call("b");
        witness.tell();
        seal();

        assertIntact();
    }

    @Test
    void missesNothingOfWordsThatTheStoreWouldGiveBackOtherwise() {
        Entry entry = new Entry(new Call("PUT", "/api/v1/notes/1", null, null, "\ud83d"), now);
        // Cut in the middle of a character.
        entry.because("x".repeat(1999) + "\ud83d\ude00");
        ledger.enter(entry.beginning(), entry.end(201, null, null, now));
        witness.tell();
        seal();

        assertIntact();
    }

    @Test
    void missesNothingOfAProcessThatDiedInTheMiddleOfACall() {
        ledger.open(beginning("a"));
        call("b");
        witness.tell();
        ledger.open(beginning("never told"));
        startAProcess();
        now = now.plus(Duration.ofMinutes(11));
        seal();
        witness.tell();

        assertThat(trail.head().sequence()).isEqualTo(3);
        assertIntact();
    }

    @Test
    void whoeverComesNextTellsOfAnEndThatNobodyLivedToTell() {
        call("a");
        seal();
        startAProcess();
        witness.tell();
        witness.tell();
        sealed().deleteMany(new Document());

        assertFound("phần cuối đã bị cắt: thiếu mục 1");
        assertThat(printed()).contains("đã đối chiếu với 1 dấu");
    }

    @Test
    void findsThatWhatWasToldWasTakenOut() throws Exception {
        call("a");
        witness.tell();
        seal();
        witness.tell();
        admin.deleteRecords(Map.of(heads, RecordsToDelete.beforeOffset(1)))
                .all()
                .get();

        assertFound("1 dấu đầu tiên trên Kafka đã bị xóa");
    }

    @Test
    void findsThatTheTopicWasLostAndMadeAnew() throws Exception {
        call("a");
        witness.tell();
        call("b");
        seal();
        witness.tell();
        loseTheTopic();
        assertFound("đã báo lên Kafka nhưng dấu không còn ở đó");

        startAProcess();
        call("c");
        seal();
        witness.tell();
        assertFound("đã báo lên Kafka nhưng dấu không còn ở đó");
        assertThat(printed()).contains("đã đối chiếu với 1 dấu", "1 chỗ sai");
    }

    @Test
    void remembersThatItToldWhatIsLostBeforeAnythingElseWasEntered() throws Exception {
        call("a");
        seal();
        witness.tell();
        loseTheTopic();
        witness.compare();

        assertThat(gauge("dondoc.audit.faults")).isOne();
        assertThat(timesIntact()).isZero();
    }

    @Test
    void missesNothingThatWasToldWhileItReadTheTrail() {
        call("a");
        seal();
        AtomicBoolean again = new AtomicBoolean();
        try (MongoClient observed = clientThatSeesAComparison(() -> {
            if (!again.getAndSet(true)) {
                witness.tell();
                call("b");
            }
        })) {
            Trail followed = new Trail(observed.getDatabase(store.getName()));
            assertThat(Examination.of(followed, marks, null).findings()).isEmpty();
        }
        assertThat(open().find().first()).containsEntry("told", 2L);
    }

    private void loseTheTopic() throws Exception {
        admin.deleteTopics(List.of(heads.topic())).all().get();
        await().ignoreExceptions()
                .untilAsserted(() -> admin.createTopics(List.of(new NewTopic(heads.topic(), 1, (short) 1)))
                        .all()
                        .get());
    }

    @Test
    void findsWhatIsNoMarkAndGoesOn() throws Exception {
        call("a");
        seal();
        for (String junk : List.of("{", "{}", "null", "{\"service\":\"another\"}")) {
            producer.send(new ProducerRecord<>(heads.topic(), junk.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        producer.send(new ProducerRecord<>(heads.topic(), null)).get();
        witness.tell();

        assertFound("không phải là dấu");
        assertThat(printed()).contains("5 chỗ sai", "đã đối chiếu với 1 dấu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9, 'nothing': [null]",
                "9, 'nothing': [[null, null]]",
                "9, 'nothing': [[]]",
                "9, 'nothing': [[2, 3, 4]]",
                "9, 'nothing': [[2, 3], [3, 4]]",
                "9, 'nothing': [[9, 10]]",
                "2147483646, 'nothing': [[1, 2147483645]]",
                "9223372036854775807, 'nothing': [[1, 9223372036854775807]]",
                "9"
            })
    void goesOnAfterAMarkThatSaysWhatNoProcessSays(String entered) throws Exception {
        producer.send(mark(entered)).get();
        call("a");
        seal();
        witness.tell();

        assertFound("không phải là dấu");
        assertThat(printed()).contains("1 chỗ sai", "đã đối chiếu với 1 dấu");
    }

    @Test
    void goesOnAfterAMarkOfMorePairsThanAnyProcessTells() throws Exception {
        Map<String, Object> packing = new HashMap<>(BROKER);
        packing.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        packing.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 10_000_000);
        try (var packed = new KafkaProducer<>(packing, new StringSerializer(), new ByteArraySerializer())) {
            packed.send(mark("900000, 'nothing': "
                            + LongStream.rangeClosed(1, 100_000)
                                    .mapToObj(number -> "[" + 2 * number + "," + 2 * number + "]")
                                    .collect(Collectors.joining(",", "[", "]"))))
                    .get();
        }

        assertFound("không phải là dấu");
    }

    private ProducerRecord<String, byte[]> mark(String entered) {
        String mark = "{'service': '%s', 'run': 'r', 'hash': '%s', 'digest': '%2$s', 'sequence': 0, 'entered': %s}"
                .formatted(service, "0".repeat(64), entered);
        return new ProducerRecord<>(heads.topic(), mark.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsWhileItCompares() throws Exception {
        CountDownLatch comparing = new CountDownLatch(1);
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        AuditSettings often = new AuditSettings(
                Duration.ofSeconds(1),
                500,
                Duration.ofMinutes(10),
                NEVER,
                Duration.ofMillis(50),
                Duration.ofMillis(1),
                NEVER);
        try (MongoClient slowly = clientThatSeesAComparison(() -> {
            comparing.countDown();
            told.join();
        })) {
            Trail followed = new Trail(slowly.getDatabase(store.getName()));
            Witness both = new Witness(
                    followed,
                    ledger,
                    new Witness.Place(service, marks, producer),
                    often,
                    () -> now,
                    new SimpleMeterRegistry());
            try {
                assertThat(comparing.await(30, TimeUnit.SECONDS)).isTrue();
                call("a");
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                    List<Mark> all = new ArrayList<>();
                    marks.read(all::add);
                    assertThat(all).extracting(Mark::entered).contains(2L);
                });
            } finally {
                told.complete(true);
                both.destroy();
            }
        }
    }

    private MongoClient clientThatSeesAComparison(Runnable then) {
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                // Only a comparison reads all that is open.
                if (event.getCommandName().equals("find")
                        && event.getCommand().getString("find").getValue().equals("auditOpen")
                        && event.getCommand()
                                .getDocument("filter", new BsonDocument())
                                .isEmpty()) {
                    then.run();
                }
            }
        };
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .addCommandListener(listener)
                .build());
    }

    @Test
    void showsWhatTheLastComparisonFoundAndHowOftenItWasGood() {
        call("a");
        seal();
        witness.tell();
        assertThat(gauge("dondoc.audit.faults")).isNaN();
        assertThat(timesIntact()).isZero();
        witness.compare();
        assertThat(gauge("dondoc.audit.faults")).isZero();
        assertThat(timesIntact()).isOne();

        sealed().deleteMany(new Document());
        witness.compare();
        assertThat(gauge("dondoc.audit.faults")).isEqualTo(2);
        assertThat(timesIntact()).isOne();
    }

    @Test
    void countsNoComparisonWithNothing() {
        call("a");
        seal();
        witness.compare();

        assertThat(timesIntact()).isZero();
        assertIntact();
        assertThat(printed()).contains("không đối chiếu được: không có dấu nào trên Kafka");
    }

    @Test
    void showsSinceWhenTheEndCouldNotBeTold() {
        call("a");
        seal();
        KafkaProducer<String, byte[]> closed =
                new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());
        closed.close();
        SimpleMeterRegistry others = new SimpleMeterRegistry();
        Witness cutOff =
                new Witness(trail, ledger, new Witness.Place(service, marks, closed), SETTINGS, () -> now, others);
        witnesses.add(cutOff);
        cutOff.tell();
        now = now.plus(Duration.ofMinutes(20));
        cutOff.tell();

        assertThat(others.get("dondoc.audit.untold.age").timeGauge().value()).isEqualTo(1200);
    }

    private double timesIntact() {
        return meters.get("dondoc.audit.intact").counter().count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private void call(String id) {
        ledger.open(beginning(id));
        assertThat(ledger.finish(id, end())).isTrue();
    }

    private Document beginning(String id) {
        return new Document("_id", id).append("at", Date.from(now)).append("who", "officer T02");
    }

    private Document end() {
        return new Document("finishedAt", Date.from(now))
                .append("outcome", "DONE")
                .append("status", 201);
    }

    private void seal() {
        new Sealer(trail, _ -> Optional.of(() -> {}), SETTINGS, () -> now).seal();
    }

    private void assertIntact() {
        assertThat(check()).as(printed()).isTrue();
    }

    private void assertFound(String finding) {
        assertThat(check()).isFalse();
        assertThat(printed()).contains(finding);
    }

    private boolean check() {
        return new AuditCheck(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .check("sample", store, marks, null);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private MongoCollection<Document> open() {
        return store.getCollection("auditOpen");
    }

    private MongoCollection<Document> sealed() {
        return store.getCollection("audit");
    }
}

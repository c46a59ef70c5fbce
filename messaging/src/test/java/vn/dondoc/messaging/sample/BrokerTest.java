package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.messaging.consume.Redrive;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.outbox.Relay;
import vn.dondoc.messaging.testing.Moment;
import vn.dondoc.messaging.testing.RealBroker;
import vn.dondoc.messaging.testing.Surroundings;
import vn.dondoc.messaging.testing.Tokens;

/** The library between a real store and a real broker. */
@Timeout(90)
class BrokerTest {
    private static final String BROKER = RealBroker.address();
    private static final String STORE = Surroundings.newStoreUri();

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = service(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void publishesWhatWasStoredAndCleansUp() {
        Note note = new Note(UUID.randomUUID().toString(), "a").write("one").write("two");
        notes().insert(note);
        notes().save(note.write("three"));

        await().untilAsserted(() -> assertThat(heard(note.id())).containsExactly("one", "two", "three"));
        await().untilAsserted(() -> assertThat(stored(note.id())).doesNotContainKeys("outbox", "unpublishedSince"));
        assertThat(stored(note.id()).get("v", Number.class).longValue()).isEqualTo(3);
    }

    @Test
    void losesNothingThatIsStoredBetweenPublishingAndCleaningUp() {
        Note note = new Note(UUID.randomUUID().toString(), "a").write("one");
        service.getBean(Moment.class)
                .beforeTheNextUpdateOf(
                        note.id(),
                        "notes",
                        () -> notes().save(notes().find(note.id()).orElseThrow().write("meanwhile")));
        notes().insert(note);

        await().untilAsserted(() -> assertThat(heard(note.id())).containsExactly("one", "meanwhile"));
        await().untilAsserted(() -> assertThat(stored(note.id())).doesNotContainKeys("outbox", "unpublishedSince"));
    }

    /** What comes after it may be sent again, but is not given up before it: the last that is heard is the last told. */
    @Test
    void keepsWhatFollowsAnEventThatCouldNotBeSent() {
        String id = UUID.randomUUID().toString();
        MongoCollection<Document> notes = service.getBean(MongoTemplate.class).getCollection("notes");
        notes.insertOne(new Document("_id", id)
                .append("v", 3L)
                .append("text", "three")
                .append("outbox", List.of(entry(id, "one"), unsendable(entry(id, "two")), entry(id, "three")))
                .append("unpublishedSince", new java.util.Date()));
        service.getBean(Relay.class).wake("notes", List.of(id));

        await().untilAsserted(() -> assertThat(waiting(id)).containsExactly("two", "three"));
        await().untilAsserted(() -> assertThat(heard(id)).startsWith("one", "three"));
        assertThat(waiting(id)).containsExactly("two", "three");

        notes.updateOne(
                new Document("_id", id), new Document("$set", new Document("outbox.0.topic", "note.events.v1")));
        await().untilAsserted(() -> assertThat(stored(id)).doesNotContainKeys("outbox", "unpublishedSince"));
        await().untilAsserted(() -> assertThat(heard(id)).endsWith("two", "three"));
    }

    private static Document unsendable(Document entry) {
        return entry.append("topic", "no topic is called so");
    }

    /** What a note still has to tell. */
    private static List<String> waiting(String id) {
        return stored(id).getList("outbox", Document.class, List.of()).stream()
                .map(entry -> entry.getString("body").replaceAll(".*\"text\":\"([^\"]+).*", "$1"))
                .toList();
    }

    private static Document entry(String id, String text) {
        return new Document("id", UUID.randomUUID().toString())
                .append("type", "vn.dondoc.note.written.v1")
                .append("topic", "note.events.v1")
                .append("subject", id)
                .append("key", id)
                .append("time", new java.util.Date())
                .append("body", body(id, text));
    }

    @Test
    void goesOnWithTheTraceOfWhoeverStoredIt() {
        Tracer tracer = service.getBean(Tracer.class);
        Note note = new Note(UUID.randomUUID().toString(), "a").write("traced");
        Span call = tracer.nextSpan().name("call").start();
        try (var _ = tracer.withSpan(call)) {
            notes().insert(note);
        } finally {
            call.end();
        }

        await().untilAsserted(() -> assertThat(heard(note.id())).containsExactly("traced"));
        await().untilAsserted(() -> assertThat(
                        service.getBean(InMemorySpanExporter.class).getFinishedSpanItems())
                .filteredOn(span -> span.getTraceId().equals(call.context().traceId()))
                .extracting(SpanData::getName)
                .containsExactlyInAnyOrder("call", "publish vn.dondoc.note.written.v1", "handle note.written"));
        assertThat(service.getBean(SampleService.Heard.class).logged())
                .isNotEmpty()
                .allSatisfy((event, logged) -> assertThat(logged).isEqualTo(event));
    }

    @Test
    void takesOverWhatADeadProcessHasLeft() {
        Note note = new Note(UUID.randomUUID().toString(), "a").write("left over");
        service.getBean(MongoTemplate.class)
                .getCollection("notes")
                .insertOne(new Document("_id", note.id())
                        .append("v", 1L)
                        .append("text", "left over")
                        .append("outbox", List.of(entry(note.id(), "left over")))
                        .append("unpublishedSince", new java.util.Date(0)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard(note.id())).containsExactly("left over"));
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        String id = UUID.randomUUID().toString();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(record(id, "vn.dondoc.note.written.v1", body(id, "before")));
            producer.send(record(id, "vn.dondoc.note.written.v1", body(id, "poison")));
            producer.send(record(id, "vn.dondoc.note.written.v1", "{ not json"));
            producer.send(record(id, "vn.dondoc.note.written.v1", null));
            producer.send(new ProducerRecord<>("note.events.v1", id, "no headers".getBytes(StandardCharsets.UTF_8)));
            producer.send(record(id, "vn.dondoc.note.forgotten.v1", "{}"));
            producer.send(record(id, "vn.dondoc.note.written.v1", body(id, "after")));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(heard(id)).containsExactly("before", "after"));
        List<ConsumerRecord<String, byte[]>> dead = read("dlq.sample-service.note.events.v1", 4);
        assertThat(dead).extracting(ConsumerRecord::key).filteredOn(id::equals).hasSize(4);
        assertThat(dead)
                .allSatisfy(record -> assertThat(record.headers().lastHeader("kafka_dlt-original-topic"))
                        .isNotNull());
    }

    @Test
    void refusesWhatTheOwnerOfTheTopicDidNotTell() {
        String id = UUID.randomUUID().toString();
        double refused = refusals();
        ProducerRecord<String, byte[]> forged = record(id, "vn.dondoc.note.written.v1", body(id, "forged"));
        forged.headers().remove("ce_source").add("ce_source", "/dondoc/task-service".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> nameless = record(id, "vn.dondoc.note.written.v1", body(id, "nameless"));
        nameless.headers().remove("ce_source");
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(record(id, "vn.dondoc.note.written.v1", body(id, "before")));
            producer.send(forged);
            producer.send(nameless);
            producer.send(record(id, "vn.dondoc.note.written.v1", body(id, "after")));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(heard(id)).containsExactly("before", "after"));
        assertThat(refusals()).isEqualTo(refused + 2);
        assertThat(read("dlq.sample-service.note.events.v1", 2))
                .filteredOn(letter -> id.equals(letter.key()))
                .extracting(letter ->
                        new String(letter.headers().lastHeader("dondoc-reason").value(), StandardCharsets.UTF_8))
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).contains("names another source"));
    }

    /** A header that tells another's library which class to make of the body, or of a header, is a header like any other. */
    @Test
    void makesNothingOfHeadersThatNameJavaTypes() {
        String id = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> gadget = record(id, "vn.dondoc.note.written.v1", body(id, "plain"));
        Map.of(
                        "__TypeId__", "org.springframework.context.support.ClassPathXmlApplicationContext",
                        "__ContentTypeId__", "java.lang.Object",
                        "spring_json_header_types", "{\"ce_id\":\"java.util.ArrayList\",\"ce_type\":\"java.net.URL\"}")
                .forEach((name, value) -> gadget.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(gadget);
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(id)).containsExactly("plain"));
    }

    private static double refusals() {
        return service
                .getBean(MeterRegistry.class)
                .find("dondoc.events.consumed")
                .tag("outcome", "refused")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void sendsDeadLettersAgainAndParksWhatAlwaysComesBack() throws Exception {
        String id = UUID.randomUUID().toString();
        String dead = "dlq.sample-service.note.events.v1";
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(record(id, "vn.dondoc.note.written.v1", body(id, "poison")));
        }
        for (int round = 1; round <= 4; round++) {
            int letters = round;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read(dead, 0).stream()
                                    .filter(letter -> id.equals(letter.key()))
                                    .count()
                            == letters);
            assertThat(redrive().run(List.of(), true, false)).isPositive();
            assertThat(redrive().run(List.of(), false, false)).isPositive();
        }

        assertThat(read(dead, 0))
                .extracting(ConsumerRecord::key)
                .filteredOn(id::equals)
                .hasSize(4);
        String parked = "parked.sample-service.note.events.v1";
        assertThat(read(parked, 1))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(id));
        assertThat(retention(parked)).isEqualTo("-1");
    }

    @Test
    void sendsTheChosenLetterAgainAndRemembersThatItHasGone() throws Exception {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        String line = letters(first, second).stream()
                .filter(one -> one.contains(second))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("vn.dondoc.note.written.v1", "×0", "IllegalArgumentException", "bad word");
        List<String> name = List.of(name(line));
        assertThat(redrive().run(name, true, false)).isEqualTo(1);
        assertThat(redrive().run(name, false, false)).isEqualTo(1);
        assertThat(redrive().run(name, false, false)).isZero();

        // It comes back as a letter that has gone once; the other lies where it lay.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lines(redrive -> redrive.list()).filter(one -> one.contains(second)))
                        .singleElement()
                        .asString()
                        .contains("×1"));
        assertThat(lines(redrive -> redrive.list()).filter(one -> one.contains(first)))
                .singleElement()
                .asString()
                .contains("×0");
    }

    @Test
    void goesOnWhereARedriveWasCutOff() throws Exception {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        List<String> names = letters(one, other).stream().map(BrokerTest::name).toList();
        var breaking = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                if (line.startsWith(names.getLast() + " ")) {
                    throw new IllegalStateException("cut off");
                }
            }
        };

        assertThatThrownBy(() -> redrive(breaking).run(names, false, false)).hasMessage("cut off");
        assertThat(sentAgain(one) + sentAgain(other)).isEqualTo(1);

        assertThat(redrive().run(names, false, false)).isEqualTo(1);
        assertThat(sentAgain(one)).isEqualTo(1);
        assertThat(sentAgain(other)).isEqualTo(1);
    }

    /** As a service could write one that has been taken over: where it may write, with the name of a real record. */
    @Test
    void keepsALetterThatIsNotAsItsOriginal() throws Exception {
        String id = UUID.randomUUID().toString();
        letters(id);
        String dead = "dlq.sample-service.note.events.v1";
        ConsumerRecord<String, byte[]> real = deadLetter(id);
        var otherBody = new ProducerRecord<>(dead, 0, id, bytes(body(id, "forged")), real.headers());
        var otherKey = new ProducerRecord<>(dead, 0, "another", real.value(), real.headers());
        var otherEvent = new ProducerRecord<>(dead, 0, id, real.value(), new RecordHeaders(real.headers()));
        otherEvent.headers().remove("ce_type").add("ce_type", bytes("vn.dondoc.note.forgotten.v1"));
        var never = new ProducerRecord<>(dead, 0, id, real.value(), new RecordHeaders(real.headers()));
        never.headers()
                .remove("kafka_dlt-original-offset")
                .add(
                        "kafka_dlt-original-offset",
                        ByteBuffer.allocate(Long.BYTES).putLong(1_000_000).array());
        var nowhere = new ProducerRecord<>(dead, 0, id, real.value(), new RecordHeaders(real.headers()));
        nowhere.headers().remove("kafka_dlt-original-partition");
        List<String> names = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (var forged : List.of(otherBody, otherKey, otherEvent, never, nowhere)) {
                names.add("note.events.v1:" + producer.send(forged).get().offset());
            }
        }

        assertThat(redrive().run(names, false, false)).isZero();
        assertThat(lines(redrive -> redrive.run(names, true, false)))
                .filteredOn(line -> line.contains("giữ lại: không giống bản gốc"))
                .hasSize(5);
        assertThat(sentAgain(id)).isZero();

        // What the operator has looked at goes by its name only.
        assertThat(redrive().run(List.of(names.getFirst()), false, true)).isEqualTo(1);
        assertThat(sentAgain(id)).isEqualTo(1);
    }

    @Test
    void keepsALetterWhoseCountNobodyCanReadAndGoesOnWithTheOthers() throws Exception {
        String id = UUID.randomUUID().toString();
        String real = name(letters(id).getFirst());
        ConsumerRecord<String, byte[]> letter = deadLetter(id);
        List<String> names = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (byte[] count : Arrays.asList(bytes("many"), bytes("-1"), bytes("9".repeat(20)), null)) {
                var forged = new ProducerRecord<>(
                        letter.topic(), 0, id, letter.value(), new RecordHeaders(letter.headers()));
                forged.headers().add("dondoc-redriven", count);
                names.add("note.events.v1:" + producer.send(forged).get().offset());
            }
        }

        assertThat(lines(redrive -> redrive.list()).filter(line -> names.contains(name(line))))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("×?"));
        List<String> all = new ArrayList<>(names);
        all.add(real);
        assertThat(lines(redrive -> redrive.run(all, true, false)))
                .filteredOn(line -> line.contains("giữ lại: không đọc được số lần"))
                .hasSize(4);
        assertThat(redrive().run(all, false, false)).isEqualTo(1);
        assertThat(sentAgain(id)).isEqualTo(1);
    }

    /** What a service could add to its own letter does not come to where it may not write. */
    @Test
    void sendsALetterAgainWithTheHeadersOfItsOriginal() throws Exception {
        String id = UUID.randomUUID().toString();
        letters(id);
        ConsumerRecord<String, byte[]> letter = deadLetter(id);
        var forged = new ProducerRecord<>(letter.topic(), 0, id, letter.value(), new RecordHeaders(letter.headers()));
        forged.headers().add("traceparent", bytes("forged")).add("dondoc-redriven", bytes("2"));
        String name;
        try (KafkaProducer<String, byte[]> producer = producer()) {
            name = "note.events.v1:" + producer.send(forged).get().offset();
        }

        assertThat(redrive().run(List.of(name), false, false)).isEqualTo(1);

        assertThat(read("note.events.v1", 0))
                .filteredOn(
                        record -> id.equals(record.key()) && record.headers().lastHeader("dondoc-redriven") != null)
                .singleElement()
                .satisfies(record -> assertThat(record.headers())
                        .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                        .contains("ce_type=vn.dondoc.note.written.v1", "dondoc-redriven=1")
                        .doesNotContain("traceparent=forged"));
    }

    /** The first letter of a note. */
    private static ConsumerRecord<String, byte[]> deadLetter(String id) {
        return read("dlq.sample-service.note.events.v1", 1).stream()
                .filter(letter -> id.equals(letter.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsALetterWhoseOriginalIsGone() throws Exception {
        String id = UUID.randomUUID().toString();
        String line = letters(id).getFirst();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            read("note.events.v1", 1).stream()
                    .filter(record -> id.equals(record.key()))
                    .forEach(record -> all.put(
                            new TopicPartition(record.topic(), record.partition()),
                            RecordsToDelete.beforeOffset(record.offset() + 1)));
            admin.deleteRecords(all).all().get();
        }

        List<String> name = List.of(name(line));
        assertThat(lines(redrive -> redrive.run(name, false, false)))
                .anySatisfy(said -> assertThat(said).contains("giữ lại: bản gốc đã hết hạn lưu"));
        assertThat(sentAgain(id)).isZero();
        assertThat(redrive().run(name, false, true)).isEqualTo(1);
        assertThat(sentAgain(id)).isEqualTo(1);
    }

    /** What a group has read is forgotten a week after nobody was in it. */
    @Test
    void remembersWhatHasGoneWithoutAnyGroup() throws Exception {
        String id = UUID.randomUUID().toString();
        List<String> name = List.of(name(letters(id).getFirst()));
        assertThat(redrive().run(name, false, false)).isEqualTo(1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().contains("redrive"));
        }
        assertThat(redrive().run(name, false, false)).isZero();
    }

    /** The version before kept it in the offset of a group and its remark, for a week. */
    @Test
    void sendsNothingAgainThatTheVersionBeforeHadSent() throws Exception {
        String older = "older-service";
        String topic = "dlq." + older + ".note.events.v1";
        List<String> keys =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(4).toList();
        letters(keys.toArray(String[]::new));
        try (KafkaProducer<String, byte[]> producer = producer();
                Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            List<ConsumerRecord<String, byte[]>> letters = read("dlq.sample-service.note.events.v1", 4).stream()
                    .filter(letter -> keys.contains(letter.key()))
                    .toList();
            for (ConsumerRecord<String, byte[]> letter : letters) {
                producer.send(new ProducerRecord<>(topic, 0, letter.key(), letter.value(), letter.headers()))
                        .get();
            }
            admin.alterConsumerGroupOffsets(
                            older + ".redrive", Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1, "2")))
                    .all()
                    .get();
            Redrive redrive = new Redrive(
                    Map.of("bootstrap.servers", BROKER), older, new PrintStream(OutputStream.nullOutputStream()));
            assertThat(redrive.list()).isEqualTo(2);
            admin.deleteConsumerGroups(List.of(older + ".redrive")).all().get();

            assertThat(redrive.run(List.of(), false, false)).isEqualTo(2);
            assertThat(letters).extracting(letter -> sentAgain(letter.key())).containsExactly(0L, 1L, 0L, 1L);
        }
    }

    /** Such a death leaves the letter sent and what is remembered as it was. */
    @Test
    void repeatsOneLetterAfterARedriveThatDiedBetweenSendingAndRemembering() throws Exception {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        List<String> names = letters(one, other).stream().map(BrokerTest::name).toList();
        SampleService.Heard heard = service.getBean(SampleService.Heard.class);
        heard.trust(one);
        heard.trust(other);
        assertThat(redrive().run(names.subList(0, 1), false, false)).isEqualTo(1);
        ConsumerRecord<String, byte[]> remembered =
                read("redriven.sample-service", 1).getLast();
        assertThat(redrive().run(names, false, false)).isEqualTo(1);
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(remembered.topic(), remembered.key(), remembered.value()))
                    .get();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> timesHeard(one, other) == 2);
        double stale = stale();

        assertThat(redrive().run(names, false, false)).isEqualTo(1);
        assertThat(redrive().run(names, false, false)).isZero();

        await().atMost(Duration.ofSeconds(30)).until(() -> timesHeard(one, other) == 3);
        assertThat(stale()).isEqualTo(stale + 1);
        assertThat(sentAgain(one) + sentAgain(other)).isEqualTo(3);
    }

    private static int timesHeard(String one, String other) {
        return heard(one).size() + heard(other).size();
    }

    /** Events that told this service nothing new of a note. */
    private static double stale() {
        return service.getBean(MeterRegistry.class)
                .get("dondoc.events.stale")
                .tag("of", "knownNotes")
                .counter()
                .count();
    }

    /** Sends what cannot be handled, for each key once, and gives the lines that tell of it, as they lie there. */
    private static List<String> letters(String... keys) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (String key : keys) {
                producer.send(record(key, "vn.dondoc.note.written.v1", body(key, "poison")));
            }
        }
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> lines(redrive -> redrive.list())
                                .filter(line -> Arrays.stream(keys).anyMatch(line::contains))
                                .toList(),
                        lines -> lines.size() == keys.length);
    }

    /** What a letter is called by the line that tells of it. */
    private static String name(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** How often a note was sent again to where it came from. */
    private static long sentAgain(String id) {
        return read("note.events.v1", 0).stream()
                .filter(record -> id.equals(record.key()) && record.headers().lastHeader("dondoc-redriven") != null)
                .count();
    }

    private interface Command {
        void run(Redrive redrive) throws Exception;
    }

    /** What the command says. */
    private static Stream<String> lines(Command command) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        command.run(redrive(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8).lines();
    }

    private static Redrive redrive() {
        return redrive(new PrintStream(OutputStream.nullOutputStream()));
    }

    private static Redrive redrive(PrintStream out) {
        return new Redrive(Map.of("bootstrap.servers", BROKER), "sample-service", out);
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER), new StringSerializer(), new ByteArraySerializer());
    }

    @Test
    void declaresTopicsAsTheyAreWritten() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            var topics = admin.describeTopics(List.of("note.events.v1", "dlq.sample-service.note.events.v1"))
                    .allTopicNames()
                    .get();
            assertThat(topics)
                    .hasEntrySatisfying(
                            "note.events.v1",
                            topic -> assertThat(topic.partitions()).hasSize(6));
            assertThat(topics)
                    .hasEntrySatisfying(
                            "dlq.sample-service.note.events.v1",
                            topic -> assertThat(topic.partitions()).hasSize(1));
        }
    }

    @Test
    void refusesToStartWithoutDeadLetters() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> service(Map.of("spring.cloud.stream.default.consumer.batch-mode", "false"))
                                .close()))
                .hasStackTraceContaining("it has no dead letters");
    }

    @Test
    void refusesToStartWithATopicThatTheTableDoesNotGive() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> service(Map.of("dondoc.topics.services.sample-service.reads", "task.events.v1"))
                                .close()))
                .hasStackTraceContaining("does not give to sample-service");
    }

    @Test
    void refusesDemoPeopleOutsideTheLauncher() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> service(Map.of("dondoc.identity.issuer", "http://localhost:8080/identity/demo"))
                                .close()))
                .hasStackTraceContaining("for the launcher only");
    }

    @Test
    void refusesToStartWithASecretThatIsAnEmptyFile(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("dondoc.sms.key"), "\n");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> service(Map.of("spring.config.import", "configtree:" + secrets + "/"))
                                .close()))
                .hasStackTraceContaining("These secrets are empty files: dondoc.sms.key");
    }

    /** Whoever stands between could give it keys of his own. */
    @Test
    void refusesKeysThatWouldTravelWithoutTls() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> service(Map.of("dondoc.identity.jwks", "http://identity:8080/certs"))
                                .close()))
                .hasStackTraceContaining("must begin with https");
    }

    @Test
    void tellsOfACallThatTheClientBreaksOff() throws IOException {
        String path = "/api/v1/notes/" + UUID.randomUUID();
        int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.getOutputStream()
                    .write("""
                    PUT %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: 1000\r
                    \r
                    {"text":\
                    """.formatted(path, Tokens.person("officer", "T02")).getBytes(StandardCharsets.UTF_8));
        }

        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        await().untilAsserted(() -> assertThat(mongo.getCollection("audit")
                        .find(new Document("path", path))
                        .first())
                .containsEntry("outcome", "REFUSED")
                .containsEntry("who", "officer T02"));
    }

    @Test
    void tellsOnTheBrokerHowFarItsAuditTrailIs() throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        String path = "/api/v1/notes/" + UUID.randomUUID();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        Document entry = await().until(
                        () -> mongo.getCollection("audit")
                                .find(new Document("path", path))
                                .first(),
                        Objects::nonNull);
        String heads = "audit.heads.sample-service";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(read(heads, 1).stream().map(ConsumerRecord::value))
                        .map(mark -> Document.parse(new String(mark, StandardCharsets.UTF_8)))
                        .anySatisfy(mark -> {
                            assertThat(mark).containsEntry("run", entry.getString("run"));
                            assertThat(mark.get("sequence", Number.class).longValue())
                                    .isGreaterThanOrEqualTo(entry.getLong("_id"));
                            assertThat(mark.get("entered", Number.class).longValue())
                                    .isGreaterThanOrEqualTo(entry.getLong("closing"));
                        }));
        assertThat(retention(heads)).isEqualTo("-1");
    }

    private static ConfigurableApplicationContext service(Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.config.name", "sample-service",
                "server.port", "0",
                "spring.jmx.enabled", "false",
                "spring.mongodb.uri", STORE,
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

    @SuppressWarnings("unchecked") // There is one store of aggregates.
    private static Aggregates<Note> notes() {
        return service.getBean(Aggregates.class);
    }

    private static List<String> heard(String id) {
        return service.getBean(SampleService.Heard.class).notes().stream()
                .filter(note -> note.noteId().equals(id))
                .map(SampleService.Read::text)
                .toList();
    }

    private static Document stored(String id) {
        return java.util.Objects.requireNonNull(service.getBean(MongoTemplate.class)
                .getCollection("notes")
                .find(new Document("_id", id))
                .first());
    }

    private static String retention(String topic) throws Exception {
        ConfigResource named = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            Config settings = List.copyOf(
                            admin.describeConfigs(List.of(named)).all().get().values())
                    .getFirst();
            return settings.get(TopicConfig.RETENTION_MS_CONFIG).value();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String body(String id, String text) {
        return "{\"noteId\":\"%s\",\"version\":1,\"text\":\"%s\"}".formatted(id, text);
    }

    private static ProducerRecord<String, byte[]> record(
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

    private static List<ConsumerRecord<String, byte[]>> read(String topic, int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        BROKER,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
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

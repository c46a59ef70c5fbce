package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.outbox.Relay;
import vn.dondoc.messaging.testing.Moment;

/** What is stored reaches whoever listens, and what cannot be handled holds nobody up. */
@Timeout(90)
class BrokerTest extends SampleOnBroker {
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
                .containsEntry("who", "officer-T02"));
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
}

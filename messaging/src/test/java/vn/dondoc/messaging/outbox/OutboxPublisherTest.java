package vn.dondoc.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.testing.RealBroker;
import vn.dondoc.chassis.testing.Surroundings;
import vn.dondoc.chassis.testing.Untraced;
import vn.dondoc.messaging.outbox.OutboxPublisher.Outcome;
import vn.dondoc.messaging.testing.Moment;

/** What leaves an outbox, and what stays in it, between a real store and a real broker: one round at a time. */
class OutboxPublisherTest {
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", RealBroker.address());
    private static final String STORE = Surroundings.newStoreUri();
    private static final String TOPIC = "published.events.v1";
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    private final Moment moment = new Moment();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MongoClient store = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(STORE))
            .addCommandListener(moment)
            .build());
    private final MongoCollection<Document> notes = store.getDatabase(
                    Objects.requireNonNull(new ConnectionString(STORE).getDatabase()))
            .getCollection("notes");
    private final Producer<String, byte[]> producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());
    private final OutboxPublisher publisher = new OutboxPublisher(
            store.getDatabase(Objects.requireNonNull(new ConnectionString(STORE).getDatabase())),
            new Dispatch(producer, "/dondoc/sample-service", Untraced.traces(), meters));
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void declareTheTopic() throws Exception {
        try (Admin admin = Admin.create(BROKER)) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @AfterEach
    void close() {
        producer.close();
        store.close();
    }

    @Test
    void sendsAllInTheirOrderAndLeavesNothingBehind() throws Exception {
        stored(id, "one", "two");

        assertThat(publish(id)).isEqualTo(new Outcome(2, List.of()));

        assertThat(note(id)).isEqualTo(new Document("_id", id).append("v", 3L));
        assertThat(sent(id)).extracting(ConsumerRecord::value).containsExactly("one", "two");
        assertThat(sent(id).getFirst().headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .contains(
                        "ce_specversion=1.0",
                        "ce_id=one of " + id,
                        "ce_type=vn.dondoc.note.written.v1",
                        "ce_source=/dondoc/sample-service",
                        "ce_subject=" + id,
                        "ce_time=2023-12-14T01:00:00Z",
                        "content-type=application/json");
        assertThat(meters.get("dondoc.events.published")
                        .tag("type", "vn.dondoc.note.written.v1")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void keepsTheFirstThatTheBrokerDidNotTakeAndWhateverFollowsIt() throws Exception {
        stored(id, "one", "bad", "three");

        assertThat(publish(id)).isEqualTo(new Outcome(1, List.of(id)));

        assertThat(waiting(id)).containsExactly("bad", "three");
        assertThat(note(id)).containsKey("unpublishedSince");
    }

    @Test
    void keepsAllWhereTheBrokerTakesNone() throws Exception {
        stored(id, "bad", "two");

        assertThat(publish(id)).isEqualTo(new Outcome(0, List.of(id)));

        assertThat(waiting(id)).containsExactly("bad", "two");
    }

    @Test
    void keepsWhatCameMeanwhile() throws Exception {
        stored(id, "one");
        moment.beforeTheNextUpdateOf(
                id,
                "notes",
                () -> notes.updateOne(
                        new Document("_id", id),
                        new Document("$push", new Document("outbox", entry(id, "meanwhile")))
                                .append("$inc", new Document("v", 1L))));

        assertThat(publish(id)).isEqualTo(new Outcome(1, List.of(id)));

        assertThat(waiting(id)).containsExactly("meanwhile");
        assertThat(publish(id)).isEqualTo(new Outcome(1, List.of()));
        assertThat(sent(id)).extracting(ConsumerRecord::value).containsExactly("one", "meanwhile");
    }

    @Test
    void comesBackToWhatWasChangedMeanwhileUntilNothingIsLeft() throws Exception {
        String other = UUID.randomUUID().toString();
        stored(id, "one");
        stored(other, "two");
        changedMeanwhile();

        assertThat(publish(id, other)).isEqualTo(new Outcome(2, List.of(id)));
        assertThat(note(other)).doesNotContainKeys("outbox", "unpublishedSince");

        changedMeanwhile();
        assertThat(publish(id)).isEqualTo(new Outcome(0, List.of(id)));

        assertThat(publish(id)).isEqualTo(new Outcome(0, List.of()));
        assertThat(note(id)).doesNotContainKeys("outbox", "unpublishedSince");
    }

    private void changedMeanwhile() {
        moment.beforeTheNextUpdateOf(
                id,
                "notes",
                () -> notes.updateOne(new Document("_id", id), new Document("$inc", new Document("v", 1L))));
    }

    @Test
    void letsNoDocumentHoldUpAnother() throws Exception {
        String other = UUID.randomUUID().toString();
        stored(id, "bad");
        stored(other, "two");

        assertThat(publish(id, other)).isEqualTo(new Outcome(1, List.of(id)));

        assertThat(note(other)).doesNotContainKeys("outbox", "unpublishedSince");
        assertThat(sent(other)).extracting(ConsumerRecord::value).containsExactly("two");
    }

    @Test
    void hasNothingToDoWhereNothingWaits() throws Exception {
        notes.insertOne(new Document("_id", id).append("v", 1L));

        assertThat(publish(id, "gone")).isEqualTo(new Outcome(0, List.of()));
    }

    private Outcome publish(String... ids) throws InterruptedException {
        return publisher.publish("notes", List.of(ids));
    }

    private void stored(String id, String... bodies) {
        notes.insertOne(new Document("_id", id)
                .append("v", 3L)
                .append("outbox", Stream.of(bodies).map(body -> entry(id, body)).toList())
                .append("unpublishedSince", Date.from(NOW)));
    }

    /** One that is bad names a topic that no broker can have. */
    private static Document entry(String id, String body) {
        return new Document("id", body + " of " + id)
                .append("type", "vn.dondoc.note.written.v1")
                .append("topic", body.equals("bad") ? "no topic is called so" : TOPIC)
                .append("subject", id)
                .append("key", id)
                .append("time", Date.from(NOW))
                .append("body", body);
    }

    private Document note(String id) {
        return Objects.requireNonNull(notes.find(new Document("_id", id)).first());
    }

    private List<String> waiting(String id) {
        return note(id).getList("outbox", Document.class, List.of()).stream()
                .map(entry -> entry.getString("body"))
                .toList();
    }

    /** What the broker has of a note. */
    private static List<ConsumerRecord<String, String>> sent(String id) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        TopicPartition only = new TopicPartition(TOPIC, 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(BROKER, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
        }
        return all.stream().filter(record -> id.equals(record.key())).toList();
    }
}

package vn.dondoc.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.testing.RealBroker;
import vn.dondoc.chassis.testing.Surroundings;
import vn.dondoc.chassis.testing.Untraced;
import vn.dondoc.messaging.sample.Note;

/** Beside a relay that has not been started, so that what it is asked to publish stays countable. */
class WritesTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MongoClient store = MongoClients.create(Surroundings.newStoreUri());
    private final MongoTemplate mongo = new MongoTemplate(store, "t" + UUID.randomUUID());
    private final Producer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealBroker.address()), new StringSerializer(), new ByteArraySerializer());
    private final Relay relay = new Relay(
            new OutboxPublisher(
                    mongo.getDb(), new Dispatch(producer, "/dondoc/sample-service", Untraced.traces(), meters)),
            new OutboxSettings(Duration.ofSeconds(6), 1, 500, Duration.ofSeconds(3)),
            meters);
    private final Aggregates<Note> notes = new Aggregates<>(
            mongo, Note.class, new OutboxEntries(JsonMapper.shared(), () -> NOW, Untraced.traces()), relay, () -> NOW);

    @AfterEach
    void close() {
        producer.close();
        store.close();
    }

    @Test
    void haveWhatWasRaisedPublishedAndNothingElse() {
        notes.insert(new Note("silent", "a"));
        notes.insertMissing(List.of(new Note("silent too", "a")));
        notes.save(note("silent").remark("b"));
        assertThat(called()).isZero();

        notes.insert(new Note("one", "a").write("b"));
        assertThat(called()).isEqualTo(1);
        notes.insertMissing(List.of(new Note("two", "a").write("b")));
        assertThat(called()).isEqualTo(2);
        notes.save(note("silent").write("b"));
        assertThat(called()).isEqualTo(3);
        assertThat(notes.saveUnchanged(List.of(note("silent too").write("b")))).isEqualTo(1);
        assertThat(notes.saveUnchanged(List.of())).isZero();
        assertThat(called()).isEqualTo(4);
    }

    @Test
    void tellEachEventOnceThoughTheSameIsSavedAgain() {
        Note note = new Note("one", "a").write("b");
        notes.insert(note);
        notes.save(note.write("c"));

        org.bson.Document stored =
                Objects.requireNonNull(mongo.getCollection("notes").find().first());
        assertThat(stored.getList("outbox", org.bson.Document.class))
                .extracting(entry -> entry.getString("body"))
                .containsExactly(
                        "{\"noteId\":\"one\",\"version\":1,\"text\":\"b\"}",
                        "{\"noteId\":\"one\",\"version\":2,\"text\":\"c\"}");
    }

    @Test
    void areDoneAgainWhereAnotherWasFaster() {
        notes.insert(new Note("one", "a"));
        int[] tries = {0};

        boolean there = notes.change("one", note -> {
            if (tries[0]++ == 0) {
                notes.save(note("one").write("theirs"));
            }
            note.write(note.text() + " and mine");
        });

        assertThat(there).isTrue();
        assertThat(tries[0]).isEqualTo(2);
        assertThat(note("one").text()).isEqualTo("theirs and mine");
        assertThat(note("one").version()).isEqualTo(3);
    }

    @Test
    void areFoundByWhateverIsAskedFor() {
        notes.insert(new Note("one", "a"));
        notes.insert(new Note("two", "b"));

        assertThat(notes.find(new Query())).extracting(Note::text).containsExactlyInAnyOrder("a", "b");
        try (Stream<Note> all = notes.stream(new Query())) {
            assertThat(all.map(Note::text)).containsExactlyInAnyOrder("a", "b");
        }
    }

    record Head(@Id String id, @Field("v") long version, Part part) {
        record Part(String text) {}
    }

    @Test
    void areFetchedAsFarAsAHeadNamesThem() {
        mongo.getCollection("notes")
                .insertOne(org.bson.Document.parse(
                        "{\"_id\": \"one\", \"v\": 7, \"part\": {\"text\": \"a\", \"long\": \"b\"}, \"more\": \"c\"}"));
        Query query = new Query();

        assertThat(notes.heads(query, Head.class)).containsExactly(new Head("one", 7, new Head.Part("a")));
        assertThat(query.getFieldsObject().keySet()).containsExactlyInAnyOrder("_id", "v", "part.text");
    }

    private Note note(String id) {
        return notes.find(id).orElseThrow();
    }

    private double called() {
        return meters.get("dondoc.outbox.called").gauge().value();
    }
}

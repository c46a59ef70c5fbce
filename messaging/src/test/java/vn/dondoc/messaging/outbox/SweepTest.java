package vn.dondoc.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.store.Collections;
import vn.dondoc.messaging.sample.SampleService;
import vn.dondoc.messaging.testing.Plans;
import vn.dondoc.messaging.testing.ServiceTest;

/** Beside a relay that has not been started, so that what it is asked to publish stays countable. */
@ServiceTest
@TestPropertySource(properties = "spring.config.name=sample-service")
class SweepTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");
    private static final String LETTERS = "letters";

    private final OutboxSettings settings = new OutboxSettings(Duration.ofSeconds(6), 1, 500, Duration.ofSeconds(3));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private Traces traces;

    @Autowired
    private Plans plans;

    @Configuration(proxyBeanMethods = false)
    @Import(SampleService.class)
    static class Service {}

    @BeforeEach
    void startOver() {
        mongo.getCollection(LETTERS).deleteMany(new Document());
        mongo.getCollection("lettersLocks").deleteMany(new Document());
    }

    @Test
    void leavesAloneWhatALivingRelayMayStillPublish() {
        stored("young", NOW);
        stored("nearly", NOW.minusMillis(11_999));

        sweep();

        assertThat(takenOver()).isZero();
    }

    @Test
    void takesOverWhatIsAsOldAsTwoTimeoutsOfTheProducer() {
        stored("old", NOW.minusSeconds(12));
        stored("older", NOW.minus(Duration.ofDays(1)));
        mongo.getCollection(LETTERS).insertOne(new Document("_id", "published"));

        sweep();

        assertThat(takenOver()).isEqualTo(2);
    }

    @Test
    void leavesItToAnotherReplicaThatIsAtIt() {
        stored("old", NOW.minusSeconds(12));
        locks().lock(new LockConfiguration(NOW, "outbox-sweep", Duration.ofDays(36_500), Duration.ZERO));

        sweep();

        assertThat(takenOver()).isZero();
    }

    @Test
    void looksAtNothingThatIsPublished() throws Exception {
        mongo.getCollection("notes").insertOne(new Document("_id", "published"));
        plans.crowd("notes", 400, note -> {});
        mongo.getCollection("notes")
                .insertOne(new Document("_id", "old").append(Aggregates.UNPUBLISHED_SINCE, Date.from(Instant.EPOCH)));

        assertThat(plans.of("notes", () -> sweep("notes"))).isNotEmpty().noneMatch(Plans.Plan::isScan);
        assertThat(takenOver()).isEqualTo(1);
    }

    private void stored(String id, Instant since) {
        mongo.getCollection(LETTERS)
                .insertOne(new Document("_id", id).append(Aggregates.UNPUBLISHED_SINCE, Date.from(since)));
    }

    private void sweep() {
        sweep(LETTERS);
    }

    private void sweep(String collection) {
        Dispatch dispatch = new Dispatch(producer, "/sweep", traces, meters);
        Relay relay = new Relay(new OutboxPublisher(mongo.getDb(), dispatch), settings, meters);
        Collections collections = new Collections();
        collections.holdAggregates(collection);
        new Sweep(mongo.getDb(), collections, relay, locks(), settings, () -> NOW).takeOver();
    }

    /** Of its own: the service's own sweep is at work, too. */
    private LockProvider locks() {
        return new MongoLockProvider(mongo.getCollection("lettersLocks"));
    }

    private double takenOver() {
        return meters.get("dondoc.outbox.called").gauge().value();
    }
}

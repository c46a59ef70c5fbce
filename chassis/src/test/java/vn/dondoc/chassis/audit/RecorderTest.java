package vn.dondoc.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.testing.Surroundings;

/** Where the trail cannot be written, nothing is written, and nothing shown that it would have to tell of. */
class RecorderTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private MongoClient client;
    private MongoDatabase store;
    private Recorder recorder;

    @BeforeEach
    void open() {
        ConnectionString address = new ConnectionString(Surroundings.newStoreUri());
        client = MongoClients.create(address);
        store = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
        Ledger ledger = new Ledger(new Trail(store));
        recorder = new Recorder(ledger, new RefusedCalls(ledger, () -> NOW), () -> NOW);
        log.start();
        ((Logger) AuditConfiguration.LOG).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) AuditConfiguration.LOG).detachAppender(log);
        client.close();
    }

    @Test
    void aWriteThatCannotBeEnteredIsRefusedAndLeavesNothing() {
        Entry write = begun("POST");
        client.close();

        assertAway(() -> recorder.open(write));

        assertThat(logged()).singleElement().asString().contains("was not handled");
        recorder.finish(write, answer(503));
        assertThat(logged()).hasSize(1);
    }

    @Test
    void aCallThatOnlyReadsNeedsNoTrailToBegin() {
        Entry read = begun("GET");
        client.close();

        recorder.open(read);
        recorder.finish(read, answer(200));

        assertThat(logged()).isEmpty();
    }

    @Test
    void whatIsOnlyShownWhenItIsEnteredIsNotShown() {
        Entry read = begun("GET");
        client.close();

        assertAway(() -> recorder.show(read, answer(200)));

        assertThat(logged()).singleElement().asString().contains("was not shown");
        assertThat(read.isWhole()).isFalse();
    }

    @Test
    void theLogKeepsWhatCouldNotBeFinished() {
        Entry write = begun("POST");
        recorder.open(write);
        Entry refused = begun("GET");
        client.close();

        recorder.finish(write, answer(201));
        recorder.finish(refused, answer(404));

        assertThat(logged())
                .satisfiesExactly(
                        line -> assertThat(line).contains(write.id(), "answered with 201", "could not be entered"),
                        line -> assertThat(line).contains(refused.id(), "answered with 404", "could not be entered"));
    }

    @Test
    void isEnteredOnceWhereTheTrailIsThere() {
        Entry write = begun("POST");
        recorder.open(write);
        recorder.finish(write, answer(201));
        Entry shown = begun("GET");
        recorder.show(shown, answer(200));
        recorder.show(shown, answer(200));
        recorder.finish(shown, answer(200));

        assertThat(entries())
                .extracting(entry -> entry.getString("method") + " " + entry.get("status"))
                .containsExactlyInAnyOrder("POST 201", "GET 200");
        assertThat(logged()).isEmpty();
    }

    @Test
    void whatWasGivenUpBeforeItWasAnsweredIsEnteredAgain() {
        Entry write = begun("POST");
        recorder.open(write);
        new Trail(store).giveUp(NOW.plusSeconds(1), NOW.plusSeconds(1));

        recorder.finish(write, answer(201));

        assertThat(entries())
                .extracting(entry -> entry.getString("outcome") + " " + entry.getString("again"))
                .containsExactlyInAnyOrder("UNKNOWN null", "DONE " + write.id());
        assertThat(logged()).singleElement().asString().contains("answered after all");
    }

    @Test
    void whoWasRefusedTooManyWritesBeginsNoMore() {
        for (int i = 0; i < RefusedCalls.WRITES_REFUSED; i++) {
            Entry write = begun("POST");
            recorder.open(write);
            recorder.finish(write, answer(i % 2 == 0 ? 403 : 422));
        }
        Entry late = begun("POST");

        assertThatThrownBy(() -> recorder.open(late))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .returns(Kind.TOO_MANY, Refusal::kind)
                .returns(Duration.ofMinutes(1), Refusal::retryAfter);
        recorder.open(begun("GET"));
    }

    @Test
    void whoWasOnlyLateIsNotCountedAsRefused() {
        for (int i = 0; i < RefusedCalls.WRITES_REFUSED; i++) {
            Entry write = begun("POST");
            recorder.open(write);
            recorder.finish(write, answer(i % 2 == 0 ? 409 : 412));
        }

        recorder.open(begun("POST"));

        assertThat(entries()).hasSize(RefusedCalls.WRITES_REFUSED + 1);
    }

    private static void assertAway(ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .returns("audit-away", Refusal::getMessage)
                .returns(Kind.UNAVAILABLE, Refusal::kind)
                .returns(Duration.ofSeconds(5), Refusal::retryAfter);
    }

    private Entry begun(String method) {
        Entry entry = recorder.begin(new Call(method, "/api/v1/tasks", null, null, "127.0.0.1"));
        entry.by(new Caller("console", "An", "T02", Set.of()));
        return entry;
    }

    private static Answer answer(int status) {
        return new Answer() {
            @Override
            public int status() {
                return status;
            }

            @Override
            public @Nullable String resource() {
                return null;
            }

            @Override
            public @Nullable String etag() {
                return null;
            }

            @Override
            public Optional<Caller> caller() {
                return Optional.empty();
            }

            @Override
            public @Nullable String operation() {
                return "/api/v1/tasks";
            }
        };
    }

    private List<Document> entries() {
        return store.getCollection("auditOpen").find().into(new ArrayList<>());
    }

    private List<String> logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}

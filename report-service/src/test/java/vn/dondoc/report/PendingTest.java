package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Moment;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.report.intake.Intake;

@ReportServiceTest
class PendingTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Intake intake;

    @Autowired
    private StoreDump dump;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Moment moment;

    private final String task = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @Test
    void aReportThatIsFasterThanTheNewsOfItsTaskIsAccepted() {
        Scene.Answer answer = scene.submit(Scene.OFFICER, task, 40);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.<String>at("$.state")).isEqualTo("PENDING");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/reports/" + answer.id());
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void onlyItsSenderReadsIt() {
        String id = scene.submit(Scene.OFFICER, task, 40).id();

        assertThat(scene.read(Scene.OFFICER, id).status()).isEqualTo(200);
        assertThat(scene.list(Scene.OFFICER, "state=PENDING").<List<String>>at("$.items[*].id"))
                .containsExactly(id);
        for (String other : List.of(Scene.LEADER, Scene.MACHINE, Tokens.person("clerk", "T02"))) {
            assertThat(scene.read(other, id).status()).isEqualTo(404);
            assertThat(scene.list(other, "state=PENDING").<List<String>>at("$.items"))
                    .isEmpty();
        }
        assertThat(scene.accept(Scene.LEADER, id).status()).isEqualTo(404);
    }

    @Test
    void becomesTheReportWhenItsTaskArrivesAsOfTheMomentItWasSent() {
        String id = scene.submit(Scene.OFFICER, task, 40).id();
        clock.set("2023-12-14T20:00:00");

        scene.task(task, "T02", 1, "ASSIGNED");

        Scene.Answer answer = scene.read(Scene.OFFICER, id);
        assertThat(answer.<String>at("$.state")).isEqualTo("SUBMITTED");
        assertThat(answer.<String>at("$.submittedAt")).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(answer.<Integer>at("$.round")).isEqualTo(1);
        assertThat(outbox.events("report.submitted"))
                .singleElement()
                .satisfies(event -> assertThat(event.body()).contains(id, "\"submittedAt\":\"2023-12-14T01:00:00Z\""));
        assertThat(scene.count("pendingReports")).isZero();
        assertThat(scene.accept(Scene.LEADER, id).status()).isEqualTo(200);
    }

    @Test
    void becomesTheReportAlsoWhenTheFirstNewsOfItsTaskIsALaterOne() {
        String id = scene.submit(Scene.OFFICER, task, 40).id();

        scene.task(task, "T02", 4, "ACKNOWLEDGED");

        assertThat(scene.read(Scene.LEADER, id).<String>at("$.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void theSameKeyFindsItBeforeAndAfter() {
        String body = Scene.body(task, 40);
        String id = scene.submit(Scene.OFFICER, "key", body).id();

        Scene.Answer before = scene.submit(Scene.OFFICER, "key", body);
        scene.task(task, "T02", 1, "ASSIGNED");
        Scene.Answer after = scene.submit(Scene.OFFICER, "key", body);

        assertThat(List.of(before.id(), after.id())).containsOnly(id);
        assertThat(List.of(before.status(), after.status())).containsExactly(202, 201);
        assertThat(scene.submit(Scene.OFFICER, "key", Scene.body(task, 41)).status())
                .isEqualTo(422);
        assertThat(outbox.events("report.submitted")).hasSize(1);
    }

    @Test
    void theSameCallManyTimesAtOnceWaitsOnce() {
        List<Scene.Answer> answers = Scene.together(8, () -> scene.submit(Scene.OFFICER, "key", Scene.body(task, 40)));

        assertThat(answers).extracting(Scene.Answer::status).containsOnly(202);
        assertThat(scene.count("pendingReports")).isEqualTo(1);
    }

    @Test
    void ofOneClientNoMoreThanTwentyWait() {
        Callable<Scene.Answer> call =
                () -> scene.submit(Scene.OFFICER, UUID.randomUUID().toString(), 40);
        List<Scene.Answer> answers = Scene.together(30, call);

        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(20);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .hasSize(10)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("60"));
        assertThat(scene.submit(Scene.MACHINE, task, 40).status()).isEqualTo(202);

        Scene.Answer waiting = answers.stream()
                .filter(answer -> answer.status() == 202)
                .findFirst()
                .orElseThrow();
        scene.task(waiting.at("$.taskId"), "T02", 1, "ASSIGNED");
        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(202);
    }

    @Test
    void whatIsRejectedWaitsNoMoreAndSoMakesRoomForOthers() {
        Callable<Scene.Answer> call =
                () -> scene.submit(Scene.OFFICER, UUID.randomUUID().toString(), 40);
        Scene.together(20, call);
        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(429);

        clock.set("2023-12-15T08:00:00");
        intake.settleWaiting();

        assertThat(Scene.together(20, call)).extracting(Scene.Answer::status).containsOnly(202);
        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(429);
    }

    @Test
    void isRejectedAfterADayAndNotASecondBefore() {
        String id = scene.submit(Scene.OFFICER, "key", Scene.body(task, 40)).id();

        clock.set("2023-12-15T07:59:59");
        intake.settleWaiting();
        assertThat(scene.read(Scene.OFFICER, id).<String>at("$.state")).isEqualTo("PENDING");

        clock.set("2023-12-15T08:00:00");
        intake.settleWaiting();
        Scene.Answer answer = scene.read(Scene.OFFICER, id);
        assertThat(answer.<String>at("$.state")).isEqualTo("REJECTED");
        assertThat(answer.<String>at("$.rejection.code")).isEqualTo("task-unknown");
        assertThat(answer.<String>at("$.rejection.message")).startsWith("Sau một ngày");
        assertThat(scene.call(get("/api/v1/reports/{id}", id).header("Accept-Language", "en"), Scene.OFFICER)
                        .<String>at("$.rejection.message"))
                .startsWith("After a day");
        assertThat(scene.list(Scene.OFFICER, "state=REJECTED").<List<String>>at("$.items[*].id"))
                .containsExactly(id);
    }

    /** That one looks for the sentences where this one has the code. */
    @Test
    void isRejectedInWordsThatTheVersionBeforeCanReadToo() {
        String id = scene.submit(Scene.OFFICER, "key", Scene.body(task, 40)).id();
        clock.set("2023-12-15T08:00:00");
        intake.settleWaiting();

        Document words = Objects.requireNonNull(mongo.getCollection("pendingReports")
                        .find(new Document("_id", id))
                        .first())
                .get("rejection", Document.class)
                .get("words", Document.class);
        assertThat(words).containsOnlyKeys("key", "arguments", "vi", "en").containsEntry("key", "task-unknown");
        assertThat(words.getString("vi")).startsWith("Sau một ngày");
        assertThat(words.getString("en")).startsWith("After a day");
    }

    @Test
    void staysRejectedWhateverComesAfterwards() {
        String id = scene.submit(Scene.OFFICER, "key", Scene.body(task, 40)).id();
        clock.set("2023-12-15T08:00:00");
        intake.settleWaiting();

        scene.task(task, "T02", 1, "ASSIGNED");
        clock.set("2023-12-17T08:00:00");
        intake.settleWaiting();
        Scene.Answer again = scene.submit(Scene.OFFICER, "key", Scene.body(task, 40));

        assertThat(again.id()).isEqualTo(id);
        assertThat(again.<String>at("$.state")).isEqualTo("REJECTED");
        assertThat(again.<String>at("$.rejection.at")).isEqualTo("2023-12-15T01:00:00Z");
        assertThat(outbox.events()).isEmpty();
        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(201);
    }

    @Test
    void isRejectedWhenItsTaskProvesForeign() {
        String id = scene.submit(Scene.OFFICER, task, 40).id();

        scene.task(task, "T05", 1, "ASSIGNED");

        assertThat(scene.read(Scene.OFFICER, id).<String>at("$.rejection.code")).isEqualTo("task-foreign");
        assertThat(scene.read(Scene.LEADER, id).status()).isEqualTo(404);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void isRejectedWhenItsTaskIsClosedOrHasAReportThatWaits() {
        String closed = UUID.randomUUID().toString();
        String late = scene.submit(Scene.OFFICER, closed, 40).id();
        String first = scene.submit(Scene.OFFICER, task, 100).id();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        String second = scene.submit(Scene.OFFICER, task, 50).id();

        scene.task(closed, "T02", 2, "WITHDRAWN");
        scene.task(task, "T02", 1, "ASSIGNED");

        assertThat(scene.read(Scene.OFFICER, late).<String>at("$.rejection.code"))
                .isEqualTo("task-closed");
        assertThat(scene.read(Scene.OFFICER, first).<String>at("$.state")).isEqualTo("SUBMITTED");
        assertThat(scene.read(Scene.OFFICER, second).<String>at("$.rejection.code"))
                .isEqualTo("report-undecided");
    }

    @Test
    void nobodyIsAStrangerWhileTheTreeOfUnitsIsStillArriving() {
        String heir = Tokens.person("officer", "T05");
        scene.clear();
        clock.set("2023-12-15T08:00:00");
        scene.task(task, "T02", 1, "ASSIGNED");
        Scene.Answer answer = scene.submit(heir, task, 40);
        assertThat(answer.status()).isEqualTo(202);

        feed.send("unit.events.v1", Scene.units().get(0));
        intake.settleWaiting();
        assertThat(scene.read(heir, answer.id()).<String>at("$.state")).isEqualTo("PENDING");
        scene.ended("T02", "2023-12-14", "T05");
        intake.settleWaiting();

        assertThat(scene.read(heir, answer.id()).<String>at("$.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void isRejectedWhenItsTaskProvesOneThatIsOnlySeen() {
        String id = scene.submit(Scene.OFFICER, task, 40).id();

        scene.task(task, "T02.01", 1, "ASSIGNED");

        assertThat(scene.read(Scene.OFFICER, id).<String>at("$.rejection.code")).isEqualTo("not-your-task");
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void aDeathBetweenTheTwoWritesOfJoiningRepeatsNothing() {
        String id = scene.submit(Scene.OFFICER, task, 40).id();
        Document waiting = mongo.getCollection("pendingReports").find().first();
        scene.task(task, "T02", 1, "ASSIGNED");
        String joined = dump.text();

        assertThat(waiting).isNotNull();
        mongo.getCollection("pendingReports").insertOne(waiting);
        assertThat(scene.read(Scene.OFFICER, id).<String>at("$.state")).isEqualTo("SUBMITTED");
        intake.settleWaiting();
        assertThat(dump.text()).isEqualTo(joined);

        scene.accept(Scene.LEADER, id);
        String accepted = dump.text();
        mongo.getCollection("pendingReports").insertOne(waiting);
        scene.task(task, "T02", 1, "ASSIGNED");
        assertThat(dump.text()).isEqualTo(accepted);
    }

    @Test
    void aTaskThatArrivesBetweenTheLookAtItAndTheRowThatWaitsIsNotMissed() {
        moment.beforeTheNextInsertInto("pendingReports", () -> scene.task(task, "T02", 1, "ASSIGNED"));

        Scene.Answer answer = scene.submit(Scene.OFFICER, task, 40);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.<String>at("$.state")).isEqualTo("SUBMITTED");
        assertThat(outbox.events("report.submitted")).hasSize(1);
        assertThat(scene.count("pendingReports")).isZero();
    }

    @Test
    void aReportThatTakesTheRoundInTheLastMomentLeavesTheOtherRefused() {
        scene.task(task, "T02", 1, "ASSIGNED");
        moment.beforeTheNextInsertInto("reports", () -> scene.submit(Scene.MACHINE, task, 100));

        Scene.Answer answer = scene.submit(Scene.OFFICER, task, 40);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(outbox.events("report.submitted")).hasSize(1);
    }
}

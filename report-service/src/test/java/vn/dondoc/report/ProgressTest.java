package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.testing.Moment;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.report.intake.Intake;

/** A report is complete, and then waits for a decision, or it tells of progress, and nobody waits for it. */
@ReportServiceTest
class ProgressTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Intake intake;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Moment moment;

    @Autowired
    private MongoTemplate mongo;

    private String task = "";

    @BeforeEach
    void begin() {
        scene.begin();
        task = scene.task("T02");
    }

    @Test
    void isWhatIsSaidOrWhatThePercentSays() {
        assertThat(complete(submit("{\"taskId\":\"%s\",\"percent\":99}"))).isFalse();
        assertThat(complete(submit("{\"taskId\":\"%s\",\"percent\":0,\"complete\":false}")))
                .isFalse();
        Scene.Answer last = submit("{\"taskId\":\"%s\",\"percent\":100,\"complete\":true}");
        assertThat(complete(last)).isTrue();
        scene.sendBack(Scene.LEADER, last.id());
        assertThat(complete(submit("{\"taskId\":\"%s\",\"percent\":100}"))).isTrue();

        assertThat(outbox.events("report.submitted"))
                .extracting(event -> event.body().contains("\"complete\":true"))
                .containsExactly(false, false, true, true);
        assertThat(outbox.events("report.returned"))
                .singleElement()
                .satisfies(event -> assertThat(event.body()).contains("\"complete\":true"));
    }

    @Test
    void saysWhatIsContradictory() {
        Scene.Answer early = submit("{\"taskId\":\"%s\",\"percent\":60,\"complete\":true}");
        Scene.Answer late = submit("{\"taskId\":\"%s\",\"percent\":100,\"complete\":false}");

        assertThat(early.<String>at("$.errors[0].code")).isEqualTo("COMPLETE_BELOW_100");
        assertThat(early.<String>at("$.errors[0].message")).contains("60%");
        assertThat(late.<String>at("$.errors[0].code")).isEqualTo("PROGRESS_AT_100");
    }

    /** A client that sent it before this version, and sends it again to this one, is answered as then. */
    @Test
    void isTheSameBodyWhereNothingIsSaid() {
        scene.submit(Scene.OFFICER, "key", "{\"taskId\":\"%s\",\"percent\":40}".formatted(task));

        assertThat(mongo.getCollection("reports")
                        .find()
                        .map(report -> report.getEmbedded(List.of("submission", "fingerprint"), String.class))
                        .first())
                .isEqualTo(sha256("{\"taskId\":\"%s\",\"percent\":40}".formatted(task)));
    }

    @Test
    void isOvertakenByTheNextReport() {
        String first = scene.submit(Scene.OFFICER, task, 40).id();
        clock.set("2023-12-15T08:00:00");
        String second = scene.submit(Scene.OFFICER, task, 70).id();
        clock.set("2023-12-16T08:00:00");
        Scene.Answer complete = scene.submit(Scene.OFFICER, task, 100);

        assertThat(complete.<Integer>at("$.round")).isEqualTo(3);
        assertThat(scene.read(Scene.OFFICER, first).<String>at("$.state")).isEqualTo("MOOT");
        assertThat(scene.read(Scene.OFFICER, first).<String>at("$.mootSince")).isEqualTo("2023-12-15T01:00:00Z");
        assertThat(scene.read(Scene.OFFICER, second).<String>at("$.mootSince")).isEqualTo("2023-12-16T01:00:00Z");
        assertThat(scene.accept(Scene.LEADER, first).<String>at("$.type")).endsWith(":report-moot");
        assertThat(scene.sendBack(Scene.LEADER, second).<String>at("$.title")).contains("báo cáo mới hơn");
        assertThat(scene.list(Scene.LEADER, "state=SUBMITTED").<List<String>>at("$.items[*].id"))
                .containsExactly(complete.id());
        assertThat(outbox.events("report.submitted")).hasSize(3);
        assertThat(outbox.events()).hasSize(3);
    }

    @Test
    void waitsItselfWhileACompleteReportDoes() {
        String complete = scene.submit(Scene.OFFICER, task, 100).id();

        assertThat(scene.submit(Scene.OFFICER, task, 60).<String>at("$.type")).endsWith(":report-undecided");
        scene.sendBack(Scene.LEADER, complete);
        Scene.Answer next = scene.submit(Scene.OFFICER, task, 60);

        assertThat(next.status()).isEqualTo(201);
        assertThat(scene.read(Scene.OFFICER, complete).<String>at("$.state")).isEqualTo("RETURNED");
    }

    @Test
    void keepsTheDecisionOnItWhenTheNextReportComes() {
        String accepted = scene.submit(Scene.OFFICER, task, 40).id();
        scene.accept(Scene.LEADER, accepted);
        String returned = scene.submit(Scene.OFFICER, task, 50).id();
        scene.sendBack(Scene.LEADER, returned);

        assertThat(scene.submit(Scene.OFFICER, task, 60).<Integer>at("$.round")).isEqualTo(3);
        assertThat(scene.read(Scene.OFFICER, accepted).<String>at("$.state")).isEqualTo("ACCEPTED");
        assertThat(scene.read(Scene.OFFICER, returned).<String>at("$.state")).isEqualTo("RETURNED");
        assertThat(scene.accept(Scene.LEADER, accepted).status()).isEqualTo(200);
    }

    @Test
    void ofSeveralAtTheSameMomentEachTakesARoundAndTheLastOneStands() {
        List<Scene.Answer> answers = Scene.together(IntStream.rangeClosed(1, 8)
                .<java.util.concurrent.Callable<Scene.Answer>>mapToObj(i -> () -> scene.submit(Scene.OFFICER, task, i))
                .toList());

        assertThat(answers).extracting(Scene.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<Integer>at("$.round"))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(scene.list(Scene.LEADER, "state=SUBMITTED").<List<Integer>>at("$.items[*].round"))
                .containsExactly(8);
    }

    @Test
    void givesWayToACompleteReportThatTakesTheRoundInTheLastMoment() {
        moment.beforeTheNextInsertInto("reports", () -> scene.submit(Scene.MACHINE, task, 100));

        assertThat(scene.submit(Scene.OFFICER, task, 60).status()).isEqualTo(409);
        assertThat(scene.list(Scene.LEADER, "state=SUBMITTED").<List<Integer>>at("$.items[*].percent"))
                .containsExactly(100);
    }

    @Test
    void goesOnAfterOneThatTakesTheRoundInTheLastMoment() {
        moment.beforeTheNextInsertInto("reports", () -> scene.submit(Scene.MACHINE, task, 60));

        Scene.Answer complete = scene.submit(Scene.OFFICER, task, 100);

        assertThat(complete.<Integer>at("$.round")).isEqualTo(2);
        assertThat(scene.list(Scene.LEADER, "state=SUBMITTED").<List<String>>at("$.items[*].id"))
                .containsExactly(complete.id());
    }

    /** As if whoever made the second round had died before it closed the first. */
    @Test
    void isClosedByWhoeverComesNextWhereThatWasLeftUndone() {
        String first = scene.submit(Scene.OFFICER, task, 40).id();
        scene.submit(Scene.OFFICER, "second", Scene.body(task, 100));
        reopen(first);

        assertThat(scene.accept(Scene.LEADER, first).<String>at("$.type")).endsWith(":report-moot");
        assertThat(scene.read(Scene.OFFICER, first).<String>at("$.state")).isEqualTo("MOOT");

        reopen(first);
        assertThat(scene.submit(Scene.OFFICER, "second", Scene.body(task, 100)).status())
                .isEqualTo(201);
        assertThat(scene.read(Scene.OFFICER, first).<String>at("$.state")).isEqualTo("MOOT");
    }

    private void reopen(String report) {
        mongo.getCollection("reports")
                .updateOne(
                        new Document("_id", report),
                        new Document("$set", new Document("state", "SUBMITTED"))
                                .append("$unset", new Document("mootSince", "")));
    }

    @Test
    void thatWaitedForItsTaskIsFollowedByTheCompleteOneThatWaitedToo() {
        String unknown = UUID.randomUUID().toString();
        String progress = scene.submit(Scene.OFFICER, unknown, 60).id();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        String complete = scene.submit(Scene.OFFICER, unknown, 100).id();
        assertThat(scene.read(Scene.OFFICER, progress).<Boolean>at("$.complete"))
                .isFalse();

        scene.task(unknown, "T02", 1, "ASSIGNED");
        intake.settleWaiting();

        assertThat(scene.read(Scene.OFFICER, progress).<String>at("$.state")).isEqualTo("MOOT");
        assertThat(scene.read(Scene.OFFICER, complete).<String>at("$.state")).isEqualTo("SUBMITTED");
        assertThat(scene.read(Scene.OFFICER, complete).<Integer>at("$.round")).isEqualTo(2);
    }

    private Scene.Answer submit(String body) {
        return scene.submit(Scene.OFFICER, UUID.randomUUID().toString(), body.formatted(task));
    }

    private static boolean complete(Scene.Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        return answer.<Boolean>at("$.complete");
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.messaging.testing.Moment;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.report.intake.Intake;

/** Reports on tasks that are not asked for any more. */
@ReportServiceTest
class MootTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Outbox outbox;

    @Autowired
    private StoreDump dump;

    @Autowired
    private Intake intake;

    @Autowired
    private Moment moment;

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "SUPERSEDED"})
    void whatWaitsForADecisionIsClosedVisiblyAndStaysSo(String state) {
        String task = scene.task("T02");
        String report = scene.submit(Scene.OFFICER, task, 100).id();

        scene.task(task, "T02", 2, state);
        String once = dump.text();
        scene.task(task, "T02", 2, state);
        scene.task(task, "T02", 1, "ASSIGNED");

        Scene.Answer read = scene.read(Scene.OFFICER, report);
        assertThat(read.<String>at("$.state")).isEqualTo("MOOT");
        assertThat(read.<String>at("$.mootSince")).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        assertThat(dump.text()).isEqualTo(once);
        assertThat(scene.accept(Scene.LEADER, report).<String>at("$.type")).endsWith(":report-moot");
        assertThat(scene.sendBack(Scene.LEADER, report).status()).isEqualTo(409);
        Scene.Answer later = scene.submit(Scene.OFFICER, task, 100);
        assertThat(later.status()).isEqualTo(409);
        assertThat(later.<String>at("$.title")).contains(state.equals("WITHDRAWN") ? "thu hồi" : "thay thế");
        assertThat(scene.list(Scene.OFFICER, "state=MOOT").<List<String>>at("$.items[*].id"))
                .containsExactly(report);
        assertThat(outbox.events("report.accepted")).isEmpty();
    }

    @Test
    void whatWasDecidedStaysSo() {
        String task = scene.task("T02");
        String report = scene.submit(Scene.OFFICER, task, 40).id();
        scene.accept(Scene.LEADER, report);

        scene.task(task, "T02", 2, "WITHDRAWN");

        assertThat(scene.read(Scene.OFFICER, report).<String>at("$.state")).isEqualTo("ACCEPTED");
        assertThat(scene.accept(Scene.LEADER, report).status()).isEqualTo(200);
    }

    @Test
    void aTaskThatIsOrderedAgainTakesReportsAgain() {
        String task = scene.task("T02");
        scene.submit(Scene.OFFICER, task, 100);
        scene.task(task, "T02", 2, "SUPERSEDED");
        scene.task(task, "T02", 3, "ASSIGNED");
        scene.task(task, "T02", 2, "SUPERSEDED");

        Scene.Answer next = scene.submit(Scene.OFFICER, task, 100);

        assertThat(next.status()).isEqualTo(201);
        assertThat(next.<Integer>at("$.round")).isEqualTo(2);
        assertThat(next.<String>at("$.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void aReportThatWaitedForATaskThatWasGoneIsRejected() {
        String task = UUID.randomUUID().toString();
        String report = scene.submit(Scene.OFFICER, task, 100).id();

        scene.task(task, "T02", 2, "WITHDRAWN");
        intake.settleWaiting();

        Scene.Answer read = scene.read(Scene.OFFICER, report);
        assertThat(read.<String>at("$.state")).isEqualTo("REJECTED");
        assertThat(read.<String>at("$.rejection.code")).isEqualTo("task-closed");
        assertThat(read.<String>at("$.rejection.message")).contains("thu hồi");
    }

    @Test
    void aDecisionAtTheSameMomentHasOneOutcome() {
        int accepted = 0;
        for (int i = 0; i < 10; i++) {
            String task = scene.task("T02");
            String report = scene.submit(Scene.OFFICER, task, 40).id();

            List<Integer> statuses = Scene.together(
                    List.of(() -> scene.accept(Scene.LEADER, report).status(), () -> {
                        scene.task(task, "T02", 2, "WITHDRAWN");
                        return 0;
                    }));

            String state = scene.read(Scene.OFFICER, report).at("$.state");
            assertThat(state).isEqualTo(statuses.getFirst() == 200 ? "ACCEPTED" : "MOOT");
            accepted += statuses.getFirst() == 200 ? 1 : 0;
        }
        assertThat(outbox.events("report.accepted")).hasSize(accepted);
    }

    @Test
    void aReportWhoseTaskGoesBetweenTheLookAtItAndTheReportIsClosed() {
        String task = scene.task("T02");
        moment.beforeTheNextInsertInto("reports", () -> scene.task(task, "T02", 2, "WITHDRAWN"));

        Scene.Answer answer = scene.submit(Scene.OFFICER, task, 40);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(scene.read(Scene.OFFICER, answer.id()).<String>at("$.state")).isEqualTo("MOOT");
    }

    @Test
    void soIsOneThatHadWaitedForItsTask() {
        String task = UUID.randomUUID().toString();
        String report = scene.submit(Scene.OFFICER, task, 40).id();
        moment.beforeTheNextInsertInto("reports", () -> scene.task(task, "T02", 2, "WITHDRAWN"));

        scene.task(task, "T02", 1, "ASSIGNED");

        assertThat(scene.read(Scene.OFFICER, report).<String>at("$.state")).isIn("MOOT", "REJECTED");
        assertThat(scene.count("pendingReports")).isEqualTo(scene.count("reports") == 0 ? 1 : 0);
    }

    @Test
    void aReportAtTheSameMomentDoesNotWaitForEver() {
        for (int i = 0; i < 10; i++) {
            String task = scene.task("T02");

            List<Scene.Answer> answers = Scene.together(List.of(() -> scene.submit(Scene.OFFICER, task, 40), () -> {
                scene.task(task, "T02", 2, "WITHDRAWN");
                return scene.list(Scene.OFFICER, "limit=1");
            }));

            Scene.Answer submitted = answers.getFirst();
            assertThat(submitted.status()).isIn(201, 409);
            if (submitted.status() == 201) {
                assertThat(scene.read(Scene.OFFICER, submitted.id()).<String>at("$.state"))
                        .isEqualTo("MOOT");
            }
        }
    }
}

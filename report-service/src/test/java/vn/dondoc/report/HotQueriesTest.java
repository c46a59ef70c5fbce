package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Plans;
import vn.dondoc.report.intake.Intake;

/** What is asked of the store all the time looks at what it gives, and not at the hundreds of reports beside. */
@ReportServiceTest
class HotQueriesTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Plans plans;

    @Autowired
    private Intake intake;

    @Autowired
    private SettableClock clock;

    private String task = "";

    /** Two reports beside four hundred of other units on other tasks, and four hundred that waited in vain. */
    @BeforeEach
    void aProvinceAtWork() {
        scene.begin();
        scene.submit(Scene.MACHINE, UUID.randomUUID().toString(), 40);
        clock.set("2023-12-15T08:00:00");
        intake.settleWaiting();
        plans.crowd("pendingReports", 400, waiting -> {
            waiting.put("seat", waiting.getString("_id"));
            waiting.get("submission", Document.class).put("taskId", waiting.getString("_id"));
        });
        task = scene.task("T02");
        scene.submit(Scene.OFFICER, task, 40);
        plans.crowd("reports", 400, report -> {
            report.put("unit", "X" + report.getString("_id"));
            report.put("coordinators", List.of());
            report.get("submission", Document.class).put("taskId", report.getString("_id"));
        });
        scene.submit(Scene.MACHINE, scene.task("T02.01"), 40);
    }

    @Test
    void aReportLooksAtThoseOnItsTask() throws Exception {
        String other = scene.task("T02");

        lookOnlyAtWhatTheyGive(plans.of("reports", () -> scene.submit(Scene.OFFICER, other, 40)));
        lookOnlyAtWhatTheyGive(plans.of("reports", () -> scene.task(task, "T02", 2, "WITHDRAWN")));
    }

    @ParameterizedTest
    @CsvSource({"officer, T02, limit=20", "officer, T05, limit=20", "leader, T00, limit=5", "leader, T00, unit=T02"})
    void aListLooksAtWhatItShows(String role, String unit, String query) throws Exception {
        lookOnlyAtWhatTheyGive(plans.of("reports", () -> scene.list(Tokens.person(role, unit), query)));
    }

    @Test
    void whatWaitsForADecisionIsFoundAmongHundredsThatWereDecided() throws Exception {
        plans.crowd("reports", 400, report -> {
            report.put("state", "ACCEPTED");
            report.put("issuer", "T00");
            report.get("submission", Document.class).put("taskId", report.getString("_id"));
        });
        String head = Tokens.person("leader", "T02");
        scene.submit(Tokens.person("officer", "T02.01"), scene.task("T02", "T02.01"), 40);

        lookOnlyAtWhatTheyGive(plans.of("reports", () -> scene.list(head, "waiting=true")));
        lookOnlyAtWhatTheyGive(plans.of("reports", () -> scene.list(Scene.LEADER, "waiting=true&limit=10")));
    }

    @Test
    void theListOfTheReportsOnATaskLooksAtThem() throws Exception {
        lookOnlyAtWhatTheyGive(plans.of("reports", () -> scene.list(Scene.LEADER, "task=" + task)));
    }

    @Test
    void whatWaitsIsFoundWithoutALookAtWhatWaitedInVain() throws Exception {
        String unknown = UUID.randomUUID().toString();

        lookOnlyAtWhatTheyGive(plans.of("pendingReports", () -> scene.submit(Scene.OFFICER, unknown, 40)));
        lookOnlyAtWhatTheyGive(plans.of("pendingReports", intake::settleWaiting));
        lookOnlyAtWhatTheyGive(plans.of("pendingReports", () -> scene.list(Scene.OFFICER, "state=PENDING")));
        lookOnlyAtWhatTheyGive(plans.of("pendingReports", () -> scene.task(unknown, "T02", 1, "ASSIGNED")));
    }

    private static void lookOnlyAtWhatTheyGive(List<Plans.Plan> asked) {
        assertThat(asked).isNotEmpty().noneMatch(Plans.Plan::isScan);
    }
}

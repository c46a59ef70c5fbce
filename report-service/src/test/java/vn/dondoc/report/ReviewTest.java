package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.AuditTrail;
import vn.dondoc.messaging.testing.Outbox;

@ReportServiceTest
class ReviewTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AuditTrail trail;

    @BeforeEach
    void begin() {
        scene.begin();
    }

    private String submitted(String unit, int percent) {
        return scene.submit(Scene.MACHINE, scene.task(unit), percent).id();
    }

    @Test
    void anAcceptanceSaysWhoAndWhen() {
        String id = submitted("T02", 40);
        clock.set("2023-12-15T10:00:00");

        Scene.Answer answer =
                scene.call(post("/api/v1/reports/{id}/accept", id).content("{\"note\":\"Tốt.\"}"), Scene.LEADER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.<String>at("$.state")).isEqualTo("ACCEPTED");
        assertThat(answer.<String>at("$.decision.at")).isEqualTo("2023-12-15T03:00:00Z");
        assertThat(answer.<String>at("$.decision.by")).isEqualTo("leader-T00");
        assertThat(answer.<String>at("$.decision.note")).isEqualTo("Tốt.");
        assertThat(scene.read(Scene.OFFICER, id).body()).isEqualTo(answer.body());
    }

    @Test
    void aReturnNeedsAReason() {
        String id = submitted("T02", 40);

        Scene.Answer without =
                scene.call(post("/api/v1/reports/{id}/return", id).content("{\"reason\":\" \"}"), Scene.LEADER);
        Scene.Answer with = scene.sendBack(Scene.LEADER, id);

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.<List<String>>at("$.errors[*].pointer")).containsExactly("/reason");
        assertThat(with.<String>at("$.state")).isEqualTo("RETURNED");
        assertThat(with.<String>at("$.decision.reason")).isEqualTo("Thiếu số liệu.");
        assertThat(trail.entries("/api/v1/reports/" + id + "/return"))
                .extracting(entry -> entry.get("status") + " " + entry.get("who") + " " + entry.get("why"))
                .containsExactly("422 leader-T00 null", "200 leader-T00 Thiếu số liệu.");
    }

    @Test
    void whatADecisionSaysHoldsNothingThatNobodySees() {
        String id = submitted("T02", 100);

        for (String what : List.of("return", "accept")) {
            String member = what.equals("return") ? "reason" : "note";
            Scene.Answer refused = scene.call(
                    post("/api/v1/reports/{id}/" + what, id)
                            .content("{\"%s\":\"Thiếu \\u202esố liệu\"}".formatted(member)),
                    Scene.LEADER);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.<String>at("$.errors[0].pointer")).isEqualTo("/" + member);
            assertThat(refused.<String>at("$.errors[0].code")).isEqualTo("NOT_LEGIBLE");
        }
        assertThat(scene.sendBack(Scene.LEADER, id).status()).isEqualTo(200);
    }

    @Test
    void theSameDecisionAgainIsAnsweredTheSameAndAnotherIsRefused() {
        String id = submitted("T02", 40);
        Scene.Answer first = scene.accept(Scene.LEADER, id);
        clock.set("2023-12-16T08:00:00");

        Scene.Answer again = scene.accept(Scene.COCKPIT, id);
        Scene.Answer other = scene.sendBack(Scene.LEADER, id);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.<String>at("$.type")).endsWith(":report-decided");
        assertThat(outbox.events("report.accepted")).hasSize(1);
        assertThat(outbox.events("report.returned")).isEmpty();
    }

    @Test
    void theSameDecisionInOtherWordsIsNoAnswerThatWasLost() {
        String id = submitted("T02", 40);
        scene.sendBack(Scene.LEADER, id);

        Scene.Answer other =
                scene.call(post("/api/v1/reports/{id}/return", id).content("{\"reason\":\"Sai mẫu.\"}"), Scene.LEADER);

        assertRefused(other, 409, "report-decided");
        assertThat(scene.read(Scene.LEADER, id).<String>at("$.decision.reason")).isEqualTo("Thiếu số liệu.");
        assertThat(outbox.events("report.returned")).hasSize(1);
    }

    @Test
    void oneOfTwoDecisionsAtTheSameMomentHolds() {
        for (int i = 0; i < 5; i++) {
            String id = submitted("T02", 40);

            List<Integer> statuses = Scene.together(List.of(
                    () -> scene.accept(Scene.LEADER, id).status(),
                    () -> scene.sendBack(Scene.LEADER, id).status()));

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(outbox.events("report.accepted").size()
                        + outbox.events("report.returned").size())
                .isEqualTo(5);
    }

    @Test
    void theSameDecisionManyTimesAtOnceIsOne() {
        String id = submitted("T02", 40);

        assertThat(Scene.together(8, () -> scene.accept(Scene.LEADER, id)))
                .extracting(Scene.Answer::status)
                .containsOnly(200);
        assertThat(outbox.events("report.accepted")).hasSize(1);
    }

    @Test
    void onlyTheIssuingOfficeDecides() {
        String id = submitted("T02.01", 40);

        assertThat(scene.read(Tokens.person("leader", "T02"), id).status()).isEqualTo(200);
        assertRefused(scene.accept(Tokens.person("leader", "T02"), id), 403, "not-the-issuer");
        assertRefused(scene.sendBack(Tokens.person("leader", "T02"), id), 403, "not-the-issuer");
        assertRefused(scene.accept(Tokens.person("leader", "T02.01"), id), 403, "not-the-issuer");
        assertRefused(scene.accept(Tokens.person("leader", "T05"), id), 403, "not-the-issuer");
        assertThat(scene.accept(Tokens.person("leader", "T03"), id).status()).isEqualTo(404);
        assertThat(scene.accept(Tokens.person("officer", "T00"), id).status()).isEqualTo(403);
        assertRefused(scene.accept(Tokens.person("clerk", "T00"), id), 403, "clerks-do-not-decide");
        assertThat(scene.read(Scene.LEADER, id).<Integer>at("$.version")).isEqualTo(1);
        assertThat(outbox.events("report.accepted")).isEmpty();

        assertThat(scene.accept(Scene.LEADER, id).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotDecideIsToldSoWhateverVersionIsNamed() {
        var accept = post("/api/v1/reports/{id}/accept", submitted("T02", 40)).header("If-Match", "\"9\"");

        assertRefused(scene.call(accept, Tokens.person("clerk", "T00")), 403, "clerks-do-not-decide");
    }

    @Test
    void theOfficeThatIssuedSeesAndDecidesOnWhatAnotherTreeReports() {
        String id = scene.submit(Scene.MACHINE, scene.task("T02", "T03"), 40).id();
        String issuing = Tokens.person("leader", "T02");

        assertThat(scene.read(issuing, id).status()).isEqualTo(200);
        assertThat(scene.list(issuing, "").<List<String>>at("$.items[*].id")).containsExactly(id);
        assertThat(scene.list(Tokens.person("leader", "T02.01"), "").<List<String>>at("$.items"))
                .isEmpty();
        assertRefused(scene.accept(Scene.LEADER, id), 403, "not-the-issuer");
        assertThat(scene.accept(issuing, id).status()).isEqualTo(200);
    }

    @Test
    void whoeverHasTakenOverFromTheIssuerDecides() {
        String id = scene.submit(Scene.MACHINE, scene.task("T02", "T03"), 40).id();
        scene.ended("T02", "2023-12-14", "T05");
        clock.set("2023-12-15T08:00:00");

        assertThat(scene.accept(Tokens.person("leader", "T05"), id).status()).isEqualTo(200);
    }

    @Test
    void nobodyDecidesOnWhatTheyHaveSubmitted() {
        String byMachine = submitted("T02", 40);
        String byPerson =
                scene.submit(both("console"), scene.task("T00", "T00"), 40).id();

        assertRefused(scene.accept(Scene.MACHINE, byMachine), 403, "own-report");
        assertRefused(scene.sendBack(Scene.MACHINE, byMachine), 403, "own-report");
        assertRefused(scene.accept(both("console"), byPerson), 403, "own-report");
        assertRefused(scene.accept(both("docs"), byPerson), 403, "own-report");
        assertThat(outbox.events("report.accepted")).isEmpty();

        assertThat(scene.accept(Scene.COCKPIT, byMachine).status()).isEqualTo(200);
        assertThat(scene.accept(Scene.LEADER, byPerson).status()).isEqualTo(200);
    }

    /** Somebody who reports and leads, by this application. */
    private static String both(String application) {
        return Tokens.token(claims -> claims.subject("an")
                .claim("azp", application)
                .claim("name", "An")
                .claim("roles", List.of("officer", "leader"))
                .claim("unit", "T00"));
    }

    private static void assertRefused(Scene.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.<String>at("$.type")).endsWith(":" + code);
    }

    @Test
    void aVersionThatIsNamedMustBeTheOneThatIsThere() {
        String id = submitted("T02", 40);

        assertThat(decide(id, "accept", "1")).isEqualTo(400);
        assertThat(decide(id, "accept", "\"7\"")).isEqualTo(412);
        assertThat(decide(id, "accept", "\"1\"")).isEqualTo(200);
        assertThat(decide(id, "accept", "\"1\"")).isEqualTo(200);
        assertThat(decide(id, "return", "\"1\"")).isEqualTo(412);
        assertThat(decide(id, "return", "\"2\"")).isEqualTo(409);
    }

    private int decide(String id, String what, String ifMatch) {
        return scene.call(
                        post("/api/v1/reports/{id}/" + what, id)
                                .header("If-Match", ifMatch)
                                .content(what.equals("return") ? "{\"reason\":\"Thiếu.\"}" : "{}"),
                        Scene.LEADER)
                .status();
    }

    @Test
    void completeIsNotAcceptedWithFewerDeliverablesThanAsked() {
        String id = scene.submit(
                        Scene.OFFICER,
                        "key",
                        "{\"taskId\":\"%s\",\"percent\":100,\"deliverables\":[{\"text\":\"dự án\",\"count\":1}]}"
                                .formatted(scene.task("T02")))
                .id();

        Scene.Answer answer = scene.accept(Scene.LEADER, id);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("$.errors[0].pointer")).isEqualTo("/deliverables/0/count");
        assertThat(answer.<String>at("$.errors[0].message")).contains("dự án", "2", "1");
        assertThat(scene.read(Scene.LEADER, id).<String>at("$.state")).isEqualTo("SUBMITTED");
        assertThat(scene.sendBack(Scene.LEADER, id).status()).isEqualTo(200);
    }

    @Test
    void thereIsNothingToDecideOnWhatIsNotThere() {
        assertThat(scene.accept(Scene.LEADER, "nothing").status()).isEqualTo(404);
        assertThat(scene.sendBack(Scene.LEADER, "nothing").status()).isEqualTo(404);
    }
}

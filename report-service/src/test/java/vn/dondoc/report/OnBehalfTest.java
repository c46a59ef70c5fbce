package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.AuditTrail;
import vn.dondoc.messaging.testing.Outbox;

/** A clerk of the issuing office records what a unit has sent by paper or mail. */
@ReportServiceTest
class OnBehalfTest {
    private static final String CLERK = Tokens.person("clerk", "T00");

    @Autowired
    private Scene scene;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AuditTrail trail;

    private String task = "";

    @BeforeEach
    void begin() {
        scene.begin();
        task = scene.task("T02");
        clock.set("2023-12-20T10:00:00");
    }

    private static String body(String task, int percent, String receivedOn) {
        return "{\"taskId\":\"%s\",\"percent\":%d,\"onBehalf\":{\"receivedOn\":\"%s\",\"note\":\"Công văn giấy số 15.\"}}"
                .formatted(task, percent, receivedOn);
    }

    private Scene.Answer record(String token, String receivedOn) {
        return record(token, 40, receivedOn);
    }

    private Scene.Answer record(String token, int percent, String receivedOn) {
        return scene.submit(token, UUID.randomUUID().toString(), body(task, percent, receivedOn));
    }

    @Test
    void isShownAndTheDayOfReceiptCounts() {
        Scene.Answer answer = record(CLERK, "2023-12-18");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.<String>at("$.unit")).isEqualTo("T02");
        assertThat(answer.<String>at("$.submittedBy")).isEqualTo("clerk-T00");
        assertThat(answer.<String>at("$.submittedAt")).isEqualTo("2023-12-20T03:00:00Z");
        assertThat(answer.<String>at("$.onBehalf.receivedOn")).isEqualTo("2023-12-18");
        assertThat(answer.<String>at("$.onBehalf.note")).isEqualTo("Công văn giấy số 15.");
        assertThat(scene.read(Scene.OFFICER, answer.id()).body()).isEqualTo(answer.body());
        scene.accept(Scene.LEADER, answer.id());
        assertThat(outbox.events())
                .filteredOn(event -> event.topic().equals("report.events.v1"))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.body())
                            .contains(
                                    "\"submittedAt\":\"2023-12-17T17:00:00Z\"",
                                    "\"onBehalf\":{\"receivedOn\":\"2023-12-18\",\"recordedAt\":\"2023-12-20T03:00:00Z\"}");
                    assertThat(Contract.all()
                                    .filter(contract -> contract.type().equals(event.type()))
                                    .findFirst()
                                    .orElseThrow()
                                    .faults(event.body()))
                            .isEmpty();
                });
        assertThat(trail.entries("/api/v1/reports"))
                .extracting(entry -> entry.get("who") + ": " + entry.get("why"))
                .contains("clerk-T00: onBehalf 2023-12-18: Công văn giấy số 15.");
    }

    @Test
    void isForTheIssuingOfficeAndItsClerks() {
        assertRefused(record(Tokens.person("clerk", "T05"), "2023-12-18"), 403, "not-on-behalf");
        assertRefused(record(Tokens.person("clerk", "T02"), "2023-12-18"), 403, "not-on-behalf");
        assertRefused(record(Tokens.person("officer", "T00"), "2023-12-18"), 403, "forbidden");
        assertRefused(record(Scene.MACHINE, "2023-12-18"), 403, "forbidden");
        assertThat(record(Tokens.person("clerk", "T03"), "2023-12-18").status()).isEqualTo(404);
        assertThat(outbox.events()).isEmpty();

        assertThat(record(Tokens.machine("post", "reports:read reports:on-behalf units:all"), "2023-12-18")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void isNoWayToReportForOneself() {
        task = scene.task("T00", "T00");
        assertRefused(record(CLERK, "2023-12-18"), 403, "not-on-behalf");

        String records = Tokens.machine("post", "reports:on-behalf units:all");
        assertRefused(scene.submit(records, "key", Scene.body(task, 100)), 403, "forbidden");
    }

    @Test
    void isNotDecidedOnByWhoeverRecordedIt() {
        String both = Tokens.token(claims -> claims.subject("an")
                .claim("azp", "console")
                .claim("name", "An")
                .claim("roles", List.of("clerk", "leader"))
                .claim("unit", "T00"));
        String id = record(both, "2023-12-18").id();

        assertRefused(scene.accept(both, id), 403, "own-report");
        assertThat(scene.accept(Scene.LEADER, id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-13, 422, BEFORE_THE_TASK",
        "2023-12-14, 201,",
        "2023-12-20, 201,",
        "2023-12-21, 422, IN_THE_FUTURE"
    })
    void wasReceivedBetweenTheDayOfTheTaskAndToday(String receivedOn, int status, String code) {
        Scene.Answer answer = record(CLERK, receivedOn);

        assertThat(answer.status()).isEqualTo(status);
        if (code != null) {
            assertThat(answer.<List<String>>at("$.errors[*].pointer")).containsExactly("/onBehalf/receivedOn");
            assertThat(answer.<List<String>>at("$.errors[*].code")).containsExactly(code);
        }
    }

    @Test
    void cannotHaveComeBeforeTheReportBeforeItWasReturned() {
        String first = record(CLERK, 100, "2023-12-18").id();
        clock.set("2023-12-27T10:00:00");
        assertThat(scene.sendBack(Scene.LEADER, first).status()).isEqualTo(200);

        Scene.Answer early = record(CLERK, "2023-12-26");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.<List<String>>at("$.errors[*].code")).containsExactly("BEFORE_THE_LAST_DECISION");
        assertThat(record(CLERK, "2023-12-27").status()).isEqualTo(201);
    }

    @Test
    void canHaveComeBeforeADecisionOnProgress() {
        String progress = record(CLERK, 60, "2023-12-18").id();
        clock.set("2023-12-27T10:00:00");
        assertThat(scene.accept(Scene.LEADER, progress).status()).isEqualTo(200);

        assertThat(record(CLERK, 100, "2023-12-26").status()).isEqualTo(201);
    }

    @Test
    void waitsForTheNewsOfItsTask() {
        task = UUID.randomUUID().toString();
        String good = record(CLERK, "2023-12-18").id();
        scene.task(task, "T02", 1, "ASSIGNED");
        assertThat(scene.read(CLERK, good).<String>at("$.state")).isEqualTo("SUBMITTED");

        task = UUID.randomUUID().toString();
        String early = record(CLERK, "2023-12-01").id();
        scene.task(task, "T02", 1, "ASSIGNED");
        assertThat(scene.read(CLERK, early).<String>at("$.rejection.code")).isEqualTo("invalid");
    }

    private static void assertRefused(Scene.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.<String>at("$.type")).endsWith(":" + code);
    }
}

package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.dondoc.gateway.Api;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.identity.DemoPerson;

/** Who is let in, and what of whom: at the gateway, and at each service behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityIT {

    private static final String OURS = "T02";
    private static final String THEIRS = "T05";
    private static final Map<Part, String> PATHS = Map.of(
            Part.DIRECTIVE, "/api/v1/directives",
            Part.TASK, "/api/v1/tasks",
            Part.REPORT, "/api/v1/reports",
            Part.NOTIFICATION, "/api/v1/notifications");
    private static final String ORDER = """
            {"type": "CONG_VAN", "issuer": "T00", "number": "31/UBND-TH",
             "subject": "Rà soát hồ sơ", "issuedOn": {"date": "2023-12-14", "precision": "DAY"},
             "items": [{"text": "Rà soát hồ sơ, báo cáo kết quả.", "leads": ["T02", "T05"],
                        "deadlines": [{"asWritten": "chậm nhất ngày 29/12/2023"}]}]}""";

    private RunningPlatform platform;
    private Http http;
    private String machine;
    private String hoa;
    private String directive;
    private String ourTask;
    private String theirTask;
    private String theirReport;

    @BeforeAll
    void start() throws Exception {
        platform = RunningPlatform.on("identity", "--clock", "2023-12-14T08:00:00+07:00");
        http = new Http(platform.door());
        machine = platform.signIn().systems();
        hoa = platform.signIn().person(DemoPerson.HOA);
        directive = http.post("/api/v1/directives", machine, ORDER).text("id");
        http.post("/api/v1/directives/" + directive + "/issue", machine, "{\"confirm\": [\"DUE_BEFORE_TODAY\"]}");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tasks("", machine).each("unit").size() == 2);
        ourTask = tasks("&unit=" + OURS, machine).each("id").getFirst();
        theirTask = tasks("&unit=" + THEIRS, machine).each("id").getFirst();
        theirReport = http.post("/api/v1/reports", machine, report(theirTask)).text("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.get("/api/v1/reports/" + theirReport, machine)
                        .text("state")
                        .equals("SUBMITTED"));
    }

    @AfterAll
    void stop() {
        http.close();
        platform.close();
    }

    @Test
    void letsNobodyInWithoutAToken() {
        PATHS.values().forEach(path -> assertThat(refused(http.get(path, null))).isEqualTo(401));
        if (platform.isOurs()) {
            PATHS.forEach((service, path) ->
                    assertThat(statusBehindTheDoor(service, null)).isEqualTo(401));
        }
    }

    @Test
    void letsNobodyInWithATokenThatIsNotInOrder() throws Exception {
        assumeTrue(platform.isOurs(), "Skipped: the key of an issuer elsewhere is not at hand.");
        ForgedTokens tokens = new ForgedTokens(platform.signingKey(), platform.door() + "/identity/demo");
        String good = tokens.good();
        PATHS.forEach((service, path) -> {
            assertThat(http.get(path, good).status()).as(path).isEqualTo(200);
            assertThat(statusBehindTheDoor(service, good)).as(path).isEqualTo(200);
        });
        tokens.bad()
                .forEach((what, token) -> PATHS.forEach((service, path) -> {
                    assertThat(refused(http.get(path, token)))
                            .as("%s at the gateway", what)
                            .isEqualTo(401);
                    assertThat(statusBehindTheDoor(service, token))
                            .as("%s at %s", what, service)
                            .isEqualTo(401);
                }));
    }

    @Test
    void letsNobodyDoWhatIsNotTheirs() throws Exception {
        String clerk = platform.signIn().person(DemoPerson.LAN);
        String draft = http.post("/api/v1/directives", clerk, ORDER).text("id");

        assertThat(refused(http.post("/api/v1/directives/" + draft + "/issue", hoa, "{}")))
                .isEqualTo(403);
        assertThat(http.get("/api/v1/directives/" + draft, clerk).text("state")).isEqualTo("DRAFT");

        assertThat(refused(http.post("/api/v1/reports/" + theirReport + "/accept", clerk, "{}")))
                .isEqualTo(403);
        assertThat(http.get("/api/v1/reports/" + theirReport, machine).text("state"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void showsAnOfficerOnlyTheTasksOfHerUnit() {
        assertThat(http.get("/api/v1/tasks", hoa).each("unit")).isNotEmpty().containsOnly(OURS);
        assertThat(tasks("", hoa).each("id")).containsExactly(ourTask);
        assertThat(tasks("&unit=" + THEIRS, hoa).each("id")).isEmpty();
        assertThat(http.get("/api/v1/tasks/" + ourTask, hoa).status()).isEqualTo(200);
        assertThat(refused(http.get("/api/v1/tasks/" + theirTask, hoa))).isEqualTo(404);
    }

    /** Last, since it leaves tasks and reports behind. */
    @Test
    @Order(Integer.MAX_VALUE)
    void answersEachRoleAsTheTableSays() throws Exception {
        assumeTrue(
                platform.isOurs(), "Skipped: it issues directives and renames a unit, which nobody wants elsewhere.");
        RoleTable expected = RoleTable.expected();
        RoleTable answered = expected.answered(new RoleCalls(http, platform.signIn())::ask);
        Files.writeString(Path.of("target", "role-matrix.md"), answered.markdown());
        System.out.println(answered.markdown());

        assertThat(expected.operations())
                .isEqualTo(Api.committed()
                        .operations()
                        .map(operation -> operation.method().toUpperCase(Locale.ROOT) + " " + operation.path())
                        .collect(Collectors.toSet()));
        assertThat(answered.lines()).containsExactlyElementsOf(expected.lines());
    }

    private Http.Answer tasks(String filter, String token) {
        return http.get("/api/v1/tasks?directive=" + directive + filter, token);
    }

    private static String report(String task) {
        return "{\"taskId\": \"%s\", \"percent\": 40, \"words\": \"Đang rà soát.\"}".formatted(task);
    }

    private int statusBehindTheDoor(Part service, @org.jspecify.annotations.Nullable String token) {
        try (Http direct = new Http(platform.behindTheDoor(service))) {
            Http.Answer answer = direct.get(PATHS.getOrDefault(service, ""), token);
            return answer.status() == 200 ? 200 : refused(answer);
        }
    }

    /** The status of a refusal that says what it is. */
    private static int refused(Http.Answer answer) {
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("type")).startsWith("urn:dondoc:problem:");
        return answer.status();
    }
}

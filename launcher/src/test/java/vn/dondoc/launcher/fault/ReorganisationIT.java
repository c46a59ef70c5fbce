package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Two departments of Tỉnh An Lạc become one, a third is split: what becomes of their tasks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReorganisationIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String SPLIT = """
            {"on": "2023-12-19", "reason": "Chia tách Sở Nội vụ", "split": {"from": "T04", "into": [
              {"code": "T22", "name": "Sở Tổ chức và Biên chế", "kind": "DEPARTMENT"},
              {"code": "T23", "name": "Sở Lưu trữ và Cải cách hành chính", "kind": "DEPARTMENT"}]}}""";

    private static Platform platform;
    private static Story story;
    private static String directive = "";

    @BeforeAll
    static void issueToAllDepartments() throws Exception {
        platform = Platform.ofTheProvince("ReorganisationIT");
        story = new Story(platform.api(), List.of("T02", "T03", "T04"));
        platform.awaitRest();
        directive = issued("Báo cáo năm", "Các sở, ban, ngành");
        await().atMost(SOON).until(() -> tasks("directive=" + directive).size() == 20);
        platform.awaitRest();
        story.accept(story.report(taskOf("T02")));
        await().atMost(SOON)
                .until(() ->
                        tasks("directive=" + directive + "&state=COMPLETED").size() == 1);
        platform.awaitRest();
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    void aMergerMovesTheOpenTasksOnItsDayAndTheDoneOnesKeepTheirHistory() throws Exception {
        String open = taskOf("T03");
        String done = taskOf("T02");
        JsonNode progress = story.progress(directive);
        JsonNode ordered = platform.api().post("/api/v1/units/reorganise", sample("sap-xep-hai-so"));
        assertThat(ordered.required("state").asString()).isEqualTo("ENTERED");
        platform.awaitRest();
        reach("T21");
        assertThat(unitOf(open)).isEqualTo("T03");

        story.setClock(OffsetDateTime.parse("2023-12-18T08:00:00+07:00"));

        await().atMost(SOON).until(() -> unitOf(open).equals("T21"));
        platform.awaitRest();
        assertThat(story.history(open)).contains("TRANSFERRED");
        assertThat(unitOf(done)).isEqualTo("T02");
        assertThat(story.history(done)).contains("COMPLETED").doesNotContain("TRANSFERRED");
        assertThat(story.progress(directive)).isEqualTo(progress);
        await().atMost(SOON)
                .until(() -> platform.api()
                        .get("/api/v1/reorganisations/" + ordered.required("id").asString())
                        .required("state")
                        .asString()
                        .equals("DONE"));
        assertThat(platform.api()
                        .get("/inbox/messages?channel=EMAIL")
                        .required("items")
                        .valueStream()
                        .map(mail -> mail.required("headers")
                                .required("X-Dondoc-Kind")
                                .asString())
                        .filter("TaskTransferred"::equals))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void whatComesUnderTheOldCodeFindsItsTask() {
        String open = tasks("directive=" + directive + "&unit=T21").getFirst();
        story.accept(story.report(open));
        await().atMost(SOON).until(() -> story.history(open).contains("COMPLETED"));

        String late = issued("Bổ sung kế hoạch", "Sở Kế hoạch và Đầu tư");

        await().atMost(SOON)
                .until(() -> tasks("directive=" + late + "&unit=T21").size() == 1);
        platform.awaitRest();
    }

    @Test
    @Order(3)
    void aSplitWaitsForTheClerkTaskByTaskOrAllAtOnce() {
        String second = issued("Rà soát biên chế", "Sở Nội vụ");
        String third = issued("Cải cách thủ tục", "Sở Nội vụ");
        await().atMost(SOON)
                .until(() -> tasks("directive=" + third).size() == 1
                        && tasks("directive=" + second).size() == 1);
        story.setClock(OffsetDateTime.parse("2023-12-19T08:00:00+07:00"));
        platform.api().post("/api/v1/units/reorganise", SPLIT);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> List.of("T22", "T23").forEach(ReorganisationIT::reach));
        await().atMost(SOON).until(() -> ids("/api/v1/transfers?unit=T04").size() == 3);
        String one = tasks("directive=" + second).getFirst();

        platform.api().post("/api/v1/tasks/" + one + "/transfer", "{\"to\": \"T23\"}");
        assertThat(ids("/api/v1/transfers?unit=T04")).hasSize(2).doesNotContain(one);
        JsonNode all = platform.api().post("/api/v1/transfers/confirm", "{\"unit\": \"T04\"}");

        assertThat(all.required("moved").asInt()).isEqualTo(2);
        assertThat(unitOf(one)).isEqualTo("T23");
        assertThat(tasks("unit=T22")).hasSize(2);
        assertThat(tasks("unit=T04")).isEmpty();
        platform.awaitRest();
    }

    @Test
    @Order(4)
    void aWrongOrderIsTakenBackAndItsTasksGoBackWhereNobodyHasActed() {
        String acted = taskOf("T05");
        String untouched = taskOf("T06");
        String order = platform.api()
                .post("/api/v1/units/reorganise", """
                        {"on": "2023-12-19", "reason": "Nhập nhầm", "merge": {"from": ["T05", "T06"], "into":
                          {"code": "T24", "name": "Sở Nhập nhầm", "kind": "DEPARTMENT"}}}""")
                .required("id")
                .asString();
        await().atMost(SOON).until(() -> tasks("unit=T24").size() == 2);
        story.acknowledge(acted);

        JsonNode undone =
                platform.api().post("/api/v1/reorganisations/" + order + "/undo", "{\"reason\": \"Sai đơn vị\"}");

        assertThat(undone.required("state").asString()).isEqualTo("UNDONE");
        await().atMost(SOON).until(() -> unitOf(untouched).equals("T06"));
        await().atMost(SOON).until(() -> ids("/api/v1/transfers?unit=T24").equals(List.of(acted)));
        platform.api().post("/api/v1/tasks/" + acted + "/transfer", "{\"to\": \"T05\"}");
        assertThat(unitOf(acted)).isEqualTo("T05");
        assertThat(tasks("unit=T24")).isEmpty();
        platform.awaitRest();
    }

    @Test
    @Order(5)
    void whatAUnitLeavesThatEndsWithoutASuccessorWaitsForTheClerk() {
        JsonNode unit = platform.api().get("/api/v1/units/T07");
        String ended = """
                {"name": "%s", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "%s", "validTo": "2023-12-18"}""".formatted(
                unit.required("name").asString(), unit.required("validFrom").asString());
        platform.api()
                .require(platform.api()
                        .send(
                                "PUT",
                                "/api/v1/units/T07",
                                ended,
                                "If-Match",
                                "\"" + unit.required("version").asLong() + "\""));

        await().atMost(SOON).until(() -> ids("/api/v1/transfers?unit=T07").size() == 1);
        JsonNode moved = platform.api().post("/api/v1/transfers/confirm", "{\"unit\": \"T07\", \"to\": \"T08\"}");

        assertThat(moved.required("moved").asInt()).isEqualTo(1);
        assertThat(tasks("unit=T07")).isEmpty();
        platform.awaitRest();
    }

    @Test
    @Order(6)
    void everyEventOnceMoreInAnyOrderChangesNothing() throws Exception {
        Map<String, String> before = platform.stores().dump();
        JsonNode inbox = platform.api().get("/inbox/messages");
        List<ConsumerRecord<byte[], byte[]>> events =
                new ArrayList<>(platform.topics().events());

        platform.topics().repeat(events);
        Collections.shuffle(events);
        platform.topics().repeat(events);
        platform.awaitRest();

        assertThat(platform.stores().dump()).isEqualTo(before);
        assertThat(platform.api().get("/inbox/messages")).isEqualTo(inbox);
    }

    /** Issues a directive of one item, dated the day on which the story begins. */
    private static String issued(String subject, String lead) {
        String body = """
                {"type": "CONG_VAN", "number": "%d/UBND-TH", "issuer": "T00", "subject": "%s",
                 "issuedOn": {"date": "2023-12-14", "precision": "DAY"},
                 "items": [{"text": "%s, gửi trước ngày 28/12/2023.", "leads": ["%s"],
                            "deadlines": [{"asWritten": "trước ngày 28/12/2023"}]}]}""".formatted(Math.abs(subject.hashCode() % 1000), subject, subject, lead);
        String id =
                platform.api().post("/api/v1/directives", body).required("id").asString();
        story.issue(id);
        return id;
    }

    private static void reach(String unit) {
        platform.api()
                .put(
                        "/api/v1/contacts/" + unit,
                        "{\"name\": \"Văn thư\", \"email\": \"%s@anlac.example\"}"
                                .formatted(unit.toLowerCase(Locale.ROOT)));
    }

    /** The one task of the first directive that was ordered from this unit. */
    private static String taskOf(String unit) {
        return tasks("directive=" + directive + "&unit=" + unit).getFirst();
    }

    private static List<String> tasks(String filter) {
        return ids("/api/v1/tasks?limit=200&" + filter);
    }

    private static List<String> ids(String list) {
        return platform.api()
                .get(list)
                .required("items")
                .valueStream()
                .map(task -> task.required("id").asString())
                .toList();
    }

    private static String unitOf(String task) {
        return story.task(task).required("unit").asString();
    }

    private static String sample(String name) throws Exception {
        try (InputStream text = ReorganisationIT.class.getResourceAsStream("/samples/" + name + ".json")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

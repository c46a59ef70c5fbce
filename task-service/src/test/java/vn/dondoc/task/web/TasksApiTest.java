package vn.dondoc.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.machine;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;

@TaskServiceTest
class TasksApiTest {
    private static final String TASKS = "/api/v1/tasks";
    private static final String MACHINE = machine("integration", "tasks:read tasks:write units:all");

    @Autowired
    private MockMvc http;

    @Autowired
    private Scene scene;

    @Autowired
    private SettableClock clock;

    @Autowired
    private StoreDump dump;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void startOver() {
        scene.forget();
        scene.units();
        clock.set("2023-12-14T09:00:00");
    }

    @Test
    void showsATaskWithItsOrderAndItsHistory() throws Exception {
        String directive = scene.issued(Scene.DUE, "T02");
        String task = Scene.taskId(directive, "1", "T02");

        call(TASKS + "/" + task, person("officer", "T02"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.id").value(task))
                .andExpect(jsonPath("$.directive.id").value(directive))
                .andExpect(jsonPath("$.directive.number").value("812/UBND-TH"))
                .andExpect(jsonPath("$.unitName").value("Đơn vị T02"))
                .andExpect(jsonPath("$.coordinatorsAsWritten")
                        .value(contains("Sở Tài chính", "các cơ quan, đơn vị liên quan")))
                .andExpect(jsonPath("$.appraisers").isEmpty())
                .andExpect(jsonPath("$.reportTo").value("UBND tỉnh"))
                .andExpect(jsonPath("$.state").value("ASSIGNED"))
                .andExpect(jsonPath("$.timeliness").value("IN_TIME"))
                .andExpect(jsonPath("$.assignedAt").value("2023-12-14T02:00:00Z"))
                .andExpect(jsonPath("$.due").value(Scene.DUE))
                .andExpect(jsonPath("$.deadline.rule").value("WITHIN_MONTH"))
                .andExpect(jsonPath("$.deadline.explanation", hasSize(6)))
                .andExpect(jsonPath("$.text").isNotEmpty())
                .andExpect(jsonPath("$.history[0].what").value("ASSIGNED"))
                .andExpect(jsonPath("$.misses", hasSize(0)));
    }

    @Test
    void saysInTheLanguageOfTheCallHowTheDateCameAbout() throws Exception {
        String task = Scene.taskId(scene.issued(Scene.DUE, "T02"), "1", "T02");

        expectExplained(
                task,
                "vi",
                "Văn bản ghi: “trong tháng 12/2023”.",
                "Đọc theo quy tắc “trong tháng”.",
                "Ngày cuối của khoảng thời gian: 31/12/2023.",
                "31/12/2023 là Chủ nhật, nghỉ cuối tuần; thời hạn không tự dời.",
                "Tính cả ngày cuối: hạn cuối là hết ngày 31/12/2023 (Chủ nhật, nghỉ cuối tuần).",
                "Theo lịch làm việc năm 2023 (bản 1).");
        expectExplained(
                task,
                "en",
                "The document says: “trong tháng 12/2023”.",
                "Read by the rule “within a month”.",
                "The last day of the period: 31 December 2023.",
                "31 December 2023 is Sunday, off for the weekend; the deadline does not move by itself.",
                "The last day counts: the last moment is the end of 31 December 2023 (Sunday, off for the weekend).",
                "By the working calendar of 2023 (version 1).");
    }

    /** So it was told, and is stored, by the version before. */
    @Test
    void leavesInVietnameseWhatWasToldInVietnameseAlone() throws Exception {
        ObjectNode told = Scene.directive(Scene.newDirective(), Scene.DUE, List.of(List.of("T02")));
        deadline(told).remove("steps");
        deadline(told).putArray("explanation").add("Ngày cuối: 31/12/2023.").add("Chủ nhật.");

        String task = taskOf(told);

        Document stored = mongo.getCollection("directives").find().first();
        assertThat(Objects.requireNonNull(stored).toJson()).doesNotContain("steps");
        expectExplained(task, "vi", "Ngày cuối: 31/12/2023.", "Chủ nhật.");
        expectExplained(task, "en", "Ngày cuối: 31/12/2023.", "Chủ nhật.");
    }

    @Test
    void leavesInVietnameseWhatALaterVersionSaysInSentencesThatAreNotKnown() throws Exception {
        ObjectNode told = Scene.directive(Scene.newDirective(), Scene.DUE, List.of(List.of("T02")));
        ((ObjectNode) deadline(told).at("/steps/1")).put("key", "explained.added-later");
        deadline(told).putArray("explanation").add("Ngày cuối: 31/12/2023.");

        expectExplained(taskOf(told), "en", "Ngày cuối: 31/12/2023.");
    }

    @Test
    void leavesInVietnameseWhatNamesARuleThatIsNotKnown() throws Exception {
        ObjectNode told = Scene.directive(Scene.newDirective(), Scene.DUE, List.of(List.of("T02")));
        ((ObjectNode) deadline(told).at("/steps/1/arguments/0")).put("key", "rule.ADDED_LATER");
        deadline(told).putArray("explanation").add("Ngày cuối: 31/12/2023.");

        expectExplained(taskOf(told), "en", "Ngày cuối: 31/12/2023.");
    }

    @Test
    void listsByDateAndThoseWithoutOneLast() throws Exception {
        String undated = scene.issued(null, "T02");
        String later = scene.issued("2024-03-31T16:59:59Z", "T02");
        String first = scene.issued(Scene.DUE, "T02");

        call(TASKS, MACHINE)
                .andExpect(jsonPath("$.items[*].directive.id", contains(first, later, undated)))
                .andExpect(jsonPath("$.items[0].history").doesNotExist())
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void turnsPagesWithoutLossOrRepeat() throws Exception {
        scene.issued(Scene.DUE, units(5));
        scene.issued(null, units(4));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read(call(TASKS + "?limit=2&cursor=" + cursor, MACHINE));
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = page.has("next") ? page.get("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void narrowsTheList() throws Exception {
        String directive = scene.issued(Scene.DUE, "T02", "T03");
        scene.issued("2024-03-31T16:59:59Z", "T02");
        scene.issued(null, "T02");
        scene.reports(Scene.submitted(Scene.taskId(directive, "1", "T03"), 1, "2023-12-20T01:00:00Z"));

        expectListed("directive=" + directive, 2);
        expectListed("unit=T02", 3);
        expectListed("unit=T99", 0);
        expectListed("id=" + Scene.taskId(directive, "1", "T02") + "&id=" + Scene.taskId(directive, "1", "T03"), 2);
        expectListed("id=" + Scene.taskId(directive, "1", "T99"), 0);
        expectListed("state=REPORTED", 1);
        expectListed("state=REPORTED&state=ASSIGNED", 4);
        expectListed("dueBefore=2024-01-01T00:00:00Z", 2);
        expectListed("dueAfter=2024-01-01T00:00:00Z", 1);
        expectListed("directive=" + directive + "&state=ASSIGNED&dueAfter=2023-12-01T00:00:00Z", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-14T09:00:00, IN_TIME, 2",
        "2023-12-26T23:59:59, IN_TIME, 2",
        "2023-12-27T00:00:00, NEAR, 2",
        "2023-12-31T23:59:59, NEAR, 2",
        "2024-01-02T09:00:00, OVERDUE, 2",
        "2023-12-14T09:00:00, UNDATED, 1",
        "2023-12-14T09:00:00, EARLY, 1",
        "2023-12-14T09:00:00, LATE, 0"
    })
    void narrowsTheListByTimelinessAndSaysTheSame(String now, String timeliness, int listed) throws Exception {
        String directive = scene.issued(Scene.DUE, "T02", "T03", "T05");
        scene.issued(null, "T02");
        scene.reports(
                Scene.accepted(Scene.taskId(directive, "1", "T05"), 1, "2023-12-14T01:00:00Z", "2023-12-14T02:00:00Z"));
        clock.set(now);
        scene.watched();

        JsonNode page = read(call(TASKS + "?timeliness=" + timeliness, MACHINE));

        assertThat(page.get("items")).hasSize(listed);
        page.get("items")
                .forEach(item -> assertThat(item.get("timeliness").asString()).isEqualTo(timeliness));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=DONE",
                "timeliness=SOON",
                "dueBefore=tomorrow",
                "dueBefore=2026-11-30",
                "dueAfter=%2B999999999-12-31T00:00:00Z",
                "limit=ten",
                "units=T02"
            })
    void refusesAFilterThatMakesNoSense(String filter) throws Exception {
        call(TASKS + "?" + filter, MACHINE)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].pointer").value("/" + filter.split("=")[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-5"})
    void keepsALimitWithinBoundsAsAllListsDo(String limit) throws Exception {
        call(TASKS + "?" + limit, MACHINE).andExpect(status().isOk());
    }

    @Test
    void refusesACursorOfAnotherList() throws Exception {
        String transfers = Base64.getUrlEncoder()
                .encodeToString("transfers\u001f2023-12-14T01:00:00Z\u001fid".getBytes(StandardCharsets.UTF_8));
        call(TASKS + "?cursor=" + transfers, MACHINE).andExpect(status().isBadRequest());
        call("/api/v1/transfers?cursor=" + transfers, MACHINE).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MTIzNDU", "YWJjH2RlZg"})
    void refusesACursorThatIsNotOurs(String cursor) throws Exception {
        call(TASKS + "?cursor=" + cursor, MACHINE).andExpect(status().isBadRequest());
    }

    @Test
    void doesNotNameAnotherUnitsTaskToWhoAsksForIt() throws Exception {
        String directive = scene.issued(Scene.DUE, "T02", "T03");
        String own = Scene.taskId(directive, "1", "T02");

        call(TASKS + "?id=" + own + "&id=" + Scene.taskId(directive, "1", "T03"), person("officer", "T02"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value(own));
    }

    @Test
    void anotherUnitsTaskIsNotThere() throws Exception {
        String directive = scene.issued(Scene.DUE, "T02", "T03");
        String theirs = Scene.taskId(directive, "1", "T03");
        String officer = person("officer", "T02");

        call(TASKS + "/" + theirs, officer).andExpect(status().isNotFound());
        acknowledge(theirs, officer).andExpect(status().isNotFound());
        expectListed(officer, "", 1);
        expectListed(officer, "unit=T03", 0);
        expectListed(officer, "directive=" + directive, 1);
        JsonNode first = read(call(TASKS + "?limit=1&unit=T03", MACHINE));
        assertThat(first.get("items")).hasSize(1);
        assertThat(read(call(TASKS + "?limit=1&unit=T03", officer)).get("items"))
                .isEmpty();
    }

    @Test
    void aCursorOfAnotherOpensNothing() throws Exception {
        scene.issued(Scene.DUE, units(3));
        String theirs = read(call(TASKS + "?limit=1", MACHINE)).get("next").asString();

        expectListed(person("officer", "T02"), "cursor=" + theirs, 0);
    }

    @Test
    void aUnitSeesTheTasksOfItsRoomsAndTheTopSeesAll() throws Exception {
        scene.issued(Scene.DUE, "T02.01", "T03");

        expectListed(person("officer", "T02"), "", 1);
        expectListed(person("officer", "T02.01"), "", 1);
        expectListed(person("leader", "T00"), "", 2);
        expectListed(person("officer", "T77"), "", 0);
    }

    @Test
    void aCoordinatingUnitReadsOnly() throws Exception {
        String task = Scene.taskId(scene.issued(Scene.DUE, "T02"), "1", "T02");
        String before = dump.text();

        call(TASKS + "/" + task, person("officer", "T05")).andExpect(status().isOk());
        expectListed(person("officer", "T05"), "", 1);
        acknowledge(task, person("officer", "T05")).andExpect(status().isForbidden());
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void onlyTheUnitItselfTakesATaskOnWhoeverSeesIt() throws Exception {
        String task = Scene.taskId(scene.issued(Scene.DUE, "T02.01"), "1", "T02.01");
        String before = dump.text();

        for (String above : List.of(person("officer", "T02"), person("leader", "T00"))) {
            call(TASKS + "/" + task, above).andExpect(status().isOk());
            acknowledge(task, above)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type").value("urn:dondoc:problem:not-your-task"));
        }
        assertThat(dump.text()).isEqualTo(before);
        acknowledge(task, person("officer", "T02.01")).andExpect(status().isOk());
    }

    @Test
    void anOfficeSeesWhatItHasIssuedAlsoOutsideItsTree() throws Exception {
        String directive = Scene.newDirective();
        scene.issued(
                Scene.directive(directive, Scene.DUE, List.of(List.of("T03"))).put("issuer", "T02"));
        String task = Scene.taskId(directive, "1", "T03");

        call(TASKS + "/" + task, person("officer", "T02")).andExpect(status().isOk());
        acknowledge(task, person("officer", "T02")).andExpect(status().isForbidden());
        expectListed(person("officer", "T02"), "", 1);
        expectListed(person("officer", "T02"), "unit=T03&state=ASSIGNED", 1);
        call(TASKS + "/" + task, person("officer", "T02.01")).andExpect(status().isNotFound());
        expectListed(person("officer", "T02.01"), "", 0);
        scene.ended("T02", "2023-12-14", "T05");
        clock.set("2023-12-15T09:00:00");
        call(TASKS + "/" + task, person("officer", "T05")).andExpect(status().isOk());
        expectListed(person("officer", "T05"), "", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignment.unit", "assignment.coordinators", "assignment.issuer"})
    void eachWayOfSeeingATaskHasAnIndexInTheOrderOfTheList(String way) throws Exception {
        for (int i = 0; i < 20; i++) {
            scene.issued("20%02d-01-31T16:59:59Z".formatted(30 + i), "T02", "T03");
        }
        Document find = new Document("find", "tasks")
                .append("filter", new Document(way, new Document("$in", List.of("T00", "T02", "T05"))))
                .append("sort", new Document("listedAt", 1).append("_id", 1))
                .append("limit", 3);

        Document plan = mongo.getDb().runCommand(new Document("explain", find).append("verbosity", "executionStats"));

        assertThat(plan.toJson()).contains("\"" + way + "_1_listedAt_1__id_1\"").doesNotContain("COLLSCAN");
    }

    @Test
    void takesATaskOnOnce() throws Exception {
        String directive = scene.issued(Scene.DUE, "T02");
        String task = Scene.taskId(directive, "1", "T02");

        acknowledge(task, person("officer", "T02"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.state").value("ACKNOWLEDGED"))
                .andExpect(jsonPath("$.history[1].who").value("officer-T02"));
        acknowledge(task, person("officer", "T02")).andExpect(header().string("ETag", "\"2\""));
        assertThat(scene.count(directive, "task.acknowledged")).isEqualTo(1);
    }

    @Test
    void doesNotTakeOnWhatIsReported() throws Exception {
        String task = Scene.taskId(scene.issued(Scene.DUE, "T02"), "1", "T02");
        scene.reports(Scene.submitted(task, 1, "2023-12-20T01:00:00Z"));

        acknowledge(task, person("officer", "T02"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:dondoc:problem:not-acknowledgeable"));
    }

    @Test
    void asksForTheRightPermission() throws Exception {
        String task = Scene.taskId(scene.issued(Scene.DUE, "T02"), "1", "T02");

        http.perform(get(TASKS)).andExpect(status().isUnauthorized());
        call(TASKS, machine("m", "units:all")).andExpect(status().isForbidden());
        acknowledge(task, person("admin", "T02")).andExpect(status().isForbidden());
        acknowledge(task, person("clerk", "T02")).andExpect(status().isOk());
    }

    @Test
    void nothingInABodyChangesATask() throws Exception {
        String task = Scene.taskId(scene.issued(Scene.DUE, "T02"), "1", "T02");

        http.perform(post(TASKS + "/" + task + "/acknowledge")
                        .with(bearer(person("officer", "T02")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"id\":\"x\",\"unit\":\"T03\",\"state\":\"COMPLETED\",\"version\":99}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(task))
                .andExpect(jsonPath("$.unit").value("T02"))
                .andExpect(jsonPath("$.state").value("ACKNOWLEDGED"))
                .andExpect(jsonPath("$.version").value(2));
    }

    private static ObjectNode deadline(ObjectNode directive) {
        return (ObjectNode) directive.at("/items/0/deadline");
    }

    private String taskOf(ObjectNode directive) {
        scene.issued(directive);
        return Scene.taskId(directive.get("directiveId").asString(), "1", "T02");
    }

    private void expectExplained(String task, String language, String... sentences) throws Exception {
        http.perform(get(TASKS + "/" + task).with(bearer(MACHINE)).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deadline.explanation", contains(sentences)));
    }

    private void expectListed(String filter, int count) throws Exception {
        expectListed(MACHINE, filter, count);
    }

    private void expectListed(String token, String filter, int count) throws Exception {
        call(TASKS + "?" + filter, token).andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(count)));
    }

    private ResultActions call(String path, String token) throws Exception {
        return http.perform(get(path).with(bearer(token)));
    }

    private ResultActions acknowledge(String task, String token) throws Exception {
        return http.perform(post(TASKS + "/" + task + "/acknowledge").with(bearer(token)));
    }

    private static JsonNode read(ResultActions answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private static String[] units(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X" + i).toArray(String[]::new);
    }
}

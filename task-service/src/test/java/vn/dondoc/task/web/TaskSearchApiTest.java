package vn.dondoc.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.machine;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.testing.Plans;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;

/** Tasks are found by the words that people remember of them. */
@TaskServiceTest
class TaskSearchApiTest {
    private static final String MACHINE = machine("integration", "tasks:read units:all");

    @Autowired
    private MockMvc http;

    @Autowired
    private Scene scene;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Plans plans;

    @Autowired
    private StoreChange wordsOfTasks;

    private String plan = "";
    private String land = "";

    @BeforeEach
    void startOver() {
        scene.forget();
        scene.units();
        clock.set("2023-12-14T09:00:00");
        plan = scene.issued(Scene.DUE, "T02", "T03");
        land = Scene.newDirective();
        ObjectNode other = Scene.directive(land, null, List.of(List.of("T05")));
        other.put("number", "3735/UBND-NN").put("subject", "Cấp giấy chứng nhận quyền sử dụng đất");
        ((ObjectNode) other.at("/items/0")).put("text", "Rà soát hồ sơ đất đai của Ủy ban nhân dân các xã.");
        scene.issued(other);
    }

    @ParameterizedTest
    @CsvSource({
        "kế hoạch hành động, 2",
        "KE HOACH hanh dong, 2",
        "812, 2",
        "812/UBND-TH, 2",
        "3735/ubnd-nn, 1",
        "đất đai, 1",
        "dat dai, 1",
        "dat ke, 0",
        "quyền sử dụng đất, 1",
        "rà so, 3",
        "rà soá, 3",
        "ủy ban nhân dân, 3",
        "uy ban xa, 1",
        "Đơn vị T02, 1",
        "t02 hành động, 1",
        "T02 đất, 0",
        "T05 rà soát đất, 1",
        "81, 0",
        "!!!, 0"
    })
    void findsWhatHasAllTheWordsInItsTextItsDirectiveOrTheNameOfItsUnit(String q, int found) throws Exception {
        assertThat(list(q, MACHINE).get("items")).hasSize(found);
        assertThat(read(get("/api/v1/tasks/facets").param("q", q), MACHINE)
                        .get("total")
                        .asInt())
                .isEqualTo(found);
    }

    @Test
    void showsNobodyMoreThanTheListDoes() throws Exception {
        assertThat(ids(list("rà soát", person("officer", "T03")))).containsExactly(Scene.taskId(plan, "1", "T03"));
        assertThat(list("Đơn vị T05", person("officer", "T03")).get("items")).isEmpty();
    }

    @Test
    void findsByTheNumberThatWasGivenLaterAndByNewWords() throws Exception {
        scene.directives(Scene.numbered(plan, 3, "99/UBND-TH"));
        assertThat(list("99/UBND-TH", MACHINE).get("items")).hasSize(2);
        assertThat(list("812", MACHINE).get("items")).isEmpty();

        ObjectNode amended = Scene.directive(plan, Scene.DUE, List.of(List.of("T02", "T03")));
        ((ObjectNode) amended.at("/items/0")).put("text", "Tổng kết thi đua.");
        scene.directives(Scene.amended(amended, 4, "2023-12-15T02:00:00Z"));
        assertThat(list("thi đua", MACHINE).get("items")).hasSize(2);
        assertThat(list("rà soát", MACHINE).get("items")).hasSize(1);
    }

    @Test
    void aTaskThatChangesIsFoundAsBefore() throws Exception {
        scene.reports(Scene.submitted(Scene.taskId(land, "1", "T05"), 1, "2023-12-14T03:00:00Z"));

        assertThat(ids(list("dat dai", MACHINE))).containsExactly(Scene.taskId(land, "1", "T05"));
    }

    /** As the version before has stored them, and stores them beside this one. */
    @Test
    void findsWhatWasStoredWithoutWords() throws Exception {
        Document without = new Document("$unset", new Document("words", ""));
        mongo.getCollection("tasks").updateMany(new Document(), without);
        assertThat(list("dat dai", MACHINE).get("items")).isEmpty();

        wordsOfTasks.work().accept(mongo.getDb());
        assertThat(list("dat dai", MACHINE).get("items")).hasSize(1);
        assertThat(list("hanh dong", MACHINE).get("items")).hasSize(2);
    }

    @Test
    void looksOnlyAtWhatHasARareWord() throws Exception {
        plans.crowd("tasks", 400, other -> other.put("words", List.of("ke", "hoach", "ra", "soat")));

        assertThat(plans.of("tasks", () -> list("dat dai", person("clerk", "T00"))))
                .isNotEmpty()
                .noneMatch(Plans.Plan::isScan);
        assertThat(Objects.requireNonNull(
                        mongo.getCollection("tasks").find(new Document("v", 1)).first()))
                .containsKey("words");
    }

    /** Each task that is found is read: whoever finds thousands does not wait until all of them are. */
    @Test
    void countsNoMoreThanAnybodyLooksThrough() throws Exception {
        plans.crowd("tasks", 1_100, alike -> {});

        JsonNode counts = read(get("/api/v1/tasks/facets").param("q", "812"), MACHINE);

        assertThat(counts.at("/total").asInt()).isEqualTo(1_000);
        assertThat(counts.at("/isWhole").asBoolean()).isFalse();
    }

    @Test
    void refusesMoreWordsThanAnybodyTypes() throws Exception {
        http.perform(get("/api/v1/tasks").param("q", "x".repeat(201)).with(bearer(MACHINE)))
                .andExpect(status().isUnprocessableContent());
    }

    private JsonNode list(String q, String token) throws Exception {
        return read(get("/api/v1/tasks").param("q", q), token);
    }

    private JsonNode read(MockHttpServletRequestBuilder call, String token) throws Exception {
        return JsonMapper.shared()
                .readTree(http.perform(call.with(bearer(token)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}

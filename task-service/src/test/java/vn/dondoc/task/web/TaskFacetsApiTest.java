package vn.dondoc.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.machine;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.assignment.DueWindow;
import vn.dondoc.task.assignment.TaskState;
import vn.dondoc.task.assignment.Timeliness;

/** The counts over the list are the lengths of the lists behind them. */
@TaskServiceTest
class TaskFacetsApiTest {
    private static final String MACHINE = machine("integration", "tasks:read units:all");
    private static final Instant NOW = Instant.parse("2023-12-20T02:00:00Z");
    private static final List<String> UNITS = List.of("T02", "T02.01", "T03", "T05");

    @Autowired
    private MockMvc http;

    @Autowired
    private Scene scene;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void startOver() {
        scene.forget();
        scene.units();
        clock.set("2023-12-14T09:00:00");
    }

    @Test
    void countsWhatIsOpenByWhatItAsksForToday() throws Exception {
        scene.issued("2023-12-15T16:59:59Z", "T02");
        scene.issued("2023-12-20T16:59:59Z", "T02", "T03");
        scene.issued("2023-12-20T17:00:00Z", "T02");
        scene.issued("2023-12-27T16:59:59Z", "T02");
        scene.issued("2023-12-27T17:00:00Z", "T02");
        scene.issued(null, "T03");
        String reported = scene.issued("2023-12-20T16:59:59Z", "T05");
        scene.reports(Scene.submitted(Scene.taskId(reported, "1", "T05"), 1, "2023-12-14T03:00:00Z"));
        String done = scene.issued("2023-12-20T16:59:59Z", "T03");
        scene.reports(
                Scene.accepted(Scene.taskId(done, "1", "T03"), 1, "2023-12-14T03:00:00Z", "2023-12-14T04:00:00Z"));
        clock.set("2023-12-20T09:00:00");
        scene.watched();

        JsonNode counts = counts("", MACHINE);

        assertThat(counts.get("total").asInt()).isEqualTo(8);
        assertThat(counts.get("isWhole").asBoolean()).isTrue();
        assertThat(facet(counts, "window"))
                .isEqualTo(Map.of("WAITING", 1, "OVERDUE", 1, "TODAY", 2, "NEXT_7_DAYS", 2, "LATER", 1, "UNDATED", 1));
        assertThat(facet(counts, "state")).isEqualTo(Map.of("ASSIGNED", 7, "REPORTED", 1));
        assertThat(facet(counts, "unit")).isEqualTo(Map.of("T02", 5, "T03", 2, "T05", 1));
        assertThat(counts.at("/unit/0/name").asString()).isEqualTo("Đơn vị T02");
        assertThat(facet(counts("window=TODAY", person("officer", "T03")), "unit"))
                .isEqualTo(Map.of("T03", 1));
    }

    /** Late in the day of its date it is of today still, until the watch has recorded the miss. */
    @Test
    void callsNothingOverdueBeforeItsMissIsRecorded() throws Exception {
        scene.issued("2023-12-20T03:00:00Z", "T02");
        clock.set("2023-12-20T10:00:01");
        assertThat(facet(counts("", MACHINE), "window")).isEqualTo(Map.of("TODAY", 1));

        scene.watched();
        assertThat(facet(counts("", MACHINE), "window")).isEqualTo(Map.of("OVERDUE", 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachCountIsTheLengthOfTheListBehindIt(long seed) throws Exception {
        System.out.println("Tasks of seed " + seed);
        Random random = new Random(seed);
        String directive = aProvinceAtWork(random);

        for (String token : List.of(
                MACHINE,
                person("clerk", "T00"),
                person("officer", "T02"),
                person("officer", "T02.01"),
                person("leader", "T05"),
                person("officer", "T77"))) {
            Map<String, List<String>> lists = new TreeMap<>();
            for (String facet : List.of("state", "timeliness", "window", "unit")) {
                for (String value : values(facet)) {
                    lists.put(facet + "=" + value, ids(facet + "=" + value, token));
                }
            }
            for (String filter : Stream.concat(
                            Stream.of("", "directive=" + directive, "unit=T02", "state=ACKNOWLEDGED&state=COMPLETED"),
                            Stream.generate(() -> filter(random)).limit(6))
                    .toList()) {
                assertCountsAreLengths(counts(filter, token), ids(filter, token), lists);
            }
        }
    }

    /**
     * @param listed by the filter
     * @param lists by one value of a facet
     */
    private static void assertCountsAreLengths(JsonNode counts, List<String> listed, Map<String, List<String>> lists) {
        assertThat(counts.get("total").asInt()).isEqualTo(listed.size());
        lists.forEach((value, ids) -> {
            String[] facet = value.split("=");
            assertThat(facet(counts, facet[0]).getOrDefault(facet[1], 0))
                    .as(value)
                    .isEqualTo((int) ids.stream().filter(listed::contains).count());
        });
    }

    private static List<String> values(String facet) {
        return switch (facet) {
            case "state" -> Arrays.stream(TaskState.values()).map(Enum::name).toList();
            case "timeliness" ->
                Arrays.stream(Timeliness.values()).map(Enum::name).toList();
            case "window" -> Arrays.stream(DueWindow.values()).map(Enum::name).toList();
            default -> UNITS;
        };
    }

    /** Some sixty tasks of four units, due around now or never, in every state that there is; one of the directives. */
    private String aProvinceAtWork(Random random) {
        String directive = "";
        for (int i = 0; i < 20; i++) {
            directive = Scene.newDirective();
            List<String> units =
                    UNITS.stream().filter(unit -> random.nextInt(4) > 0).toList();
            String due = random.nextInt(5) == 0
                    ? null
                    : NOW.plus(Duration.ofHours(random.nextInt(-120, 300))).toString();
            ObjectNode issued = Scene.directive(directive, due, List.of(units))
                    .put("issuer", random.nextInt(3) == 0 ? "T02" : "T00");
            if (random.nextBoolean()) {
                ((ObjectNode) issued.at("/items/0")).putArray("coordinators");
            }
            scene.issued(issued);
            for (String unit : units) {
                report(Scene.taskId(directive, "1", unit), random);
            }
            if (random.nextInt(8) == 0) {
                scene.directives(Scene.recalled(directive, 9));
            }
        }
        clock.set("2023-12-20T09:00:00");
        scene.watched();
        return directive;
    }

    private void report(String task, Random random) {
        String at = "2023-12-15T0" + random.nextInt(10) + ":00:00Z";
        try {
            switch (random.nextInt(6)) {
                case 0 -> scene.reports(Scene.submitted(task, 1, at));
                case 1 -> scene.reports(Scene.accepted(task, 1, at, "2023-12-16T02:00:00Z"));
                case 2 -> scene.reports(Scene.progressed(task, 1, 40, at));
                case 3 ->
                    http.perform(post("/api/v1/tasks/" + task + "/acknowledge")
                            .with(bearer(machine("m", "tasks:write units:all"))));
                default -> {
                    // Nobody has touched it.
                }
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String filter(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "window=" + DueWindow.values()[random.nextInt(6)];
            case 1 -> "timeliness=" + Timeliness.values()[random.nextInt(8)];
            case 2 -> "state=" + TaskState.values()[random.nextInt(9)];
            case 3 -> "dueBefore=" + NOW.plus(Duration.ofHours(random.nextInt(-100, 100)));
            case 4 -> "dueAfter=" + NOW.plus(Duration.ofHours(random.nextInt(-100, 100))) + "&unit=T03";
            default -> "dueProposed=false&window=TODAY";
        };
    }

    @ParameterizedTest
    @CsvSource({"window=SOON, /window", "open=true, /open", "limit=3, /limit", "cursor=x, /cursor"})
    void refusesAFilterThatMakesNoSense(String filter, String pointer) throws Exception {
        JsonNode refused = JsonMapper.shared()
                .readTree(http.perform(get("/api/v1/tasks/facets?" + filter).with(bearer(MACHINE)))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private JsonNode counts(String filter, String token) throws Exception {
        return read("/api/v1/tasks/facets?" + filter, token);
    }

    private static Map<String, Integer> facet(JsonNode counts, String facet) {
        return counts.get(facet)
                .valueStream()
                .collect(Collectors.toMap(
                        count -> count.get("value").asString(),
                        count -> count.get("count").asInt()));
    }

    private List<String> ids(String filter, String token) throws Exception {
        return read("/api/v1/tasks?open=true&limit=200&" + filter, token)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private JsonNode read(String path, String token) throws Exception {
        return JsonMapper.shared()
                .readTree(http.perform(get(path).with(bearer(token)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}

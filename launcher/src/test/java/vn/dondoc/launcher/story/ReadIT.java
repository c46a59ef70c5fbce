package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.client.model.Task;
import vn.dondoc.launcher.testing.Systems;

/** From text to tasks in three calls: read, create, issue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Path SEEDS = Path.of("../../shared/directives/seeds");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningPlatform platform;
    private String token = "";
    private ApiUser user;

    @BeforeAll
    void start() throws Exception {
        platform = RunningPlatform.on("read", "--clock", "2023-12-18T08:00:00+07:00");
        token = platform.signIn().systems();
        user = new ApiUser(platform.door(), token);
    }

    @AfterAll
    void stop() {
        http.close();
        platform.close();
    }

    @Test
    void aSampleBecomesATaskForEveryUnitThatItNames() throws Exception {
        List<Task> tasks = tasksOf(resource("/samples/01-ke-hoach-hanh-dong-2024.txt"), 120);

        assertThat(tasks).allSatisfy(task -> assertThat(task.getDue()).hasToString("2023-12-31T16:59:59Z"));
        Map<String, Integer> perItem = new HashMap<>();
        tasks.forEach(task -> perItem.merge(task.getItemPath(), 1, Integer::sum));
        assertThat(perItem).isEqualTo(Map.of("1", 20, "2", 100));
    }

    @Test
    void aFileOfSeveralMegabytesGetsThroughTheGateway() throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"v\u0103n b\u1ea3n.txt\"\r\n\r\n"
                + resource("/samples/01-ke-hoach-hanh-dong-2024.txt") + "\r\n--x--\r\n";
        HttpResponse<String> read = post("/api/v1/directives/read", "multipart/form-data; boundary=x", form);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(JSON.readTree(read.body()).at("/symbol").asString()).isEqualTo("UBND-TH");

        String large = form.replace("Kính gửi", "x".repeat(9_000_000));
        assertThat(post("/api/v1/directives/read", "multipart/form-data; boundary=x", large)
                        .statusCode())
                .isEqualTo(413);
        String larger = form.replace("Kính gửi", "x".repeat(10_500_000));
        assertThat(post("/api/v1/directives/read", "multipart/form-data; boundary=x", larger)
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/api/v1/directives/read", "multipart/form-data; boundary=x", "no form")
                        .statusCode())
                .isEqualTo(400);
    }

    static Stream<Arguments> seeds() {
        return Stream.of(
                Arguments.of("002_e7f6a42e7a68f2a5.txt", "I.1"), Arguments.of("004_b688742f152736c6.txt", "2"));
    }

    /** Real documents, where they are at hand: with a directory that knows whom they name they go out as they are read. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aRealDocumentBecomesTasksWhereTheDirectoryKnowsWhomItNames(String name, String path) throws Exception {
        assumeTrue(Files.exists(SEEDS.resolve(name)), "Skipped: the real documents are not here.");
        String text = Files.readString(SEEDS.resolve(name));
        extendDirectory(json(post("/api/v1/directives/read", "text/plain", text), 200), name.substring(0, 3));

        List<Task> tasks = tasksOf(text, 0);

        assertThat(tasks).extracting(Task::getItemPath).contains(path);
    }

    /** Enters everybody who answers for something and is not known, and lets the province bear the name. */
    private void extendDirectory(JsonNode reading, String prefix) throws Exception {
        Set<String> created = new HashSet<>();
        for (Map.Entry<String, JsonNode> place : reading.required("places").properties()) {
            String name = reading.at(place.getKey()).asString("");
            if (place.getValue().has("unitId")) {
                continue;
            }
            if (place.getKey().equals("/issuer")) {
                HttpResponse<String> province = send("GET", "/api/v1/units/T00", null, "", null);
                JsonNode now = json(province, 200);
                Map<String, Object> unit = Map.of(
                        "name", now.required("name").asString(),
                        "shortName", now.required("shortName").asString(),
                        "kind", "PROVINCE",
                        "validFrom", now.required("validFrom").asString(),
                        "aliases", List.of(name));
                String tag = province.headers().firstValue("ETag").orElseThrow();
                json(send("PUT", "/api/v1/units/T00", "application/json", JSON.writeValueAsString(unit), tag), 200);
            } else if (place.getKey().contains("/leads/") && created.add(name.toLowerCase(Locale.ROOT))) {
                String code = "S" + prefix + "." + created.size();
                Map<String, Object> unit = Map.of(
                        "code", code, "name", name, "kind", "DEPARTMENT", "parent", "T00", "validFrom", "2021-07-01");
                json(post("/api/v1/units", "application/json", JSON.writeValueAsString(unit)), 201);
            }
        }
    }

    private List<Task> tasksOf(String text, int count) throws Exception {
        JsonNode reading = json(post("/api/v1/directives/read", "text/plain", text), 200);
        JsonNode draft = json(post("/api/v1/directives", "application/json", reading.toString()), 201);
        String confirmed = JSON.writeValueAsString(Map.of(
                "confirm",
                draft.required("warnings")
                        .valueStream()
                        .map(warning -> warning.required("code").asString())
                        .distinct()
                        .toList()));
        String id = draft.required("id").asString();
        json(post("/api/v1/directives/" + id + "/issue", "application/json", confirmed), 200);
        return await().atMost(SOON)
                .until(() -> user.tasksOf(id), tasks -> count == 0 ? !tasks.isEmpty() : tasks.size() == count);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send("POST", path, type, body, null);
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String type, String body, @Nullable String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.door() + path))
                .header("Authorization", "Bearer " + Systems.token(token, method, path))
                .method(method, BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = ReadIT.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

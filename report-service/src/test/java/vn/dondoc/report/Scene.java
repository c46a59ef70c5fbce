package vn.dondoc.report;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.dondoc.chassis.testing.Tokens.bearer;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Feed;

/** A small invented province: T00 above all, T02 with its room T02.01, T03 and T05 beside; and what people there do. */
@TestComponent
final class Scene {
    static final String OFFICER = Tokens.person("officer", "T02");
    static final String LEADER = Tokens.person("leader", "T00");
    static final String MACHINE = Tokens.machine("units", "reports:read reports:write reports:review units:all");
    static final String COCKPIT = Tokens.machine("cockpit", "reports:read reports:review units:all");

    private final MockMvc http;
    private final Feed feed;
    private final MongoTemplate mongo;
    private final SettableClock clock;

    Scene(MockMvc http, Feed feed, MongoTemplate mongo, SettableClock clock) {
        this.http = http;
        this.feed = feed;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** An empty store on the first morning, with the tree of units. */
    void begin() {
        clear();
        feed.send("unit.events.v1", units());
    }

    /** An empty store on the first morning. */
    void clear() {
        for (String collection : List.of("reports", "pendingReports", "reportDrafts", "knownTasks", "knownUnits")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
        clock.set("2023-12-14T08:00:00");
    }

    static List<Feed.In> units() {
        return List.of(
                unit("T00", "PROVINCE", null),
                unit("T02", "DEPARTMENT", "T00"),
                unit("T02.01", "ROOM", "T02"),
                unit("T03", "DEPARTMENT", "T00"),
                unit("T05", "DEPARTMENT", "T00"));
    }

    /** The unit ends with that day, and the other takes over. */
    void ended(String code, String lastDay, String successor) {
        feed.send(
                "unit.events.v1",
                Feed.In.of(
                        "unit.changed",
                        "{\"code\":\"%s\",\"version\":2,\"name\":\"%s\",\"kind\":\"DEPARTMENT\",\"parent\":\"T00\",\"validFrom\":\"2023-01-01\",\"validTo\":\"%s\",\"successors\":[\"%s\"]}"
                                .formatted(code, code, lastDay, successor)));
    }

    private static Feed.In unit(String code, String kind, @Nullable String parent) {
        return Feed.In.of(
                "unit.changed",
                "{\"code\":\"%s\",\"version\":1,\"name\":\"Đơn vị %s\",\"kind\":\"%s\"%s,\"validFrom\":\"2023-01-01\"}"
                        .formatted(code, code, kind, parent == null ? "" : ",\"parent\":\"" + parent + "\""));
    }

    /** A new open task that T00 has given to this unit, coordinated by T05, which asks for two projects. */
    String task(String unit) {
        return task("T00", unit);
    }

    /** The same of another office's directive. */
    String task(String issuer, String unit) {
        String id = UUID.randomUUID().toString();
        Feed.In told = told(id, unit, 1, "ASSIGNED");
        feed.send(
                "task.events.v1",
                Feed.In.of(told.type(), told.body().replace("\"issuer\":\"T00\"", "\"issuer\":\"" + issuer + "\"")));
        return id;
    }

    void task(String id, String unit, long version, String state) {
        feed.send("task.events.v1", told(id, unit, version, state));
    }

    /** The news that the task is another unit's from now on. */
    static Feed.In transferred(String id, String unit, long version) {
        return Feed.In.of(
                "task.transferred", told(id, unit, version, "REPORTED").body());
    }

    static Feed.In told(String id, String unit, long version, String state) {
        String type = switch (state) {
            case "COMPLETED" -> "task.completed";
            case "WITHDRAWN" -> "task.withdrawn";
            case "SUPERSEDED" -> "task.superseded";
            default -> version == 1 ? "task.assigned" : "deadline.missed";
        };
        return Feed.In.of(type, """
                {"taskId":"%s","version":%d,"directiveId":"018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11","issuer":"T00",\
                "itemPath":"1","unit":"%s","coordinators":["T05"],"urgency":"THUONG","state":"%s",\
                "deliverables":[{"text":"dự án","minimum":2}],"at":"2023-12-14T01:00:00Z","assignedAt":"2023-12-14T00:30:00Z"}""".formatted(id, version, unit, state));
    }

    static String body(String task, int percent) {
        return "{\"taskId\":\"%s\",\"percent\":%d,\"words\":\"Đang triển khai.\"}".formatted(task, percent);
    }

    /** The answer to a call. */
    record Answer(int status, String body, MockHttpServletResponse response) {
        <T> T at(String path) {
            return JsonPath.read(body, path);
        }

        String id() {
            return at("$.id");
        }

        String header(String name) {
            return String.valueOf(response.getHeader(name));
        }
    }

    Answer submit(String token, String task, int percent) {
        return call(post("/api/v1/reports").content(body(task, percent)), token);
    }

    Answer submit(String token, String key, String body) {
        return call(post("/api/v1/reports").header("Idempotency-Key", key).content(body), token);
    }

    Answer read(String token, String id) {
        return call(get("/api/v1/reports/{id}", id), token);
    }

    Answer list(String token, String query) {
        return call(get("/api/v1/reports?" + query), token);
    }

    Answer accept(String token, String id) {
        return call(post("/api/v1/reports/{id}/accept", id), token);
    }

    Answer sendBack(String token, String id) {
        return call(post("/api/v1/reports/{id}/return", id).content("{\"reason\":\"Thiếu số liệu.\"}"), token);
    }

    Answer call(MockHttpServletRequestBuilder request, String token) {
        try {
            MockHttpServletResponse response = http.perform(
                            request.with(bearer(token)).contentType(MediaType.APPLICATION_JSON))
                    .andReturn()
                    .getResponse();
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String collection) {
        return mongo.getCollection(collection).countDocuments();
    }

    /** Does all of it at the same moment. */
    static <T> List<T> together(List<Callable<T>> works) {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return running.stream().map(Scene::result).toList();
        }
    }

    static <T> List<T> together(int times, Callable<T> work) {
        return together(IntStream.range(0, times).mapToObj(i -> work).toList());
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

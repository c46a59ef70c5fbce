package vn.dondoc.launcher.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.identity.DemoSystem;
import vn.dondoc.launcher.identity.IdentityConfiguration;

/** Does by the public API what offices would do, each thing as the system whose work it is. What is refused fails loudly. */
final class Player {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String door;
    private final Map<DemoSystem, String> tokens = new EnumMap<>(DemoSystem.class);

    /**
     * A task as far as a unit needs it to answer.
     *
     * @param due the last instant in time; none: without a deadline
     */
    record Task(
            String id,
            String itemPath,
            String unit,
            @Nullable Instant due,
            List<Deliverable> deliverables) {}

    record Deliverable(String text, int minimum) {}

    private record Delivered(String text, int count) {}

    private record Report(String taskId, int percent, String words, List<Delivered> deliverables) {}

    private record Stretch(List<Task> items, @Nullable String next) {}

    /**
     * Signs in.
     *
     * @param door the address of the gateway
     */
    Player(String door) throws IOException, InterruptedException {
        this.door = door;
        for (DemoSystem system : DemoSystem.values()) {
            tokens.put(system, signIn(system));
        }
    }

    private String signIn(DemoSystem system) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + system.id() + "&client_secret=" + system.secret();
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + IdentityConfiguration.PATH + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return json.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .required("access_token")
                .asString();
    }

    /** Moves business time forward; it runs on from there. */
    void moveClock(Instant now) throws IOException, InterruptedException {
        require(send(
                DemoSystem.OPERATOR, "PUT", "/launcher/clock", json.writeValueAsString(Map.of("now", now.toString()))));
    }

    /**
     * Registers and issues a directive, confirming what is odd about it.
     *
     * @return its id
     */
    String issue(String content) throws IOException, InterruptedException {
        String id = json.readTree(require(send(DemoSystem.DOCUMENTS, "POST", "/api/v1/directives", content)))
                .required("id")
                .asString();
        String path = "/api/v1/directives/" + id + "/issue";
        HttpResponse<String> answer = send(DemoSystem.DOCUMENTS, "POST", path, "{}");
        if (answer.statusCode() == CONFLICT) {
            List<String> codes = json.readTree(answer.body())
                    .required("warnings")
                    .valueStream()
                    .map(warning -> warning.required("code").asString())
                    .distinct()
                    .toList();
            answer = send(DemoSystem.DOCUMENTS, "POST", path, json.writeValueAsString(Map.of("confirm", codes)));
        }
        require(answer);
        return id;
    }

    /** All tasks of a directive. */
    List<Task> tasks(String directive) throws IOException, InterruptedException {
        List<Task> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String path = "/api/v1/tasks?limit=200&directive=" + directive;
            String answer = require(
                    send(DemoSystem.DOCUMENTS, "GET", cursor.isEmpty() ? path : path + "&cursor=" + cursor, ""));
            Stretch stretch = json.readValue(answer, Stretch.class);
            all.addAll(stretch.items());
            cursor = stretch.next();
        }
        return all;
    }

    void acknowledge(Task task) throws IOException, InterruptedException {
        require(send(DemoSystem.REPORTS, "POST", "/api/v1/tasks/" + task.id() + "/acknowledge", ""));
    }

    /**
     * Reports a task as done.
     *
     * @param words what is said of it
     * @param whole whether everything asked for is there; else one piece is missing
     * @return the report's id
     */
    String report(Task task, String words, boolean whole) throws IOException, InterruptedException {
        List<Delivered> delivered = task.deliverables().stream()
                .map(asked -> new Delivered(asked.text(), whole ? asked.minimum() : asked.minimum() - 1))
                .toList();
        Report report = new Report(task.id(), 100, words, delivered);
        return json.readTree(
                        require(send(DemoSystem.REPORTS, "POST", "/api/v1/reports", json.writeValueAsString(report))))
                .required("id")
                .asString();
    }

    void accept(String report) throws IOException, InterruptedException {
        require(send(DemoSystem.DOCUMENTS, "POST", "/api/v1/reports/" + report + "/accept", "{}"));
    }

    void sendBack(String report, String reason) throws IOException, InterruptedException {
        require(send(
                DemoSystem.DOCUMENTS,
                "POST",
                "/api/v1/reports/" + report + "/return",
                json.writeValueAsString(Map.of("reason", reason))));
    }

    /** Whether an e-mail has yet to be sent, but for what waits for the next working day. */
    boolean hasMailWaiting() throws IOException, InterruptedException {
        String path = "/api/v1/notifications?limit=200&channel=EMAIL&state=";
        return isWaiting(send(DemoSystem.DASHBOARDS, "GET", path + "PENDING", ""))
                || isWaiting(send(DemoSystem.DASHBOARDS, "GET", path + "SENDING", ""));
    }

    private boolean isWaiting(HttpResponse<String> list) {
        JsonNode items = json.readTree(require(list)).required("items");
        return items.valueStream()
                .anyMatch(one -> !one.path("code").asString("").equals("report-told-together"));
    }

    private HttpResponse<String> send(DemoSystem system, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + path))
                .header("Authorization", "Bearer " + tokens.get(system))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String require(HttpResponse<String> answer) {
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer.body();
    }
}

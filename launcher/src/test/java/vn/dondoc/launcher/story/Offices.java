package vn.dondoc.launcher.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What offices do with documents, tasks and reports, each said in a few words; the documents have names of their own. */
final class Offices {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PART = 60;
    private static final int WHOLE = 100;

    private final Http http;
    private final String token;
    private final JsonNode texts;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> reports = new HashMap<>();

    Offices(Http http, String token) throws IOException {
        this.http = http;
        this.token = token;
        texts = JSON.readTree(resource("texts.json"));
    }

    /** A text of the month's. */
    static String resource(String name) throws IOException {
        try (InputStream text = Offices.class.getResourceAsStream("/month/" + name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The urgency of each directive that was issued, by its id. */
    Map<String, String> urgencies() {
        return ids.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        issued -> document(issued.getKey()).required("urgency").asString()));
    }

    /** @param words the verb, then what it is about */
    void perform(List<String> words) {
        String about = words.size() > 1 ? words.get(1) : "";
        switch (words.getFirst()) {
            case "enter" -> post("/api/v1/units", texts.required(about));
            case "reach" -> reach(about, words.subList(2, words.size()));
            case "merge" -> {
                post("/api/v1/units/reorganise", texts.required(about));
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> reach(words.get(2), words.subList(3, words.size())));
            }
            case "issue" -> issue(about);
            case "number" -> change(about, "number", JSON.createObjectNode().put("number", words.get(2)));
            case "amend" -> amend(about, words.get(2));
            case "recall" -> change(about, "recall", reason("recall"));
            case "acknowledge" ->
                post("/api/v1/tasks/" + task(words).required("id").asString() + "/acknowledge", null);
            case "progress" -> report(words, PART);
            case "report" -> report(words, WHOLE);
            case "accept" -> decide(words, "accept", JSON.createObjectNode());
            case "return" -> decide(words, "return", reason("return"));
            case "look" -> {}
            default -> throw new IllegalArgumentException(words.toString());
        }
    }

    private void issue(String document) {
        String id = post("/api/v1/directives", document(document)).text("id");
        ids.put(document, id);
        send("/api/v1/directives/" + id + "/issue", JSON.createObjectNode(), Map.of());
    }

    private void amend(String document, String with) {
        String path = "/api/v1/directives/" + id(document);
        ObjectNode amendment = reason("amend").set("content", document(with));
        send(
                path + "/amend",
                amendment,
                Map.of("If-Match", http.get(path, token).tag()));
    }

    /** What there is to be warned of is confirmed. */
    private void send(String path, ObjectNode body, Map<String, String> headers) {
        Http.Answer answer = http.send("POST", path, token, "application/json", body.toString(), headers);
        if (answer.status() == 409) {
            ArrayNode confirmed = body.putArray("confirm");
            answer.body()
                    .required("warnings")
                    .valueStream()
                    .map(warning -> warning.required("code").asString())
                    .distinct()
                    .forEach(confirmed::add);
            answer = http.send("POST", path, token, "application/json", body.toString(), headers);
        }
        require(answer);
    }

    private void change(String document, String how, JsonNode body) {
        post("/api/v1/directives/" + id(document) + "/" + how, body);
    }

    private void decide(List<String> words, String how, JsonNode body) {
        post("/api/v1/reports/" + Objects.requireNonNull(reports.get(place(words))) + "/" + how, body);
    }

    private void report(List<String> words, int percent) {
        JsonNode task = task(words);
        ObjectNode report = JSON.createObjectNode()
                .put("taskId", task.required("id").asString())
                .put("percent", percent)
                .put("words", texts.required("report").asString());
        ArrayNode delivered = report.putArray("deliverables");
        task.required("deliverables")
                .forEach(asked -> delivered
                        .addObject()
                        .put("text", asked.required("text").asString())
                        .put("count", asked.required("minimum").asInt()));
        reports.put(place(words), post("/api/v1/reports", report).text("id"));
    }

    private void reach(String unit, List<String> ways) {
        ObjectNode contact = JSON.createObjectNode();
        if (ways.contains("mail")) {
            contact.put("email", unit.toLowerCase(Locale.ROOT) + "@anlac.example");
        }
        if (ways.contains("sms")) {
            contact.put("phone", "+849" + String.format("%08d", Math.abs(unit.hashCode()) % 100_000_000));
        }
        String path = "/api/v1/contacts/" + unit;
        String version = http.get(path, token).tag();
        Map<String, String> headers = version.isEmpty() ? Map.of() : Map.of("If-Match", version);
        require(http.send("PUT", path, token, "application/json", contact.toString(), headers));
    }

    private static String place(List<String> words) {
        return String.join(" ", words.subList(1, 4));
    }

    /** The task of a document's item that a unit has. */
    private JsonNode task(List<String> words) {
        return http.get("/api/v1/tasks?directive=" + id(words.get(1)) + "&unit=" + words.get(3), token)
                .body()
                .required("items")
                .valueStream()
                .filter(task -> task.required("itemPath").asString().equals(words.get(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task: " + words));
    }

    private JsonNode document(String name) {
        return texts.required("documents").required(name);
    }

    private ObjectNode reason(String of) {
        return JSON.createObjectNode().put("reason", texts.required(of).asString());
    }

    private String id(String document) {
        return Objects.requireNonNull(ids.get(document), document);
    }

    private Http.Answer post(String path, @Nullable JsonNode body) {
        return require(http.post(path, token, body == null ? "" : body.toString()));
    }

    private static Http.Answer require(Http.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}

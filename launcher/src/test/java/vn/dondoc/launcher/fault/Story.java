package vn.dondoc.launcher.fault;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A small office at work: one that issues, three units that answer. */
final class Story {

    static final List<String> UNITS = List.of("T01", "T02", "T03");

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Api api;

    /** On these units, which are there. */
    Story(Api api, List<String> units) {
        this.api = api;
        units.forEach(unit -> api.get("/api/v1/units/" + unit));
    }

    /** Enters the units and where they are reached. */
    Story(Api api) {
        this.api = api;
        api.post("/api/v1/units/import", """
                code,name,shortName,kind,parent,desk,validFrom,validTo
                T00,Ủy ban nhân dân tỉnh An Lạc,UBND tỉnh,PROVINCE,,,2021-07-01,
                T01,Sở Tài chính,Sở TC,DEPARTMENT,T00,,2021-07-01,
                T02,Sở Y tế,Sở YT,DEPARTMENT,T00,,2021-07-01,
                T03,Sở Nội vụ,Sở NV,DEPARTMENT,T00,,2021-07-01,
                """);
        UNITS.forEach(this::contact);
        // Who issues is told of reports.
        contact("T00");
    }

    /** Enters where this unit is reached. */
    void contact(String unit) {
        api.put(
                "/api/v1/contacts/" + unit,
                JSON.objectNode()
                        .put("name", "Văn thư " + unit)
                        .put("email", unit.toLowerCase(Locale.ROOT) + "@anlac.example")
                        .put("phone", "+849000000" + unit.substring(1))
                        .toString());
    }

    /** The text of a directive with one item for all units. */
    String text(String subject, String deadline) {
        ObjectNode directive = JSON.objectNode();
        directive
                .put("number", "1/UBND-TH")
                .put("type", "CONG_VAN")
                .put("issuer", "T00")
                .put("subject", subject);
        directive.putObject("issuedOn").put("date", "2023-12-14").put("precision", "DAY");
        ObjectNode item = directive.putArray("items").addObject();
        item.put("path", "1").put("text", "Báo cáo kết quả thực hiện " + deadline);
        ArrayNode leads = item.putArray("leads");
        UNITS.forEach(leads::add);
        item.putArray("deadlines").addObject().put("asWritten", deadline);
        return directive.toString();
    }

    /** A registered draft's id. */
    String draft(String subject, String deadline) {
        return api.post("/api/v1/directives", text(subject, deadline))
                .required("id")
                .asString();
    }

    /** The body that confirms what a refusal to issue warns of. */
    static String confirming(JsonNode refusal) {
        ObjectNode confirmation = JSON.objectNode();
        ArrayNode codes = confirmation.putArray("confirm");
        refusal.required("warnings")
                .forEach(warning -> codes.add(warning.required("code").asString()));
        return confirmation.toString();
    }

    /** Issues it, whatever there is to be warned of. */
    void issue(String directive) {
        String path = "/api/v1/directives/" + directive + "/issue";
        HttpResponse<String> answer = api.send("POST", path, "{}");
        if (answer.statusCode() == 409) {
            answer = api.send("POST", path, confirming(api.read(answer)));
        }
        api.require(answer);
    }

    /** Drafts and issues. */
    String issued(String subject, String deadline) {
        String directive = draft(subject, deadline);
        issue(directive);
        return directive;
    }

    /** Its tasks in the order of the units, as soon as all are there. */
    List<String> tasks(String directive) {
        return Awaitility.await("tasks of " + directive)
                .atMost(PATIENCE)
                .until(() -> tasksSoFar(directive), tasks -> tasks.size() >= UNITS.size());
    }

    private List<String> tasksSoFar(String directive) {
        JsonNode tasks = api.get("/api/v1/tasks?directive=" + directive).required("items");
        return StreamSupport.stream(tasks.spliterator(), false)
                .sorted(Comparator.comparing(task -> task.required("unit").asString()))
                .map(task -> task.required("id").asString())
                .toList();
    }

    JsonNode task(String task) {
        return api.get("/api/v1/tasks/" + task);
    }

    void acknowledge(String task) {
        api.post("/api/v1/tasks/" + task + "/acknowledge", "");
    }

    String reportText(String task) {
        return JSON.objectNode()
                .put("taskId", task)
                .put("percent", 100)
                .put("words", "Đã hoàn thành.")
                .toString();
    }

    /** Submits a report on all of the task; its id. */
    String report(String task) {
        return api.post("/api/v1/reports", reportText(task)).required("id").asString();
    }

    void accept(String report) {
        api.post("/api/v1/reports/" + report + "/accept", "{}");
    }

    void sendBack(String report) {
        api.post("/api/v1/reports/" + report + "/return", "{\"reason\": \"Thiếu số liệu quý IV.\"}");
    }

    JsonNode progress(String directive) {
        return api.get("/api/v1/directives/" + directive + "/progress");
    }

    /** Business time. */
    OffsetDateTime clock() {
        return OffsetDateTime.parse(api.get("/launcher/clock").required("now").asString());
    }

    void setClock(OffsetDateTime now) {
        api.put("/launcher/clock", JSON.objectNode().put("now", now.toString()).toString());
    }

    /** How many mails of each kind came about each task, of which one may name several: {@code KIND TASK → count}. */
    Map<String, Long> mails() {
        return StreamSupport.stream(
                        api.get("/inbox/messages?channel=EMAIL")
                                .required("items")
                                .spliterator(),
                        false)
                .map(mail -> mail.required("headers"))
                // The recall of a directive is told of no task.
                .filter(headers -> headers.has("X-Dondoc-Task"))
                .flatMap(headers -> Arrays.stream(
                                headers.required("X-Dondoc-Task").asString().split("[,\\s]+"))
                        .map(task -> headers.required("X-Dondoc-Kind").asString() + " " + task))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** What happened to a task, in its order. */
    List<String> history(String task) {
        return StreamSupport.stream(task(task).required("history").spliterator(), false)
                .map(entry -> entry.required("what").asString())
                .toList();
    }
}

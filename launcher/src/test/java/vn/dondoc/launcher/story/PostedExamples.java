package vn.dondoc.launcher.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.gateway.Api;

/**
 * The story that the examples of the API's description tell, with each example sent as it is, but for ids of what was
 * made before; and everything that is answered on the way held against its description.
 */
final class PostedExamples implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final OffsetDateTime DAY_OF_THE_SPLIT = OffsetDateTime.parse("2026-12-01T08:00:00+07:00");

    private final Api api = Api.committed();
    private final Map<String, Api.Operation> operations =
            api.operations().collect(Collectors.toMap(Api.Operation::id, one -> one));
    private final Set<String> posted = new LinkedHashSet<>();
    private final List<String> surprises = new ArrayList<>();
    private final String door;
    private final String token;
    private final Http http;

    PostedExamples(String door, String token) {
        this.door = door;
        this.token = token;
        this.http = new Http(door);
    }

    /** Every operation that has an example of its body. */
    List<String> all() {
        return operations.values().stream()
                .filter(Api.Operation::hasBody)
                .map(Api.Operation::id)
                .toList();
    }

    /** Those whose example was sent. */
    List<String> posted() {
        return posted.stream().filter(all()::contains).toList();
    }

    List<String> surprises() {
        return surprises;
    }

    void post() throws Exception {
        directory();
        String directive = directive();
        report(task(directive, "T02"));
        another(directive);
        split(task(directive, "T10"));
    }

    private void directory() {
        send("createUnit", Map.of(), Map.of());
        send("replaceUnit", Map.of("code", "T02.05"), Map.of("If-Match", "\"1\""));
        send("importUnits", Map.of(), Map.of());
        send("putUnitGroup", Map.of("code", "VUNG-LU"), Map.of());
        send("putCalendar", Map.of("year", "2028"), Map.of());
        send("putContact", Map.of("unit", "T02.05"), Map.of());
        read("getUnit", Map.of("code", "T02.05"));
        read("listUnits", Map.of());
        read("getUnitGroup", Map.of("code", "VUNG-LU"));
        read("listUnitGroups", Map.of());
        read("listUnitGroupMembers", Map.of("code", "VUNG-LU"));
        read("getCalendar", Map.of("year", "2028"));
        read("listCalendars", Map.of());
        read("getMe", Map.of());
        read("getContact", Map.of("unit", "T02.05"));
        read("listContacts", Map.of());
    }

    private String directive() {
        send("readDirective", Map.of(), Map.of());
        Http.Answer draft = send("createDirective", Map.of(), Map.of("Idempotency-Key", "of-the-examples"));
        String directive = draft.text("id");
        Map<String, String> id = Map.of("id", directive);
        send("replaceDirective", id, Map.of("If-Match", draft.tag()));
        enclose(id);
        send("issueDirective", id, Map.of());
        send("numberDirective", id, Map.of());
        send("amendDirective", id, Map.of("If-Match", read("getDirective", id).tag()));
        read("getLineage", id);
        read("getSuggestions", id);
        read("listDirectives", Map.of());
        read("countDirectives", Map.of());
        return directive;
    }

    /** A file, of which there is no example to send. */
    private void enclose(Map<String, String> directive) {
        posted.add("addEnclosure");
        String path = operation("addEnclosure").path().replace("{id}", String.valueOf(directive.get("id")));
        String form = Refusals.form("bieu-mau.txt", "text/plain", "Biểu mẫu tổng hợp.");
        good("addEnclosure", http.send("POST", path, token, Refusals.FORM, form));
    }

    private void report(String task) {
        Map<String, String> id = Map.of("id", task);
        send("acknowledgeTask", id, Map.of());
        send("putReportDraft", Map.of("task", task), Map.of());
        read("getReportDraft", Map.of("task", task));
        read("listReportDrafts", Map.of());
        Map<String, String> first = submit(task);
        send("returnReport", first, Map.of("If-Match", read("getReport", first).tag()));
        Map<String, String> second = submit(task);
        send(
                "acceptReport",
                second,
                Map.of("If-Match", read("getReport", second).tag()));
        until("getTask", id, shown -> shown.path("state").asString().equals("COMPLETED"));
        read("listTasks", Map.of());
        read("countTasks", Map.of());
        read("listReports", Map.of());
        read("listNotifications", Map.of());
    }

    private Map<String, String> submit(String task) {
        ObjectNode body = example("submitReport");
        Http.Answer report = send("submitReport", Map.of(), Map.of(), body.put("taskId", task));
        Map<String, String> id = Map.of("id", report.text("id"));
        until("getReport", id, shown -> shown.path("state").asString().equals("SUBMITTED"));
        return id;
    }

    /** A second one of the same text, which is recalled in favour of the first. */
    private void another(String first) {
        ObjectNode text = example("createDirective");
        ((ArrayNode) text.at("/items/0/coordinators"))
                .add(example("nameUnits").required("asWritten").asString());
        String second = send("createDirective", Map.of(), Map.of(), text).text("id");
        Map<String, String> id = Map.of("id", second);
        List<String> odd = call("issueDirective", id, Map.of(), "{\"confirm\": []}")
                .body()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.required("code").asString())
                .toList();
        ObjectNode confirmed = JsonMapper.shared().createObjectNode();
        odd.forEach(confirmed.putArray("confirm")::add);
        send("issueDirective", id, Map.of(), confirmed);
        send("nameUnits", id, Map.of());
        ObjectNode order = example("recallDirective");
        send("recallDirective", id, Map.of(), order.put("replacedBy", first));
    }

    private void split(String task) throws Exception {
        Http.Answer order = send("reorganiseUnits", Map.of(), Map.of("Idempotency-Key", "of-the-examples"));
        try (Desk desk = new Desk(door)) {
            desk.moveTo(DAY_OF_THE_SPLIT, token);
        }
        until("listTransfers", Map.of(), page -> !page.path("items").isEmpty());
        read("getReorganisation", Map.of("id", order.text("id")));
        send("transferTask", Map.of("id", task), Map.of());
        send("confirmTransfers", Map.of(), Map.of());
        send("undoReorganisation", Map.of("id", order.text("id")), Map.of());
    }

    private String task(String directive, String unit) {
        Map<String, String> id = Map.of("id", directive);
        until("getDirectiveProgress", id, shown -> shown.path("total").asInt() == 20);
        return http.get("/api/v1/tasks?directive=" + directive + "&unit=" + unit, token)
                .each("id")
                .getFirst();
    }

    private Api.Operation operation(String id) {
        return Objects.requireNonNull(operations.get(id), id);
    }

    private ObjectNode example(String operation) {
        return (ObjectNode) operation(operation).example().deepCopy();
    }

    private Http.Answer send(String operation, Map<String, String> names, Map<String, String> headers) {
        return send(operation, names, headers, operation(operation).example());
    }

    private Http.Answer send(String operation, Map<String, String> names, Map<String, String> headers, JsonNode body) {
        posted.add(operation);
        if (headers.containsKey("If-Match")) {
            refuses(operation, 412, call(operation, names, Map.of("If-Match", "\"99\""), text(body)));
            if (!api.response(operation(operation), "428").isMissingNode()) {
                refuses(operation, 428, call(operation, names, Map.of(), text(body)));
            }
        }
        return good(operation, call(operation, names, headers, text(body)));
    }

    /** A body as it goes over the wire. */
    static String text(JsonNode body) {
        return switch (body.getNodeType()) {
            case MISSING -> "";
            case STRING -> body.asString();
            default -> body.toString();
        };
    }

    private Http.Answer read(String operation, Map<String, String> names) {
        return good(operation, call(operation, names, Map.of(), ""));
    }

    private void until(String operation, Map<String, String> names, Predicate<JsonNode> condition) {
        await(operation)
                .atMost(SOON)
                .until(() -> condition.test(read(operation, names).body()));
    }

    private Http.Answer call(String id, Map<String, String> names, Map<String, String> headers, String body) {
        Api.Operation operation = operation(id);
        String path = operation.path();
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        String method = operation.method().toUpperCase(Locale.ROOT);
        return http.send(method, path, token, operation.type() + ";charset=UTF-8", body, headers);
    }

    /** Notes what is not as described; a success that is not described is none. */
    private Http.Answer good(String operation, Http.Answer answer) {
        JsonNode described = api.response(operation(operation), String.valueOf(answer.status()));
        if (answer.status() >= 300 || described.isMissingNode()) {
            surprises.add(operation + " answers " + answer.status() + " " + answer.body());
        } else {
            api.faults(described.at("/content/application~1json/schema"), answer.body())
                    .forEach(fault -> surprises.add(operation + " answers " + fault));
        }
        return answer;
    }

    private void refuses(String operation, int status, Http.Answer answer) {
        if (answer.status() != status) {
            surprises.add(operation + " answers " + answer.status() + " where " + status + " is due");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

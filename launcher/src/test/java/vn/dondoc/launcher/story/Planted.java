package vn.dondoc.launcher.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.identity.DemoPerson;

/**
 * A draft, a directive with three tasks of a department, and their reports, with a script in whatever somebody may write and
 * another one read: each names the field where it was planted.
 */
final class Planted {
    static final String DEPARTMENT = "T02";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http;
    private final RunningPlatform platform;
    private final String lan;
    private final String hoa;
    private final String minh;

    /** Known to nobody else: what is on a page by this is on no other. */
    final String unit =
            "Z" + UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);

    final String draft;
    final String enclosure;
    final String directive;
    /** A task whose report waits for a decision, one whose report was accepted, and one whose report is being written. */
    final String waiting;

    final String accepted;
    final String open;
    final String report;

    /** Ends what is around it, in text and in attributes, and runs. */
    static String script(String field) {
        return "\"'><script>hong('" + field + "')</script>";
    }

    Planted(RunningPlatform platform, Http http) throws Exception {
        this.platform = platform;
        this.http = http;
        lan = platform.signIn().person(DemoPerson.LAN);
        hoa = platform.signIn().person(DemoPerson.HOA);
        minh = platform.signIn().person(DemoPerson.MINH);
        made(http.post(
                "/api/v1/units",
                platform.signIn().systems(),
                json(Map.of(
                        "code",
                        unit,
                        "name",
                        script("unit") + " " + unit,
                        "kind",
                        "DEPARTMENT",
                        "parent",
                        "T00",
                        "validFrom",
                        "2026-01-01"))));
        draft = made(http.post("/api/v1/directives", lan, json(content(script("lead"), "deadline"))))
                .text("id");
        enclosure = enclose();
        directive = made(http.post("/api/v1/directives", lan, json(content(DEPARTMENT, "chậm nhất ngày 29/12/2026"))))
                .text("id");
        issue();
        waiting = task("1");
        accepted = task("2");
        open = task("3");
        Http.Answer first = report(waiting, hoa);
        decide(first, "return", Map.of("reason", script("reason")));
        decide(report(accepted, hoa), "accept", Map.of("note", script("note")));
        await().atMost(PATIENCE)
                .until(() ->
                        http.get("/api/v1/tasks/" + waiting, hoa).text("state").equals("IN_PROGRESS"));
        Http.Answer last = report(waiting, stranger());
        report = last.text("id");
        await().atMost(PATIENCE)
                .until(() -> http.get("/api/v1/reports/" + report, minh)
                        .text("state")
                        .equals("SUBMITTED"));
        made(http.send(
                "PUT",
                "/api/v1/reports/drafts/" + open,
                hoa,
                "application/json",
                json(Map.of("words", script("kept"), "percent", 10))));
    }

    private Map<String, Object> content(String lead, String deadline) {
        return Map.of(
                "type",
                "CONG_VAN",
                "issuer",
                "T00",
                "number",
                script("number"),
                "subject",
                script("subject"),
                "addressees",
                List.of(script("addressee")),
                "items",
                List.of(item("1", lead, deadline), item("2", lead, deadline), item("3", lead, deadline)));
    }

    private Map<String, Object> item(String path, String lead, String deadline) {
        return Map.of(
                "path",
                path,
                "text",
                script("text"),
                "leads",
                List.of(lead),
                "coordinators",
                lead.equals(DEPARTMENT) ? List.of(unit) : List.of(script("coordinator")),
                "deadlines",
                List.of(Map.of("asWritten", lead.equals(DEPARTMENT) ? deadline : script(deadline))),
                "reportTo",
                script("report-to"),
                "deliverables",
                List.of(Map.of("text", script("deliverable"), "minimum", 1)));
    }

    private String enclose() {
        String boundary = "a-boundary-that-is-in-no-file";
        String name = script("enclosure").replace("\"", "").replace("/", "") + ".txt";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\nPhụ lục.\r\n--" + boundary + "--\r\n";
        Http.Answer answer = http.send(
                "POST",
                "/api/v1/directives/" + draft + "/enclosures",
                lan,
                "multipart/form-data; boundary=" + boundary,
                body);
        return made(answer).text("id");
    }

    private void issue() {
        List<String> doubts = http.get("/api/v1/directives/" + directive, lan)
                .body()
                .required("warnings")
                .valueStream()
                .map(warning -> warning.required("code").asString())
                .distinct()
                .toList();
        made(http.post("/api/v1/directives/" + directive + "/issue", lan, json(Map.of("confirm", doubts))));
    }

    private String task(String path) {
        return await().atMost(PATIENCE)
                .until(
                        () -> http.get("/api/v1/tasks?directive=" + directive, hoa)
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(task -> task.path("itemPath").asString().equals(path)
                                        && task.path("unit").asString().equals(DEPARTMENT))
                                .map(task -> task.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    private Http.Answer report(String task, String by) {
        Map<String, Object> report = Map.of(
                "taskId",
                task,
                "complete",
                true,
                "percent",
                100,
                "words",
                script("words"),
                "deliverables",
                List.of(Map.of("text", script("deliverable"), "count", 2)),
                "figures",
                List.of(Map.of("indicator", script("indicator"), "unit", script("measure"), "plan", 80, "actual", 76)));
        return made(http.post("/api/v1/reports", by, json(report)));
    }

    /** Somebody of the department, who calls themselves so. */
    private String stranger() throws Exception {
        return platform.isOurs()
                ? new ForgedTokens(platform.signingKey(), platform.door() + "/identity/demo")
                        .officer(UUID.randomUUID().toString(), script("person"), DEPARTMENT)
                : hoa;
    }

    private void decide(Http.Answer report, String decision, Map<String, String> words) {
        String path = "/api/v1/reports/" + report.text("id");
        Http.Answer submitted = await().atMost(PATIENCE)
                .until(
                        () -> http.get(path, minh),
                        answer -> answer.status() == 200 && answer.text("state").equals("SUBMITTED"));
        made(http.send(
                "POST",
                path + "/" + decision,
                minh,
                "application/json",
                json(words),
                Map.of("If-Match", submitted.tag())));
    }

    /** What of all this can be changed, as it is now. */
    String state() {
        return String.join(
                "\n",
                http.get("/api/v1/directives/" + draft, lan).body().toString(),
                http.get("/api/v1/directives/" + directive, lan).body().toString(),
                http.get("/api/v1/directives", lan).body().toString(),
                http.get("/api/v1/tasks/" + waiting, hoa).body().toString(),
                http.get("/api/v1/tasks/" + open, hoa).body().toString(),
                http.get("/api/v1/reports?task=" + open, minh).body().toString(),
                http.get("/api/v1/reports/" + report, minh).body().toString(),
                http.get("/api/v1/reports?task=" + waiting, minh).body().toString(),
                http.get("/api/v1/reports/drafts/" + open, hoa).body().toString());
    }

    /** A path of the console with what it is about in it. */
    String at(String path) {
        String task = path.equals("/nhiem-vu/{id}") ? waiting : open;
        String id = path.startsWith("/duyet") ? report : path.startsWith("/nhiem-vu") ? task : draft;
        return path.replace("{id}", id).replaceAll("\\{[^}]+}", enclosure);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static Http.Answer made(Http.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }
}

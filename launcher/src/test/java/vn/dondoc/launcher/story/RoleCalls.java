package vn.dondoc.launcher.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.identity.DemoSystem;
import vn.dondoc.launcher.testing.SignIn;

/**
 * Things of the province, of a department and of others, and calls about them by everybody who may sign in. No call that is
 * let through changes what another is asked about: most are refused for what they say, or for the version that they leave
 * out, and only after it was looked at who makes them.
 */
final class RoleCalls {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String NOBODY = "Sở Không có";
    private static final String LIST = "the list";
    private static final String BEHALF = ", on behalf";

    private final Http http;
    private final String machine;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> directives = new LinkedHashMap<>();
    private final Map<String, String> tasks = new HashMap<>();
    private final Map<String, String> reports = new HashMap<>();
    private final String notification;
    private final String reorganisation;

    RoleCalls(Http http, SignIn signIn) throws Exception {
        this.http = http;
        machine = signIn.systems();
        signIn(signIn);
        directives();
        tasks();
        reports();
        notification = await().atMost(SOON)
                .until(() -> http.get("/api/v1/notifications?unit=T02", machine).each("id"), ids -> !ids.isEmpty())
                .getFirst();
        reorganisation = http.post(
                        "/api/v1/units/reorganise",
                        machine,
                        "{\"on\": \"2024-06-01\", \"reason\": \"x\", \"rename\": {\"unit\": \"X090\", \"name\": \"Mới\"}}")
                .text("id");
    }

    /**
     * What the caller is told of this operation on this thing.
     *
     * @return {@code yes}, {@code none} of a list without it, or the status of the refusal
     */
    String ask(RoleTable.Row question, String caller) {
        String[] operation = question.operation().split(" ");
        String thing = question.thing();
        String id = id(operation[1], thing);
        String path = operation[1].replaceFirst("\\{[a-z]+}", id).replace("{file}", "none") + query(question, id);
        Callable<Http.Answer> call = () -> http.send(
                operation[0],
                path,
                Objects.requireNonNull(tokens.get(caller), caller),
                type(question.operation()),
                body(question.operation(), thing, id),
                operation[1].matches(".*/(accept|return)") ? Map.of("If-Match", "\"99\"") : Map.of());
        // Each client may make so many calls a second.
        Http.Answer answer =
                await().pollDelay(Duration.ZERO).atMost(SOON).until(call, answered -> answered.status() != 429);
        if (isRefused(answer)) {
            return String.valueOf(answer.status());
        }
        return isFound(answer, question, id) ? "yes" : "none";
    }

    private static boolean isRefused(Http.Answer answer) {
        return switch (answer.status()) {
            case 401, 403, 404 -> true;
            case 422 -> answer.body().path("errors").findValuesAsString("code").contains("NOT_YOUR_ISSUER");
            default -> answer.status() >= 500;
        };
    }

    /** Whether a list or a count has what it was asked for; anything else has. */
    private static boolean isFound(Http.Answer answer, RoleTable.Row question, String id) {
        if (question.thing().equals(LIST) || answer.status() != 200) {
            return true;
        }
        return switch (question.operation()) {
            case "GET /api/v1/contacts" -> answer.each("unit").contains(id);
            case "GET /api/v1/notifications" -> answer.each("unit").contains("T02");
            case "GET /api/v1/directives/facets", "GET /api/v1/tasks/facets" ->
                answer.body().required("total").asInt() > 0;
            case "GET /api/v1/directives", "GET /api/v1/people", "GET /api/v1/tasks" ->
                answer.each("id").contains(id);
            case "GET /api/v1/reports" -> answer.each("id").contains(id);
            default -> true;
        };
    }

    /** What stands for the thing in paths, and is looked for in lists. */
    private String id(String path, String thing) {
        String kind = path.split("/")[3];
        Map<String, String> ids = switch (kind) {
            case "directives" -> directives;
            case "reports" -> path.contains("/drafts/") ? tasks : reports;
            case "tasks" -> tasks;
            case "notifications" -> Map.of(thing, notification);
            case "people" -> Map.of("clerk T00", DemoPerson.LAN.id());
            case "reorganisations" -> Map.of(thing, reorganisation);
            default -> Map.of();
        };
        return ids.getOrDefault(thing, thing);
    }

    private String query(RoleTable.Row question, String id) {
        return switch (question.operation()) {
            case "GET /api/v1/contacts" -> "?unit=" + id;
            case "GET /api/v1/notifications" -> "?unit=T02";
            case "GET /api/v1/people" -> "?id=" + id;
            case "GET /api/v1/directives" -> "?limit=200";
            case "GET /api/v1/directives/facets" -> "?state=DRAFT&issuer=" + unit(question.thing());
            case "GET /api/v1/reports" -> "?task=" + tasks.get(question.thing());
            case "GET /api/v1/tasks" -> "?limit=200";
            case "GET /api/v1/tasks/facets" ->
                "?unit=" + question.thing().replaceFirst("'s .*", "") + "&directive=" + directiveOf(question.thing());
            default -> "";
        };
    }

    /** X001 was asked by T00, with T02 to help. */
    private @Nullable String directiveOf(String thing) {
        return directives.get("directive of " + (thing.startsWith("X001") ? "T00" : unit(thing)));
    }

    private static String type(String operation) {
        return switch (operation) {
            case "POST /api/v1/directives/read" -> "text/plain;charset=UTF-8";
            case "POST /api/v1/directives/{id}/enclosures" -> Refusals.FORM;
            case "POST /api/v1/units/import" -> "text/csv;charset=UTF-8";
            default -> "application/json";
        };
    }

    private String body(String operation, String thing, String id) {
        return switch (operation) {
            case "PUT /api/v1/calendars/{year}" -> "{\"off\": [\"2023-01-02\"], \"workSaturdays\": []}";
            case "PUT /api/v1/contacts/{unit}", "POST /api/v1/directives/{id}/issue" -> "{}";
            case "POST /api/v1/directives" ->
                content(id, "{\"path\": \"1\", \"text\": \"a\"}, {\"path\": \"1\", \"text\": \"b\"}");
            case "POST /api/v1/directives/{id}/enclosures" -> Refusals.form("a.docx", "text/plain", "\u0001");
            case "POST /api/v1/directives/read" -> "Sở Tài chính báo cáo kết quả trước ngày 22/12/2023.";
            case "PUT /api/v1/directives/{id}" -> content(unit(thing), task("T02", ""));
            case "POST /api/v1/directives/{id}/amend" ->
                "{\"reason\": \"x\", \"content\": " + content(unit(thing), task("T02", "")) + "}";
            case "POST /api/v1/directives/{id}/number" ->
                "{\"number\": \"1/A\", \"issuedOn\": {\"date\": \"2023-12-01\", \"precision\": \"MONTH\"}}";
            case "POST /api/v1/directives/{id}/units" ->
                "{\"path\": \"9\", \"role\": \"LEAD\", \"asWritten\": \"các đơn vị khác\", \"units\": [\"T02\"]}";
            case "POST /api/v1/directives/{id}/recall" -> "{\"reason\": \"x\", \"replacedBy\": \"none\"}";
            case "POST /api/v1/reports" -> report(thing);
            case "PUT /api/v1/reports/drafts/{task}" -> "{\"percent\": 40}";
            case "POST /api/v1/reports/{id}/accept" -> "{}";
            case "POST /api/v1/reports/{id}/return" -> "{\"reason\": \"x\"}";
            case "POST /api/v1/tasks/{id}/transfer" -> "{\"to\": \"T05\"}";
            case "POST /api/v1/transfers/confirm" -> "{\"unit\": \"T02\"}";
            case "PUT /api/v1/unit-groups/{code}" -> "{\"name\": \"Nhóm khác\"}";
            case "PUT /api/v1/units/{code}" -> entry("", "DEPARTMENT", "T00");
            case "POST /api/v1/units" ->
                thing.endsWith("T00")
                        ? entry("\"code\": \"T02\", ", "DEPARTMENT", "T00")
                        : entry("\"code\": \"T02.01\", ", "ROOM", "T02");
            case "POST /api/v1/reorganisations/{id}/undo" -> "{\"reason\": \" \"}";
            case "POST /api/v1/units/import" -> "code,colour\nT02,xanh\n";
            case "POST /api/v1/units/reorganise" ->
                "{\"on\": \"2040-01-01\", \"reason\": \"x\", \"rename\": {\"unit\": \"%s\", \"name\": \"Khác\"}}"
                        .formatted(thing);
            default -> "";
        };
    }

    private static String entry(String code, String kind, String parent) {
        return "{%s\"name\": \"Đơn vị khác\", \"kind\": \"%s\", \"parent\": \"%s\", \"validFrom\": \"2023-01-01\"}"
                .formatted(code, kind, parent);
    }

    private String report(String thing) {
        String received = thing.endsWith(BEHALF)
                ? ", \"onBehalf\": {\"receivedOn\": \"2023-12-14\", \"note\": \"công văn\"}"
                : "";
        return "{\"taskId\": \"%s\", \"percent\": 40, \"words\": \"Đang làm.\"%s}"
                .formatted(tasks.get(thing.replace(BEHALF, "")), received);
    }

    /** The last word of a thing is whose it is. */
    private static String unit(String thing) {
        return thing.substring(thing.lastIndexOf(' ') + 1);
    }

    private static String content(String issuer, String items) {
        return """
                {"type": "CONG_VAN", "issuer": "%s", "subject": "Kiểm tra hồ sơ",
                 "issuedOn": {"date": "2023-12-14", "precision": "DAY"}, "items": [%s]}""".formatted(issuer, items);
    }

    private static String task(String lead, String more) {
        return "{\"text\": \"Kiểm tra, báo cáo.\", \"leads\": [\"%s\"]%s}".formatted(lead, more);
    }

    private void signIn(SignIn signIn) throws Exception {
        for (DemoPerson person : DemoPerson.values()) {
            String caller = person.role().equals("admin") ? "admin" : person.role() + " " + person.unit();
            tokens.put(caller, signIn.person(person));
        }
        for (DemoSystem system : DemoSystem.values()) {
            tokens.put(system.name().toLowerCase(Locale.ROOT), signIn.token(system));
        }
        tokens.put(
                "no unit",
                signIn.token(
                        DemoSystem.DOCUMENTS,
                        DemoSystem.DOCUMENTS.scopes().stream()
                                .filter(scope -> !scope.equals("units:all"))
                                .toArray(String[]::new)));
    }

    private void directives() throws IOException {
        directives.put(
                "directive of T00",
                draft("T00", task("T02", "") + ", " + task("X001", ", \"coordinators\": [\"T02\"]")));
        directives.put("directive of T02", draft("T02", task("T02.01", "")));
        directives.put("directive of T05", draft("T05", task("T05", "")));
        directives.values().forEach(this::issue);
        directives.put("draft of T00", draft("T00", task(NOBODY, "")));
        directives.put("draft of T02", draft("T02", task(NOBODY, "")));
    }

    private String draft(String issuer, String items) throws IOException {
        String read;
        try (InputStream letter = RoleCalls.class.getResourceAsStream("/samples/01-ke-hoach-hanh-dong-2024.txt")) {
            String text = new String(Objects.requireNonNull(letter).readAllBytes(), StandardCharsets.UTF_8);
            read = http.send(
                            "POST",
                            Refusals.READ,
                            machine,
                            Refusals.FORM,
                            Refusals.form("van-ban.txt", "text/plain", text + items))
                    .text("original");
        }
        String content = content(issuer, items).replaceFirst("\\{", "{\"original\": \"" + read + "\", ");
        return http.post("/api/v1/directives", machine, content).text("id");
    }

    private void issue(String directive) {
        String path = "/api/v1/directives/" + directive + "/issue";
        String odd = http.post(path, machine, "{}")
                .body()
                .path("warnings")
                .valueStream()
                .map(warning -> "\"" + warning.required("code").asString() + "\"")
                .collect(Collectors.joining(","));
        http.post(path, machine, "{\"confirm\": [" + odd + "]}").text("issuedAt");
    }

    private void tasks() {
        tasks.put("T02's for T00", taskOf("directive of T00", "T02"));
        tasks.put("X001's with T02", taskOf("directive of T00", "X001"));
        tasks.put("T02.01's for T02", taskOf("directive of T02", "T02.01"));
        tasks.put("T05's for T05", taskOf("directive of T05", "T05"));
    }

    private String taskOf(String directive, String unit) {
        String list = "/api/v1/tasks?directive=" + directives.get(directive) + "&unit=" + unit;
        return await().atMost(SOON)
                .until(() -> http.get(list, machine).each("id"), ids -> !ids.isEmpty())
                .getFirst();
    }

    private void reports() {
        Map.of(
                        "T02's for T00", "officer T02",
                        "X001's with T02", "officer X001",
                        "T02.01's for T02", "officer T02.01")
                .forEach((thing, sender) -> {
                    Http.Answer sent = await().atMost(SOON)
                            .until(
                                    () -> http.post("/api/v1/reports", tokens.get(sender), report(thing)),
                                    answer -> answer.status() == 201);
                    reports.put(thing, sent.text("id"));
                });
    }
}

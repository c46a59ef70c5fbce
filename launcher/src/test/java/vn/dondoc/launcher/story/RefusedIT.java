package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.identity.DemoPerson;

/** What nobody gets by asking, each time with nothing changed and nothing told. Who is let in at all: {@link IdentityIT}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedIT {

    private static final List<Part> SERVICES = List.of(Part.DIRECTIVE, Part.TASK, Part.REPORT, Part.NOTIFICATION);
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|org\\.spring|jackson|mongo|kafka|tomcat", Pattern.CASE_INSENSITIVE);
    private static final String ORDER = """
            {"type": "CONG_VAN", "issuer": "T00", "number": "47/UBND-TH", "subject": "Kiểm tra hồ sơ",
             "issuedOn": {"date": "2023-12-14", "precision": "DAY"},
             "items": [{"text": "Kiểm tra hồ sơ, báo cáo kết quả.", "leads": ["T02", "T05"],
                        "deadlines": [{"asWritten": "chậm nhất ngày 29/12/2023"}]}]}""";

    private RunningPlatform platform;
    private Untouched untouched;
    private Http http;
    private String machine;
    private String lan;
    private String hoa;
    private String dung;
    private String son;
    private String draft;
    private String directive;
    private String ourTask;
    private String theirTask;
    private String theirReport;

    @BeforeAll
    void start() throws Exception {
        platform = RunningPlatform.on("refused", "--clock", "2023-12-14T08:00:00+07:00");
        Assumptions.assumeTrue(platform.isOurs(), "Skipped: a store elsewhere is not looked into.");
        http = new Http(platform.door());
        untouched = new Untouched(platform.store(), Objects.requireNonNull(platform.broker()));
        machine = platform.signIn().machine();
        lan = platform.signIn().person(DemoPerson.LAN);
        hoa = platform.signIn().person(DemoPerson.HOA);
        dung = platform.signIn().person(DemoPerson.DUNG);
        son = platform.signIn().person(DemoPerson.SON);
        draft = http.post("/api/v1/directives", lan, ORDER).text("id");
        directive = http.post("/api/v1/directives", machine, ORDER.replace("47/", "48/"))
                .text("id");
        http.post("/api/v1/directives/" + directive + "/issue", machine, "{\"confirm\": [\"DUE_BEFORE_TODAY\"]}");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> http.get("/api/v1/tasks?directive=" + directive, machine)
                                .each("unit")
                                .size()
                        == 2);
        ourTask = taskOf("T02");
        theirTask = taskOf("T05");
        // At the first call a service fetches the issuer's keys, which on a busy machine may take too long.
        theirReport = await().atMost(Duration.ofSeconds(90))
                .until(() -> http.post("/api/v1/reports", machine, report(theirTask)), sent -> sent.status() == 201)
                .text("id");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> http.get("/api/v1/reports/" + theirReport, machine)
                        .text("state")
                        .equals("SUBMITTED"));
    }

    @AfterAll
    void stop() {
        if (untouched != null) {
            untouched.close();
            http.close();
        }
        platform.close();
    }

    /** 1: the same tokens with which {@link IdentityIT} reads. */
    @Test
    void nobodyWritesWithATokenThatIsNotInOrder() throws Exception {
        ForgedTokens tokens = new ForgedTokens(platform.signingKey(), platform.door() + "/identity/demo");
        Map<String, String> bad = tokens.bad();
        untouched.by(bad.size(), () -> {
            assertRefused(401, http.post("/api/v1/directives", null, ORDER));
            bad.values().forEach(token -> {
                assertRefused(401, http.post("/api/v1/directives", token, ORDER));
                assertRefused(401, direct(Part.REPORT, "POST", "/api/v1/reports", token, report(ourTask)));
            });
        });
    }

    /** 2 */
    @Test
    void anotherUnitsTasksAreNotThereForAnOfficer() throws Exception {
        untouched.by(5, () -> {
            assertRefused(404, http.post("/api/v1/tasks/" + theirTask + "/acknowledge", hoa, ""));
            assertRefused(404, http.post("/api/v1/reports", hoa, report(theirTask)));
            assertRefused(404, http.get("/api/v1/reports/" + theirReport, hoa));
            assertRefused(403, http.get("/api/v1/directives/" + directive + "/progress", hoa));
            assertRefused(404, direct(Part.TASK, "GET", "/api/v1/tasks/" + theirTask, son, ""));
            for (String filter : List.of("unit=T05", "task=" + theirTask, "state=SUBMITTED&unit=T05")) {
                assertThat(http.get("/api/v1/reports?" + filter, hoa).each("unit"))
                        .doesNotContain("T05");
            }
        });
    }

    /** 3 */
    @Test
    void nobodyDoesWhatIsForOthersToDo() throws Exception {
        String reader = platform.signIn().machine("tasks:read", "units:all");
        String contact = "{\"name\": \"Văn thư\", \"email\": \"x@anlac.example\", \"phone\": \"+84900000999\"}";
        String issue = "/api/v1/directives/" + draft + "/issue";
        untouched.by(17, () -> {
            for (String caller : List.of(hoa, dung, reader)) {
                assertRefused(403, http.post("/api/v1/directives", caller, ORDER));
                assertRefused(403, http.post(issue, caller, "{}"));
                assertRefused(
                        403, http.post("/api/v1/directives/" + directive + "/recall", caller, "{\"reason\":\"x\"}"));
                assertRefused(403, put("/api/v1/contacts/T02", caller, contact));
                assertRefused(403, http.send("POST", "/api/v1/units/import", caller, "text/csv", "code,name\n"));
            }
            assertRefused(403, http.post("/api/v1/reports/" + theirReport + "/accept", lan, "{}"));
            assertRefused(404, http.post("/api/v1/reports/" + theirReport + "/accept", dung, "{}"));
        });
    }

    /** 5 */
    @Test
    void theStoresLanguageIsNotSpokenThroughTheApi() throws Exception {
        untouched.by(5, () -> {
            for (String subject : List.of("{\"$gt\": \"\"}", "[\"Kiểm tra\"]", "{\"$where\": \"sleep(9999)\"}")) {
                String body = ORDER.replace("\"Kiểm tra hồ sơ\"", subject);
                assertRefused(400, http.post("/api/v1/directives", machine, body));
            }
            assertRefused(400, http.post("/api/v1/reports", hoa, "{\"taskId\": {\"$ne\": null}, \"words\": \"x\"}"));
            assertRefused(400, http.get("/api/v1/tasks?cursor=%7B%22%24gt%22%3A%22%22%7D", machine));
            assertRefused(404, http.get("/api/v1/tasks/%24ne", machine));
            assertRefused(400, http.get("/api/v1/tasks?unit%5B%24ne%5D=T05", hoa));
        });
        long begin = System.nanoTime();
        assertThat(http.get("/api/v1/directives?q=%28a%2B%29%2B%24", machine).status())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    /** 6 */
    @Test
    void nothingTooLargeTooDeepOrOfAnotherKindIsTaken() throws Exception {
        String page = "<html><script>alert(1)</script></html>";
        String file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/x.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + page + "\r\n--x--\r\n";
        untouched.by(3, () -> {
            assertRefused(413, http.post("/api/v1/directives", machine, "x".repeat(10 << 20)));
            assertRefused(400, http.post("/api/v1/directives", machine, "[".repeat(100_000)));
            assertRefused(
                    400,
                    http.post("/api/v1/directives", machine, "{\"items\":".repeat(5_000) + "1" + "}".repeat(5_000)));
            assertThat(http.send("POST", "/api/v1/directives/read", machine, "multipart/form-data; boundary=x", file)
                            .status())
                    .isBetween(400, 422);
            assertThat(http.get("/api/v1/tasks?limit=1000000", machine)
                            .body()
                            .path("items")
                            .size())
                    .isLessThanOrEqualTo(200);
        });
    }

    /** 7: one person's flood, while a colleague and another office go on. */
    @Test
    void whoCallsTooOftenIsTurnedAwayAndNobodyElse() throws Exception {
        List<Http.Answer> flood = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        untouched.by(0, () -> {
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> calls = IntStream.range(0, 20)
                        .mapToObj(_ -> callers.submit(() -> {
                            while (!over.get()) {
                                flood.add(http.get("/api/v1/nothing", son));
                            }
                        }))
                        .toList();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> flood.stream().anyMatch(answer -> answer.status() == 429));
                for (String other : List.of(hoa, dung, machine)) {
                    assertThat(http.get("/api/v1/tasks?limit=1", other).status())
                            .isEqualTo(200);
                }
                over.set(true);
                calls.forEach(RefusedIT::join);
            }
        });
        assertThat(flood).allMatch(answer -> answer.status() == 404 || answer.status() == 429);
        Http.Answer refused = flood.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertRefused(429, refused);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"client\";r=0;t=");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=200;w=4");
    }

    /** 8 */
    @Test
    void aKeyMakesOneThingForOneClient() throws Exception {
        Http.Answer made = keyed(machine, ORDER.replace("47/", "61/"));
        assertThat(made.status()).isEqualTo(201);
        untouched.by(3, () -> {
            assertRefused(422, keyed(machine, ORDER.replace("47/", "62/")));
            assertThat(keyed(machine, ORDER.replace("47/", "61/")).text("id")).isEqualTo(made.text("id"));
            assertRefused(403, keyed(hoa, ORDER.replace("47/", "61/")));
        });
        assertThat(keyed(lan, ORDER.replace("47/", "63/")).text("id")).isNotEqualTo(made.text("id"));
    }

    /** 9 */
    @Test
    void ofTwoWritersOneWins() throws Exception {
        String path = "/api/v1/directives/"
                + http.post("/api/v1/directives", lan, ORDER.replace("47/", "71/"))
                        .text("id");
        untouched.by(2, () -> {
            assertRefused(412, rewrite(path, "\"9\"", "72/"));
            assertRefused(428, put(path, lan, ORDER));
        });
        List<Integer> answers;
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> both = Stream.of("73/", "74/")
                    .<Callable<Integer>>map(
                            number -> () -> rewrite(path, "\"1\"", number).status())
                    .toList();
            answers = writers.invokeAll(both).stream().map(RefusedIT::join).toList();
        }
        // Whoever comes last reads what the other wrote, or finds out when storing.
        assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        assertThat(http.get(path, lan).text("version")).isEqualTo("2");
    }

    /** 14 */
    @Test
    void theWorkingsAreShownToNobody() throws Exception {
        List<String> paths = List.of("", "/env", "/heapdump", "/loggers", "/health", "/prometheus");
        untouched.by(3 * paths.size() * SERVICES.size(), () -> {
            for (String path : paths) {
                assertRefused(404, http.get("/actuator" + path, machine));
                for (Part service : SERVICES) {
                    assertRefused(401, direct(service, "GET", "/actuator" + path, null, ""));
                    assertRefused(404, direct(service, "GET", "/actuator" + path, machine, ""));
                    assertRefused(401, direct(service, "GET", "/v3/api-docs", null, ""));
                }
            }
        });
        for (Part part :
                Stream.concat(SERVICES.stream(), Stream.of(Part.GATEWAY)).toList()) {
            try (Http management = new Http(platform.management(part))) {
                assertThat(management.get("/actuator/health/readiness", null).status())
                        .isEqualTo(200);
                assertThat(management.get("/actuator/prometheus", null).status())
                        .isEqualTo(200);
                for (String path : paths.subList(0, 4)) {
                    assertThat(management.get("/actuator" + path, null).status())
                            .as("%s %s", part, path)
                            .isIn(401, 404);
                }
            }
        }
    }

    /** 16 */
    @Test
    void noOtherOriginIsAnsweredAndEveryAnswerProtectsTheBrowser() throws Exception {
        List<String> paths = List.of("/api/v1/tasks", "/api/v1/nothing", "/openapi.json", "/docs", "/nothing");
        untouched.by(0, () -> {
            for (String path : paths) {
                for (Http.Answer answer : List.of(
                        http.send("GET", path, machine, "", "", Map.of("Origin", "https://evil.example")),
                        http.send("GET", path, null, "", "", Map.of("Origin", "https://evil.example")))) {
                    assertThat(answer.headers().map().keySet())
                            .as(path)
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                            .contains("x-content-type-options", "x-frame-options");
                    assertThat(answer.headers().allValues("X-Content-Type-Options"))
                            .containsExactly("nosniff");
                    assertThat(answer.headers().firstValue("Content-Security-Policy"))
                            .as(path)
                            .isPresent();
                }
            }
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                Http.Answer preflight = http.send(
                        "OPTIONS",
                        "/api/v1/directives",
                        null,
                        "",
                        "",
                        Map.of("Origin", "https://evil.example", "Access-Control-Request-Method", method));
                assertRefused(401, preflight);
                assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
            }
        });
    }

    /** 21 */
    @Test
    void aRecordThatNamesAClassIsReadAsWhatItIs() throws Exception {
        untouched.awaitRest();
        var documents = untouched.documents();
        List<ConsumerRecord<byte[], byte[]>> one = untouched.topics().events().stream()
                .filter(RefusedIT::isOfTasks)
                .limit(1)
                .toList();
        one.getFirst().headers().add("__TypeId__", "javax.script.ScriptEngineManager".getBytes(StandardCharsets.UTF_8));
        one.getFirst()
                .headers()
                .add("spring_json_header_types", "{\"x\":\"java.lang.Runtime\"}".getBytes(StandardCharsets.UTF_8));
        untouched.topics().repeat(one);
        untouched.awaitRest();
        assertThat(untouched.documents()).isEqualTo(documents);
        assertThat(untouched.topics().deadLetters()).isEmpty();
    }

    /** 22 */
    @Test
    void whatIsAnothersIsAnsweredLikeWhatIsNot() throws Exception {
        untouched.by(6, () -> {
            for (String path : List.of("/api/v1/tasks/", "/api/v1/reports/", "/api/v1/contacts/")) {
                String foreign = path.contains("tasks") ? theirTask : path.contains("reports") ? theirReport : "T05";
                String missing =
                        path.contains("contacts") ? "T99" : UUID.randomUUID().toString();
                assertThat(refusal(path + foreign)).isEqualTo(refusal(path + missing));
            }
        });
    }

    /** 22, by the clock: what a call for another's task takes, beside one for none. */
    @Test
    @Tag("thorough")
    void whatIsAnothersTakesNoLonger() {
        List<Long> foreign = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        try (Http task = new Http(platform.behindTheDoor(Part.TASK))) {
            for (int i = 0; i < 1_000; i++) {
                foreign.add(time(() -> task.get("/api/v1/tasks/" + theirTask, hoa)));
                missing.add(time(() -> task.get("/api/v1/tasks/" + UUID.randomUUID(), hoa)));
            }
        }
        double ratio = (double) median(foreign) / median(missing);
        System.out.printf("Another's task takes %.2f of the time of none%n", ratio);
        assertThat(ratio).isCloseTo(1, within(0.5));
    }

    /** 15: last, when the log has all of it. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theLogHasNoTokenAndNobodysAddress() throws Exception {
        List<String> personal = new ArrayList<>();
        Http.Answer contacts = http.get("/api/v1/contacts?limit=200", machine);
        for (JsonNode people : contacts.body().findValues("email")) {
            personal.add(people.asString());
        }
        for (JsonNode phone : contacts.body().findValues("phone")) {
            personal.add(phone.asString());
        }
        assertThat(personal).hasSizeGreaterThan(100);
        String log = Files.readString(platform.log());
        assertThat(log).contains("vn.dondoc.audit").doesNotContain("eyJ", "Bearer ", "@anlac.example");
        assertThat(personal).noneMatch(log::contains);
    }

    private String taskOf(String unit) {
        return http.get("/api/v1/tasks?directive=" + directive + "&unit=" + unit, machine)
                .each("id")
                .getFirst();
    }

    private JsonNode refusal(String path) {
        Http.Answer answer = http.get(path, hoa);
        assertRefused(404, answer);
        ((ObjectNode) answer.body()).remove("instance");
        return answer.body();
    }

    private Http.Answer put(String path, String token, String body) {
        return http.send("PUT", path, token, "application/json", body);
    }

    private Http.Answer keyed(String token, String body) {
        return http.send(
                "POST", "/api/v1/directives", token, "application/json", body, Map.of("Idempotency-Key", "one-key"));
    }

    private Http.Answer rewrite(String path, String version, String number) {
        String body = ORDER.replace("47/", number);
        return http.send("PUT", path, lan, "application/json", body, Map.of("If-Match", version));
    }

    private Http.Answer direct(Part service, String method, String path, @Nullable String token, String body) {
        try (Http behind = new Http(platform.behindTheDoor(service))) {
            return behind.send(method, path, token, "application/json", body);
        }
    }

    /** A refusal says what it is and nothing of how this is made. */
    private static void assertRefused(int status, Http.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("type")).startsWith("urn:dondoc:problem:");
        assertThat(INSIDES.matcher(answer.body().toString()).find())
                .as(answer.body().toString())
                .isFalse();
    }

    private static boolean isOfTasks(ConsumerRecord<byte[], byte[]> event) {
        return event.topic().equals("task.events.v1");
    }

    private static String report(String task) {
        return "{\"taskId\": \"%s\", \"percent\": 40, \"words\": \"Đang kiểm tra.\"}".formatted(task);
    }

    private static long time(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

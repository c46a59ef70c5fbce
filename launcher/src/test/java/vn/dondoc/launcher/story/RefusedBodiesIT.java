package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.launcher.fault.Topics;

/** What nobody achieves by what is sent: what is not theirs to say, not meant to be said, too much, or said twice. */
class RefusedBodiesIT extends Refusals {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BODY_LIMIT = 2 << 20;
    private static final int TOKENS = 100_000;
    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000001";
    private static final String LONG_AFTER = "2031-01-01T00:00:00Z";
    private static final String NO_UNIT = "X999";

    /** Members by which the services say whose a thing is, where it stands and since when; found nowhere else. */
    private static final String FORGED = """
            "id": "%1$s", "_id": "%1$s", "directiveId": "%1$s", "version": 99, "v": 99, "round": 99, "state": "ISSUED",
            "unit": "%2$s", "agencyId": "%2$s", "addressedUnits": ["%2$s"], "coordinators": ["%2$s"],
            "due": "%3$s", "dueAt": "%3$s", "createdAt": "%3$s", "issuedAt": "%3$s", "submittedAt": "%3$s",
            "createdBy": "forged", "issuedBy": "forged", "submittedBy": "forged", "sender": {"name": "forged"},
            "role": "forged", "decision": {"by": "forged", "at": "%3$s"}, "reading": {"forged": true},
            "recall": {"by": "forged"}, "fingerprint": "forged", "outbox": [{"id": "forged"}]""".formatted(NOBODYS_ID, NO_UNIT, LONG_AFTER);

    /** What answers say of a directive may come back with it, and means nothing. */
    private static final String ANSWERED = """
            "id": "%1$s", "version": 99, "state": "ISSUED", "createdAt": "%2$s", "issuedAt": "%2$s",
            "recall": {"by": "forged"}""".formatted(NOBODYS_ID, LONG_AFTER);

    /** 4 */
    @Test
    void aDirectiveIsWhatTheServerSaysItIs() throws Exception {
        String answered = with(ANSWERED, "81/");
        untouched.told(3, () -> {
            Http.Answer entered = http.post("/api/v1/directives", machine, answered);
            assertThat(entered.status()).isEqualTo(201);
            assertIsDraft(entered, "1");
            String path = "/api/v1/directives/" + entered.text("id");
            Http.Answer rewritten = send("PUT", path, machine, answered.replace("81/", "82/"), "\"1\"");
            assertThat(rewritten.status()).isEqualTo(200);
            assertIsDraft(rewritten, "2");
            assertRefused(400, http.post(path + "/issue", machine, "{" + FORGED + ", " + confirming(rewritten)));
        });
        assertNothingForged();
        untouched.by(2, () -> {
            assertRefused(400, http.post("/api/v1/directives", machine, with(FORGED, "83/")));
            assertRefused(
                    400,
                    http.post(
                            "/api/v1/directives",
                            machine,
                            with(ANSWERED, "83/")
                                    .replace("\"items\": [{", "\"items\": [{\"due\": \"" + LONG_AFTER + "\", ")));
        });
    }

    /** 4 */
    @Test
    void aReportIsWhatTheServerSaysItIs() throws Exception {
        String forged = "{" + FORGED + ", " + report(ourTask).substring(1);
        untouched.by(2, () -> {
            assertRefused(400, http.post("/api/v1/reports", hoa, forged));
            assertRefused(405, put("/api/v1/reports/" + theirReport, machine, forged));
        });
    }

    /** 4 */
    @Test
    void aContactIsWhatTheServerSaysItIs() throws Exception {
        String path = "/api/v1/contacts/T02";
        Http.Answer before = http.get(path, machine);
        JsonNode theirs = http.get("/api/v1/contacts/T05", machine).body();
        ObjectNode forged = (ObjectNode) before.body().deepCopy();
        forged.put("unit", "T05");
        forged.put("version", 99);
        untouched.told(1, () -> {
            Http.Answer written = send("PUT", path, machine, forged.toString(), before.tag());
            assertThat(written.status()).isEqualTo(200);
            assertThat(written.text("unit")).isEqualTo("T02");
            assertThat(written.body().required("version").asLong())
                    .isEqualTo(before.body().required("version").asLong() + 1);
        });
        assertThat(http.get("/api/v1/contacts/T05", machine).body()).isEqualTo(theirs);
        untouched.by(2, () -> {
            assertRefused(400, put(path, machine, "{" + FORGED + "}"));
            assertRefused(405, http.post(path, machine, forged.toString()));
        });
    }

    /** 5 */
    @Test
    void theStoresLanguageIsNotSpokenThroughTheApi() throws Exception {
        untouched.by(6, () -> {
            for (String subject : List.of("{\"$gt\": \"\"}", "[\"Kiểm tra\"]", "{\"$where\": \"sleep(9999)\"}")) {
                String body = ORDER.replace("\"Kiểm tra hồ sơ\"", subject);
                assertRefused(400, http.post("/api/v1/directives", machine, body));
            }
            assertRefused(400, http.post("/api/v1/reports", hoa, "{\"taskId\": {\"$ne\": null}, \"words\": \"x\"}"));
            assertRefused(400, http.post("/api/v1/directives", machine, "{\"$set\": {\"state\": \"ISSUED\"}}"));
            assertRefused(400, http.get("/api/v1/tasks?cursor=%7B%22%24gt%22%3A%22%22%7D", machine));
            assertRefused(404, http.get("/api/v1/tasks/%24ne", machine));
            assertRefused(400, http.get("/api/v1/tasks?unit%5B%24ne%5D=T05", hoa));
        });
        long begin = System.nanoTime();
        assertThat(http.get("/api/v1/directives?q=%28a%2B%29%2B%24", machine).status())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    /** 5 */
    @Test
    void noMemberIsStoredUnderANameThatTheStoreReadsAsAPathOrAnOperator() throws Exception {
        untouched.by(2, () -> {
            assertRefused(
                    400,
                    http.post(
                            "/api/v1/directives",
                            machine,
                            with("\"content.subject\": \"x\", \"$set\": {\"state\": \"ISSUED\"}", "51/")));
            assertRefused(
                    400,
                    http.post(
                            "/api/v1/directives",
                            machine,
                            ORDER.replace("\"items\": [{", "\"items\": [{\"x.y\": 1, \"$inc\": {\"v\": 7}, ")));
        });
        List<String> names = List.of("\"content.subject\"", "\"x.y\"", "\"$set\"", "\"$inc\"");
        assertThat(untouched.documents().values().stream()
                        .filter(document -> names.stream().anyMatch(document::contains)))
                .isEmpty();
    }

    /** Nothing of it is kept on the way: whether he may is asked before his body is read. */
    @Test
    void aLargeBodyOfWhoMayNotSendItIsRefusedAsAnyOther() throws Exception {
        untouched.by(1, () -> assertRefused(403, http.send("POST", READ, son, "text/plain", "a".repeat(10_000_000))));
    }

    /** 6 */
    @Test
    void nothingTooLargeTooDeepOrOfAnotherKindIsTaken() throws Exception {
        String page = form("x.pdf", "application/pdf", "<html><script>alert(1)</script></html>");
        untouched.by(3, () -> {
            assertRefused(413, http.post("/api/v1/directives", machine, "x".repeat(10 << 20)));
            assertRefused(400, http.post("/api/v1/directives", machine, "[".repeat(100_000)));
            assertRefused(
                    400,
                    http.post("/api/v1/directives", machine, "{\"items\":".repeat(5_000) + "1" + "}".repeat(5_000)));
            Http.Answer unknown = http.send("POST", READ, machine, FORM, page);
            assertRefused(415, unknown);
            assertThat(unknown.text("type")).endsWith(":unknown-file");
            assertThat(http.get("/api/v1/tasks?limit=1000000", machine)
                            .body()
                            .path("items")
                            .size())
                    .isLessThanOrEqualTo(200);
        });
    }

    /** 6: the name is the sender's, the path is not. */
    @Test
    void aFileIsGivenBackUnderAPlainName() throws Exception {
        Http.Answer file = http.get("/api/v1/directives/" + directive + "/original", machine);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ")
                .contains("van-ban.txt")
                .doesNotContain("/", "..", "etc", "%2");
        assertThat(untouched.documents().values().stream().filter(document -> document.contains("etc/van-ban.txt")))
                .isEmpty();
    }

    /** 6 */
    @Test
    void noMoreUnitsAreNamedThanAreAllowed() throws Exception {
        int fitting = (BODY_LIMIT - ORDER.length() * 2) / "\"T02\",".length();
        untouched.by(4, () -> {
            for (int leads : List.of(2_001, TOKENS / 2)) {
                assertFault("/items/0/leads", "SIZE", http.post("/api/v1/directives", machine, naming(leads, "T02")));
            }
            Http.Answer blank = http.post("/api/v1/directives", machine, naming(TOKENS / 2, ""));
            assertFault("/items/0/leads", "SIZE", blank);
            assertThat(blank.body().path("errors").size()).isEqualTo(100);
            assertFault("", "TOO_LARGE", http.post("/api/v1/directives", machine, naming(fitting, "T02")));
            assertRefused(413, http.post("/api/v1/directives", machine, naming(BODY_LIMIT / 6 + 1, "T02")));
        });
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
        var told = untouched.topics().ends();
        untouched.told(
                2, () -> assertOneWins(() -> rewrite(path, "\"1\"", "73/"), () -> rewrite(path, "\"1\"", "74/")));
        assertThat(http.get(path, lan).text("version")).isEqualTo("2");
        assertThat(untouched.topics().ends()).as("A draft is told to nobody").isEqualTo(told);
    }

    /** 9 */
    @Test
    void ofTwoReviewersOneDecides() throws Exception {
        String path = "/api/v1/reports/" + theirReport;
        untouched.awaitRest();
        long told = countOfReports();
        untouched.told(
                2,
                () -> assertOneWins(
                        () -> send("POST", path + "/accept", machine, "{}", "\"1\""),
                        () -> send("POST", path + "/return", machine, "{\"reason\": \"Thiếu số liệu.\"}", "\"1\"")));
        assertThat(http.get(path, machine).text("version")).isEqualTo("2");
        assertThat(countOfReports()).isEqualTo(told + 1);
    }

    /** 21 */
    @Test
    void aRecordThatNamesAClassIsReadAsWhatItIs() throws Exception {
        untouched.awaitRest();
        var documents = untouched.documents();
        ConsumerRecord<byte[], byte[]> task = first("vn.dondoc.task.assigned.v1");
        nameAClass(task.headers());
        untouched.topics().repeat(List.of(task));
        untouched.awaitRest();
        assertThat(untouched.documents()).isEqualTo(documents);

        ConsumerRecord<byte[], byte[]> issued = first("vn.dondoc.directive.issued.v1");
        nameAClass(issued.headers());
        String another = UUID.randomUUID().toString();
        ObjectNode body = (ObjectNode) JSON.readTree(issued.value());
        untouched
                .topics()
                .send(
                        issued,
                        Topics.type(issued),
                        another,
                        body.put("directiveId", another).toString());
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(http.get("/api/v1/tasks?directive=" + another, machine)
                                .each("unit"))
                        .containsExactlyInAnyOrder("T02", "T05"));
        untouched.awaitRest();
        assertThat(untouched.topics().deadLetters()).isEmpty();
    }

    private ConsumerRecord<byte[], byte[]> first(String type) throws Exception {
        return untouched.topics().events().stream()
                .filter(event -> Topics.type(event).equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static void nameAClass(Headers headers) {
        headers.add("__TypeId__", "javax.script.ScriptEngineManager".getBytes(StandardCharsets.UTF_8));
        headers.add("spring_json_header_types", "{\"x\":\"java.lang.Runtime\"}".getBytes(StandardCharsets.UTF_8));
    }

    private long countOfReports() throws Exception {
        return untouched.topics().events().stream()
                .filter(event -> event.topic().equals("report.events.v1"))
                .count();
    }

    /** Nowhere: not with what was written, nor with anything else, nor in what was told. */
    private void assertNothingForged() throws Exception {
        List<String> marks = List.of("forged", NOBODYS_ID, NO_UNIT, LONG_AFTER.substring(0, 10));
        Stream<String> events =
                untouched.topics().events().stream().map(event -> new String(event.value(), StandardCharsets.UTF_8));
        assertThat(Stream.concat(untouched.documents().values().stream(), events)
                        .filter(text -> marks.stream().anyMatch(text::contains)))
                .isEmpty();
    }

    private static void assertIsDraft(Http.Answer answer, String version) {
        assertThat(answer.text("id")).isNotEqualTo(NOBODYS_ID);
        assertThat(answer.text("state")).isEqualTo("DRAFT");
        assertThat(answer.text("version")).isEqualTo(version);
        assertThat(answer.text("createdAt")).startsWith("2023-12-14");
        assertThat(answer.body().has("issuedAt")).isFalse();
    }

    private static void assertFault(String pointer, String code, Http.Answer answer) {
        assertRefused(422, answer);
        assertThat(answer.body().required("errors").valueStream())
                .anyMatch(fault -> fault.required("pointer").asString().equals(pointer)
                        && fault.required("code").asString().equals(code));
    }

    /** Whoever comes last reads what the other wrote, or finds out when storing. */
    private static void assertOneWins(Callable<Http.Answer> one, Callable<Http.Answer> other) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = callers.invokeAll(List.of(one, other)).stream()
                    .map(Refusals::join)
                    .map(Http.Answer::status)
                    .toList();
            assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String naming(int leads, String name) {
        return ORDER.replace("\"T02\", \"T05\"", ("\"" + name + "\",").repeat(leads - 1) + "\"" + name + "\"");
    }

    /** The end of a body that confirms whatever was found odd. */
    private static String confirming(Http.Answer draft) {
        List<String> codes = draft.body()
                .required("warnings")
                .valueStream()
                .map(warning -> warning.required("code").asString())
                .distinct()
                .toList();
        return "\"confirm\": " + JSON.writeValueAsString(codes) + "}";
    }

    private Http.Answer send(String method, String path, String token, String body, String ifMatch) {
        return http.send(method, path, token, "application/json", body, Map.of("If-Match", ifMatch));
    }

    private Http.Answer rewrite(String path, String version, String number) {
        return send("PUT", path, lan, ORDER.replace("47/", number), version);
    }

    private Http.Answer keyed(String token, String body) {
        return http.send(
                "POST", "/api/v1/directives", token, "application/json", body, Map.of("Idempotency-Key", "one-key"));
    }
}

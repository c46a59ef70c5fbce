package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.identity.DemoPerson;

/** A platform on which two units have a task each, of one directive, and people who try what is not theirs to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Refusals {

    static final String READ = "/api/v1/directives/read";
    static final String FORM = "multipart/form-data; boundary=x";
    static final String ORDER = """
        {"type": "CONG_VAN", "issuer": "T00", "number": "47/UBND-TH", "subject": "Kiểm tra hồ sơ",
         "issuedOn": {"date": "2023-12-14", "precision": "DAY"},
         "items": [{"text": "Kiểm tra hồ sơ, báo cáo kết quả.", "leads": ["T02", "T05"],
                    "deadlines": [{"asWritten": "chậm nhất ngày 29/12/2023"}]}]}\
        """;

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|org\\.spring|jackson|mongo|kafka|tomcat", Pattern.CASE_INSENSITIVE);

    RunningPlatform platform;
    Untouched untouched;
    Http http;
    String machine;
    String lan;
    String hoa;
    String dung;
    String son;
    String draft;
    String directive;
    String ourTask;
    String theirTask;
    String theirReport;

    @BeforeAll
    void start() throws Exception {
        platform = RunningPlatform.on(
                getClass().getSimpleName().toLowerCase(Locale.ROOT),
                Map.of("DONDOC_AUDIT_SUMEVERY", "2s"),
                "--clock",
                "2023-12-14T08:00:00+07:00");
        Assumptions.assumeTrue(platform.isOurs(), "Skipped: a store elsewhere is not looked into.");
        untouched = new Untouched(platform.store(), Objects.requireNonNull(platform.broker()), platform.log());
        http = untouched.atTheDoor(platform.door());
        machine = platform.signIn().systems();
        lan = platform.signIn().person(DemoPerson.LAN);
        hoa = platform.signIn().person(DemoPerson.HOA);
        dung = platform.signIn().person(DemoPerson.DUNG);
        son = platform.signIn().person(DemoPerson.SON);
        draft = http.post("/api/v1/directives", lan, ORDER).text("id");
        directive = http.post("/api/v1/directives", machine, with("\"original\": \"" + file() + "\"", "48/"))
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
            http.close();
            untouched.close();
        }
        platform.close();
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

    /** A document that was sent as a file under a name that is a path elsewhere; the id under which it is kept. */
    private String file() throws IOException {
        try (InputStream letter = Refusals.class.getResourceAsStream("/samples/01-ke-hoach-hanh-dong-2024.txt")) {
            String text = new String(Objects.requireNonNull(letter).readAllBytes(), StandardCharsets.UTF_8);
            return http.send("POST", READ, machine, FORM, form("../../etc/van-ban.txt", "text/plain", text))
                    .text("original");
        }
    }

    private String taskOf(String unit) {
        return http.get("/api/v1/tasks?directive=" + directive + "&unit=" + unit, machine)
                .each("id")
                .getFirst();
    }

    Http.Answer put(String path, String token, String body) {
        return http.send("PUT", path, token, "application/json", body);
    }

    Http.Answer direct(Part service, String method, String path, @Nullable String token, String body) {
        try (Http behind = untouched.behindTheDoor(platform.behindTheDoor(service))) {
            return behind.send(method, path, token, "application/json", body);
        }
    }

    /** A refusal says what it is and nothing of how this is made. */
    static void assertRefused(int status, Http.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("type")).startsWith("urn:dondoc:problem:");
        assertThat(INSIDES.matcher(answer.body().toString()).find())
                .as(answer.body().toString())
                .isFalse();
    }

    /** The order under another number, with more members. */
    static String with(String members, String number) {
        return "{" + members + ", " + ORDER.substring(1).replace("47/", number);
    }

    static String form(String name, String type, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: "
                + type + "\r\n\r\n" + content + "\r\n--x--\r\n";
    }

    static String report(String task) {
        return "{\"taskId\": \"%s\", \"percent\": 40, \"words\": \"Đang kiểm tra.\"}".formatted(task);
    }

    static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

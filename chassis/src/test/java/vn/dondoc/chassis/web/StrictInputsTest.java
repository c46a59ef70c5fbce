package vn.dondoc.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.chassis.text.TextConfiguration;

/** A small service over real HTTP: what is meant is taken, and of anything else is told where, what and what instead. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=samples", "spring.mvc.problemdetails.enabled=false"})
class StrictInputsTest {
    private static final String GOOD = """
            {"name": "Sở Nội vụ", "leads": ["T01"], "since": "2026-11-30", "due": "2026-11-30T17:00:00+07:00",
             "kind": "ROOM", "percent": 99, "parts": [{"count": 2}], "part": {"count": 1}, "open": true}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Samples samples;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    enum Kind {
        ROOM,
        COMMUNE
    }

    record Part(@NotNull Integer count) {}

    record Sample(
            @NotNull @Legible @Size(max = 300) String name,
            @Nullable List<String> leads,
            @Nullable LocalDate since,
            @Nullable Instant due,
            @Nullable Kind kind,
            @Nullable @Max(100) Integer percent,
            @Nullable List<@Valid Part> parts,
            @Nullable @Valid Part part,
            @Nullable Boolean open,
            @Nullable @Legible(lines = true) String remark) {}

    record Filter(
            @Nullable Kind kind,
            @Nullable Set<Kind> kinds,
            @Nullable Instant before,
            @Nullable @Max(2200) Integer year) {}

    @RestController
    static class Samples {
        private final AtomicInteger taken = new AtomicInteger();

        @PostMapping("/api/v1/samples")
        Sample take(@Valid @RequestBody Sample sample) {
            taken.incrementAndGet();
            return sample;
        }

        @PutMapping("/api/v1/samples/1")
        void replace(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
            EntityTags.require(ifMatch, 3);
        }

        @PostMapping("/api/v1/files")
        void file(@RequestPart MultipartFile file) {}

        @GetMapping("/api/v1/samples")
        Filter list(@Valid @ParameterObject Filter filter) {
            return filter;
        }

        @GetMapping("/api/v1/days")
        List<String> days(
                @RequestParam String id,
                @RequestParam(required = false) @Nullable LocalDate at,
                @RequestParam(required = false) @Nullable Integer limit,
                @RequestParam(required = false) @Nullable String q,
                @RequestParam(required = false) @Nullable Kind kind) {
            return List.of(id, String.valueOf(at), String.valueOf(Page.limit(limit)), String.valueOf(q));
        }
    }

    @SpringBootConfiguration
    @Import({WebConfiguration.class, TextConfiguration.class, Samples.class})
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Service {}

    /** What was asked for would be done, and the caller told that it was refused. */
    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/*", "application/problem+json", "nonsense"})
    void doesNothingForWhoeverCannotReadTheAnswer(String accepted) {
        int before = samples.taken.get();
        Answer answer = send("POST", "/samples", GOOD, "Accept", accepted);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(samples.taken).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/*", "text/html, application/json;q=0.1"})
    void answersWhoeverCanReadTheAnswer(String accepted) {
        assertThat(send("POST", "/samples", GOOD, "Accept", accepted).status()).isEqualTo(200);
    }

    @Test
    void takesWhatIsMeant() {
        Answer answer = send("POST", "/samples", GOOD);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        assertThat(answer.json().at("/due").asString()).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(send("POST", "/samples", "{\"name\": \"a\", \"percent\": 100.0}")
                        .json()
                        .at("/percent")
                        .asInt())
                .isEqualTo(100);
        assertThat(send("GET", "/days?id=1&at=2026-02-28&limit=500&q=", "")
                        .json()
                        .toString())
                .isEqualTo("[\"1\",\"2026-02-28\",\"200\",\"\"]");
        Answer unasked = send("GET", "/days?id=1&at=", "");
        assertThat(unasked.status()).as(unasked.json().toString()).isEqualTo(200);
        assertThat(send("GET", "/samples?kinds=ROOM,COMMUNE&before=2026-11-30T17:00:00%2B07:00", "")
                        .json()
                        .at("/before")
                        .asString())
                .isEqualTo("2026-11-30T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since|\"+999999999-12-31\"|NOT_A_DAY|+999999999-12-31",
                "since|\"1899-12-31\"|NOT_A_DAY|1899-12-31",
                "since|\"2200-01-01\"|NOT_A_DAY|2200-01-01",
                "since|\"2026-02-30\"|NOT_A_DAY|2026-02-30",
                "since|\"20261209\"|NOT_A_DAY|20261209",
                "since|20261209|NOT_A_DAY|20261209",
                "since|1793552400000|NOT_A_DAY|1793552400000",
                "since|\"2026-12-08T17:00:00.000Z\"|NOT_A_DAY|2026-12-08T17:00:00.000Z",
                "since|\"14/12/2023\"|NOT_A_DAY|14/12/2023",
                "since|[2026, 12, 8]|NOT_A_DAY|[…]",
                "since|\"\"|NOT_A_DAY|YYYY-MM-DD",
                "due|\"2026-12-08\"|NOT_A_MOMENT|2026-12-08",
                "due|\"2026-12-08T17:00:00\"|NOT_A_MOMENT|2026-12-08T17:00:00",
                "due|\"-999999999-01-01T00:00:00Z\"|NOT_A_MOMENT|-999999999",
                "due|\"+1000000000-12-31T23:59:59Z\"|NOT_A_MOMENT|+1000000000",
                "due|1793552400|NOT_A_MOMENT|1793552400",
                "kind|\"PHONG\"|NOT_ONE_OF|ROOM, COMMUNE",
                "kind|0|NOT_ONE_OF|ROOM, COMMUNE",
                "kind|\"\"|NOT_ONE_OF|ROOM, COMMUNE",
                "percent|\"10%\"|WRONG_TYPE|10%",
                "percent|99.5|WRONG_TYPE|99.5",
                "percent|1e400|WRONG_TYPE|một số nguyên",
                "percent|true|WRONG_TYPE|true",
                "percent|{\"a\": 1}|WRONG_TYPE|{…}",
                "leads|\"T01\"|WRONG_TYPE|một danh sách",
                "leads|{\"a\": 1}|WRONG_TYPE|một danh sách",
                "part|[]|WRONG_TYPE|một đối tượng",
                "part|\"x\"|WRONG_TYPE|một đối tượng",
                "name|[\"a\"]|WRONG_TYPE|chữ trong dấu",
                "name|\"\\ud800\"|WRONG_TYPE|chữ trong dấu",
                "name|\"a\\u0000b\"|WRONG_TYPE|chữ trong dấu",
                "open|\"có\"|WRONG_TYPE|true hoặc false",
            })
    void tellsWhereWhatWasSentAndWhatIsTaken(String member, String value, String code, String words) {
        Answer answer = send("POST", "/samples", "{\"name\": \"a\", \"%s\": %s}".formatted(member, value));

        answer.isRefused(400, "/" + member, code);
        assertThat(answer.message()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"names\": \"a\"}|/names|“name”",
                "{\"name\": \"a\", \"lead\": [\"T01\"]}|/lead|“leads”",
                "{\"name\": \"a\", \"parts\": [{\"count\": 1}, {\"counted\": 2}]}|/parts/1/counted|“count”",
                "{\"name\": \"a\", \"attachments\": []}|/attachments|due, kind, leads, name",
                "{\"name\": \"a\", \"a~b/c\": 1}|/a~0b~1c|a~b/c",
            })
    void namesAnUnknownMemberAndTheNearestKnownOne(String body, String pointer, String words) {
        Answer answer = send("POST", "/samples", body);

        answer.isRefused(400, pointer, "UNKNOWN_MEMBER");
        assertThat(answer.message()).contains(words);
    }

    @Test
    void saysOfAWholeBodyWhatIsWrong() {
        send("POST", "/samples", "").isRefused(400, "", "BODY_MISSING");
        send("POST", "/samples", "  ").isRefused(400, "", "BODY_MISSING");
        send("POST", "/samples", "null").isRefused(400, "", "BODY_MISSING");
        send("POST", "/samples", "[]").isRefused(400, "", "WRONG_TYPE");
        send("POST", "/samples", "{\"name\": \"a\"").isRefused(400, "", "NOT_JSON");
        Answer broken = send("POST", "/samples", "{\"name\": \"a\", 'since': 1}");
        assertThat(broken.code()).isEqualTo("NOT_JSON");
        assertThat(broken.message()).contains("dòng 1");
        send("POST", "/samples", "{\"name\": \"a\"} x").isRefused(400, "", "NOT_JSON");
    }

    @Test
    void repeatsNoMoreThanALineOfWhatWasSent() {
        Answer answer = send("POST", "/samples", "{\"name\": \"a\", \"since\": \"%s\"}".formatted("x".repeat(10_000)));

        answer.isRefused(400, "/since", "NOT_A_DAY");
        assertThat(answer.message().length()).isLessThan(250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/days|/id|PARAMETER_MISSING|id",
                "/days?id=1&at=14/12/2023|/at|NOT_A_DAY|14/12/2023",
                "/days?id=1&at=%2B999999999-12-31|/at|NOT_A_DAY|YYYY-MM-DD",
                "/days?id=1&limit=mười|/limit|WRONG_TYPE|một số nguyên",
                "/days?id=1&kind=PHONG|/kind|NOT_ONE_OF|ROOM, COMMUNE",
                "/days?id=1&limits=5|/limits|UNKNOWN_PARAMETER|“limit”",
                "/days?id=1&page=5|/page|UNKNOWN_PARAMETER|at, id, kind, limit, q",
                "/days?id=1&q=%C3%28|/q|NOT_UTF_8|UTF-8",
                "/samples?kind=PHONG|/kind|NOT_ONE_OF|ROOM, COMMUNE",
                "/samples?kinds=ROOM,PHONG|/kinds|NOT_ONE_OF|ROOM, COMMUNE",
                "/samples?before=2026-11-30|/before|NOT_A_MOMENT|2026-11-30T17:00:00+07:00",
                "/samples?before=%2B999999999-12-31T00:00:00Z|/before|NOT_A_MOMENT|2199",
                "/samples?year=3000&kind=x|/kind|NOT_ONE_OF|ROOM, COMMUNE",
                "/samples?state=ROOM|/state|UNKNOWN_PARAMETER|before, kind, kinds, year",
            })
    void saysTheSameOfAValueOfTheQuery(String path, String pointer, String code, String words) {
        Answer answer = send("GET", path, "");

        answer.isRefused(400, pointer, code);
        assertThat(answer.message()).contains(words);
    }

    @Test
    void whatCanBeReadButNotBeIs422() {
        send("POST", "/samples", "{\"name\": \"a\", \"percent\": 101}").isRefused(422, "/percent", "MAX");
        send("POST", "/samples", "{}").isRefused(422, "/name", "NOT_NULL");
        send("GET", "/samples?year=3000", "").isRefused(422, "/year", "MAX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u200b",
                "\\u200b\\u200c",
                "Sở \\u202eNội vụ",
                "Sở\\u0007",
                "Sở\\nNội vụ",
                "\\ufeffSở",
                "\\u00adSở",
                "---",
                "S\\ue000",
                "Sở\\u2028Nội"
            })
    void refusesANameThatNobodyCanSee(String name) {
        send("POST", "/samples", "{\"name\": \"%s\"}".formatted(name)).isRefused(422, "/name", "NOT_LEGIBLE");
    }

    @Test
    void takesWordsOnManyLinesAndNothingInThemThatNobodyCanSee() {
        String words = "{\"name\": \"a\", \"remark\": \"%s\"}";

        for (String unseen : List.of("Sai \\u202eum\\u1eabu", "Thi\\u200bếu", "\\u0007Thiếu", "...")) {
            send("POST", "/samples", words.formatted(unseen)).isRefused(422, "/remark", "NOT_LEGIBLE");
        }
        assertThat(send("POST", "/samples", words.formatted("Thiếu:\\r\\n\\t- số liệu;\\n\\t- phụ lục 😀"))
                        .status())
                .isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sở Nội vụ", "Tổ 3 (cũ)", "1", "Văn phòng – Thống kê", "So\\u031b\\u0309 N\\u00f4i"})
    void takesANameHoweverItIsTyped(String name) {
        assertThat(send("POST", "/samples", "{\"name\": \"%s\"}".formatted(name))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"3\"|200",
                "*|200",
                "\"1\", \"3\"|200",
                "W/\"3\"|200",
                "\"1\",W/\"3\"|200",
                "\"4\"|412",
                "\"1\", \"2\"|412",
                "3|400",
                "abc|400",
                "\"3|400",
                "\"3\" \"4\"|400",
                "3, \"3\"|400",
            })
    void anIfMatchThatIsNoneIsNoChange(String ifMatch, int status) {
        Answer answer = send("PUT", "/samples/1", "", "If-Match", ifMatch);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.json().at("/type").asString()).endsWith(":bad-if-match");
            assertThat(answer.json().at("/title").asString()).contains("\"3\"");
        }
    }

    @Test
    void namesAPartThatIsMissing() {
        Answer answer = send(
                "POST",
                "/files",
                "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.txt\"\r\n\r\na\r\n--x--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=x");
        answer.isRefused(400, "/file", "PART_MISSING");

        send("POST", "/files", "no parts", "Content-Type", "multipart/form-data")
                .isRefused(400, "", "BAD_PARTS");
    }

    private Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1" + path.replace("mười", "m%C6%B0%E1%BB%9Di")))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length == 0 || !headers[0].equals("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            return new Answer(response.statusCode(), json.readTree(text.isEmpty() ? "{}" : text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, JsonNode json) {
        String code() {
            return json.at("/errors/0/code").asString("");
        }

        String message() {
            return json.at("/errors/0/message").asString("");
        }

        void isRefused(int expected, String pointer, String expectedCode) {
            assertThat(code() + " " + json.at("/errors/0/pointer").asString("none"))
                    .as(json.toString())
                    .isEqualTo(expectedCode + " " + pointer);
            assertThat(status).isEqualTo(expected);
            assertThat(message()).isNotEmpty().doesNotContain("{0}").doesNotStartWith(expectedCode);
        }
    }
}

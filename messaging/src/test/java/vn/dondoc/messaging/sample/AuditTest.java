package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.chassis.audit.RefusedCalls;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.testing.AuditTrail;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.ServiceTest;
import vn.dondoc.messaging.testing.StoreDump;

@ServiceTest
@TestPropertySource(properties = "spring.config.name=sample-service")
class AuditTest {
    private static final String OFFICER = Tokens.person("officer", "T02");
    private static final String VISITOR = Tokens.person("visitor", "T02");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    private MockMvc http;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private StoreDump dump;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Aggregates<Note> notes;

    @Autowired
    private SampleService.Meanwhile meanwhile;

    @Autowired
    private RefusedCalls refusals;

    private final String id = UUID.randomUUID().toString();
    private final String path = "/api/v1/notes/" + id;
    private String before = "";
    private int events;

    @BeforeEach
    void beginAnew() {
        refusals.tell();
    }

    @Test
    void tellsWhoWroteWhatWhyAndWhatCameOfIt() throws Exception {
        http.perform(write(path, "{\"text\":\"first\",\"reason\":\"Theo đề nghị của Sở.\"}")
                        .with(bearer(OFFICER))
                        .header("Idempotency-Key", "secret-key")
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .header("X-Forwarded-For", "203.0.113.7"))
                .andExpect(status().isCreated());

        assertThat(trail.entries(path)).singleElement().satisfies(entry -> {
            assertThat(entry)
                    .containsEntry("who", "officer-T02")
                    .containsEntry("client", "console/officer-T02")
                    .containsEntry("unit", "T02")
                    .containsEntry("method", "PUT")
                    .containsEntry("why", "Theo đề nghị của Sở.")
                    .containsEntry("trace", TRACE)
                    .containsEntry("remote", "203.0.113.7")
                    .containsEntry("outcome", "DONE")
                    .containsEntry("status", 201)
                    .containsEntry("resource", path)
                    .containsEntry("etag", "\"1\"")
                    .containsKeys("at", "finishedAt");
            assertThat(entry.getString("key")).hasSize(64).doesNotContain("secret");
        });
    }

    @Test
    void sealsWhatIsFinished() throws Exception {
        http.perform(write(path, "{\"text\":\"first\"}").with(bearer(OFFICER))).andExpect(status().isCreated());

        await().untilAsserted(() -> assertThat(mongo.getCollection("audit").find(new Document("path", path)))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsKeys("previous", "hash")));
        await().untilAsserted(() -> assertThat(mongo.getCollection("auditOpen").find(new Document("path", path)))
                .isEmpty());
    }

    /** What is refused at a path, who is known to have asked for it, and the reason as far as it was read. */
    static Stream<Arguments> refusals() {
        String text = "{\"text\":\"second\",\"reason\":\"Cần sửa.\"}";
        String invalid = "{\"text\":\"\",\"reason\":\"Cần sửa.\"}";
        return Stream.of(
                refusal(401, path -> write(path, text), null, null),
                refusal(403, path -> write(path, text).with(bearer(VISITOR)), "visitor-T02", null),
                refusal(404, path -> write("/none" + path, text).with(bearer(OFFICER)), "officer-T02", null),
                refusal(405, path -> post(path).with(bearer(OFFICER)), "officer-T02", null),
                refusal(
                        412,
                        path -> write(path, text).with(bearer(OFFICER)).header("If-Match", "\"7\""),
                        "officer-T02",
                        "Cần sửa."),
                refusal(428, path -> write(path, text).with(bearer(OFFICER)), "officer-T02", "Cần sửa."),
                refusal(413, path -> write(path, "x".repeat(3 << 20)).with(bearer(OFFICER)), null, null),
                refusal(422, path -> write(path, invalid).with(bearer(OFFICER)), "officer-T02", "Cần sửa."),
                refusal(401, path -> get(path), null, null),
                refusal(403, path -> get(path).with(bearer(VISITOR)), "visitor-T02", null),
                refusal(404, path -> get("/none" + path).with(bearer(OFFICER)), "officer-T02", null));
    }

    private static Arguments refusal(
            int status,
            Function<String, MockHttpServletRequestBuilder> call,
            @Nullable String who,
            @Nullable String why) {
        return Arguments.of(status, call, who, why);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void tellsOnceOfWhatWasRefusedAndChangedNothing(
            int status,
            Function<String, MockHttpServletRequestBuilder> call,
            @Nullable String who,
            @Nullable String why)
            throws Exception {
        http.perform(write(path, "{\"text\":\"first\"}").with(bearer(OFFICER))).andExpect(status().isCreated());
        look();
        int told = trail.entries().size();

        http.perform(call.apply(path)).andExpect(status().is(status));

        assertNothingChanged();
        assertThat(trail.entries()).hasSize(told + 1);
        Document entry = trail.entries().getLast();
        assertThat(entry.getString("path")).endsWith(path);
        assertThat(entry).containsEntry("outcome", "REFUSED").containsEntry("status", status);
        assertThat(entry.getString("who")).isEqualTo(who);
        assertThat(entry.getString("why")).isEqualTo(why);
    }

    @Test
    void countsWhatIsRefusedOverAndOverIntoOneEntry() throws Exception {
        int told = trail.entries().size();
        for (int i = 0; i < 60; i++) {
            http.perform(get("/api/v1/notes/" + UUID.randomUUID()).with(bearer(OFFICER)))
                    .andExpect(status().isNotFound());
        }
        http.perform(get(path).with(bearer(VISITOR))).andExpect(status().isForbidden());
        assertThat(trail.entries()).hasSize(told + 2);

        refusals.tell();
        assertThat(trail.entries()).hasSize(told + 3);
        assertThat(lastSum())
                .containsEntry("who", "officer-T02")
                .containsEntry("method", "GET")
                .containsEntry("path", "/api/v1/notes/{id}")
                .containsEntry("status", 404)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("count", 59);
        refusals.tell();
        assertThat(trail.entries()).hasSize(told + 3);
    }

    @Test
    void beginsNoMoreWritesOfWhomeverItRefusedTooManyUntilTheMinuteIsOver() throws Exception {
        String invalid = "{\"text\":\"\"}";
        String another = Tokens.person("officer", "T05");
        int told = trail.entries().size();
        for (int i = 0; i < 300; i++) {
            http.perform(write(path, invalid).with(bearer(OFFICER))).andExpect(status().isUnprocessableContent());
        }
        for (int i = 0; i < 150; i++) {
            http.perform(write(path, "{\"text\":\"first\"}").with(bearer(OFFICER)))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().string("Retry-After", "60"))
                    .andExpect(jsonPath("$.type").value("urn:dondoc:problem:too-many-refused"));
        }
        http.perform(write(path, invalid).with(bearer(another))).andExpect(status().isUnprocessableContent());
        assertThat(trail.entries()).hasSize(told + 311);

        refusals.tell();
        assertThat(trail.entries()).hasSize(told + 312);
        assertThat(lastSum()).containsEntry("status", 429).containsEntry("count", 140);
        http.perform(write(path, "{\"text\":\"first\"}").with(bearer(OFFICER))).andExpect(status().isCreated());
    }

    /** Two write the same note at once, one that is there or one that is not: what is there is the faster one's. */
    @ParameterizedTest(name = "there: {0}")
    @CsvSource({"true,changed-meanwhile", "false,refused"})
    void tellsOnceOfAWriteThatAnotherHasOvertaken(boolean isThere, String problem) throws Exception {
        if (isThere) {
            notes.insert(new Note(id, "").write("first"));
        }
        meanwhile.next(() -> {
            if (!notes.insert(new Note(id, "").write("faster"))) {
                notes.change(id, note -> note.write("faster"));
            }
            look();
        });

        http.perform(write(path, "{\"text\":\"slower\",\"reason\":\"Cần sửa.\"}")
                        .with(bearer(OFFICER))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:dondoc:problem:" + problem));

        assertNothingChanged();
        assertThat(notes.find(id).orElseThrow().text()).isEqualTo("faster");
        assertThat(trail.entries(path))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("status", 409)
                        .containsEntry("who", "officer-T02")
                        .containsEntry("why", "Cần sửa."));
    }

    private Document lastSum() {
        return trail.entries().stream()
                .filter(entry -> entry.containsKey("count"))
                .toList()
                .getLast();
    }

    private void look() {
        before = dump.text();
        events = outbox.events().size();
    }

    private void assertNothingChanged() {
        assertThat(dump.text()).isEqualTo(before);
        assertThat(outbox.events()).hasSize(events);
    }

    @Test
    void tellsNothingOfAReadThatIsAnswered() throws Exception {
        http.perform(write(path, "{\"text\":\"first\"}").with(bearer(OFFICER)));
        http.perform(get(path).with(bearer(OFFICER))).andExpect(status().isOk());

        assertThat(trail.entries(path))
                .extracting(entry -> entry.getString("method"))
                .containsExactly("PUT");
    }

    @Test
    void keepsNoQueryAndNoEndlessReason() throws Exception {
        http.perform(write(path, "{\"text\":\"first\"}")
                        .queryParam("name", "Nguyễn Văn An")
                        .with(bearer(OFFICER)))
                .andExpect(status().isBadRequest());
        http.perform(write(path, "{\"text\":\"first\",\"reason\":\"" + "x".repeat(5000) + "\"}")
                        .with(bearer(OFFICER)))
                .andExpect(status().isCreated());

        assertThat(trail.entries(path))
                .hasSize(2)
                .noneMatch(entry -> entry.toJson().contains("Nguyễn"))
                .anySatisfy(entry -> assertThat(entry.getString("why")).hasSize(2000));
    }

    @Test
    void doesNothingThatItCannotEnter() throws Exception {
        http.perform(write(path, "{\"text\":\"first\"}").with(bearer(OFFICER))).andExpect(status().isCreated());
        look();
        MongoCollection<Document> open = mongo.getCollection("auditOpen");
        // The store refuses the entry, and only that.
        String trace = "0".repeat(31) + "1";
        open.insertOne(new Document("_id", "held").append("trace", trace));
        String index = open.createIndex(
                Indexes.ascending("trace"), new IndexOptions().unique(true).sparse(true));
        try {
            http.perform(write(path, "{\"text\":\"second\"}")
                            .header("If-Match", "\"1\"")
                            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                            .with(bearer(OFFICER)))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(jsonPath("$.type").value("urn:dondoc:problem:audit-away"));
        } finally {
            open.dropIndex(index);
            open.deleteOne(new Document("_id", "held"));
        }

        assertNothingChanged();
        assertThat(trail.entries(path)).hasSize(1);
    }

    private static MockHttpServletRequestBuilder write(String path, String body) {
        return put(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}

package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Moment;
import vn.dondoc.messaging.testing.Plans;

@ReportServiceTest
class DraftsTest {
    private static final String COLLEAGUE = Tokens.person("clerk", "T02");
    private static final String ADMIN = Tokens.person("admin", "T00");
    private static final String TYPED = "{\"percent\":40,\"words\":\"Đang gõ dở\"}";
    private static final String MORE = "{\"percent\":50,\"words\":\"Đang gõ dở, thêm một câu\"}";

    @Autowired
    private Scene scene;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Moment moment;

    @Autowired
    private Plans plans;

    private String task = "";

    @BeforeEach
    void begin() {
        scene.begin();
        task = scene.task("T02");
    }

    @Test
    void keepsWhatIsTypedAsItIsTyped() {
        String partial =
                "{\"percent\":null,\"complete\":true,\"words\":\"\",\"figures\":[{\"unit\":\"tỷ đồng\"},{}],\"deliverables\":[{\"count\":2}],\"onBehalf\":{\"note\":\"fax\"}}";
        Scene.Answer kept = keep(Scene.OFFICER, null, partial);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.header("Location")).isEqualTo("/api/v1/reports/drafts/" + task);

        Scene.Answer read = read(Scene.OFFICER);
        assertThat(read.header("ETag")).isEqualTo(kept.header("ETag"));
        assertThat(read.<Integer>at("$.content.deliverables[0].count")).isEqualTo(2);
        assertThat(read.<String>at("$.content.figures[0].unit")).isEqualTo("tỷ đồng");
        assertThat(read.<Boolean>at("$.content.complete")).isTrue();
        assertThat(read.<String>at("$.content.onBehalf.note")).isEqualTo("fax");
        assertThat(read.<String>at("$.savedAt")).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(list(Scene.OFFICER)).containsExactly(task);
    }

    @ParameterizedTest
    @CsvSource({
        "percent, 101",
        "percent, -1",
        "words, LONG",
        "figures, [{\"actual\":1e30}]",
        "deliverables, [{\"count\":-1}]",
        "deliverables, [null]"
    })
    void hasTheLimitsOfAReport(String field, String value) {
        String body = "{\"" + field + "\":" + value.replace("LONG", "\"" + "x".repeat(20_001) + "\"") + "}";

        assertThat(keep(Scene.OFFICER, null, body).status()).isEqualTo(422);
        assertThat(keep(Scene.OFFICER, null, "{\"taskId\":\"x\"}").status()).isEqualTo(400);
        assertThat(scene.count("reportDrafts")).isZero();
    }

    @Test
    void isSeenAndChangedByNobodyElse() {
        String tag = keep(Scene.OFFICER, null, TYPED).header("ETag");

        for (String other : List.of(COLLEAGUE, Tokens.person("leader", "T02"), Scene.MACHINE)) {
            assertThat(read(other).status()).isEqualTo(404);
            assertThat(list(other)).isEmpty();
            assertThat(discard(other, tag).status()).isEqualTo(404);
            assertThat(keep(other, null, MORE).status()).isEqualTo(201);
        }
        assertThat(read(Scene.OFFICER).<String>at("$.content.words")).isEqualTo("Đang gõ dở");
    }

    @Test
    void ofTwoWindowsTheSecondIsToldThatTheFirstHasSaved() {
        String tag = keep(Scene.OFFICER, null, TYPED).header("ETag");

        assertThat(keep(Scene.OFFICER, null, MORE).status()).isEqualTo(428);
        Scene.Answer next = keep(Scene.OFFICER, tag, MORE);
        assertThat(next.status()).isEqualTo(200);
        assertThat(keep(Scene.OFFICER, tag, TYPED).status()).isEqualTo(412);
        assertThat(keep(Scene.OFFICER, tag, MORE).header("ETag")).isEqualTo(next.header("ETag"));
        assertThat(discard(Scene.OFFICER, null).status()).isEqualTo(428);
        assertThat(discard(Scene.OFFICER, tag).status()).isEqualTo(412);
        assertThat(discard(Scene.OFFICER, next.header("ETag")).status()).isEqualTo(204);
        assertThat(keep(Scene.OFFICER, next.header("ETag"), TYPED).status()).isEqualTo(412);
    }

    /** A draft begins anew where one was: whoever read the old one does not overwrite it. */
    @Test
    void noTwoDraftsOnATaskHaveTheSameVersion() {
        String old = keep(Scene.OFFICER, null, TYPED).header("ETag");
        discard(Scene.OFFICER, old);
        String anew = keep(Scene.OFFICER, null, MORE).header("ETag");

        assertThat(anew).isNotEqualTo(old);
        assertThat(keep(Scene.OFFICER, old, TYPED).status()).isEqualTo(412);
    }

    @Test
    void oneOfManyWindowsAtTheSameMomentSaves() {
        String tag = keep(Scene.OFFICER, null, TYPED).header("ETag");

        List<Scene.Answer> answers = Scene.together(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Scene.Answer>) () -> keep(Scene.OFFICER, tag, "{\"words\":\"" + i + "\"}"))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers).extracting(Scene.Answer::status).isSubsetOf(200, 409, 412);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, T05, 403",
        "leader, T00, 403",
        "officer, T03, 404",
        "admin, T02, 403",
        "clerk, T00, 201",
        "clerk, T02, 201"
    })
    void isForWhoMayReportOnTheTask(String role, String unit, int status) {
        assertThat(keep(Tokens.person(role, unit), null, TYPED).status()).isEqualTo(status);
        assertThat(scene.count("reportDrafts")).isEqualTo(status == 201 ? 1 : 0);
    }

    @Test
    void isKeptForATaskThatNobodyHasHeardOfYet() {
        task = UUID.randomUUID().toString();
        assertThat(keep(Scene.OFFICER, null, TYPED).status()).isEqualTo(201);
        assertThat(scene.call(put("/api/v1/reports/drafts/x").content(TYPED), Scene.OFFICER)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isGoneOnceTheReportIsIn() {
        keep(Scene.OFFICER, null, TYPED);
        keep(COLLEAGUE, null, MORE);

        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(201);

        assertThat(read(Scene.OFFICER).status()).isEqualTo(404);
        assertThat(list(Scene.OFFICER)).isEmpty();
        assertThat(read(COLLEAGUE).status()).isEqualTo(200);
        assertThat(scene.count("reportDrafts")).isEqualTo(1);
    }

    @Test
    void isGoneOnceTheReportWaitsForItsTask() {
        task = UUID.randomUUID().toString();
        keep(Scene.OFFICER, null, TYPED);

        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(202);

        assertThat(scene.count("reportDrafts")).isZero();
    }

    @Test
    void staysWhereTheReportIsRefused() {
        keep(Scene.OFFICER, null, TYPED);
        scene.submit(COLLEAGUE, task, 100);

        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(409);

        assertThat(read(Scene.OFFICER).<String>at("$.content.words")).isEqualTo("Đang gõ dở");
        assertThat(list(Scene.OFFICER)).containsExactly(task);
    }

    /** What a process leaves that died after the report was in and before its draft was removed. */
    @Test
    void oneThatWasSentIsNoneAlsoIfItCouldNotBeRemoved() {
        keep(Scene.OFFICER, null, TYPED);
        Document draft = Objects.requireNonNull(
                mongo.getCollection("reportDrafts").find().first());
        String report = scene.submit(Scene.OFFICER, task, 40).id();

        for (Runnable look : List.<Runnable>of(
                () -> assertThat(read(Scene.OFFICER).status()).isEqualTo(404),
                () -> assertThat(list(Scene.OFFICER)).isEmpty(),
                () -> assertThat(keep(Scene.OFFICER, null, MORE).status()).isEqualTo(201))) {
            mongo.getCollection("reportDrafts").deleteMany(new Document());
            mongo.getCollection("reportDrafts").insertOne(draft.append("sentAs", report));
            look.run();
        }
        assertThat(read(Scene.OFFICER).<String>at("$.content.words")).endsWith("thêm một câu");
    }

    /** What a process leaves that died before the report was in. */
    @Test
    void oneThatWasToBeSentIsThereAsLongAsNoReportIs() {
        keep(Scene.OFFICER, null, TYPED);
        mongo.getCollection("reportDrafts")
                .updateOne(
                        new Document(),
                        new Document(
                                "$set", new Document("sentAs", UUID.randomUUID().toString())));

        assertThat(read(Scene.OFFICER).status()).isEqualTo(200);
        assertThat(list(Scene.OFFICER)).containsExactly(task);
    }

    @Test
    void whatAnotherWindowSavesWhileTheReportComesInStays() {
        String tag = keep(Scene.OFFICER, null, TYPED).header("ETag");
        moment.beforeTheNextInsertInto(
                "reports",
                () -> assertThat(keep(Scene.OFFICER, tag, MORE).status()).isEqualTo(200));

        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(201);

        assertThat(read(Scene.OFFICER).<String>at("$.content.words")).endsWith("thêm một câu");
    }

    @Test
    void whatIsTypedAfterwardsStaysWhenTheSameReportIsSentOnceMore() {
        keep(Scene.OFFICER, null, TYPED);
        String body = Scene.body(task, 40);
        String first = scene.submit(Scene.OFFICER, "k1", body).id();
        keep(Scene.OFFICER, null, MORE);

        assertThat(scene.submit(Scene.OFFICER, "k1", body).id()).isEqualTo(first);

        assertThat(read(Scene.OFFICER).<String>at("$.content.words")).endsWith("thêm một câu");
    }

    @Test
    void isErasedWithItsPerson() {
        keep(Scene.OFFICER, null, TYPED);
        keep(COLLEAGUE, null, TYPED);
        MockHttpServletRequestBuilder erase = delete("/api/v1/people/{id}/drafts", "officer-T02");

        assertThat(scene.call(erase, COLLEAGUE).status()).isEqualTo(403);
        assertThat(scene.call(delete("/api/v1/people/{id}/drafts", "officer-T02"), ADMIN)
                        .status())
                .isEqualTo(204);

        assertThat(read(Scene.OFFICER).status()).isEqualTo(404);
        assertThat(read(COLLEAGUE).status()).isEqualTo(200);
    }

    @Test
    void isForgottenNinetyDaysAfterItWasSavedLast() {
        keep(Scene.OFFICER, null, TYPED);

        Document draft = Objects.requireNonNull(
                mongo.getCollection("reportDrafts").find().first());
        assertThat(draft.getDate("expiresAt").toInstant())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(90)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(90)));
        assertThat(mongo.getCollection("reportDrafts").listIndexes())
                .anyMatch(index -> index.get("key", Document.class).containsKey("expiresAt")
                        && index.get("expireAfterSeconds", Number.class).longValue() == 0);
    }

    @Test
    void nobodyKeepsMoreThanTwoHundred() throws Exception {
        keep(Scene.OFFICER, null, TYPED);
        plans.crowd("reportDrafts", 199, draft -> {});
        task = scene.task("T02");

        assertThat(keep(Scene.OFFICER, null, TYPED).<String>at("$.type"))
                .isEqualTo("urn:dondoc:problem:too-many-drafts");
        assertThat(keep(COLLEAGUE, null, TYPED).status()).isEqualTo(201);
        plans.crowd("reportDrafts", 400, draft -> draft.put("owner", "other"));
        assertThat(plans.of("reportDrafts", () -> list(COLLEAGUE))).isNotEmpty().noneMatch(Plans.Plan::isScan);
    }

    private Scene.Answer keep(String token, @Nullable String ifMatch, String body) {
        return scene.call(
                conditional(put("/api/v1/reports/drafts/{task}", task), ifMatch).content(body), token);
    }

    private Scene.Answer read(String token) {
        return scene.call(get("/api/v1/reports/drafts/{task}", task), token);
    }

    private Scene.Answer discard(String token, @Nullable String ifMatch) {
        return scene.call(conditional(delete("/api/v1/reports/drafts/{task}", task), ifMatch), token);
    }

    private List<String> list(String token) {
        return scene.call(get("/api/v1/reports/drafts"), token).at("$.items[*].taskId");
    }

    private static MockHttpServletRequestBuilder conditional(
            MockHttpServletRequestBuilder call, @Nullable String ifMatch) {
        return ifMatch == null ? call : call.header("If-Match", ifMatch);
    }
}

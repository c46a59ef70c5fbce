package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Outbox;

@ReportServiceTest
class SubmittingTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @Test
    void answersWithTheReportAndWhereItIs() {
        String task = scene.task("T02");

        Scene.Answer answer = scene.submit(Scene.OFFICER, task, 40);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/reports/" + answer.id());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.<String>at("$.state")).isEqualTo("SUBMITTED");
        assertThat(answer.<Integer>at("$.round")).isEqualTo(1);
        assertThat(answer.<String>at("$.submittedAt")).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(scene.read(Scene.OFFICER, answer.id()).body()).isEqualTo(answer.body());
        assertThat(outbox.events("report.submitted"))
                .singleElement()
                .satisfies(event -> assertThat(event.key()).isEqualTo(task));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"percent\": 99.5|/percent",
                "\"percent\": \"10%\"|/percent",
                "\"percent\": 40, \"attachments\": []|/attachments",
                "\"percent\": 40, \"deliverables\": [{\"text\": \"kế hoạch\", \"count\": 1.9999}]|/deliverables/0/count",
                "\"percent\": 40, \"onBehalf\": {\"receivedOn\": \"14/12/2023\", \"note\": \"thư\"}|/onBehalf/receivedOn",
            })
    void cutsNothingAndDropsNothing(String members, String pointer) {
        Scene.Answer answer =
                scene.submit(Scene.OFFICER, "k", "{\"taskId\": \"%s\", %s}".formatted(scene.task("T02"), members));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<List<String>>at("$.errors[*].pointer")).containsExactly(pointer);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void whoeverSeesAnothersTaskIsToldThatItIsNotTheirs() {
        String task = scene.task("T02.01");

        for (String other : List.of(Scene.OFFICER, Tokens.person("officer", "T00"), Tokens.person("officer", "T05"))) {
            Scene.Answer answer = scene.submit(other, task, 40);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.<String>at("$.type")).endsWith(":not-your-task");
            assertThat(answer.<String>at("$.title")).contains("onBehalf");
        }
        assertThat(outbox.events()).isEmpty();
        assertThat(scene.submit(Tokens.person("officer", "T02.01"), task, 40).status())
                .isEqualTo(201);
    }

    @Test
    void aForeignTaskIsNotFound() {
        assertThat(scene.submit(Scene.OFFICER, scene.task("T05"), 40).status()).isEqualTo(404);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void theNextReportComesAfterTheDecisionOnACompleteOne() {
        String task = scene.task("T02");
        String first = scene.submit(Scene.OFFICER, task, 100).id();

        Scene.Answer tooEarly = scene.submit(Scene.OFFICER, task, 100);
        scene.sendBack(Scene.LEADER, first);
        Scene.Answer second = scene.submit(Scene.OFFICER, task, 50);
        scene.accept(Scene.LEADER, second.id());
        Scene.Answer third = scene.submit(Scene.OFFICER, task, 60);

        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.<String>at("$.type")).endsWith(":report-undecided");
        assertThat(second.<Integer>at("$.round")).isEqualTo(2);
        assertThat(third.<Integer>at("$.round")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "WITHDRAWN", "SUPERSEDED", "SUSPENDED"})
    void aClosedTaskTakesNoReports(String state) {
        String task = scene.task("T02");
        scene.task(task, "T02", 2, state);

        Scene.Answer answer = scene.submit(Scene.OFFICER, task, 40);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>at("$.type")).endsWith(":task-closed");
    }

    @Test
    void nothingIsReportedAfterACompleteReportWasAcceptedEvenBeforeTheTaskSaysSo() {
        String task = scene.task("T02");
        Scene.Answer complete = scene.submit(
                Scene.OFFICER,
                "key",
                "{\"taskId\":\"%s\",\"percent\":100,\"deliverables\":[{\"text\":\"Dự án\",\"count\":2}]}"
                        .formatted(task));
        assertThat(scene.accept(Scene.LEADER, complete.id()).status()).isEqualTo(200);

        assertThat(scene.submit(Scene.OFFICER, task, 100).<String>at("$.type")).endsWith(":task-closed");
    }

    @Test
    void theSameKeyFindsWhatTheFirstCallMadeWhateverCameOfIt() {
        String task = scene.task("T02");
        String body = Scene.body(task, 40);
        String id = scene.submit(Scene.OFFICER, "key", body).id();

        Scene.Answer whileUndecided = scene.submit(Scene.OFFICER, "key", body);
        scene.sendBack(Scene.LEADER, id);
        Scene.Answer afterwards = scene.submit(Scene.OFFICER, "key", body);
        scene.task(task, "T02", 2, "WITHDRAWN");
        Scene.Answer onAClosedTask = scene.submit(Scene.OFFICER, "key", body);

        assertThat(List.of(whileUndecided, afterwards, onAClosedTask))
                .extracting(Scene.Answer::status, Scene.Answer::id)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(201, id));
        assertThat(scene.count("reports")).isEqualTo(1);
        assertThat(scene.submit(Scene.OFFICER, "key", Scene.body(task, 41)).status())
                .isEqualTo(422);
    }

    @Test
    void theKeyOfAnotherIsAnotherKey() {
        String id = scene.submit(Scene.OFFICER, "key", Scene.body(scene.task("T02"), 40))
                .id();

        Scene.Answer other = scene.submit(Scene.MACHINE, "key", Scene.body(scene.task("T02"), 40));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.id()).isNotEqualTo(id);
    }

    @Test
    void ofManyAtTheSameMomentOneTakesTheRound() {
        for (int round = 1; round <= 5; round++) {
            String task = scene.task("T02");
            List<Integer> statuses = Scene.together(
                    8, () -> scene.submit(Scene.OFFICER, task, 100).status());

            assertThat(statuses).containsOnlyOnce(201);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
            assertThat(scene.count("reports")).isEqualTo(round);
        }
        assertThat(outbox.events("report.submitted")).hasSize(5);
    }

    @Test
    void theSameCallManyTimesAtOnceMakesOneReport() {
        String body = Scene.body(scene.task("T02"), 40);

        List<Scene.Answer> answers = Scene.together(8, () -> scene.submit(Scene.OFFICER, "key", body));

        assertThat(answers).extracting(Scene.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Scene.Answer::id)
                .containsOnly(answers.getFirst().id());
        assertThat(outbox.events("report.submitted")).hasSize(1);
    }

    @Test
    void whatIsNotForTheSenderToSayIsRefused() {
        String task = scene.task("T02");
        String bold = Scene.body(task, 40)
                .replace(
                        "{",
                        "{\"id\":\"mine\",\"unit\":\"T05\",\"state\":\"ACCEPTED\",\"version\":9,\"round\":7,"
                                + "\"submittedAt\":\"2020-01-01T00:00:00Z\",\"submittedBy\":\"ai đó\",");

        Scene.Answer answer = scene.submit(Scene.OFFICER, "key", bold);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.errors[0].code")).isEqualTo("UNKNOWN_MEMBER");
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void keepsAnIdOfWhoSentItAndShowsTheNameThatTheVersionBeforeKept() {
        String report = scene.submit(Scene.OFFICER, scene.task("T02"), 40).id();
        Document sender = sender(report);
        assertThat(sender).containsEntry("name", "officer-T02");
        assertThat(sender.toString()).doesNotContain("officer T02");

        mongo.getCollection("reports")
                .updateOne(Filters.eq("_id", report), Updates.set("submission.sender.name", "Lê Thị Hoa"));

        assertThat(scene.read(Scene.OFFICER, report).<String>at("$.submittedBy"))
                .isEqualTo("Lê Thị Hoa");
    }

    private Document sender(String report) {
        return Objects.requireNonNull(mongo.getCollection("reports")
                        .find(Filters.eq("_id", report))
                        .first())
                .get("submission", Document.class)
                .get("sender", Document.class);
    }

    @Test
    void figuresStayTheDecimalsThatWereWritten() {
        Scene.Answer answer = scene.submit(Scene.OFFICER, "key", """
                {"taskId":"%s","percent":40,"figures":[{"indicator":"Giải ngân","unit":"tỷ đồng","plan":1234567890.10,\
                "actual":0.1,"estimate":0,"samePeriodLastYear":-3.000001}]}""".formatted(scene.task("T02")));

        assertThat(scene.read(Scene.OFFICER, answer.id()).body())
                .contains("\"plan\":1234567890.10,\"actual\":0.1,\"estimate\":0,\"samePeriodLastYear\":-3.000001");
        Document stored = mongo.getCollection("reports").find().first();
        assertThat(stored)
                .extracting("submission.content.figures")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Document.class))
                .singleElement()
                .satisfies(figure -> assertThat(figure.get("plan")).isEqualTo(Decimal128.parse("1234567890.10")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /taskId | {"percent":40}
                    /taskId | {"taskId":"không phải mã","percent":40}
                    /percent | {"taskId":"TASK"}
                    /percent | {"taskId":"TASK","percent":101}
                    /percent | {"taskId":"TASK","percent":-1}
                    /complete | {"taskId":"TASK","percent":99,"complete":true}
                    /complete | {"taskId":"TASK","percent":0,"complete":true}
                    /complete | {"taskId":"TASK","percent":100,"complete":false}
                    /figures/0/indicator | {"taskId":"TASK","percent":40,"figures":[{"plan":1}]}
                    /figures/0/plan | {"taskId":"TASK","percent":40,"figures":[{"indicator":"x","plan":1e99}]}
                    /figures/0/plan | {"taskId":"TASK","percent":40,"figures":[{"indicator":"x","plan":1e-9}]}
                    /figures/0 | {"taskId":"TASK","percent":40,"figures":[null]}
                    /deliverables/0/count | {"taskId":"TASK","percent":40,"deliverables":[{"text":"x"}]}
                    /deliverables/0/count | {"taskId":"TASK","percent":40,"deliverables":[{"text":"x","count":-1}]}
                    /deliverables/0/text | {"taskId":"TASK","percent":40,"deliverables":[{"text":" ","count":1}]}
                    """)
    void namesThePlaceOfWhatCannotBe(String pointer, String body) {
        Scene.Answer answer = scene.submit(Scene.OFFICER, "key", body.replace("TASK", scene.task("T02")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>at("$.errors[*].pointer")).containsExactly(pointer);
        assertThat(scene.count("reports")).isZero();
    }

    @Test
    void aLeaderReportsForTheOwnUnit() {
        assertThat(scene.submit(Tokens.person("leader", "T02"), scene.task("T02"), 40)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void onlyThoseWhoMayReportDo() {
        assertThat(scene.submit(Scene.LEADER, scene.task("T02"), 40).status()).isEqualTo(403);
        assertThat(scene.submit(Tokens.machine("reader", "reports:read units:all"), scene.task("T02"), 40)
                        .status())
                .isEqualTo(403);
        assertThat(scene.call(post("/api/v1/reports").content("{}"), "not.a.token")
                        .status())
                .isEqualTo(401);
        assertThat(scene.count("reports")).isZero();
    }
}

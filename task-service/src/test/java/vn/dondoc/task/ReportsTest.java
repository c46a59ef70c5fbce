package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.Scene.accepted;
import static vn.dondoc.task.Scene.progressAccepted;
import static vn.dondoc.task.Scene.progressReturned;
import static vn.dondoc.task.Scene.progressed;
import static vn.dondoc.task.Scene.returned;
import static vn.dondoc.task.Scene.submitted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.testing.AsAgreed;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.assignment.Report;
import vn.dondoc.task.assignment.Reporter;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.Tasks;
import vn.dondoc.testing.Seeds;

@TaskServiceTest
class ReportsTest {
    private static final Texts TEXTS = Texts.ofAllModules();
    private static final String EARLY = "2023-12-19T08:00:00Z";
    private static final String LATER = "2023-12-20T08:00:00Z";
    private static final String LATEST = "2023-12-21T08:00:00Z";

    @Autowired
    private Scene scene;

    @Autowired
    private Tasks tasks;

    @Autowired
    private StoreDump dump;

    @Autowired
    private AsAgreed agreed;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private AggregateStores stores;

    @BeforeEach
    void startOver() {
        clock.set("2023-12-14T09:00:00");
        scene.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReportSubmitted", "ReportAccepted", "ReportReturned"})
    void readsTheAgreedExampleAndWhatALaterVersionMayAdd(String event) {
        Contract contract = Contract.of(event);
        var directive = Scene.directive("018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11", Scene.DUE, List.of(List.of("T02")));
        String task = Scene.taskId(directive.get("directiveId").asString(), "1", "T02");

        agreed.reads(
                contract,
                () -> {
                    scene.forget();
                    scene.issued(directive);
                },
                body -> withTask(contract, body, task));
    }

    @Test
    void movesTheTask() {
        String directive = scene.issued(Scene.DUE, "T02");
        String task = Scene.taskId(directive, "1", "T02");

        scene.reports(submitted(task, 1, EARLY));
        assertThat(state(task)).isEqualTo("REPORTED");
        scene.reports(returned(task, 1, EARLY, LATER));
        assertThat(state(task)).isEqualTo("IN_PROGRESS");
        scene.reports(submitted(task, 2, LATER), accepted(task, 2, LATER, LATEST));
        assertThat(state(task)).isEqualTo("COMPLETED");
        assertThat(scene.count(directive, "task.completed")).isEqualTo(1);
    }

    @Test
    void ofProgressLeavesItInWorkAndItsDeadlineAlive() {
        String directive = scene.issued(Scene.DUE, "T02");
        String task = Scene.taskId(directive, "1", "T02");

        scene.reports(progressed(task, 1, 0, EARLY));
        assertThat(state(task)).isEqualTo("IN_PROGRESS");
        scene.reports(progressAccepted(task, 1, 0, EARLY, LATER), progressed(task, 2, 60, LATER));
        assertThat(scene.count(directive, "task.completed")).isZero();
        clock.set("2024-01-03T09:00:00");
        scene.watched();

        assertThat(scene.count(directive, "deadline.missed")).isEqualTo(1);
        assertThat(history(task))
                .contains(
                        "REPORT_SUBMITTED Báo cáo tiến độ lần 1, 0%",
                        "REPORT_ACCEPTED", "REPORT_SUBMITTED Báo cáo tiến độ lần 2, 60%", "DEADLINE_MISSED");
    }

    @Test
    void recordedOnTheUnitsBehalfTakeBackAMissThatTheDayOfReceiptWasBefore() {
        String directive = scene.issued(Scene.DUE, "T02", "T03");
        clock.set("2024-01-03T09:00:00");
        scene.watched();
        assertThat(scene.count(directive, "deadline.missed")).isEqualTo(2);
        String inTime = Scene.taskId(directive, "1", "T02");
        String late = Scene.taskId(directive, "1", "T03");

        scene.reports(onBehalf(submitted(inTime, 1, "2023-12-30T17:00:00Z"), "2023-12-31"));
        scene.reports(onBehalf(submitted(late, 1, "2023-12-31T17:00:00Z"), "2024-01-01"));

        assertThat(scene.count(directive, "deadline.miss-withdrawn")).isEqualTo(1);
        assertThat(history(inTime))
                .contains(
                        "REPORT_SUBMITTED Báo cáo lần 1, 100%, cơ quan ban hành ghi thay, nhận ngày 31/12/2023",
                        "MISS_WITHDRAWN Báo cáo lần 1 đã được gửi trong hạn");
        assertThat(history(late)).noneMatch(line -> line.startsWith("MISS_WITHDRAWN"));
    }

    private static In onBehalf(In news, String receivedOn) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(news.body());
        body.putObject("onBehalf").put("receivedOn", receivedOn).put("recordedAt", "2024-01-03T02:00:00Z");
        return In.of(news.type(), body.toString());
    }

    @Test
    void decidedOnByAClerkAreRecordedAsSuch() {
        String task = Scene.taskId(scene.issued(Scene.DUE, "T02"), "1", "T02");
        In decided = returned(task, 1, EARLY, LATER);
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(decided.body());

        scene.reports(In.of(
                decided.type(),
                body.put("byClerk", true).put("reason", "Thiếu.").toString()));

        assertThat(history(task)).contains("REPORT_RETURNED Chuyên viên cơ quan ban hành quyết định: Thiếu.");
    }

    private List<String> history(String task) {
        return stores.of(Task.class).find(task).orElseThrow().history().stream()
                .map(line -> line.what() + (line.note() == null ? "" : " " + TEXTS.inVietnamese(line.note())))
                .toList();
    }

    @Test
    void onATaskThatNobodyKnowsFailAndSoEndInTheDeadLetters() {
        Report stray = new Report("r1", 1, Instant.parse(EARLY), 100, null, null, null);

        assertThatThrownBy(() -> tasks.report("unknown", new Reporter("d", "T02"), stray))
                .hasMessageContaining("unknown");
    }

    @Test
    void tenTimesAreAsOnce() {
        List<In> story = story(scene.issued(Scene.DUE, "T02", "T03", "T05"));
        story.forEach(scene::reports);
        String once = dump.text();

        for (int i = 0; i < 10; i++) {
            story.forEach(scene::reports);
            scene.reports(story.toArray(In[]::new));
        }

        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void inAnyOrderAcrossTasksComeToTheSame() {
        String directive = Scene.newDirective();
        var issued = Scene.directive(directive, Scene.DUE, List.of(List.of("T02", "T03", "T05")));
        scene.issued(issued);
        List<In> story = story(directive);
        story.forEach(scene::reports);
        String inOrder = dump.text();

        Random random = Seeds.random();
        for (int i = 0; i < 5; i++) {
            scene.forget();
            scene.issued(issued);
            shuffledAcrossTasks(story, random).forEach(scene::reports);
            assertThat(dump.text()).isEqualTo(inOrder);
        }
    }

    @Test
    void inAnyOrderWithinATaskComeToTheSameStateAndFigure() {
        String directive = Scene.newDirective();
        var issued = Scene.directive(directive, Scene.DUE, List.of(List.of("T02", "T03", "T05")));
        scene.issued(issued);
        List<In> story = story(directive);
        story.forEach(scene::reports);
        List<String> inOrder = outcomes(directive);

        Random random = Seeds.random();
        for (int i = 0; i < 20; i++) {
            scene.forget();
            scene.issued(issued);
            List<In> shuffled = new ArrayList<>(story);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(scene::reports);
            assertThat(outcomes(directive)).isEqualTo(inOrder);
        }
    }

    /** T02 is done in the third round, T03 waits for a decision, T05 was sent back and tells of its progress. */
    private static List<In> story(String directive) {
        String done = Scene.taskId(directive, "1", "T02");
        String waiting = Scene.taskId(directive, "1", "T03");
        String back = Scene.taskId(directive, "1", "T05");
        return List.of(
                submitted(done, 1, EARLY),
                progressed(waiting, 1, 20, EARLY),
                submitted(waiting, 2, EARLY),
                returned(done, 1, EARLY, LATER),
                progressAccepted(waiting, 1, 20, EARLY, LATER),
                submitted(back, 1, LATER),
                progressed(done, 2, 70, LATER),
                submitted(done, 3, LATER),
                returned(back, 1, LATER, LATEST),
                progressed(back, 2, 80, LATEST),
                progressReturned(back, 2, 80, LATEST, LATEST),
                accepted(done, 3, LATER, LATEST));
    }

    private static List<In> shuffledAcrossTasks(List<In> story, Random random) {
        List<List<In>> byTask = new ArrayList<>(story.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        in -> in.body().replaceAll(".*\"taskId\":\"([^\"]+)\".*", "$1")))
                .values()
                .stream()
                .<List<In>>map(ArrayList::new)
                .toList());
        List<In> shuffled = new ArrayList<>();
        while (!byTask.isEmpty()) {
            List<In> one = byTask.get(random.nextInt(byTask.size()));
            shuffled.add(one.removeFirst());
            byTask.removeIf(List::isEmpty);
        }
        return shuffled;
    }

    private static String withTask(Contract contract, String body, String task) {
        return body.replace(contract.keyOf(body), task);
    }

    private List<String> outcomes(String directive) {
        return List.of("T02", "T03", "T05").stream()
                .map(unit -> mongo.getCollection("tasks")
                        .find(new org.bson.Document("_id", Scene.taskId(directive, "1", unit)))
                        .map(task -> task.get("state") + " " + task.get("standing") + " " + task.get("report"))
                        .first())
                .toList();
    }

    private String state(String task) {
        return java.util.Objects.requireNonNull(mongo.getCollection("tasks")
                        .find(new org.bson.Document("_id", task))
                        .first())
                .getString("state");
    }
}

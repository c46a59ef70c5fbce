package vn.dondoc.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.contracts.Contract;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.messaging.testing.AsAgreed;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Deliverable;
import vn.dondoc.task.directive.Directives;
import vn.dondoc.testing.Seeds;

/** The tasks of a directive that is amended and recalled, in whatever order that is heard of. */
@TaskServiceTest
class DirectiveSyncTest {
    private static final String LATER = "2024-01-15T16:59:59Z";
    private static final String AMENDED = "2023-12-15T02:00:00Z";

    private final String id = Scene.newDirective();

    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private DirectiveSync sync;

    @Autowired
    private Directives directives;

    @Autowired
    private StoreDump dump;

    @Autowired
    private AsAgreed agreed;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void startOver() {
        clock.set("2023-12-15T09:00:00");
        scene.forget();
    }

    /** Items 1 and 2; both for T02, T03 in the first only. */
    private ObjectNode first() {
        return Scene.directive(id, Scene.DUE, List.of(List.of("T02", "T03"), List.of("T02")));
    }

    /** Another date; T03 is dropped and T05 added in item 1, and item 3 is new instead of 2. */
    private ObjectNode second() {
        ObjectNode body = Scene.directive(id, LATER, List.of(List.of("T02", "T05"), List.of("T03")));
        ((ObjectNode) body.at("/items/1")).put("path", "3");
        return body;
    }

    @Test
    void movesAddsAndSupersedesExactlyWhatTheAmendmentSays() {
        scene.directives(Scene.news(first()), Scene.amended(second(), 3, AMENDED));

        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "1 T02 ASSIGNED " + LATER,
                        "1 T03 SUPERSEDED " + Scene.DUE,
                        "1 T05 ASSIGNED " + LATER,
                        "2 T02 SUPERSEDED " + Scene.DUE,
                        "3 T03 ASSIGNED " + LATER);
        assertThat(scene.count(id, "task.amended")).isEqualTo(1);
        assertThat(scene.count(id, "task.superseded")).isEqualTo(2);
        assertThat(scene.count(id, "task.assigned")).isEqualTo(5);
    }

    @Test
    void leavesTheMissOfADateThatWasMovedAfterItHadPassed() {
        scene.directives(Scene.news(first()));
        clock.set("2024-01-01T00:00:00");
        scene.watched();

        scene.directives(Scene.amended(second(), 3, "2024-01-02T02:00:00Z"));

        Document moved = stored("T02");
        assertThat(moved.getDate("due").toInstant()).isEqualTo(LATER);
        assertThat(moved.getList("misses", Document.class))
                .singleElement()
                .satisfies(miss -> assertThat(miss).doesNotContainKey("withdrawnAt"));
    }

    /** The reminders of its date from before the amendment are not caught up with: nobody was asked for it then. */
    @Test
    void asksFromTheAmendmentOnForWhatItAdds() {
        scene.directives(Scene.news(first()));
        clock.set("2024-01-10T09:00:00");
        scene.directives(Scene.amended(second(), 3, "2024-01-10T02:00:00Z"));

        scene.watched();

        assertThat(stored("T05").getList("history", Document.class))
                .extracting(entry -> entry.getString("what"))
                .containsExactly("ASSIGNED");
    }

    @Test
    void withdrawsAllThatIsOpenWhenItIsRecalled() {
        String done = Scene.taskId(id, "2", "T02");
        scene.directives(Scene.news(first()));
        scene.reports(
                Scene.submitted(Scene.taskId(id, "1", "T02"), 1, "2023-12-15T01:00:00Z"),
                Scene.accepted(done, 1, "2023-12-15T01:00:00Z", "2023-12-15T01:30:00Z"));

        scene.directives(Scene.recalled(id, 3));

        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "1 T02 WITHDRAWN " + Scene.DUE, "1 T03 WITHDRAWN " + Scene.DUE, "2 T02 COMPLETED " + Scene.DUE);
        assertThat(scene.count(id, "task.withdrawn")).isEqualTo(2);
    }

    @Test
    void changesNothingHoweverOftenItComesAgain() {
        List<In> story = List.of(
                Scene.news(first()),
                Scene.amended(second(), 3, AMENDED),
                Scene.numbered(id, 4, "7/UBND-TH"),
                Scene.recalled(id, 5));
        story.forEach(scene::directives);
        String once = dump.text();

        Random random = Seeds.random();
        for (int i = 0; i < 10; i++) {
            List<In> again = new ArrayList<>(story);
            Collections.shuffle(again, random);
            again.forEach(scene::directives);
        }

        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void comesToTheSameInWhateverOrder() {
        ObjectNode third = Scene.directive(id, Scene.DUE, List.of(List.of("T03", "T05"), List.of("T02", "T07")));
        List<In> story = List.of(
                Scene.news(first()),
                Scene.amended(second(), 3, AMENDED),
                Scene.amended(third, 4, AMENDED),
                Scene.recalled(id, 5));
        Random random = Seeds.random();
        for (List<In> told : List.of(story, story.subList(0, 3))) {
            scene.forget();
            told.forEach(scene::directives);
            List<String> inOrder = documents();

            for (int i = 0; i < 10; i++) {
                scene.forget();
                List<In> shuffled = new ArrayList<>(
                        Stream.concat(told.stream(), told.stream()).toList());
                Collections.shuffle(shuffled, random);
                shuffled.forEach(scene::directives);
                assertThat(documents()).isEqualTo(inOrder);
            }
        }
    }

    @Test
    void bringsBackWhatIsOrderedAgain() {
        scene.directives(Scene.news(first()), Scene.amended(second(), 3, AMENDED), Scene.amended(first(), 4, AMENDED));

        assertThat(tasks())
                .contains("1 T03 ASSIGNED " + Scene.DUE, "2 T02 ASSIGNED " + Scene.DUE, "1 T05 SUPERSEDED " + LATER);
    }

    @Test
    void finishesForThousandsWhatDiedInTheMiddle() {
        List<String> communes =
                IntStream.rangeClosed(1, 2_400).mapToObj("X%04d"::formatted).toList();
        List<String> others = communes.subList(0, 1_200);
        scene.directives(Scene.news(Scene.directive(id, Scene.DUE, List.of(communes))));
        ObjectNode amended = Scene.directive(id, LATER, List.of(others));

        Orders dying = new Orders(id, 3, "lùi hạn", AssigningTest.dyingAt(700, orders(others)));
        assertThatThrownBy(() -> sync.follow(dying, null)).hasMessage("killed");
        assertThat(scene.count(id, "task.amended")).isEqualTo(500);
        scene.directives(Scene.amended(amended, 3, AMENDED));

        assertThat(scene.count(id, "task.amended")).isEqualTo(1_200);
        assertThat(scene.count(id, "task.superseded")).isEqualTo(1_200);
        scene.directives(Scene.recalled(id, 4));
        assertThat(scene.count(id, "task.withdrawn")).isEqualTo(1_200);
    }

    @Test
    void losesNothingAgainstReportsAtTheSameMoment() throws Exception {
        List<String> units =
                IntStream.range(0, 300).mapToObj("X%03d"::formatted).toList();
        scene.directives(Scene.news(Scene.directive(id, Scene.DUE, List.of(units))));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> reports = threads.submit(() -> units.forEach(
                    unit -> scene.reports(Scene.submitted(Scene.taskId(id, "1", unit), 1, "2023-12-15T01:00:00Z"))));
            Future<?> amendment = threads.submit(() -> scene.directives(
                    Scene.amended(Scene.directive(id, LATER, List.of(units.subList(0, 150))), 3, AMENDED)));
            reports.get();
            amendment.get();
        }

        assertThat(tasks().stream().filter(task -> task.endsWith("REPORTED " + LATER)))
                .hasSize(150);
        assertThat(tasks().stream().filter(task -> task.endsWith("SUPERSEDED " + Scene.DUE)))
                .hasSize(150);
        assertThat(scene.count(id, "task.superseded")).isEqualTo(150);
    }

    @Test
    void showsTheNumberThatCameLaterWhicheverIsHeardFirst() {
        ObjectNode unnumbered = first();
        unnumbered.remove("number");
        scene.directives(Scene.numbered(id, 3, "7/UBND-TH"));
        assertThat(directives.find(id)).isEmpty();

        scene.directives(Scene.news(unnumbered));

        assertThat(directives.find(id).orElseThrow().number()).isEqualTo("7/UBND-TH");
        scene.directives(Scene.amended(second(), 4, AMENDED));
        assertThat(directives.find(id).orElseThrow().number()).isEqualTo("812/UBND-TH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DirectiveAmended", "DirectiveRecalled", "DirectiveNumbered"})
    void readsTheAgreedExampleAndWhatALaterVersionMayAdd(String event) {
        agreed.reads(Contract.of(event), scene::forget);
    }

    /** The unit's task of the first item. */
    private Document stored(String unit) {
        return Objects.requireNonNull(mongo.getCollection("tasks")
                .find(new Document("_id", Scene.taskId(id, "1", unit)))
                .first());
    }

    private List<Assignment> orders(List<String> units) {
        return units.stream()
                .map(unit -> new Assignment(
                        id,
                        3,
                        "T00",
                        "1",
                        unit,
                        List.of("T05"),
                        Urgency.THUONG,
                        Instant.parse(LATER),
                        List.of(new Deliverable("kế hoạch hành động", 1)),
                        List.of("T05"),
                        "UBND tỉnh",
                        Instant.parse(AMENDED)))
                .toList();
    }

    /** Item, unit, state and date of each task. */
    private List<String> tasks() {
        return mongo.getCollection("tasks")
                .find(new Document("assignment.directive", id))
                .map(task -> {
                    Document order = task.get("assignment", Document.class);
                    return order.getString("itemPath") + " " + order.getString("unit") + " " + task.getString("state")
                            + " " + task.getDate("due").toInstant();
                })
                .into(new ArrayList<>());
    }

    /** All of each task but how it came there: history and version, and when its alarms began. */
    private List<String> documents() {
        return mongo.getCollection("tasks")
                .find(new Document("assignment.directive", id))
                .sort(new Document("_id", 1))
                .map(DirectiveSyncTest::outcome)
                .into(new ArrayList<>());
    }

    private static @Nullable String outcome(Document task) {
        List.of("v", "history", "notes", "outbox", "unpublishedSince", "earlierDues")
                .forEach(task::remove);
        task.get("assignment", Document.class).remove("issuedAt");
        task.get("alarm", Document.class).remove("doneUntil");
        return task.toJson();
    }
}

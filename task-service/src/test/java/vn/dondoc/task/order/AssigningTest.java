package vn.dondoc.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.contracts.Contract;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.messaging.testing.AsAgreed;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.assignment.Assignment;

@TaskServiceTest
class AssigningTest {
    private static final int COMMUNES = 3_321;

    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private DirectiveSync sync;

    @Autowired
    private StoreDump dump;

    @Autowired
    private AsAgreed agreed;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void makesOneTaskForEachItemAndAccountableUnit() {
        String id = Scene.newDirective();
        var directive = Scene.directive(id, Scene.DUE, List.of(List.of("T02", "T03"), List.of("T02")));
        directive.withArray("/items/1/leads").add("T02").add("T04");

        scene.issued(directive);

        assertThat(taskIds(id))
                .containsExactlyInAnyOrder(
                        Scene.taskId(id, "1", "T02"),
                        Scene.taskId(id, "1", "T03"),
                        Scene.taskId(id, "2", "T02"),
                        Scene.taskId(id, "2", "T04"));
        assertThat(scene.count(id, "task.assigned")).isEqualTo(4);
    }

    @Test
    void readsTheAgreedExampleAndWhatALaterVersionMayAdd() {
        Contract issued = Contract.of("DirectiveIssued");

        agreed.reads(issued, scene::forget);

        assertThat(taskIds(issued.keyOf(issued.example()))).hasSize(2);
    }

    @Test
    void aLetterThatOnlyUrgesOlderOrdersMakesNoTask() {
        String id = Scene.newDirective();
        var letter = Scene.directive(id, Scene.DUE, List.of());
        letter.putArray("chases").add(Scene.newDirective());

        scene.issued(letter);

        assertThat(Contract.of("DirectiveIssued").faults(letter.toString())).isEmpty();
        assertThat(taskIds(id)).isEmpty();
        assertThat(scene.count(id, "task.assigned")).isZero();
    }

    @Test
    void makesEachTaskOnceHoweverOftenTheNewsComes() {
        String id = scene.issued(Scene.DUE, "T02", "T03");
        var again = Scene.directive(id, Scene.DUE, List.of(List.of("T02", "T03")));
        String once = dump.text();

        for (int i = 0; i < 10; i++) {
            scene.issued(again);
        }

        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void whatOnlyAnOlderVersionOrderedIsSupersededFromTheStart() {
        String id = scene.issued(Scene.DUE, "T02");
        var older = Scene.directive(id, Scene.DUE, List.of(List.of("T03")));

        scene.issued(older.put("version", 1));

        assertThat(mongo.getCollection("tasks")
                        .find(new Document("assignment.directive", id))
                        .map(task -> task.getString("_id") + " " + task.getString("state"))
                        .into(new java.util.ArrayList<>()))
                .containsExactlyInAnyOrder(
                        Scene.taskId(id, "1", "T02") + " ASSIGNED", Scene.taskId(id, "1", "T03") + " SUPERSEDED");
    }

    @Test
    void makesTheTasksOfAllCommunesAlsoWhenItDiesInTheMiddle() {
        String id = Scene.newDirective();
        List<String> communes = IntStream.rangeClosed(1, COMMUNES)
                .mapToObj(i -> "X%02d.%03d".formatted(i % 34, i))
                .toList();
        List<Assignment> some =
                communes.stream().map(unit -> assignment(id, unit)).toList();

        assertThatThrownBy(() -> sync.follow(new Orders(id, 2, null, dyingAt(1_234, some)), null))
                .hasMessage("killed");
        assertThat(taskIds(id)).hasSize(1_000);
        scene.issued(Scene.directive(id, Scene.DUE, Collections.nCopies(5, communes)));

        assertThat(taskIds(id)).hasSize(5 * COMMUNES).doesNotHaveDuplicates();
        assertThat(scene.count(id, "task.assigned")).isEqualTo(5 * COMMUNES);
    }

    @Test
    void aUnitThatNobodyHasHeardOfIsNoObstacle() {
        String id = scene.issued(Scene.DUE, "Z99.9");

        assertThat(taskIds(id)).hasSize(1);
    }

    private static Assignment assignment(String directive, String unit) {
        return new Assignment(
                directive,
                2,
                "T00",
                "1",
                unit,
                List.of("T05"),
                Urgency.THUONG,
                Instant.parse(Scene.DUE),
                List.of(),
                List.of("T05"),
                null,
                Instant.parse("2023-12-14T02:00:00Z"));
    }

    static List<Assignment> dyingAt(int index, List<Assignment> whole) {
        return new AbstractList<>() {
            @Override
            public Assignment get(int i) {
                if (i == index) {
                    throw new IllegalStateException("killed");
                }
                return whole.get(i);
            }

            @Override
            public int size() {
                return whole.size();
            }
        };
    }

    private List<String> taskIds(String directive) {
        return mongo.getCollection("tasks")
                .find(new Document("assignment.directive", directive))
                .map(task -> task.getString("_id"))
                .into(new java.util.ArrayList<>());
    }
}

package vn.dondoc.task.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;

@TaskServiceTest
class DeadlineWatchTest {
    private static final int MANY = 3 * DeadlineWatch.BATCH;

    @Autowired
    private Scene scene;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void startOver() {
        scene.forget();
        clock.set("2023-12-14T09:00:00");
    }

    @Test
    void ringsForWhatIsDueAndForNothingElse() {
        String due = scene.issued(Scene.DUE, "T02", "T03");
        String undated = scene.issued(null, "T02");
        String later = scene.issued("2024-01-31T16:59:59Z", "T02");

        clock.set("2024-01-01T00:00:00");
        assertThat(watch.fire()).isEqualTo(2);
        assertThat(watch.fire()).isZero();

        assertThat(scene.count(due, "deadline.missed")).isEqualTo(2);
        assertThat(scene.told(undated)).hasSize(1);
        assertThat(scene.told(later)).hasSize(1);
    }

    @Test
    void isSilentWhileAReportInTimeWaitsAndAfterTheTaskIsDone() {
        String directive = scene.issued(Scene.DUE, "T02", "T03");
        String submitted = "2023-12-31T16:59:59Z";
        scene.reports(
                Scene.submitted(Scene.taskId(directive, "1", "T02"), 1, submitted),
                Scene.accepted(Scene.taskId(directive, "1", "T03"), 1, submitted, submitted));

        clock.set("2024-03-01T00:00:00");

        assertThat(watch.fire()).isZero();
        assertThat(scene.count(directive, "deadline.missed")).isZero();
    }

    @Test
    void missesOnTheNextLookWhatWasReturnedAfterItsDate() {
        String directive = scene.issued(Scene.DUE, "T02");
        String task = Scene.taskId(directive, "1", "T02");
        scene.reports(Scene.submitted(task, 1, "2023-12-31T16:59:59Z"));
        clock.set("2024-01-05T10:00:00");
        scene.reports(Scene.returned(task, 1, "2023-12-31T16:59:59Z", "2024-01-05T02:00:00Z"));

        assertThat(watch.fire()).isEqualTo(1);

        assertThat(scene.count(directive, "deadline.missed")).isEqualTo(1);
    }

    @Test
    void replicasAtOnceTellEachMissOnce() throws Exception {
        String directive = scene.issued(
                Scene.DUE, IntStream.range(0, MANY).mapToObj(i -> "X" + i).toArray(String[]::new));
        clock.set("2024-01-01T00:00:00");

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            Callable<Integer> replica = () -> {
                int fired = 0;
                for (int batch = watch.fire(); batch > 0; batch = watch.fire()) {
                    fired += batch;
                }
                return fired;
            };
            for (Future<Integer> done : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                assertThat(done.get()).isNotNegative();
            }
        }

        assertThat(scene.count(directive, "deadline.missed")).isEqualTo(MANY);
        assertThat(scene.told(directive).stream()
                        .filter(in -> in.type().equals("deadline.missed"))
                        .map(in -> in.body().replaceAll(".*\"taskId\":\"([^\"]+)\".*", "$1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneTaskThatCannotRingSilencesNoOther() {
        String directive = scene.issued(Scene.DUE, "T02", "T03", "T05");
        mongo.getCollection("tasks").updateOne(Filters.eq(Scene.taskId(directive, "1", "T03")), Updates.unset("due"));
        clock.set("2024-01-01T00:00:00");

        watch.watch();

        assertThat(scene.told(directive).stream().filter(in -> in.type().equals("deadline.missed")))
                .extracting(in -> in.body().replaceAll(".*\"unit\":\"([^\"]+)\".*", "$1"))
                .containsExactlyInAnyOrder("T02", "T05");
        scene.forget();
    }

    @Test
    void looksByItself() {
        String directive = scene.issued(Scene.DUE, "T02");
        clock.set("2024-01-01T00:00:00");

        watch.watch();

        assertThat(scene.count(directive, "deadline.missed")).isEqualTo(1);
    }
}

package vn.dondoc.task.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.assignment.FigureBucket.DONE_IN_TIME;
import static vn.dondoc.task.assignment.FigureBucket.OPEN_IN_TIME;
import static vn.dondoc.task.assignment.FigureBucket.OPEN_OVERDUE;
import static vn.dondoc.task.assignment.FigureBucket.OPEN_UNDATED;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.messaging.testing.Plans;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.assignment.FigureBucket;

@TaskServiceTest
class FiguresTest {
    private static final String DIRECTIVE = "018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11";

    @Autowired
    private Scene scene;

    @Autowired
    private Figures figures;

    @Autowired
    private Folding folding;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private StoreDump dump;

    @Autowired
    private Plans plans;

    @BeforeEach
    void startOver() {
        scene.forget();
    }

    @Test
    void countWhatTheTasksTell() {
        String directive = scene.issued(Scene.DUE, "T02", "T03");
        String undated = scene.issued(null, "T02");
        scene.reports(
                Scene.accepted(Scene.taskId(directive, "1", "T02"), 1, "2023-12-20T01:00:00Z", "2023-12-21T01:00:00Z"));

        scene.hearsItself(directive);
        scene.hearsItself(undated);
        folding.work();

        assertThat(counts(directive)).isEqualTo(Map.of(OPEN_IN_TIME, 1L, DONE_IN_TIME, 1L));
        assertThat(counts(undated)).isEqualTo(Map.of(OPEN_UNDATED, 1L));
        assertThat(counts(directive)).isEqualTo(recount(directive));
    }

    @Test
    void areMadeWithALookAtNothingButTheRowsThatAreNotCountedYet() throws Exception {
        scene.hearsItself(scene.issued(
                Scene.DUE, IntStream.range(0, 400).mapToObj(i -> "X" + i).toArray(String[]::new)));
        folding.work();
        scene.hearsItself(scene.issued(Scene.DUE, "T02", "T03"));

        assertThat(plans.of("movements", folding::work)).isNotEmpty().noneMatch(Plans.Plan::isScan);
    }

    @Test
    void loseWhatIsWithdrawnOrSupersededAndNothingElse() {
        String directive = scene.issued(Scene.DUE, "T02", "T03", "T05");
        scene.reports(
                Scene.accepted(Scene.taskId(directive, "1", "T02"), 1, "2023-12-20T01:00:00Z", "2023-12-21T01:00:00Z"));
        var amended = Scene.directive(directive, null, List.of(List.of("T03", "T07"), List.of("T03")));

        scene.directives(Scene.amended(amended, 3, "2023-12-20T02:00:00Z"));
        scene.hearsItself(directive);
        folding.work();
        assertThat(counts(directive)).isEqualTo(Map.of(DONE_IN_TIME, 1L, OPEN_UNDATED, 3L));
        assertThat(counts(directive)).isEqualTo(recount(directive));

        scene.directives(Scene.recalled(directive, 4));
        scene.hearsItself(directive);
        folding.work();
        assertThat(counts(directive)).isEqualTo(Map.of(DONE_IN_TIME, 1L));
        assertThat(counts(directive)).isEqualTo(recount(directive));
    }

    @Test
    void heardTenTimesAreCountedOnce() {
        String directive = scene.issued(Scene.DUE, "T02", "T03");
        scene.hearsItself(directive);
        folding.work();
        String once = dump.text();

        for (int i = 0; i < 10; i++) {
            scene.hearsItself(directive);
            folding.work();
        }

        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void countAMoveThatIsHeardOfBeforeTheOneBeforeIt() {
        figures.take(List.of(row("a", 2, OPEN_IN_TIME, OPEN_OVERDUE)));
        folding.work();
        figures.take(List.of(row("a", 1, null, OPEN_IN_TIME)));
        folding.work();

        assertThat(counts(DIRECTIVE)).isEqualTo(Map.of(OPEN_OVERDUE, 1L));
    }

    @Test
    void aDeathAfterTheCounterHasTakenTheRowsRepeatsNothing() {
        figures.take(rows(0, 10));
        folding.take(folding.read(DIRECTIVE));

        figures.take(rows(10, 15));
        foldAll();

        assertThat(counts(DIRECTIVE)).isEqualTo(Map.of(OPEN_IN_TIME, 15L));
    }

    @Test
    void aDeathAfterTheRowsWereMarkedRepeatsNothing() {
        figures.take(rows(0, 10));
        folding.mark(folding.take(folding.read(DIRECTIVE)));

        figures.take(rows(10, 15));
        foldAll();

        assertThat(counts(DIRECTIVE)).isEqualTo(Map.of(OPEN_IN_TIME, 15L));
        assertThat(figures.of(DIRECTIVE).orElseThrow().rows()).isEmpty();
    }

    @Test
    void aReplicaThatWasOvertakenTakesNothing() {
        figures.take(rows(0, 10));
        Counter read = folding.read(DIRECTIVE);
        foldAll();

        Counter overtaken = folding.take(read);
        folding.mark(overtaken);
        folding.forget(overtaken);

        assertThat(counts(DIRECTIVE)).isEqualTo(Map.of(OPEN_IN_TIME, 10L));
    }

    @Test
    void replicasAtOnceCountEachMoveOnce() throws Exception {
        int many = 2_500;
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> folder = () -> {
                for (int i = 0; i < 40; i++) {
                    folding.fold();
                }
                return true;
            };
            List<Future<Boolean>> done = new java.util.ArrayList<>();
            done.add(replicas.submit(folder));
            done.add(replicas.submit(folder));
            for (int from = 0; from < many; from += 250) {
                figures.take(rows(from, from + 250));
            }
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        }
        foldAll();

        assertThat(counts(DIRECTIVE)).isEqualTo(Map.of(OPEN_IN_TIME, (long) many));
        assertThat(counts(DIRECTIVE)).isEqualTo(recount(DIRECTIVE));
        assertThat(mongo.count(Query.query(Criteria.where("unfolded").is(true)), MovementRow.class))
                .isZero();
    }

    private void foldAll() {
        while (folding.fold()) {
            Thread.onSpinWait();
        }
    }

    private static List<MovementRow> rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> row("t" + i, 1, null, OPEN_IN_TIME))
                .toList();
    }

    private static MovementRow row(String task, int version, @Nullable FigureBucket from, FigureBucket to) {
        return new MovementRow(
                task + ":" + version, DIRECTIVE, "T02", Instant.parse("2023-12-14T02:00:00Z"), from, to, true);
    }

    /** The counter, without the figures that nobody stands in. */
    private Map<FigureBucket, Long> counts(String directive) {
        Map<FigureBucket, Long> counts =
                new HashMap<>(figures.of(directive).orElseThrow().counts());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** What the rows add up to. */
    private Map<FigureBucket, Long> recount(String directive) {
        Map<FigureBucket, Long> counts = new EnumMap<>(FigureBucket.class);
        for (Document row : mongo.getCollection("movements").find(new Document("directive", directive))) {
            if (row.getString("from") != null) {
                counts.merge(FigureBucket.valueOf(row.getString("from")), -1L, Long::sum);
            }
            counts.merge(FigureBucket.valueOf(row.getString("to")), 1L, Long::sum);
        }
        counts.remove(FigureBucket.VOID);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}

package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.AsAgreed;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Hearing;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.report.intake.Intake;
import vn.dondoc.testing.Seeds;

/** What goes out fits the contracts, what comes in is read by them, however often and in whatever order. */
@ReportServiceTest
class EventsTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private Outbox outbox;

    @Autowired
    private StoreDump dump;

    @Autowired
    private AsAgreed agreed;

    @Autowired
    private Hearing hearing;

    @Autowired
    private Intake intake;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        scene.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReportSubmitted", "ReportAccepted", "ReportReturned"})
    void everyEventFitsItsContract(String name) {
        feed.send("unit.events.v1", Scene.units());
        String task = scene.task("T02");
        scene.sendBack(Scene.LEADER, scene.submit(Scene.OFFICER, task, 40).id());
        scene.accept(Scene.LEADER, scene.submit(Scene.OFFICER, task, 50).id());

        Contract contract = Contract.of(name);
        assertThat(outbox.events())
                .filteredOn(event -> event.type().equals(contract.type()))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(contract.faults(event.body())).isEmpty();
                    assertThat(event.topic()).isEqualTo(contract.topic());
                    assertThat(event.key()).isEqualTo(contract.keyOf(event.body()));
                });
    }

    static Stream<Contract> heard() {
        return Contract.all().filter(contract -> contract.topic().matches("(task|unit)\\.events\\.v1"));
    }

    @ParameterizedTest
    @MethodSource("heard")
    void everyEventIsReadAsItsContractShowsItAndWithWhatMayComeLater(Contract contract) {
        agreed.reads(contract, scene::clear);

        String collection = contract.topic().startsWith("unit") ? "knownUnits" : "knownTasks";
        assertThat(mongo.getCollection(collection).find().map(stored -> stored.get("_id")))
                .containsExactly(contract.keyOf(contract.example()));
    }

    @Test
    void leavesNoEventToOthers() {
        assertThat(hearing.leftToOthers()).isEmpty();
    }

    @Test
    void theLatestNewsOfATaskCountsWhateverComesLast() {
        feed.send("unit.events.v1", Scene.units());
        String task = scene.task("T02");
        scene.task(task, "T02", 5, "COMPLETED");
        scene.task(task, "T02", 3, "IN_PROGRESS");

        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(409);
    }

    @Test
    void anyOrderAndTenTimesGiveTheSameState() {
        List<String> tasks = List.of(
                "00000000-0000-5000-8000-000000000001",
                "00000000-0000-5000-8000-000000000002",
                "00000000-0000-5000-8000-000000000003");
        List<Feed.In> news = new ArrayList<>();
        for (String task : tasks) {
            news.add(Scene.told(task, "T02", 1, "ASSIGNED"));
            news.add(Scene.told(task, "T02", 2, "ACKNOWLEDGED"));
            news.add(Scene.told(task, "T02", 4, "IN_PROGRESS"));
        }
        String inOrder = stateAfter(tasks, Scene.units(), news);

        Random random = Seeds.random();
        for (int i = 0; i < 5; i++) {
            List<Feed.In> manyUnits = shuffled(Scene.units(), random);
            List<Feed.In> manyNews = shuffled(news, random);
            scene.clear();

            assertThat(stateAfter(tasks, manyUnits, manyNews)).isEqualTo(inOrder);
        }
    }

    /** What is stored after reports that were faster than the news, then the news, by batches of three. */
    private String stateAfter(List<String> tasks, List<Feed.In> units, List<Feed.In> news) {
        tasks.forEach(task -> scene.submit(Scene.OFFICER, "key " + task, Scene.body(task, 40)));
        for (int from = 0; from < news.size(); from += 3) {
            feed.send("task.events.v1", news.subList(from, Math.min(from + 3, news.size())));
        }
        feed.send("unit.events.v1", units);
        intake.settleWaiting();
        assertThat(scene.count("reports")).isEqualTo(tasks.size());
        return dump.text();
    }

    private static List<Feed.In> shuffled(List<Feed.In> once, Random random) {
        List<Feed.In> many = new ArrayList<>(
                Collections.nCopies(10, once).stream().flatMap(List::stream).toList());
        Collections.shuffle(many, random);
        return many;
    }
}

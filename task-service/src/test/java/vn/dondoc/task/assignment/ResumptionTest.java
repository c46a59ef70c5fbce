package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.assignment.HistoryEntry.What;

/** The version before let a report of any percent wait for a decision, and with it the date. */
@TaskServiceTest
class ResumptionTest {
    private static final Instant UPDATED = Story.at("2023-12-28T07:00:00");

    /** In the shape in which that version stored it: nothing says whether the report is complete. */
    private static final String STORED = """
            {"_id": "%s", "v": {"$numberLong": "4"},
             "assignment": {"directive": "018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11",
               "directiveVersion": {"$numberLong": "1"}, "issuer": "T00", "itemPath": "1", "unit": "T02",
               "coordinators": ["T05"], "urgency": "THUONG", "due": {"$date": "2023-12-31T16:59:59Z"},
               "deliverables": [{"text": "kế hoạch hành động", "minimum": 1}],
               "issuedAt": {"$date": "2023-12-14T02:00:00Z"}},
             "due": {"$date": "2023-12-31T16:59:59Z"}, "listedAt": {"$date": "2023-12-31T16:59:59Z"},
             "earlierDues": [], "misses": [],
             "history": [{"at": {"$date": "2023-12-14T02:00:00Z"}, "what": "ASSIGNED"},
               {"at": {"$date": "2023-12-19T02:00:00Z"}, "what": "REPORT_SUBMITTED", "text": "Báo cáo lần 1"}],
             "state": "%s", "standing": "OPEN_IN_TIME",
             "report": {"_id": "r1", "round": 1, "submittedAt": {"$date": "2023-12-19T02:00:00Z"}, "percent": %d},
             "alarm": {"doneUntil": {"$date": "2023-12-18T01:00:00Z"}, "toldAhead": 7}}
            """;

    @Autowired
    private Scene scene;

    @Autowired
    private Resumption resumption;

    @Autowired
    @Qualifier("tasksGoOnWithProgress") private StoreChange change;

    @Autowired
    private AggregateStores stores;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Outbox outbox;

    @Autowired
    private StoreDump dump;

    @BeforeEach
    void startOver() {
        scene.forget();
        clock.set(UPDATED);
    }

    @Test
    void putsWhatWaitsForADecisionOnProgressBackToWork() {
        store("a", "REPORTED", 60);
        Document expected = stored("a");

        change.work().accept(mongo.getDb());

        expected.append("v", 5L).append("state", "IN_PROGRESS");
        expected.get("alarm", Document.class)
                .append("doneUntil", Date.from(UPDATED))
                .append("nextAt", Date.from(UPDATED));
        expected.getList("history", Document.class)
                .add(new Document("at", Date.from(UPDATED)).append("what", "REPORT_SUBMITTED"));
        Document after = stored("a");
        assertThat(after.remove("notes")).isNotNull();
        assertThat(after).isEqualTo(expected);
        assertThat(task("a").history().getLast())
                .isEqualTo(
                        new HistoryEntry(UPDATED, What.REPORT_SUBMITTED, null, Message.of("reported-progress", 1, 60)));
        assertThat(outbox.events()).noneMatch(event -> event.topic().equals(TaskEvent.TOPIC));
    }

    @Test
    void leavesAllOthersAsTheyAre() {
        store("complete", "REPORTED", 100);
        store("done", "COMPLETED", 60);
        store("gone", "WITHDRAWN", 60);
        store("back", "IN_PROGRESS", 60);
        String before = dump.text();

        change.work().accept(mongo.getDb());

        assertThat(dump.text()).isEqualTo(before);
    }

    /** In reminders, in the miss and in the figure. */
    @Test
    void makesItsDateCountAgain() {
        store("ahead", "REPORTED", 60);
        change.work().accept(mongo.getDb());
        scene.watched();
        assertThat(task("ahead").alarm().nextAt()).isEqualTo(Story.at("2023-12-29T08:00:00"));

        clock.set("2024-01-10T09:00:00");
        store("behind", "REPORTED", 0);
        resumption.resumeLater();
        scene.watched();

        for (String id : List.of("ahead", "behind")) {
            assertThat(task(id).standing()).isEqualTo(FigureBucket.OPEN_OVERDUE);
            assertThat(task(id).misses()).hasSize(1);
            assertThat(outbox.events("deadline.missed"))
                    .filteredOn(event -> event.key().equals(id))
                    .singleElement()
                    .satisfies(event -> assertThat(event.body())
                            .contains("\"movement\":{\"from\":\"OPEN_IN_TIME\",\"to\":\"OPEN_OVERDUE\"}"));
        }
        // Late is what comes later than its cause: this one comes at once.
        assertThat(outbox.events("deadline.missed"))
                .filteredOn(event -> event.key().equals("behind"))
                .allSatisfy(event -> assertThat(event.body()).contains("\"late\":false"));
    }

    @Test
    void doesSoOnceHoweverOftenAndWhateverWasLeft() {
        Stream.of("a", "b", "c").forEach(id -> store(id, "REPORTED", 60));
        change.work().accept(mongo.getDb());
        String once = dump.text();

        change.work().accept(mongo.getDb());
        resumption.resumeLater();
        assertThat(dump.text()).isEqualTo(once);

        // As if it had died before the third; or as a replica of the version before makes it meanwhile.
        mongo.getCollection("tasks").deleteOne(new Document("_id", "c"));
        store("c", "REPORTED", 60);
        resumption.resumeLater();
        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void doesSoOnceByHoweverManyAndForMoreThanAreTakenAtATime() {
        List<String> ids = IntStream.range(0, 1100).mapToObj(i -> "many" + i).toList();
        mongo.getCollection("tasks")
                .insertMany(ids.stream().map(id -> document(id, "REPORTED", 60)).toList());

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(resumption::resumeLater))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(mongo.getCollection("tasks")
                        .find()
                        .map(task -> task.get("state") + " " + task.get("v") + " "
                                + task.getList("history", Document.class).size()))
                .hasSize(1100)
                .containsOnly("IN_PROGRESS 5 3");
    }

    /** The decision that the office was asked for may still come. */
    @Test
    void takesTheDecisionThatComesAfterwards() {
        store("a", "REPORTED", 60);
        change.work().accept(mongo.getDb());

        stores.of(Task.class).change("a", task -> {
            Report.Decision accepted = new Report.Decision(true, Story.at("2023-12-28T10:00:00"), null, null);
            Report known = Objects.requireNonNull(task.facts().report());
            task.apply(Reporting.hear(
                    task.facts(),
                    new Report(known.id(), 1, known.submittedAt(), 60, null, accepted, null),
                    Story.at("2023-12-28T10:00:00")));
        });

        assertThat(task("a").state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task("a").alarm().nextAt()).isEqualTo(UPDATED);
        assertThat(task("a").history().getLast().what()).isEqualTo(What.REPORT_ACCEPTED);
    }

    private void store(String id, String state, int percent) {
        mongo.getCollection("tasks").insertOne(document(id, state, percent));
    }

    private static Document document(String id, String state, int percent) {
        return Document.parse(STORED.formatted(id, state, percent));
    }

    private Task task(String id) {
        return stores.of(Task.class).find(id).orElseThrow();
    }

    private Document stored(String id) {
        return Objects.requireNonNull(
                mongo.getCollection("tasks").find(new Document("_id", id)).first());
    }
}

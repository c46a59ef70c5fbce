package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.order.Amendment;

/** Whatever becomes of the class: a task that was stored is read, and stored in the same shape. */
@TaskServiceTest
class StoredTaskTest {
    private static final String ID = "5b1f3c1e-6a0f-5d52-9e59-5e6f2b8f7c11";

    /** Put off once, then missed; the unit has reported late, and the report was returned. */
    private static final String STORED = """
            {"_id": "5b1f3c1e-6a0f-5d52-9e59-5e6f2b8f7c11", "v": {"$numberLong": "6"},
             "assignment": {"directive": "018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11",
               "directiveVersion": {"$numberLong": "3"}, "issuer": "T00", "itemPath": "1", "unit": "T02",
               "coordinators": ["T05"], "urgency": "THUONG", "due": {"$date": "2023-12-31T16:59:59Z"},
               "deliverables": [{"text": "kế hoạch hành động", "minimum": 1}],
               "issuedAt": {"$date": "2023-12-18T02:00:00Z"}},
             "due": {"$date": "2023-12-31T16:59:59Z"}, "listedAt": {"$date": "2023-12-31T16:59:59Z"},
             "earlierDues": [{"due": {"$date": "2023-12-20T16:59:59Z"}, "until": {"$date": "2023-12-18T02:00:00Z"}}],
             "misses": [{"due": {"$date": "2023-12-31T16:59:59Z"}, "recordedAt": {"$date": "2023-12-31T17:00:00Z"}}],
             "history": [{"at": {"$date": "2023-12-14T02:00:00Z"}, "what": "ASSIGNED"},
               {"at": {"$date": "2023-12-15T02:00:00Z"}, "what": "ACKNOWLEDGED", "who": "An"},
               {"at": {"$date": "2023-12-26T01:00:00Z"}, "what": "REMINDED", "text": "Còn 3 ngày làm việc"}],
             "state": "IN_PROGRESS", "standing": "OPEN_OVERDUE",
             "report": {"_id": "r1", "round": 1, "submittedAt": {"$date": "2024-01-02T02:00:00Z"}, "percent": 100,
               "decision": {"accepted": false, "at": {"$date": "2024-01-03T02:00:00Z"}, "reason": "thiếu"}},
             "alarm": {"doneUntil": {"$date": "2024-01-03T02:00:00Z"}, "nextAt": {"$date": "2024-01-05T01:00:00Z"},
               "toldAhead": 0},
             "proposedTransfer": {"to": "T03", "candidates": ["T03", "T05"], "reason": "chia tách"},
             "handed": [{"role": "LEAD", "from": "T01", "to": ["T02"], "reorganisation": "r1", "state": "ASSIGNED",
               "round": 0}, {"role": "COORDINATOR", "from": "T04", "to": ["T05"], "reorganisation": "r1",
               "state": "ASSIGNED", "round": 0, "fate": "OVER"}]}
            """;

    @Autowired
    private AggregateStores stores;

    @Autowired
    private MongoTemplate mongo;

    private Aggregates<Task> tasks;

    @BeforeEach
    void storeIt() {
        tasks = stores.of(Task.class);
        mongo.getCollection("tasks").deleteOne(new Document("_id", ID));
        mongo.getCollection("tasks").insertOne(Document.parse(STORED));
    }

    @Test
    void keepsItsShapeThroughAReport() {
        Document expected = Document.parse(STORED);

        change(task -> task.apply(Reporting.hear(
                task.facts(),
                new Report("r2", 2, Story.at("2024-01-04T09:00:00"), 50, null, null, null),
                Story.at("2024-01-04T09:00:00"))));

        expected.append("state", "IN_PROGRESS");
        expected.get("report", Document.class)
                .append("_id", "r2")
                .append("round", 2)
                .append("submittedAt", Date.from(Story.at("2024-01-04T09:00:00")))
                .append("percent", 50)
                .remove("decision");
        assertThat(withoutHistory(stored())).isEqualTo(withoutHistory(expected));
        assertThat(stored().getList("history", Document.class)).hasSize(4);
    }

    @Test
    void keepsItsShapeThroughACompleteReport() {
        Document expected = Document.parse(STORED);
        Instant at = Story.at("2024-01-04T09:00:00");

        change(task -> task.apply(Reporting.hear(task.facts(), new Report("r2", 2, at, 100, true, null, null), at)));

        expected.append("state", "REPORTED");
        expected.get("report", Document.class)
                .append("_id", "r2")
                .append("round", 2)
                .append("submittedAt", Date.from(at))
                .append("complete", true)
                .remove("decision");
        expected.get("alarm", Document.class).remove("nextAt");
        assertThat(withoutHistory(stored())).isEqualTo(withoutHistory(expected));
    }

    @Test
    void dropsTheDateThatAVersionTakesAwayAndKeepsWhatItWas() {
        change(task -> {
            Assignment order = task.assignment();
            task.apply(Amendment.follow(
                    task.facts(),
                    new Assignment(
                            order.directive(),
                            4,
                            order.issuer(),
                            order.itemPath(),
                            order.unit(),
                            order.coordinators(),
                            order.urgency(),
                            null,
                            order.deliverables(),
                            List.of("các đơn vị liên quan"),
                            null,
                            Story.at("2024-01-04T09:00:00")),
                    null,
                    "bỏ hạn",
                    Story.at("2024-01-04T09:00:00")));
        });

        Document after = stored();
        assertThat(after).doesNotContainKey("due").containsEntry("standing", "OPEN_UNDATED");
        assertThat(after.getDate("listedAt").toInstant()).isEqualTo(TaskList.UNDATED);
        assertThat(after.getList("earlierDues", Document.class)).hasSize(2);
        assertThat(after.getList("misses", Document.class))
                .isEqualTo(Document.parse(STORED).getList("misses", Document.class));
    }

    /** The note of a line stands beside the lines, where a version that does not know it leaves it alone. */
    @Test
    void readsTheNotesOfTheVersionBeforeAndKeepsItsOwnWhereThatOneLeavesThem() {
        change(task -> task.apply(Reporting.hear(
                task.facts(),
                new Report("r2", 2, Story.at("2024-01-04T09:00:00"), 50, null, null, null),
                Story.at("2024-01-04T09:00:00"))));
        mongo.getCollection("tasks")
                .updateOne(
                        new Document("_id", ID), new Document("$push", new Document("history", Document.parse("""
                                {"at": {"$date": "2024-01-05T01:00:00Z"}, "what": "REPORT_RETURNED", "text": "vẫn thiếu"}
                                """))));

        assertThat(tasks.find(ID).orElseThrow().history())
                .extracting(HistoryEntry::what, HistoryEntry::note)
                .containsExactly(
                        tuple(What.ASSIGNED, null),
                        tuple(What.ACKNOWLEDGED, null),
                        tuple(What.REMINDED, Message.asWritten("Còn 3 ngày làm việc")),
                        tuple(What.REPORT_SUBMITTED, Message.of("reported.progress", 2, 50)),
                        tuple(What.REPORT_RETURNED, Message.asWritten("vẫn thiếu")));
    }

    /** What that version has added takes its place among the lines, and moves no note to another. */
    @Test
    void countsTheLinesOfTheVersionBeforeWhereItEntersANoteAfterThem() {
        change(task -> task.apply(reported(task, "r2", 2, 50)));
        mongo.getCollection("tasks")
                .updateOne(
                        new Document("_id", ID), new Document("$push", new Document("history", Document.parse("""
                                {"at": {"$date": "2024-01-05T01:00:00Z"}, "what": "REPORT_RETURNED", "text": "vẫn thiếu"}
                                """))));

        change(task -> task.apply(reported(task, "r3", 3, 90)));

        assertThat(stored().get("notes", Document.class)).containsOnlyKeys("3", "5");
        assertThat(tasks.find(ID).orElseThrow().history().subList(3, 6))
                .extracting(HistoryEntry::what, HistoryEntry::note)
                .containsExactly(
                        tuple(What.REPORT_SUBMITTED, Message.of("reported.progress", 2, 50)),
                        tuple(What.REPORT_RETURNED, Message.asWritten("vẫn thiếu")),
                        tuple(What.REPORT_SUBMITTED, Message.of("reported.progress", 3, 90)));
    }

    private static Change reported(Task task, String id, int round, int percent) {
        Instant at = Story.at("2024-01-06T09:00:00");
        return Reporting.hear(task.facts(), new Report(id, round, at, percent, null, null, null), at);
    }

    private void change(Consumer<Task> change) {
        assertThat(tasks.change(ID, change)).isTrue();
    }

    private Document stored() {
        return Objects.requireNonNull(
                mongo.getCollection("tasks").find(new Document("_id", ID)).first());
    }

    private static Document withoutHistory(Document task) {
        List.of("v", "history", "notes", "outbox", "unpublishedSince").forEach(task::remove);
        return task;
    }
}

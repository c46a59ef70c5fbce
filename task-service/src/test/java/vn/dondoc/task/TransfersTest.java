package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.machine;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.messaging.testing.Unmoved;
import vn.dondoc.task.transfer.Transfers;

/** Units end, and their open tasks go to whoever takes over; what is over stays where it was. */
@TaskServiceTest
class TransfersTest {
    private static final String LAST_DAY = "2023-12-19";
    private static final String NEXT_DAY = "2023-12-20T00:00:00";
    private static final String CLERK = person("clerk", "T00");

    @Autowired
    private Scene scene;

    @Autowired
    private Transfers transfers;

    @Autowired
    private SettableClock clock;

    @Autowired
    private StoreDump dump;

    @Autowired
    private Unmoved unmoved;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockMvc http;

    private String directive = "";

    @BeforeEach
    void startOver() {
        scene.forget();
        scene.units();
        scene.founded("T21");
        scene.founded("T22");
        clock.set("2023-12-14T09:00:00");
        directive = scene.issued(Scene.DUE, "T02", "T03", "X01");
    }

    @Test
    void openTasksMoveOnTheDayAndDoneOnesStay() {
        done("T03");
        merge();
        clock.set("2023-12-19T23:59:59");
        transfers.work();
        assertThat(unitOf("T02")).isEqualTo("T02");

        clock.set(NEXT_DAY);
        transfers.work();

        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(unitOf("T03")).isEqualTo("T03");
        assertThat(unitOf("X01")).isEqualTo("X01");
        assertThat(scene.count(directive, "task.transferred")).isEqualTo(1);
        Document transferred = task("T02");
        List<Document> history = transferred.getList("history", Document.class);
        Document entry = history.getLast();
        assertThat(entry.getString("what")).isEqualTo("TRANSFERRED");
        assertThat(entry.getString("who")).isEqualTo("9d1f0e52-6b0c-4c6e-8a44-2f7a5a1de0c3");
        assertThat(transferred.get("notes", Document.class).get(String.valueOf(history.size() - 1), Document.class))
                .isEqualTo(new Document("key", "transferred.because")
                        .append("arguments", List.of("Đơn vị T02", "Đơn vị T21", "Sắp xếp tổ chức bộ máy")));
    }

    @Test
    void whatIsHeardAgainChangesNothing() {
        merge();
        clock.set(NEXT_DAY);
        transfers.work();
        String once = dump.text();

        for (int i = 0; i < 10; i++) {
            merge();
            scene.units();
            transfers.work();
            transfers.sweep();
        }

        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void coordinatorsFollowToo() {
        scene.ended("T05", LAST_DAY, "T21", "T22");
        clock.set(NEXT_DAY);
        transfers.work();

        assertThat(order("T02").getList("coordinators", String.class)).containsExactly("T21", "T22");
        assertThat(unitOf("T02")).isEqualTo("T02");
        assertThat(task("T02").get("proposedTransfer")).isNull();
    }

    @Test
    void figuresGoFromTheOneUnitToTheOther() {
        clock.set("2024-01-05T09:00:00");
        scene.watched();
        scene.hearsItself(directive);
        assertThat(scene.recount())
                .isEqualTo(Map.of("T02 OPEN_OVERDUE", 1L, "T03 OPEN_OVERDUE", 1L, "X01 OPEN_OVERDUE", 1L));
        merge();
        transfers.work();
        for (int i = 0; i < 3; i++) {
            scene.hearsItself(directive);
        }

        assertThat(scene.recount()).isEqualTo(Map.of("T21 OPEN_OVERDUE", 2L, "X01 OPEN_OVERDUE", 1L));
    }

    @Test
    void lateNewsUnderTheOldCodeFindsItsTask() {
        merge();
        clock.set(NEXT_DAY);
        transfers.work();

        scene.reports(Scene.submitted(Scene.taskId(directive, "1", "T02"), 1, "2023-12-19T02:00:00Z"));
        assertThat(task("T02").getString("state")).isEqualTo("REPORTED");
        assertThat(unitOf("T02")).isEqualTo("T21");

        directive = scene.issued(Scene.DUE, "T02");
        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(scene.told(directive))
                .extracting(in -> in.type())
                .containsExactly("task.assigned", "task.transferred");
    }

    @Test
    void aReportThatTheOldUnitHandedInIsTakenIn() {
        merge();
        clock.set(NEXT_DAY);
        transfers.work();

        scene.reportBy("T02", Scene.submitted(Scene.taskId(directive, "1", "T02"), 1, "2023-12-19T02:00:00Z"));

        assertThat(task("T02").getString("state")).isEqualTo("REPORTED");
        assertThat(unitOf("T02")).isEqualTo("T21");
    }

    @Test
    void soIsOneOfTheOldUnitWhoseSuccessorTurnsOutToBeAnother() {
        merge();
        clock.set(NEXT_DAY);
        transfers.work();
        scene.units(Scene.ending(3, "T02", LAST_DAY, "T22"));

        scene.reportBy("T02", Scene.submitted(Scene.taskId(directive, "1", "T02"), 1, "2023-12-19T02:00:00Z"));

        assertThat(task("T02").getString("state")).isEqualTo("REPORTED");
        assertThat(unitOf("T02")).isEqualTo("T21");
    }

    @Test
    void soIsOneOfAUnitThatAnsweredForItInBetween() {
        merge();
        clock.set(NEXT_DAY);
        transfers.work();
        scene.ended("T21", "2023-12-20", "T22");
        clock.set("2023-12-21T00:00:00");
        transfers.work();
        assertThat(unitOf("T02")).isEqualTo("T22");

        scene.reportBy("T21", Scene.submitted(Scene.taskId(directive, "1", "T02"), 1, "2023-12-20T02:00:00Z"));

        assertThat(task("T02").getString("state")).isEqualTo("REPORTED");
    }

    @Test
    void aReportOfAnyOtherUnitIsRefused() {
        merge();
        clock.set(NEXT_DAY);
        transfers.work();

        unmoved.refuses(() ->
                scene.reportBy("T22", Scene.submitted(Scene.taskId(directive, "1", "T02"), 1, "2023-12-19T02:00:00Z")));
    }

    @Test
    void anAmendmentUnderTheOldCodeLeavesTheTaskWhereItIs() {
        merge();
        scene.ended("T05", LAST_DAY, "T22");
        clock.set(NEXT_DAY);
        transfers.work();
        var amended = Scene.directive(directive, "2024-01-31T16:59:59Z", List.of(List.of("T02", "T03")));

        scene.directives(Scene.amended(amended, 3, "2023-12-20T01:00:00Z"));
        String once = dump.text();
        transfers.sweep();

        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(task("T02").getDate("due").toInstant()).isEqualTo("2024-01-31T16:59:59Z");
        assertThat(order("T02").getList("coordinators", String.class)).containsExactly("T22");
        assertThat(task("X01").getString("state")).isEqualTo("SUPERSEDED");
        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void whetherTheEndOrTheOrderIsHeardOfFirstIsTheSame() {
        merge();
        clock.set(NEXT_DAY);
        String later = scene.issued(Scene.DUE, "T02", "T03");
        transfers.work();

        assertThat(unitOf("T02")).isEqualTo("T21");
        directive = later;
        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(unitOf("T03")).isEqualTo("T21");
    }

    @Test
    void theSuccessorSeesWhatIsKeptUnderTheOldUnit() throws Exception {
        done("T03");
        merge();
        clock.set(NEXT_DAY);
        transfers.work();

        list("/tasks", person("officer", "T21")).andExpect(jsonPath("$.items", hasSize(2)));
        list("/tasks", person("officer", "T22")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void aSplitWaitsForTheClerkTaskByTask() throws Exception {
        split();
        String id = Scene.taskId(directive, "1", "T02");

        assertThat(unitOf("T02")).isEqualTo("T02");
        list("/transfers?unit=T02", CLERK)
                .andExpect(jsonPath("$.items[*].id", contains(id)))
                .andExpect(jsonPath("$.items[0].proposedTransfer.to").value("T21"))
                .andExpect(jsonPath("$.items[0].proposedTransfer.candidates", contains("T21", "T22")));
        list("/tasks/" + id, person("officer", "T21")).andExpect(status().isOk());

        String before = dump.text();
        send("/tasks/" + id + "/transfer", "{\"to\": \"T05\"}", CLERK)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("NOT_A_SUCCESSOR"));
        send("/tasks/" + id + "/transfer", "{}", CLERK).andExpect(status().isUnprocessableContent());
        send("/tasks/" + id + "/transfer", "{\"to\": \"T22\"}", person("officer", "T02"))
                .andExpect(status().isForbidden());
        for (String heir : List.of("T05", "T21", "T22")) {
            send("/tasks/" + id + "/transfer", "{\"to\": \"T22\"}", person("clerk", heir))
                    .andExpect(status().isForbidden());
        }
        send("/tasks/" + id + "/transfer", "{\"to\": \"T22\"}", person("admin", "T01"))
                .andExpect(status().isForbidden());
        assertThat(dump.text()).isEqualTo(before);

        send("/tasks/" + id + "/transfer", "{\"to\": \"T22\"}", CLERK)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit").value("T22"))
                .andExpect(jsonPath("$.proposedTransfer").doesNotExist());
        String once = dump.text();
        send("/tasks/" + id + "/transfer", "{\"to\": \"T22\"}", CLERK).andExpect(status().isOk());
        send("/tasks/" + id + "/transfer", "{\"to\": \"T21\"}", CLERK).andExpect(status().isConflict());
        transfers.sweep();
        assertThat(dump.text()).isEqualTo(once);
        list("/transfers", CLERK).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void orAllAtOnce() throws Exception {
        scene.issued(Scene.directive(Scene.newDirective(), Scene.DUE, Collections.nCopies(1_040, List.of("T02"))));
        split();

        send("/transfers/confirm", "{\"unit\": \"T02\", \"to\": \"T05\"}", CLERK)
                .andExpect(status().isUnprocessableContent());
        for (String heir : List.of("T05", "T21", "T22")) {
            send("/transfers/confirm", "{\"unit\": \"T02\"}", person("clerk", heir))
                    .andExpect(status().isForbidden());
        }
        send("/transfers/confirm", "{\"unit\": \"T02\"}", person("admin", "T01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.moved").value(1041))
                .andExpect(jsonPath("$.more").value(false));

        assertThat(mongo.getCollection("tasks").countDocuments(new Document("assignment.unit", "T02")))
                .isZero();
        send("/transfers/confirm", "{\"unit\": \"T02\"}", CLERK)
                .andExpect(jsonPath("$.moved").value(0));
        send("/transfers/confirm", "{\"unit\": \"T03\"}", CLERK).andExpect(status().isConflict());
    }

    @Test
    void aTaskThatIsDoneInTheMeantimeWaitsForNobody() throws Exception {
        split();
        done("T02");

        list("/transfers", CLERK).andExpect(jsonPath("$.items", hasSize(0)));
        send("/tasks/" + Scene.taskId(directive, "1", "T02") + "/transfer", "{\"to\": \"T22\"}", CLERK)
                .andExpect(status().isConflict());
    }

    @Test
    void goesAllTheWayAlongALineAndStopsWhereSomebodyHasToChoose() {
        merge();
        scene.founded("T31");
        scene.founded("T32");
        scene.ended("T21", "2023-12-25", "T31", "T32");
        clock.set("2023-12-26T08:00:00");

        directive = scene.issued(Scene.DUE, "T02");

        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(task("T02").get("proposedTransfer", Document.class).getString("to"))
                .isEqualTo("T31");
    }

    @Test
    @Timeout(60)
    void aCircleOfSuccessorsMovesNothing() {
        scene.ended("T02", LAST_DAY, "T03");
        scene.ended("T03", LAST_DAY, "T02");
        clock.set(NEXT_DAY);
        String before = dump.text();

        transfers.work();

        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void whatAUnitLeavesThatEndsWithoutASuccessorWaitsForTheClerk() throws Exception {
        String late = scene.issued(Scene.DUE, "T02");
        scene.ended("T02", LAST_DAY);
        scene.ended("T05", LAST_DAY);
        transfers.work();
        list("/transfers", CLERK).andExpect(jsonPath("$.items", hasSize(0)));
        clock.set(NEXT_DAY);
        transfers.work();
        String later = scene.issued(Scene.DUE, "T02");

        list("/transfers?unit=T02", CLERK)
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.items[0].proposedTransfer.to").value("T00"))
                .andExpect(jsonPath("$.items[0].proposedTransfer.candidates", hasSize(0)));
        String before = dump.text();
        transfers.sweep();
        for (String gone : List.of("T02", "T99")) {
            send("/tasks/" + Scene.taskId(late, "1", "T02") + "/transfer", "{\"to\": \"" + gone + "\"}", CLERK)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].code").value("NOT_A_SUCCESSOR"));
        }
        send("/transfers/confirm", "{\"unit\": \"T02\", \"to\": \"T05\"}", CLERK)
                .andExpect(status().isUnprocessableContent());
        assertThat(dump.text()).isEqualTo(before);

        send("/tasks/" + Scene.taskId(late, "1", "T02") + "/transfer", "{\"to\": \"T21\"}", CLERK)
                .andExpect(jsonPath("$.unit").value("T21"));
        send("/tasks/" + Scene.taskId(later, "1", "T02") + "/transfer", "{\"to\": \"T00\"}", CLERK)
                .andExpect(jsonPath("$.unit").value("T00"));
        send("/transfers/confirm", "{\"unit\": \"T02\", \"to\": \"T03\"}", CLERK)
                .andExpect(jsonPath("$.moved").value(1));
        assertThat(unitOf("T02")).isEqualTo("T03");
    }

    @Test
    void whoeverIsNamedLaterTakesOverAndAUnitThatIsOpenedAgainGoesOn() {
        scene.units(Scene.ending(2, "T02", LAST_DAY), Scene.ending(2, "T03", LAST_DAY));
        clock.set(NEXT_DAY);
        transfers.work();
        assertThat(task("T03").get("proposedTransfer")).isNotNull();

        scene.units(Scene.ending(3, "T02", LAST_DAY, "T21"), Scene.goingOn(3, "T03"));
        transfers.work();

        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(unitOf("T03")).isEqualTo("T03");
        assertThat(task("T03").get("proposedTransfer")).isNull();
    }

    @Test
    void theHelpOfAUnitThatEndsWithoutASuccessorKeepsNothingElseFromMoving() {
        for (int i = 0; i < 6; i++) {
            scene.issued(Scene.directive(Scene.newDirective(), Scene.DUE, Collections.nCopies(100, List.of("X01"))));
        }
        scene.units(Scene.ending(2, "T05", LAST_DAY));
        merge();
        clock.set(NEXT_DAY);

        transfers.work();

        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(order("X01").getList("coordinators", String.class)).containsExactly("T05");
    }

    @Test
    void asksForAPermission() throws Exception {
        list("/transfers", machine("m", "units:all")).andExpect(status().isForbidden());
        send("/transfers/confirm", "{\"unit\": \"T02\"}", machine("m", "units:all tasks:write"))
                .andExpect(status().isForbidden());
    }

    private void merge() {
        scene.ended("T02", LAST_DAY, "T21");
        scene.ended("T03", LAST_DAY, "T21");
    }

    private void split() {
        scene.ended("T02", LAST_DAY, "T21", "T22");
        clock.set(NEXT_DAY);
        transfers.work();
    }

    private void done(String unit) {
        scene.reports(
                Scene.accepted(Scene.taskId(directive, "1", unit), 1, "2023-12-14T02:00:00Z", "2023-12-14T03:00:00Z"));
    }

    /** The task of the directive that was ordered from that unit. */
    private Document task(String unit) {
        return Objects.requireNonNull(mongo.getCollection("tasks")
                .find(new Document("_id", Scene.taskId(directive, "1", unit)))
                .first());
    }

    private Document order(String unit) {
        return task(unit).get("assignment", Document.class);
    }

    private String unitOf(String ordered) {
        return order(ordered).getString("unit");
    }

    private ResultActions list(String path, String token) throws Exception {
        return http.perform(get("/api/v1" + path).with(bearer(token)));
    }

    private ResultActions send(String path, String body, String token) throws Exception {
        return http.perform(post("/api/v1" + path)
                .with(bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}

package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.transfer.Transfers;

/** An order by which T02 and T03 became T21, or T03 a part of T02, is taken back: what becomes of the tasks that went by it. */
@TaskServiceTest
class UndoneTest {
    private static final String LAST_DAY = "2023-12-19";
    private static final String NEXT_DAY = "2023-12-20T08:00:00";
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
    private MongoTemplate mongo;

    @Autowired
    private MockMvc http;

    private String directive = "";

    @BeforeEach
    void startOver() {
        scene.forget();
        scene.units();
        scene.founded("T21");
        clock.set("2023-12-14T09:00:00");
        directive = scene.issued(Scene.DUE, "T02", "T03", "X01");
    }

    @Test
    void eachTaskGoesBackToTheUnitFromWhichItCame() {
        merged();
        assertThat(unitOf("T02") + unitOf("T03")).isEqualTo("T21T21");

        scene.units(undoOfTheMerger());
        transfers.work();

        assertThat(unitOf("T02") + unitOf("T03")).isEqualTo("T02T03");
        List<Document> history = task("T02").getList("history", Document.class);
        assertThat(history.getLast().getString("what")).isEqualTo("TRANSFERRED");
        assertThat(history.getLast().getString("who")).isEqualTo("clerk-T00");
        assertThat(task("T02").get("notes", Document.class).get(String.valueOf(history.size() - 1), Document.class))
                .isEqualTo(new Document("key", "transferred-back")
                        .append("arguments", List.of("Đơn vị T21", "Đơn vị T02", "nhập nhầm")));
        assertThat(scene.told(directive).getLast().body())
                .contains("\"from\":\"T21\"", "\"reorganisation\":\"" + Scene.ORDER + "\"", "nhập nhầm");
    }

    @Test
    void inWhateverOrderTheNewsComes() {
        List<In> news = new ArrayList<>(List.of(undoOfTheMerger()));
        for (int turn = 0; turn < 3; turn++) {
            startOver();
            merged();
            Collections.rotate(news, 1);

            news.forEach(one -> {
                scene.units(one);
                transfers.work();
            });

            assertThat(unitOf("T02") + unitOf("T03")).isEqualTo("T02T03");
            assertThat(task("T02").get("proposedTransfer")).isNull();
            assertThat(task("T03").get("proposedTransfer")).isNull();
        }
    }

    @Test
    void andHoweverOften() {
        merged();
        scene.units(undoOfTheMerger());
        transfers.work();
        String once = dump.text();

        for (int i = 0; i < 5; i++) {
            scene.units(Scene.ending(2, "T02", LAST_DAY, "T21"));
            scene.units(undoOfTheMerger());
            transfers.work();
            transfers.sweep();
        }

        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void whatHadNotGoneYetStays() {
        scene.units(Scene.ending(2, "T02", LAST_DAY, "T21"), Scene.ending(2, "T03", LAST_DAY, "T21"));
        scene.units(undoOfTheMerger());
        clock.set(NEXT_DAY);

        transfers.work();

        assertThat(unitOf("T02") + unitOf("T03")).isEqualTo("T02T03");
        assertThat(scene.count(directive, "task.transferred")).isZero();
    }

    @Test
    void whatWasOrderedUnderTheOldNameMeanwhileGoesBackToo() {
        merged();
        directive = scene.issued(Scene.DUE, "T02");
        assertThat(unitOf("T02")).isEqualTo("T21");

        scene.units(undoOfTheMerger());
        transfers.work();

        assertThat(unitOf("T02")).isEqualTo("T02");
    }

    @Test
    void figuresAreAsIfItHadNeverGone() {
        scene.hearsItself(directive);
        Map<String, Long> before = scene.recount();
        merged();
        scene.units(undoOfTheMerger());
        transfers.work();

        scene.hearsItself(directive);

        assertThat(scene.recount()).isEqualTo(before);
    }

    @Test
    void whatTheNewUnitHasTakenOnWaitsForAClerk() throws Exception {
        merged();
        send("/tasks/" + id("T02") + "/acknowledge", "", person("officer", "T21"))
                .andExpect(status().isOk());
        send("/tasks/" + id("X01") + "/acknowledge", "", person("officer", "X01"));
        scene.units(undoOfTheMerger());
        transfers.work();

        assertThat(unitOf("T02") + unitOf("T03")).isEqualTo("T21T03");
        list("/transfers", CLERK)
                .andExpect(jsonPath("$.items[*].id", contains(id("T02"))))
                .andExpect(jsonPath("$.items[0].proposedTransfer.to").value("T02"))
                .andExpect(jsonPath("$.items[0].proposedTransfer.candidates", contains("T02", "T03")));
        String once = dump.text();
        transfers.sweep();
        assertThat(dump.text()).isEqualTo(once);

        send("/transfers/confirm", "{\"unit\": \"T21\"}", CLERK)
                .andExpect(jsonPath("$.moved").value(1));
        assertThat(unitOf("T02")).isEqualTo("T02");
        assertThat(task("T02").getString("state")).isEqualTo("ACKNOWLEDGED");
        transfers.sweep();
        assertThat(unitOf("T02")).isEqualTo("T02");
    }

    @Test
    void ofAUnitThatGoesOnTheClerkMayLetItKeepWhatItHasBegun() throws Exception {
        becamePartOf();
        scene.reports(Scene.submitted(id("T03"), 1, "2023-12-20T02:00:00Z"));
        String other = scene.issued(Scene.DUE, "T03");
        scene.reports(Scene.progressed(Scene.taskId(other, "1", "T03"), 1, 30, "2023-12-20T02:00:00Z"));
        String own = scene.issued(Scene.DUE, "T02");

        scene.units(Scene.restored(3, "T03"));
        transfers.work();

        list("/transfers?unit=T02", CLERK)
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].proposedTransfer.to").value("T03"))
                .andExpect(jsonPath("$.items[0].proposedTransfer.candidates", contains("T03", "T02")));
        String once = dump.text();
        transfers.sweep();
        assertThat(dump.text()).isEqualTo(once);
        send("/transfers/confirm", "{\"unit\": \"T02\"}", CLERK).andExpect(status().isConflict());
        send("/tasks/" + id("T03") + "/transfer", "{\"to\": \"T05\"}", CLERK)
                .andExpect(status().isUnprocessableContent());

        send("/tasks/" + id("T03") + "/transfer", "{\"to\": \"T02\"}", CLERK)
                .andExpect(jsonPath("$.unit").value("T02"))
                .andExpect(jsonPath("$.proposedTransfer").doesNotExist());
        String kept = dump.text();
        send("/tasks/" + id("T03") + "/transfer", "{\"to\": \"T02\"}", CLERK).andExpect(status().isOk());
        transfers.sweep();
        assertThat(dump.text()).isEqualTo(kept);
        send("/tasks/" + Scene.taskId(other, "1", "T03") + "/transfer", "{\"to\": \"T03\"}", CLERK)
                .andExpect(jsonPath("$.unit").value("T03"));
        transfers.sweep();
        list("/transfers", CLERK).andExpect(jsonPath("$.items", hasSize(0)));
        directive = own;
        assertThat(unitOf("T02")).isEqualTo("T02");
    }

    @Test
    void aReportOnItsWayOfTheUnitThatHadItIsTakenIn() {
        becamePartOf();
        scene.units(Scene.restored(3, "T03"));
        transfers.work();
        assertThat(unitOf("T03")).isEqualTo("T03");

        scene.reportBy("T02", Scene.submitted(id("T03"), 1, "2023-12-20T00:30:00Z"));

        assertThat(task("T03").getString("state")).isEqualTo("REPORTED");
    }

    @Test
    void whoHelpedHelpsAgain() {
        scene.founded("T22");
        scene.units(Scene.ending(2, "T05", LAST_DAY, "T21", "T22"));
        clock.set(NEXT_DAY);
        transfers.work();
        assertThat(coordinators("T02")).containsExactly("T21", "T22");

        scene.units(Scene.voided(2, "T21", "T05"), Scene.restored(3, "T05"), Scene.voided(2, "T22", "T05"));
        transfers.work();

        assertThat(coordinators("T02")).containsExactly("T05");
        assertThat(scene.count(directive, "task.transferred")).isEqualTo(12);
    }

    @Test
    void aSplitIsTakenBackWhetherTheClerkHasChosenOrNot() throws Exception {
        scene.founded("T22");
        String other = scene.issued(Scene.DUE, "T02");
        scene.units(Scene.ending(2, "T02", LAST_DAY, "T21", "T22"));
        clock.set(NEXT_DAY);
        transfers.work();
        send("/tasks/" + id("T02") + "/transfer", "{\"to\": \"T22\"}", CLERK).andExpect(status().isOk());
        send("/tasks/" + id("T02") + "/acknowledge", "", person("officer", "T22"));

        scene.units(Scene.restored(3, "T02"), Scene.voided(2, "T21", "T02"), Scene.voided(2, "T22", "T02"));
        transfers.work();

        assertThat(unitOf("T02")).isEqualTo("T02");
        assertThat(task("T02").getString("state")).isEqualTo("ACKNOWLEDGED");
        directive = other;
        assertThat(unitOf("T02")).isEqualTo("T02");
        assertThat(task("T02").get("proposedTransfer")).isNull();
        list("/transfers", CLERK).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void whatIsDoneStaysWithWhoeverHasDoneIt() {
        merged();
        scene.reports(Scene.accepted(id("T02"), 1, "2023-12-20T02:00:00Z", "2023-12-20T03:00:00Z"));

        scene.units(undoOfTheMerger());
        transfers.work();

        assertThat(unitOf("T02")).isEqualTo("T21");
        assertThat(task("T02").getString("state")).isEqualTo("COMPLETED");
    }

    private void merged() {
        scene.units(Scene.ending(2, "T02", LAST_DAY, "T21"), Scene.ending(2, "T03", LAST_DAY, "T21"));
        clock.set(NEXT_DAY);
        transfers.work();
    }

    private static In[] undoOfTheMerger() {
        return new In[] {Scene.restored(3, "T02"), Scene.restored(3, "T03"), Scene.voided(2, "T21", "T02", "T03")};
    }

    private void becamePartOf() {
        scene.units(Scene.ending(2, "T03", LAST_DAY, "T02"));
        clock.set(NEXT_DAY);
        transfers.work();
        assertThat(unitOf("T03")).isEqualTo("T02");
    }

    private String id(String ordered) {
        return Scene.taskId(directive, "1", ordered);
    }

    /** The task of the directive that was ordered from that unit. */
    private Document task(String ordered) {
        return Objects.requireNonNull(mongo.getCollection("tasks")
                .find(new Document("_id", id(ordered)))
                .first());
    }

    private String unitOf(String ordered) {
        return task(ordered).get("assignment", Document.class).getString("unit");
    }

    private List<String> coordinators(String ordered) {
        return task(ordered).get("assignment", Document.class).getList("coordinators", String.class);
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

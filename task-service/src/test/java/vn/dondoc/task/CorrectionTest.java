package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.transfer.Transfers;
import vn.dondoc.testing.Seeds;

/** T02 was split into T21 and T22, which is corrected while its tasks wait for a choice. */
@TaskServiceTest
class CorrectionTest {
    private static final String LAST_DAY = "2023-12-19";
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
    void split() {
        scene.forget();
        scene.units();
        List.of("T21", "T22", "T23").forEach(scene::founded);
        clock.set("2023-12-14T09:00:00");
        directive = Scene.newDirective();
        scene.issued(Scene.directive(directive, Scene.DUE, List.of(List.of("T02"), List.of("T02", "T03"))));
        clock.set("2023-12-20T08:00:00");
        scene.units(Scene.ending(2, "T02", LAST_DAY, "T21", "T22"));
        transfers.work();
    }

    @Test
    void otherHeirsAreProposedInTheirPlace() throws Exception {
        hear(otherHeirs());

        for (String item : List.of("1", "2")) {
            assertThat(candidates(item)).containsExactly("T22", "T23");
            assertThat(history(item)).endsWith("TRANSFER_PROPOSED", "TRANSFER_PROPOSED");
        }
        send("/tasks/" + id("1") + "/transfer", "{\"to\": \"T21\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("Đơn vị T22, Đơn vị T23")));
        send("/tasks/" + id("1") + "/transfer", "{\"to\": \"T23\"}").andExpect(status().isOk());
        send("/transfers/confirm", "{\"unit\": \"T02\"}")
                .andExpect(jsonPath("$.moved").value(1));
        assertThat(unitOf("1")).isEqualTo("T23");
        assertThat(unitOf("2")).isEqualTo("T22");
    }

    @Test
    void whatAClerkHasGivenToAFormerHeirStaysThere() throws Exception {
        send("/tasks/" + id("1") + "/transfer", "{\"to\": \"T21\"}").andExpect(status().isOk());

        hear(otherHeirs());

        assertThat(unitOf("1")).isEqualTo("T21");
        assertThat(task("1").get("proposedTransfer")).isNull();
        assertThat(candidates("2")).containsExactly("T22", "T23");
        hear(Scene.goingOn(4, "T02"));
        assertThat(unitOf("1")).isEqualTo("T21");
        assertThat(unitOf("2")).isEqualTo("T02");
    }

    @Test
    void whereOneHeirIsLeftTheTasksMoveAtOnce() throws Exception {
        hear(oneHeir());

        assertThat(unitOf("1")).isEqualTo("T23");
        assertThat(unitOf("2")).isEqualTo("T23");
        assertThat(scene.count(directive, "task.transferred")).isEqualTo(2);
        waiting().andExpect(jsonPath("$.items", hasSize(0)));
        send("/transfers/confirm", "{\"unit\": \"T02\"}").andExpect(status().isConflict());
    }

    @Test
    void whoIsAloneLeftOfTheHeirsNeedsNoYes() {
        hear(Scene.ending(3, "T02", LAST_DAY, "T22"));

        assertThat(unitOf("1")).isEqualTo("T22");
        assertThat(history("1")).endsWith("TRANSFER_PROPOSED", "TRANSFERRED");
    }

    @Test
    void nothingWaitsOfASplitThatWasCalledOff() throws Exception {
        hear(calledOff());

        assertThat(unitOf("1")).isEqualTo("T02");
        assertThat(task("1").get("proposedTransfer")).isNull();
        assertThat(history("1")).endsWith("TRANSFER_PROPOSED", "TRANSFER_CALLED_OFF");
        assertThat(scene.count(directive, "task.transferred")).isZero();
        waiting().andExpect(jsonPath("$.items", hasSize(0)));
        send("/tasks/" + id("1") + "/transfer", "{\"to\": \"T22\"}").andExpect(status().isConflict());
    }

    @Test
    void aSplitThatIsPutOffIsProposedAgainOnItsNewDay() {
        hear(Scene.ending(3, "T02", "2023-12-25", "T21", "T22"));
        assertThat(task("1").get("proposedTransfer")).isNull();

        clock.set("2023-12-26T00:00:00");
        transfers.work();

        assertThat(candidates("1")).containsExactly("T21", "T22");
    }

    @Test
    void aClerkWhoIsFasterThanTheNewsChoosesAmongThoseWhoAreKnownNow() throws Exception {
        scene.units(otherHeirs());

        send("/tasks/" + id("1") + "/transfer", "{\"to\": \"T21\"}").andExpect(status().isUnprocessableContent());
        send("/tasks/" + id("1") + "/transfer", "{\"to\": \"T23\"}").andExpect(status().isOk());
        scene.units(Scene.ending(4, "T02", LAST_DAY, "T22"));
        send("/tasks/" + id("2") + "/transfer", "{\"to\": \"T22\"}").andExpect(status().isOk());

        assertThat(unitOf("1")).isEqualTo("T23");
        assertThat(unitOf("2")).isEqualTo("T22");
    }

    static Stream<In> corrections() {
        return Stream.of(otherHeirs(), oneHeir(), calledOff());
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void comesToTheSameInWhateverOrderAndHoweverOften(In correction) {
        hear(correction);
        List<String> inOrder = outcome();
        String once = dump.text();
        hear(correction, Scene.ending(2, "T02", LAST_DAY, "T21", "T22"));
        transfers.sweep();
        assertThat(dump.text()).isEqualTo(once);

        In issued = Scene.news(Scene.directive(directive, Scene.DUE, List.of(List.of("T02"), List.of("T02", "T03"))));
        In split = Scene.ending(2, "T02", LAST_DAY, "T21", "T22");
        List<In> story = List.of(issued, issued, split, split, correction, correction);
        Random random = Seeds.random();
        for (int i = 0; i < 10; i++) {
            scene.forget();
            scene.units();
            List.of("T21", "T22", "T23").forEach(scene::founded);
            List<In> shuffled = new ArrayList<>(story);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(news -> {
                if (news == issued) {
                    scene.directives(news);
                    transfers.work();
                } else {
                    hear(news);
                }
            });
            assertThat(outcome()).isEqualTo(inOrder);
        }
    }

    @Test
    void thousandsThatWaitAreRenewed() {
        scene.issued(Scene.directive(Scene.newDirective(), Scene.DUE, Collections.nCopies(1_040, List.of("T02"))));
        transfers.sweep();

        hear(otherHeirs());

        Document renewed = new Document("proposedTransfer.candidates", List.of("T22", "T23"));
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            transfers.work();
            return mongo.getCollection("tasks").countDocuments(renewed) == 1_042;
        });
    }

    @Test
    void anAmendmentUnderTheOldCodeDropsNoProposalOfAUnitThatTheLineLeavesOutNow() throws Exception {
        send("/tasks/" + id("1") + "/transfer", "{\"to\": \"T21\"}").andExpect(status().isOk());
        hear(otherHeirs());
        hear(Scene.ending(2, "T21", LAST_DAY, "T03", "T05"));
        assertThat(candidates("1")).containsExactly("T03", "T05");

        scene.directives(Scene.amended(
                Scene.directive(directive, "2024-01-31T16:59:59Z", List.of(List.of("T02"), List.of("T02", "T03"))),
                3,
                "2023-12-20T01:00:00Z"));

        assertThat(candidates("1")).containsExactly("T03", "T05");
        assertThat(history("1")).doesNotContain("TRANSFER_CALLED_OFF").endsWith("AMENDED");
    }

    @Test
    void whatWaitsIsListedByAnIndexOfItsOwn() throws Exception {
        assertThat(mongo.getCollection("tasks").listIndexes())
                .anySatisfy(index -> assertThat(index.get("key", Document.class).keySet())
                        .containsExactly("listedAt", "_id", "proposedTransfer.to"));
        waiting().andExpect(jsonPath("$.items[*].id", hasSize(2)));
        http.perform(get("/api/v1/transfers?unit=T02&limit=1").with(bearer(CLERK)))
                .andExpect(jsonPath("$.items[0].proposedTransfer.candidates", contains("T21", "T22")))
                .andExpect(jsonPath("$.next").exists());
    }

    private static In otherHeirs() {
        return Scene.ending(3, "T02", LAST_DAY, "T22", "T23");
    }

    private static In oneHeir() {
        return Scene.ending(3, "T02", LAST_DAY, "T23");
    }

    private static In calledOff() {
        return Scene.goingOn(3, "T02");
    }

    private void hear(In... news) {
        scene.units(news);
        transfers.work();
    }

    private String id(String item) {
        return Scene.taskId(directive, item, "T02");
    }

    /** The task of that item that was ordered from T02. */
    private Document task(String item) {
        return Objects.requireNonNull(
                mongo.getCollection("tasks").find(new Document("_id", id(item))).first());
    }

    private String unitOf(String item) {
        return task(item).get("assignment", Document.class).getString("unit");
    }

    private List<String> candidates(String item) {
        return task(item).get("proposedTransfer", Document.class).getList("candidates", String.class);
    }

    private List<String> history(String item) {
        return task(item).getList("history", Document.class).stream()
                .map(entry -> entry.getString("what"))
                .toList();
    }

    /** Who has each task, and what is proposed. */
    private List<String> outcome() {
        return mongo.getCollection("tasks")
                .find()
                .sort(new Document("_id", 1))
                .map(task -> task.get("assignment", Document.class).getString("unit") + " " + task.getString("state")
                        + " " + task.get("proposedTransfer"))
                .into(new ArrayList<>());
    }

    private ResultActions waiting() throws Exception {
        return http.perform(get("/api/v1/transfers").with(bearer(CLERK)));
    }

    private ResultActions send(String path, String body) throws Exception {
        return http.perform(post("/api/v1" + path)
                .with(bearer(CLERK))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}

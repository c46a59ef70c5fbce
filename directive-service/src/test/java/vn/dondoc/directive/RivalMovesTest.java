package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.directive.Rivals.atOnce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.directive.reorganisation.Reorganisations;

/** However many move units at one moment, die or stand still: nobody stands below himself, nobody takes over from himself. */
@Import(MortalStore.class)
@TestPropertySource(properties = "dondoc.reorganisations.every=1h")
class RivalMovesTest extends Province {
    private static final int ROUNDS = 15;
    private static final String MERGE = """
            {"on": "2024-01-01", "reason": "Sáp nhập", "merge": {"from": ["T02", "T01"], "into": "T03"}}""";

    @Autowired
    private Reorganisations reorganisations;

    @Autowired
    private MortalStore store;

    @Test
    void ofTwoThatPutEachOtherAboveOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            foundProvince();

            List<Answer> answers = atOnce(() -> move("T02", "T03"), () -> move("T03", "T02"));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 422);
            assertThat(answers.stream().filter(answer -> answer.status() == 422).findFirst())
                    .hasValueSatisfying(refused ->
                            assertThat(refused.faults("errors")).containsExactly("PARENT_IN_CIRCLE /parent"));
            assertNoCircle();
        }
    }

    @Test
    void ofManyInARingTheLastIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            foundProvince();

            List<Answer> answers = atOnce(
                    () -> move("T01", "T02.01"),
                    () -> move("T02", "X001"),
                    () -> move("X001", "T03.01"),
                    () -> move("T03", "T01"));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 200, 200, 422);
            assertNoCircle();
        }
    }

    @Test
    void ofTwoThatTakeOverFromEachOtherOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            foundProvince();

            List<Answer> answers =
                    atOnce(() -> end("T02", "T00", "2024-06-30", "T03"), () -> end("T03", "T00", "2024-05-31", "T02"));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 422);
            assertNoCircle();
        }
    }

    @Test
    void anOrderAndAMoveBelowWhatItEndsExcludeEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            foundProvince();
            String key = "k" + round;

            List<Answer> answers = atOnce(
                    () -> move("T03", "T02.01"), () -> post("/units/reorganise", MERGE, CLERK, "Idempotency-Key", key));

            assertThat(answers.stream().filter(answer -> answer.status() < 300)).hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() >= 400))
                    .allSatisfy(refused ->
                            assertThat(refused.faults("errors").toString()).contains("BELOW_WHAT_ENDS"));
            clock.set("2024-01-01T00:00:00");
            reorganisations.carryOutWhatIsDue();
            assertNoCircle();
        }
    }

    @Test
    void nobodyIsPutBelowWhatWillStandBelowHimOnALaterDay() {
        assertThat(post("/units/reorganise", MERGE, CLERK).text("/state")).isEqualTo("ENTERED");

        assertThat(move("T03", "T02.01").faults("errors")).containsExactly("BELOW_WHAT_ENDS /parent");
        assertThat(move("T03", "T02").faults("errors")).containsExactly("BELOW_WHAT_ENDS /parent");
        assertThat(importUnits(HEAD + "T03,Sở Nội vụ,SNV,DEPARTMENT,T02.01,,2020-01-01,\n")
                        .faults("errors"))
                .containsExactly("BELOW_WHAT_ENDS /2/parent");
        clock.set("2024-01-01T00:00:00");
        reorganisations.carryOutWhatIsDue();

        assertThat(get("/units/T02.01").text("/parent")).isEqualTo("T03");
        assertThat(move("T03", "T02.01").faults("errors")).containsExactly("PARENT_IN_CIRCLE /parent");
        assertNoCircle();
    }

    @Test
    void aParentThatIsValidFromALaterDayClosesNoCircleEither() {
        post("/units", """
                {"code": "T30", "name": "Sở Mới", "kind": "DEPARTMENT", "parent": "T02.01", "validFrom": "2026-01-01"}""");

        assertThat(move("T02", "T30").faults("errors")).containsExactly("PARENT_IN_CIRCLE /parent");
        assertThat(importUnits(HEAD + "T02,Sở Tài chính,STC,DEPARTMENT,T30,,2020-01-01,\n")
                        .faults("errors"))
                .containsExactly("PARENT_IN_CIRCLE /2/parent");
    }

    @Test
    void twoTablesThatPutEachOthersUnitsAboveMakeNoCircle() throws Exception {
        String first = HEAD + """
                N1,Phòng Một,,ROOM,N2,,2020-01-01,
                N2,Phòng Hai,,ROOM,T02,,2020-01-01,
                """;
        String second = HEAD + """
                N2,Phòng Hai,,ROOM,N1,,2020-01-01,
                N1,Phòng Một,,ROOM,T02,,2020-01-01,
                """;
        for (int round = 0; round < ROUNDS; round++) {
            foundProvince();

            List<Answer> answers =
                    atOnce(() -> importUnits(first), () -> importUnits(second), () -> move("T02", "X001"));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409, 200);
            assertNoCircle();
        }
    }

    @Test
    void whoeverDiesOnTheWayHasMovedTheUnitOrNotAndStandsInNobodysWay() {
        for (int writes = 0; dies(writes, () -> move("T02", "T03")); writes++) {
            Answer other = move("T03", "T02");

            String moved = get("/units/T02").text("/parent");
            assertThat(other.status()).as("after %d writes", writes).isEqualTo(moved.equals("T03") ? 422 : 200);
            assertNoCircle();
            assertThat(outbox.events("unit.changed").stream()
                            .filter(event -> event.key().equals("T02")))
                    .hasSize(moved.equals("T03") ? 2 : 1);
        }
        assertThat(move("T03", "T02").status()).isEqualTo(422);
    }

    @Test
    void whatSomebodyDiedOverIsFinishedThoughNobodyChangesAnything() {
        assertThat(dies(1, () -> move("T02", "T03"))).isTrue();
        assertThat(get("/units/T02").text("/parent")).isEqualTo("T00");

        reorganisations.carryOutWhatIsDue();

        assertThat(get("/units/T02").text("/parent")).isEqualTo("T03");
    }

    @Test
    void whoeverStandsStillAndGoesOnLaterFindsItDone() {
        boolean stoodStill = true;
        for (int writes = 0; stoodStill; writes++) {
            foundProvince();
            List<Answer> answers = new ArrayList<>();

            stoodStill = store.standsStillAfter(
                    writes, () -> answers.add(move("T02", "T03")), () -> answers.add(move("T03", "T02")));

            assertThat(answers.stream().map(Answer::status).filter(status -> status == 200))
                    .as("after %d writes: %s", writes, answers)
                    .hasSize(1);
            assertNoCircle();
        }
    }

    private boolean dies(int writes, Runnable work) {
        foundProvince();
        return store.diesAfter(writes, work);
    }

    private Answer move(String code, String parent) {
        return change(code, parent, "");
    }

    private Answer end(String code, String parent, String lastDay, String successor) {
        return change(code, parent, ", \"validTo\": \"%s\", \"successors\": [\"%s\"]".formatted(lastDay, successor));
    }

    private Answer change(String code, String parent, String more) {
        Answer now = get("/units/" + code);
        return put("/units/" + code, now.header("ETag"), """
                {"name": "%s", "kind": "%s", "parent": "%s", "validFrom": "%s"%s}""".formatted(
                        now.text("/name"), now.text("/kind"), parent, now.text("/validFrom"), more));
    }

    private void assertNoCircle() {
        Map<String, @Nullable String> parents = new HashMap<>();
        Map<String, List<String>> heirs = new HashMap<>();
        mongo.getCollection("units").find().forEach(unit -> {
            Document details = unit.get("details", Document.class);
            parents.put(unit.getString("_id"), details.getString("parent"));
            heirs.put(unit.getString("_id"), details.getList("successors", String.class, List.of()));
        });
        for (String unit : parents.keySet()) {
            Set<String> passed = new HashSet<>();
            for (String above = unit; above != null; above = parents.get(above)) {
                assertThat(passed.add(above))
                        .as("%s stands below itself", above)
                        .isTrue();
            }
            assertNoCircle(unit, heirs, new ArrayList<>());
        }
    }

    private static void assertNoCircle(String unit, Map<String, List<String>> heirs, List<String> line) {
        assertThat(line).as("%s takes over from itself", unit).doesNotContain(unit);
        line.add(unit);
        heirs.getOrDefault(unit, List.of()).forEach(heir -> assertNoCircle(heir, heirs, line));
        line.removeLast();
    }
}

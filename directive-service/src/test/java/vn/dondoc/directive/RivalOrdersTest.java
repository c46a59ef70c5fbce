package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.directive.reorganisation.Reorganisations;

/** Of several reorganisations that name one unit at one moment, one is carried out; of the others nothing stays. */
@Import(MortalStore.class)
@TestPropertySource(properties = "dondoc.reorganisations.every=1h")
class RivalOrdersTest extends Province {
    private static final String MERGE = """
            {"on": "2023-12-01", "reason": "Hợp nhất", "merge": {"from": ["T02", "T03"],
             "into": {"code": "T21", "name": "Sở Tài chính và Nội vụ", "kind": "DEPARTMENT"}}}""";
    private static final String SPLIT = """
            {"on": "2023-12-01", "reason": "Tách sở", "split": {"from": "T02", "into": [
               {"code": "T22", "name": "Sở Ngân sách", "kind": "DEPARTMENT"}, "T01"]}}""";

    @Autowired
    private Reorganisations reorganisations;

    @Autowired
    private MortalStore store;

    @Test
    void ofTwoAtOneMomentTheLoserIsToldAndFoundsNothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            foundProvince();
            String key = "k" + round;

            List<Answer> answers = atOnce(List.of(MERGE, SPLIT), key);

            boolean merged = answers.getFirst().status() == 201;
            Answer loser = answers.get(merged ? 1 : 0);
            assertThat(answers.get(merged ? 0 : 1).text("/state")).isEqualTo("DONE");
            assertThat(loser.status()).as("%s", loser.json()).isIn(409, 422);
            assertOnly(merged);
            if (loser.status() == 409) {
                assertThat(loser.text("/type")).endsWith("reorganisation-refused");
                assertThat(loser.faults("errors")).isNotEmpty();
                String before = dump.text();
                Answer again = reorganise(merged ? SPLIT : MERGE, key + (merged ? 1 : 0));
                assertThat(again.status()).isEqualTo(409);
                assertThat(again.json().at("/errors")).isEqualTo(loser.json().at("/errors"));
                assertThat(dump.text()).isEqualTo(before);
            }
        }
    }

    @Test
    void ofManyThatCrossOneAtLeastIsCarriedOutAndEachAsAWhole() throws Exception {
        List<List<String>> pairs =
                List.of(List.of("T01", "T02"), List.of("T02", "T03"), List.of("T03", "T01"), List.of("T03", "X001"));
        List<String> orders = new ArrayList<>();
        for (List<String> pair : pairs) {
            orders.add(MERGE.replace("\"T02\", \"T03\"", "\"%s\", \"%s\"".formatted(pair.getFirst(), pair.getLast()))
                    .replace("T21", "N" + (orders.size() + 1)));
        }
        for (int round = 0; round < 10; round++) {
            foundProvince();

            List<Answer> answers = atOnce(orders, "k" + round);

            assertThat(answers.stream().map(Answer::status)).contains(201).allMatch(List.of(201, 409, 422)::contains);
            for (int i = 0; i < orders.size(); i++) {
                String heir = "N" + (i + 1);
                boolean done = answers.get(i).status() == 201;
                assertThat(get("/units/" + heir).status()).isEqualTo(done ? 200 : 404);
                for (String ended : pairs.get(i)) {
                    assertThat(successors(ended).equals("[\"" + heir + "\"]")).isEqualTo(done);
                }
            }
        }
    }

    @Test
    void whoTakesOverTheSameNewCodeIsRefusedToo() throws Exception {
        String other = MERGE.replace("\"T02\", \"T03\"", "\"T01\", \"X001\"")
                .replace("Sở Tài chính và Nội vụ", "Văn phòng mới");
        for (int round = 0; round < 5; round++) {
            foundProvince();

            List<Answer> answers = atOnce(List.of(MERGE, other), "k" + round);

            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .hasSize(1);
            boolean merged = answers.getFirst().status() == 201;
            assertThat(get("/units/T21").text("/name")).isEqualTo(merged ? "Sở Tài chính và Nội vụ" : "Văn phòng mới");
            assertThat(successors(merged ? "T01" : "T02")).isEqualTo("[]");
        }
    }

    @Test
    void whoeverDiesAnywhereOnTheWayIsFollowedByTheSameEnd() {
        reorganise(MERGE, "k");
        String whole = directory();

        for (int writes = 1; dies(writes, MERGE); writes++) {
            reorganisations.carryOutWhatIsDue();
            assertThat(directory()).as("after %d writes", writes).isEqualTo(whole);
            assertThat(mongo.getCollection("reorganisationClaims").countDocuments())
                    .isZero();
        }
        assertThat(directory()).isEqualTo(whole);
    }

    @Test
    void aLoserThatDiesAnywhereOnTheWayIsRefusedInTheEnd() {
        boolean died = true;
        for (int writes = 0; died; writes++) {
            int most = writes;
            foundProvince();
            store.diesAfter(1, () -> reorganise(SPLIT, "k"));
            reorganise(MERGE, "other");
            String before = units();

            died = store.diesAfter(most, reorganisations::carryOutWhatIsDue);
            reorganisations.carryOutWhatIsDue();

            assertThat(units()).as("after %d writes", writes).isEqualTo(before);
            Answer told = reorganise(SPLIT, "k");
            assertThat(told.status()).isEqualTo(409);
            assertOnly(true);
            assertThat(reorganise(SPLIT.replace("\"T02\"", "\"X001\""), "later").status())
                    .as("what is left of it stands in nobody's way")
                    .isEqualTo(201);
        }
    }

    @Test
    void whoComesWhileAnotherHasDiedOnTheWayTearsNothingApart() {
        for (int writes = 1; dies(writes, MERGE); writes++) {
            int status = reorganise(SPLIT, "other").status();
            reorganisations.carryOutWhatIsDue();

            assertThat(status).isIn(201, 409, 422);
            assertOnly(status != 201);
        }
    }

    /** Whether the order on a new province dies after so many writes. */
    private boolean dies(int writes, String order) {
        foundProvince();
        return store.diesAfter(writes, () -> reorganise(order, "k"));
    }

    /** The directory is as one of the two orders says, and as if there had been no other. */
    private void assertOnly(boolean merged) {
        assertThat(get("/units/T21").status()).isEqualTo(merged ? 200 : 404);
        assertThat(get("/units/T22").status()).isEqualTo(merged ? 404 : 200);
        assertThat(successors("T02")).isEqualTo(merged ? "[\"T21\"]" : "[\"T22\",\"T01\"]");
        assertThat(successors("T03")).isEqualTo(merged ? "[\"T21\"]" : "[]");
        assertThat(outbox.events("unit.changed"))
                .noneMatch(event -> event.key().equals(merged ? "T22" : "T21")
                        || event.body().contains(merged ? "Tách sở" : "Hợp nhất"));
    }

    private String successors(String code) {
        return get("/units/" + code).json().at("/successors").toString();
    }

    private String directory() {
        StringBuilder states = new StringBuilder();
        mongo.getCollection("reorganisations").find().forEach(one -> states.append(one.getString("state")));
        return units() + states;
    }

    private String units() {
        StringBuilder text = new StringBuilder();
        mongo.getCollection("units").find().sort(new Document("_id", 1)).forEach(unit -> {
            unit.remove("outbox");
            unit.remove("unpublishedSince");
            text.append(new Document(new TreeMap<>(unit)).toJson()).append('\n');
        });
        return text.toString();
    }

    private Answer reorganise(String order, String key) {
        return post("/units/reorganise", order, CLERK, "Idempotency-Key", key);
    }

    private List<Answer> atOnce(List<String> orders, String key) throws Exception {
        return Rivals.atOnce(IntStream.range(0, orders.size())
                .mapToObj(i -> (Callable<Answer>) () -> reorganise(orders.get(i), key + i))
                .toList());
    }
}

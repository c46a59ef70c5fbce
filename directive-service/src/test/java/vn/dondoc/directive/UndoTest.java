package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;
import vn.dondoc.directive.reorganisation.Reorganisations;

/** An order of reorganisation is taken back: the directory is as if it had never been, or nothing of it is taken back. */
@Import(MortalStore.class)
@TestPropertySource(properties = "dondoc.reorganisations.every=1h")
class UndoTest extends Province {
    private static final String MERGE = """
            {"on": "2024-01-01", "reason": "Hợp nhất", "merge": {"from": ["T02", "T03"],
             "into": {"code": "T21", "name": "Sở Tài chính và Nội vụ", "kind": "DEPARTMENT"}}}""";
    private static final String SPLIT = """
            {"on": "2023-12-01", "reason": "Tách sở", "split": {"from": "T02", "into": [
               {"code": "T22", "name": "Sở Ngân sách", "kind": "DEPARTMENT"}, "T03"]}}""";
    private static final String RENAME = """
            {"on": "2024-01-01", "reason": "Đổi tên", "rename": {"unit": "T02", "name": "Sở Kinh tế", "shortName": "SKT"}}""";
    private static final String OF_THE_FOUNDED = """
            {"on": "2024-02-01", "reason": "Tách tiếp", "split": {"from": "T21", "into": [
               {"code": "T31", "name": "Sở Một", "kind": "DEPARTMENT"}, "T01"]}}""";
    private static final String ROOM = """
            {"code": "T21.09", "name": "Phòng Mới", "kind": "ROOM", "parent": "T21", "validFrom": "2024-01-01"}""";

    @Autowired
    private Reorganisations reorganisations;

    @Autowired
    private MortalStore store;

    private String before = "";

    @BeforeEach
    void nameTheTwo() {
        put("/unit-groups/hai-so", null, """
                {"name": "hai sở", "members": ["T02", {"code": "T03", "validTo": "2024-06-30"}]}""");
        before = directory();
    }

    @Test
    void beforeItsDayNothingIsLeftOfAMerger() {
        String id = ordered(MERGE);
        assertThat(directory()).isNotEqualTo(before);

        Answer undone = undo(id);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.text("/state")).isEqualTo("UNDONE");
        assertThat(undone.text("/undone/by")).isEqualTo("clerk-T00");
        assertThat(undone.text("/undone/reason")).isEqualTo("nhập nhầm");
        assertThat(undone.json().at("/needContact")).isEmpty();
        assertThat(directory()).isEqualTo(before);
        onTheDay();
        assertThat(directory()).isEqualTo(before);
        assertThat(get("/units?kind=DEPARTMENT&at=2024-01-01").codes("/items", "code"))
                .containsExactly("T01", "T02", "T03");
        assertThat(get("/unit-groups/hai-so/members?at=2024-01-01").codes("/items", "code"))
                .containsExactly("T02", "T03");
    }

    @Test
    void afterItsDayRoomsAndDesksGoBackToo() {
        put("/units/TCT1", "\"1\"", """
                {"name": "Tổ công tác liên ngành", "kind": "AD_HOC", "parent": "T00", "desk": "T03",
                 "validFrom": "2020-01-01"}""");
        before = directory();
        String id = ordered(MERGE);
        onTheDay();
        assertThat(get("/units/T02.01").text("/parent")).isEqualTo("T21");

        undo(id);

        assertThat(directory()).isEqualTo(before);
        assertThat(get("/units?parent=T21").json().at("/items")).isEmpty();
    }

    @Test
    void aSplitIsTakenBackAndWhoWasThereBeforeStays() {
        String id = ordered(SPLIT);

        assertThat(undo(id).json().at("/needPlace")).isEmpty();

        assertThat(directory()).isEqualTo(before);
    }

    @Test
    void aNameIsTakenBackOrNeverComes() {
        assertThat(undo(ordered(RENAME)).text("/state")).isEqualTo("UNDONE");
        onTheDay();
        assertThat(get("/units/T02").text("/name")).isEqualTo("Sở Tài chính");

        String id = ordered(RENAME);
        assertThat(get("/units/T02").text("/name")).isEqualTo("Sở Kinh tế");
        clock.set("2024-01-10T08:00:00");
        undo(id);

        assertThat(get("/units/T02").text("/name")).isEqualTo("Sở Tài chính");
        assertThat(get("/units/T02").text("/shortName")).isEqualTo("STC");
        assertThat(get("/units?q=so kinh te").codes("/items", "code"))
                .as("who wrote the wrong name is still understood")
                .containsExactly("T02");
    }

    @Test
    void tellsWhichUnitsAreAsBefore() {
        String id = ordered(MERGE);
        onTheDay();

        undo(id);

        Map<String, String> last = new TreeMap<>();
        outbox.events("unit.changed").forEach(event -> last.put(event.key(), event.body()));
        assertThat(last.values())
                .allSatisfy(body ->
                        assertThat(Contract.of("UnitChanged").faults(body)).isEmpty());
        assertThat(last.keySet().stream()
                        .filter(code -> last.getOrDefault(code, "").contains(id)))
                .containsExactly("T02", "T02.01", "T03", "T03.01", "T21");
        assertThat(last.get("T02"))
                .contains("\"undone\":[{\"id\":\"" + id + "\"", "nhập nhầm")
                .doesNotContain("successors\":[\"T21");
        assertThat(json.readTree(last.getOrDefault("T21", "")).at("/successors").toString())
                .as("who sees what was kept under it")
                .isEqualTo("[\"T02\",\"T03\"]");
    }

    @Test
    void theRightOrderMayFollowWithTheSameCodeAndName() {
        undo(ordered(MERGE));

        String right = ordered(MERGE.replace("2024-01-01", "2024-02-01").replace("Nội vụ", "Tổ chức"));
        clock.set("2024-02-01T00:00:00");
        reorganisations.carryOutWhatIsDue();

        assertThat(get("/reorganisations/" + right).text("/state")).isEqualTo("DONE");
        assertThat(get("/units?kind=DEPARTMENT").codes("/items", "code")).containsExactly("T01", "T21");
        assertThat(get("/units/T21").text("/name")).isEqualTo("Sở Tài chính và Tổ chức");
        assertThat(get("/units/T21").text("/validFrom")).isEqualTo("2024-02-01");
        assertThat(get("/units?parent=T21").codes("/items", "code")).containsExactly("T02.01", "T03.01");
        assertThat(undo(right).status()).isEqualTo(200);
        assertThat(directory()).isEqualTo(before);
    }

    @Test
    void onceMoreChangesNothing() {
        String id = ordered(MERGE);
        undo(id);
        String once = dump.text();

        assertThat(undo(id).text("/state")).isEqualTo("UNDONE");
        assertThat(post("/reorganisations/" + id + "/undo", "{\"reason\": \"khác\"}", CLERK)
                        .text("/undone/reason"))
                .isEqualTo("nhập nhầm");

        assertThat(dump.text()).isEqualTo(once);
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        String id = ordered(MERGE);
        put("/units/T02", get("/units/T02").header("ETag"), """
                {"name": "Sở Tài chính", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                 "successors": [], "aliases": ["Ngành tài chính"]}""");
        onTheDay();
        put("/units/T03.01", get("/units/T03.01").header("ETag"), """
                {"name": "Phòng Tổng hợp", "kind": "ROOM", "parent": "T01", "validFrom": "2020-01-01"}""");

        assertThat(undo(id).status()).isEqualTo(200);

        assertThat(get("/units/T02").json().at("/aliases").toString()).isEqualTo("[\"Ngành tài chính\"]");
        assertThat(get("/units/T03.01").text("/parent")).isEqualTo("T01");
        assertThat(get("/units/T03").json().has("validTo")).isFalse();
    }

    @Test
    void isRefusedWithTheDocumentThatWasIssuedUnderIt() {
        String id = ordered(MERGE);
        onTheDay();
        String document = draft(directive(task("Sở Tài chính và Nội vụ", "trước ngày 28/6/2024"))
                .replace("2023-12-14", "2024-01-01"));
        Answer asked = issue(document);
        issue(document, asked.codes("/warnings", "code").toArray(String[]::new));

        assertRefused(id, "ISSUED_SINCE", "12/UBND-TH", document);
    }

    @Test
    void isRefusedWithTheOrderThatCameAfterIt() {
        String id = ordered(MERGE);
        clock.set("2023-12-15T08:00:00");
        String later = ordered(OF_THE_FOUNDED);

        assertRefused(id, "LATER_ORDER", later, "1/2/2024");

        assertThat(undo(later).status()).isEqualTo(200);
        assertThat(undo(id).status()).isEqualTo(200);
        assertThat(directory()).isEqualTo(before);
    }

    @Test
    void isRefusedWithTheUnitsThatNeedWhatItFounded() {
        String id = ordered(MERGE);
        post("/units", ROOM);
        assertRefused(id, "UNIT_NEEDS_HEIR", "T21.09");

        String other = ordered(SPLIT.replace("\"T02\"", "\"X001\"").replace("\"T03\"", "\"T01\""));
        put("/units/X002", "\"1\"", """
                {"name": "UBND phường Hòa Bình", "kind": "COMMUNE", "parent": "T00", "validFrom": "2020-01-01",
                 "validTo": "2024-06-30", "successors": ["T22"]}""");
        assertRefused(other, "UNIT_NEEDS_HEIR", "X002");
    }

    @Test
    void isRefusedWhereAnotherBearsTheNameByNowOrTheTreeWouldBeACircle() {
        String id = ordered(SPLIT);
        post("/units", """
                {"code": "T25", "name": "Sở Tài chính", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2023-12-10"}""");
        assertRefused(id, "NAME_TAKEN", "T25");

        String merged = ordered(MERGE.replace("\"T02\", \"T03\"", "\"X001\", \"T03\""));
        onTheDay();
        put("/units/T03", get("/units/T03").header("ETag"), """
                {"name": "Sở Nội vụ", "kind": "DEPARTMENT", "parent": "T03.01", "validFrom": "2020-01-01"}""");
        assertRefused(merged, "PARENT_IN_CIRCLE");
    }

    @Test
    void isRefusedForAnOrderThatWasRefusedOrIsFromBefore() {
        String id = ordered(MERGE);
        mongo.getCollection("reorganisations")
                .updateOne(new Document("_id", id), new Document("$unset", new Document("before", 1)));
        assertRefused(id, "UNKNOWN_BEFORE");

        mongo.getCollection("reorganisations")
                .updateOne(new Document("_id", id), new Document("$set", new Document("state", "REFUSED")));
        assertRefused(id, "NOTHING_TO_UNDO");
    }

    @Test
    void isForWhoKeepsTheDirectoryAndWantsAReason() {
        String id = ordered(MERGE);
        String path = "/reorganisations/" + id + "/undo";

        assertThat(post(path, "{\"reason\": \"x\"}", Tokens.person("clerk", "T02"))
                        .status())
                .isEqualTo(403);
        assertThat(post(path, "{}", Tokens.person("leader", "T00")).status()).isEqualTo(403);
        assertThat(post(path, "{\"reason\": \" \"}", CLERK).faults("errors")).containsExactly("NOT_BLANK /reason");
        assertThat(post("/reorganisations/none/undo", "{\"reason\": \"x\"}", CLERK)
                        .status())
                .isEqualTo(404);
        assertThat(get("/reorganisations/" + id).text("/state")).isEqualTo("ENTERED");
        assertThat(post(path, "{\"reason\": \"x\"}", ADMIN).status()).isEqualTo(200);
    }

    @Test
    void whoeverDiesOnTheWayHasTakenBackAllOrNothing() {
        boolean died = true;
        for (int writes = 0; died; writes++) {
            foundProvince();
            nameTheTwo();
            String id = ordered(MERGE);
            onTheDay();
            String ordered = directory();

            died = store.diesAfter(writes, () -> undo(id));
            reorganisations.carryOutWhatIsDue();

            boolean undone = get("/reorganisations/" + id).text("/state").equals("UNDONE");
            assertThat(directory()).as("after %d writes", writes).isEqualTo(undone ? before : ordered);
            undo(id);
            assertThat(directory()).as("after %d writes", writes).isEqualTo(before);
        }
    }

    @Test
    void whoeverStandsStillInTheOrderAndGoesOnLaterDoesNothingMore() {
        boolean stoodStill = true;
        for (int writes = 1; stoodStill; writes++) {
            foundProvince();
            nameTheTwo();

            stoodStill = store.standsStillAfter(
                    writes,
                    () -> reorganise(MERGE.replace("2024-01-01", "2023-12-01")),
                    () -> undo(Objects.requireNonNull(mongo.getCollection("reorganisations")
                                    .find()
                                    .first())
                            .getString("_id")));
            reorganisations.carryOutWhatIsDue();

            if (stoodStill) {
                assertThat(directory()).as("after %d writes", writes).isEqualTo(before);
            }
        }
    }

    @Test
    void whoeverStandsStillInTheUndoAndGoesOnLaterSpoilsNoOrderThatFollowed() {
        boolean stoodStill = true;
        String again = MERGE.replace("2024-01-01", "2023-12-01");
        for (int writes = 1; stoodStill; writes++) {
            foundProvince();
            nameTheTwo();
            String id = ordered(again);
            List<String> second = new ArrayList<>();
            List<String> whole = new ArrayList<>();

            stoodStill = store.standsStillAfter(writes, () -> undo(id), () -> {
                second.add(ordered(again));
                whole.add(directory());
            });

            if (stoodStill) {
                assertThat(directory()).as("after %d writes", writes).isEqualTo(whole.getFirst());
                assertThat(undo(second.getFirst()).status()).isEqualTo(200);
            }
            assertThat(directory()).isEqualTo(before);
        }
    }

    @Test
    void ofAnUndoAndAnOrderOnWhatItFoundedOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            foundProvince();
            nameTheTwo();
            String id = ordered(MERGE);
            clock.set("2023-12-15T08:00:00");

            List<Answer> answers = atOnce(List.of(() -> undo(id), () -> reorganise(OF_THE_FOUNDED)));

            boolean undone = answers.getFirst().status() == 200;
            assertThat(answers.getLast().status() == 201)
                    .as("%s %s", answers.getFirst().json(), answers.getLast().json())
                    .isNotEqualTo(undone);
            assertThat(get("/units/T02").json().has("validTo")).isNotEqualTo(undone);
            assertThat(get("/units/T31").status()).isEqualTo(undone ? 404 : 200);
        }
    }

    @Test
    void ofTwoWhoUndoBothFindItUndone() throws Exception {
        for (int round = 0; round < 5; round++) {
            foundProvince();
            nameTheTwo();
            String id = ordered(MERGE);
            onTheDay();

            List<Answer> answers = atOnce(List.of(() -> undo(id), () -> undo(id), () -> undo(id)));

            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(directory()).isEqualTo(before);
        }
    }

    private void assertRefused(String id, String code, String... named) {
        String unchanged = dump.text();
        Answer refused = undo(id);

        assertThat(refused.status()).as("%s", refused.json()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("reorganisation-stands");
        assertThat(refused.codes("/errors", "code")).contains(code);
        assertThat(List.of(named))
                .allSatisfy(name ->
                        assertThat(refused.json().at("/errors").toString()).contains(name));
        assertThat(dump.text()).isEqualTo(unchanged);
    }

    private void onTheDay() {
        clock.set("2024-01-01T00:00:00");
        reorganisations.carryOutWhatIsDue();
    }

    private Answer reorganise(String order) {
        return post("/units/reorganise", order, CLERK);
    }

    private String ordered(String order) {
        Answer answer = reorganise(order);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return answer.text("/id");
    }

    private Answer undo(String id) {
        return post("/reorganisations/" + id + "/undo", "{\"reason\": \"nhập nhầm\"}", CLERK);
    }

    /** What the directory says now of every unit that ever was valid, and of the group. */
    private String directory() {
        StringBuilder text = new StringBuilder();
        mongo.getCollection("units").find().sort(new Document("_id", 1)).forEach(unit -> {
            Document details = unit.get("details", Document.class);
            if (details.getString("validTo") == null
                    || details.getString("validTo").compareTo(details.getString("validFrom")) >= 0) {
                text.append(unit.getString("_id"))
                        .append(new Document(new TreeMap<>(details)).toJson())
                        .append(unit.get("ending", new Document()).toJson())
                        .append('\n');
            }
        });
        mongo.getCollection("unitGroups")
                .find()
                .sort(new Document("_id", 1))
                .forEach(group -> text.append(
                                group.get("details", Document.class).toJson())
                        .append('\n'));
        return text.toString();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Answer>> futures = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}

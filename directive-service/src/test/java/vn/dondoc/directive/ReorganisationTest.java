package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.directive.reorganisation.Reorganisations;

class ReorganisationTest extends Province {
    private static final String MERGE = """
            {"on": "2024-01-01", "reason": "Sắp xếp tổ chức bộ máy",
             "merge": {"from": ["T02", "T03"],
                       "into": {"code": "T21", "name": "Sở Tài chính và Nội vụ", "kind": "DEPARTMENT",
                                "aliases": ["Sở TC&NV"]}}}""";
    private static final String SPLIT = """
            {"on": "2023-12-01", "reason": "Tách sở",
             "split": {"from": "T02", "into": [
               {"code": "T22", "name": "Sở Ngân sách", "kind": "DEPARTMENT"}, "T03"]}}""";
    private static final String RENAME = """
            {"on": "2023-12-01", "reason": "Đổi tên",
             "rename": {"unit": "T02", "name": "Sở Kinh tế", "shortName": "SKT"}}""";

    @Autowired
    private Reorganisations reorganisations;

    @Autowired
    private AddressBook addressBook;

    @Test
    void entersTheDatesOfAMergerAtOnceAndMovesTheRoomsOnItsDay() {
        Answer ordered = reorganise(MERGE);

        assertThat(ordered.status()).isEqualTo(201);
        assertThat(ordered.text("/state")).isEqualTo("ENTERED");
        assertThat(get("/units/T02").text("/validTo")).isEqualTo("2023-12-31");
        assertThat(get("/units/T02").json().at("/successors/0").asString()).isEqualTo("T21");
        assertThat(get("/units/T21").text("/validFrom")).isEqualTo("2024-01-01");
        assertThat(get("/units/T21").text("/parent")).isEqualTo("T00");
        assertThat(get("/units/T02.01").text("/parent")).isEqualTo("T02");

        clock.set("2024-01-01T00:00:00");
        reorganisations.carryOutWhatIsDue();

        assertThat(get("/units?parent=T21").codes("/items", "code")).containsExactly("T02.01", "T03.01");
        Answer done = get(ordered.header("Location").substring("/api/v1".length()));
        assertThat(done.text("/state")).isEqualTo("DONE");
        assertThat(done.text("/by")).isEqualTo("clerk-T00");
        assertThat(done.text("/merge/into/code")).isEqualTo("T21");
        assertThat(outbox.events("unit.changed"))
                .allSatisfy(event -> assertThat(Contract.of("UnitChanged").faults(event.body()))
                        .isEmpty())
                .anySatisfy(event -> assertThat(event.body())
                        .contains("\"code\":\"T03\"", "\"successors\":[\"T21\"]", ordered.text("/id"), "Sắp xếp"));
    }

    @Test
    void saysOfWhichUnitsAContactIsWanted() {
        assertThat(reorganise(SPLIT).json().at("/needContact").toString())
                .isEqualTo("[{\"code\":\"T22\",\"name\":\"Sở Ngân sách\"}]");
        assertThat(reorganise(RENAME.replace("T02", "T01")).json().at("/needContact"))
                .isEmpty();
    }

    @Test
    void groupsHaveTheirMembersAsOfTheDay() {
        put("/unit-groups/hai-so", null, """
                {"name": "hai sở", "members": ["T02", {"code": "T03", "validTo": "2024-06-30"}]}""");
        put("/unit-groups/phong-stc", null, """
                {"name": "các phòng thuộc Sở Tài chính", "rule": {"kind": "ROOM", "parent": "T02"}}""");
        reorganise(MERGE);
        clock.set("2024-01-02T08:00:00");
        reorganisations.carryOutWhatIsDue();

        assertThat(members("so-ban-nganh", "2023-12-31")).containsExactly("T01", "T02", "T03");
        assertThat(members("so-ban-nganh", "2024-01-01")).containsExactly("T01", "T21");
        assertThat(members("hai-so", "2023-12-31")).containsExactly("T02", "T03");
        assertThat(members("hai-so", "2024-01-01")).containsExactly("T21");
        assertThat(members("phong-stc", "2023-12-31")).containsExactly("T02.01");
        assertThat(members("phong-stc", "2024-01-01")).isEmpty();
    }

    @Test
    void anOldDocumentStillGoesToTheOldMembersAndANewOneToTheSuccessor() {
        reorganise(MERGE);
        clock.set("2024-01-05T08:00:00");

        String old = draft(directive(task("các sở, ban, ngành", "trước ngày 28/6/2024")));
        String recent = draft(directive(task("các sở, ban, ngành", "trước ngày 28/6/2024"))
                .replace("12/UBND-TH", "13/UBND-TH")
                .replace("2023-12-14", "2024-01-04"));
        issueConfirmed(old);
        issueConfirmed(recent);

        List<String> sets = outbox.events("directive.issued").stream()
                .map(event -> json.readTree(event.body()).at("/sets").toString())
                .toList();
        assertThat(sets).containsExactly("{\"s1\":[\"T01\",\"T02\",\"T03\"]}", "{\"s1\":[\"T01\",\"T21\"]}");
    }

    @Test
    void aUnitIsFoundByItsFormerNameAndByItsAliases() {
        reorganise(RENAME);
        reorganise(MERGE.replace("\"T02\", \"T03\"", "\"X001\", \"T03\""));

        Answer renamed = get("/units/T02");
        assertThat(renamed.text("/name")).isEqualTo("Sở Kinh tế");
        assertThat(renamed.json().at("/formerNames").toString())
                .isEqualTo("[{\"name\":\"Sở Tài chính\",\"until\":\"2023-11-30\"},"
                        + "{\"name\":\"STC\",\"until\":\"2023-11-30\"}]");
        assertThat(get("/units?q=so tai chinh").codes("/items", "code")).containsExactly("T02");
        assertThat(get("/units?q=so tc va nv&at=2024-01-01").codes("/items", "code"))
                .containsExactly("T21");
    }

    @Test
    void aNameMeansTheUnitThatBearsItNotTheOneThatBoreIt() {
        reorganise(RENAME);
        post("/units", """
                {"code": "T25", "name": "Sở Tài chính", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2023-12-01"}""");

        assertThat(found("Sở Tài chính", "2023-12-20")).isEqualTo("T25");
        assertThat(found("Sở Tài chính", "2023-11-20")).isEqualTo("T02");
        assertThat(found("Sở Kinh tế", "2023-12-20")).isEqualTo("T02");
    }

    @Test
    void aNewNameWaitsForItsDay() {
        reorganise(RENAME.replace("2023-12-01", "2024-03-01"));
        assertThat(get("/units/T02").text("/name")).isEqualTo("Sở Tài chính");

        clock.set("2024-03-01T00:00:00");
        reorganisations.carryOutWhatIsDue();
        assertThat(get("/units/T02").text("/name")).isEqualTo("Sở Kinh tế");
    }

    @Test
    void isCalledOffForAUnitThatIsOpenedAgainBeforeTheDay() {
        reorganise(MERGE);
        Answer ended = get("/units/T02");
        assertThat(put("/units/T02", ended.header("ETag"), """
                        {"name": "Sở Tài chính", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                         "successors": []}""").status()).isEqualTo(200);

        clock.set("2024-01-01T00:00:00");
        reorganisations.carryOutWhatIsDue();

        assertThat(get("/units/T02").json().has("validTo")).isFalse();
        assertThat(get("/units/T02.01").text("/parent")).isEqualTo("T02");
        assertThat(get("/units/T03.01").text("/parent")).isEqualTo("T21");
    }

    @Test
    void aUnitThatIsNotThereOnTheDayTakesNothingOver() {
        put("/units/T03", "\"1\"", """
                {"name": "Sở Xây dựng", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                 "validTo": "2023-12-31"}""");

        assertThat(reorganise(MERGE.replace("\"T02\", \"T03\"", "\"T02\"")
                                .replaceFirst("\\{\"code\": \"T21\"[^}]*}", "\"T03\""))
                        .faults("errors"))
                .containsExactly("ENDS_ALREADY /merge/into");
    }

    @Test
    void aSplitLeavesTheRoomsWhereTheyAreAndSaysWhichNeedAPlace() {
        put("/units/TCT1", "\"1\"", """
                {"name": "Tổ công tác liên ngành", "kind": "AD_HOC", "parent": "T00", "desk": "T02",
                 "validFrom": "2020-01-01"}""");
        post("/units", """
                {"code": "T02.02", "name": "Phòng cũ", "kind": "ROOM", "parent": "T02", "validFrom": "2020-01-01",
                 "validTo": "2023-11-30"}""");

        Answer split = reorganise(SPLIT);

        assertThat(split.text("/state")).isEqualTo("DONE");
        assertThat(get("/units/T02").json().at("/successors").toString()).isEqualTo("[\"T22\",\"T03\"]");
        assertThat(get("/units/T02.01").text("/parent")).isEqualTo("T02");
        assertThat(split.json().at("/needPlace").toString())
                .isEqualTo("[{\"code\":\"T02.01\",\"name\":\"Phòng Tổng hợp\"},"
                        + "{\"code\":\"TCT1\",\"name\":\"Tổ công tác liên ngành\"}]");

        put("/units/T02.01", get("/units/T02.01").header("ETag"), """
                {"name": "Phòng Tổng hợp", "kind": "ROOM", "parent": "T22", "validFrom": "2020-01-01"}""");

        assertThat(get("/units?parent=T22").codes("/items", "code")).containsExactly("T02.01");
        assertThat(get("/reorganisations/" + split.text("/id")).codes("/needPlace", "code"))
                .containsExactly("TCT1");
    }

    @Test
    void nothingNeedsAPlaceAfterAMergerOrASplitThatWasCalledOff() {
        Answer split = reorganise(SPLIT.replace("2023-12-01", "2024-01-01"));
        assertThat(split.codes("/needPlace", "code")).containsExactly("T02.01");

        put("/units/T02", get("/units/T02").header("ETag"), """
                {"name": "Sở Tài chính", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                 "successors": []}""");

        assertThat(get("/reorganisations/" + split.text("/id")).json().at("/needPlace"))
                .isEmpty();
        assertThat(reorganise(MERGE.replace("T21", "T23")).json().at("/needPlace"))
                .isEmpty();
    }

    @Test
    void theSameCallAgainChangesNothingAndAnotherBodyIsRefused() {
        Answer first = reorganise(MERGE, "Idempotency-Key", "k1");
        String before = dump.text();

        Answer again = reorganise(MERGE, "Idempotency-Key", "k1");

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(dump.text()).isEqualTo(before);
        assertThat(reorganise(SPLIT, "Idempotency-Key", "k1").status()).isEqualTo(422);
    }

    private void issueConfirmed(String id) {
        Answer asked = issue(id);
        Answer issued = issue(id, asked.codes("/warnings", "code").toArray(String[]::new));
        assertThat(issued.status()).as("%s %s", asked.json(), issued.json()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"from\": [\"T02\", \"T03\"] | \"from\": [\"T02\", \"T00\"] | ROOT_STAYS /merge/from/1",
                "\"from\": [\"T02\", \"T03\"] | \"from\": [\"T02\", \"T77\"] | UNKNOWN_UNIT /merge/from/1",
                "\"from\": [\"T02\", \"T03\"] | \"from\": [\"T09\"] | ENDS_ALREADY /merge/from/0",
                "\"from\": [\"T02\", \"T03\"] | \"from\": [\"T02\", \"T02\"] | NAMED_TWICE /merge/from",
                "\"from\": [\"T02\", \"T03\"] | \"from\": [] | NOT_EMPTY /merge/from",
                "\"from\": [\"T02\", \"T03\"] | \"from\": [\"T02\"] | MERGE_OF_ONE /merge/from",
                "\"code\": \"T21\" | \"code\": \"T01\" | CODE_TAKEN /merge/into/code",
                "\"code\": \"T21\" | \"code\": \"t 1\" | PATTERN /merge/into/code",
                "\"kind\": \"DEPARTMENT\" | \"parent\": \"T00\" | NOT_NULL /merge/into/kind",
                "\"kind\": \"DEPARTMENT\" | \"kind\": \"ROOM\", \"parent\": \"T03.01\" | BELOW_WHAT_ENDS /merge/into",
                "\"2024-01-01\" | \"2029-01-01\" | TOO_FAR /on",
                "\"2024-01-01\" | \"2020-01-01\" | NOT_VALID_YET /merge/from/0",
            })
    void refusesWhatCannotBe(String sound, String wrong, String fault) {
        String before = dump.text();

        Answer refused = reorganise(MERGE.replace(sound.strip(), wrong.strip()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults("errors").stream().map(String::strip)).contains(fault.strip());
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void refusesAnOrderOfNothingAndOneThatItCannotRead() {
        assertThat(reorganise("{\"on\": \"2024-01-01\", \"reason\": \"x\"}").faults("errors"))
                .containsExactly("ONE_OF_THREE ");
        assertThat(reorganise(MERGE.replace("\"merge\"", "\"merges\"")).faults("errors"))
                .containsExactly("UNKNOWN_MEMBER /merges");
        Answer extreme = reorganise(MERGE.replace("2024-01-01", "-999999999-01-01"));
        assertThat(extreme.status()).isEqualTo(400);
        assertThat(extreme.faults("errors")).containsExactly("NOT_A_DAY /on");
    }

    @Test
    void oneUnitBecomesPartOfAnotherThatIsThere() {
        Answer part = reorganise(
                MERGE.replace("\"T02\", \"T03\"", "\"T02\"").replaceFirst("\\{\"code\": \"T21\"[^}]*}", "\"T03\""));

        assertThat(part.text("/state")).isEqualTo("ENTERED");
        assertThat(get("/units/T02").json().at("/successors").toString()).isEqualTo("[\"T03\"]");
    }

    @Test
    void aUnitCannotSucceedItselfOrEndTwice() {
        assertThat(reorganise(MERGE.replaceFirst("\\{\"code\": \"T21\"[^}]*}", "\"T03\""))
                        .faults("errors"))
                .containsExactly("SUCCEEDS_ITSELF /merge/into");
        reorganise(MERGE);
        assertThat(reorganise(SPLIT).faults("errors"))
                .containsExactly("ENDS_ALREADY /split/from", "ENDS_ALREADY /split/into/1");
    }

    @Test
    void aFormThatIsSilentAboutTheSuccessionCannotUndoIt() {
        reorganise(MERGE);
        importUnits(UNITS);
        assertThat(get("/units/T02").text("/validTo")).isEqualTo("2023-12-31");

        String spoken = """
                {"name": "Sở Tài chính", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                 "successors": []}""";
        put("/units/T02", get("/units/T02").header("ETag"), spoken);
        assertThat(get("/units/T02").json().has("validTo")).isFalse();
        assertThat(outbox.events("unit.changed").stream()
                        .filter(event -> event.key().equals("T02"))
                        .toList()
                        .getLast()
                        .body())
                .doesNotContain("reorganisation");
    }

    @Test
    void aTableMayNameAliasesAndSuccessors() {
        String sound = """
                code,name,kind,parent,validFrom,validTo,aliases,successors
                H01,UBND huyện Bình Yên,COMMUNE,T00,2020-01-01,2023-06-30,Huyện Bình Yên; H. Bình Yên,X001;X003
                """;
        assertThat(importUnits(sound + """
                H02,UBND huyện Hòa,COMMUNE,T00,2020-01-01,,,X001
                H03,UBND huyện Lộc,COMMUNE,T00,2020-01-01,2023-06-30,,X999
                """).faults("errors"))
                .containsExactly("SUCCEEDED_WITHOUT_END /3/successors", "UNKNOWN_SUCCESSOR /4/successors");

        importUnits(sound);

        assertThat(get("/units/H01").json().at("/successors").toString()).isEqualTo("[\"X001\",\"X003\"]");
        assertThat(get("/units?q=huyen binh yen&at=2023-01-01").codes("/items", "code"))
                .containsExactly("H01");
    }

    @Test
    void isForTheRootsClerksAndAdministratorsAlone() {
        assertThat(post("/units/reorganise", MERGE, Tokens.person("leader", "T00"))
                        .status())
                .isEqualTo(403);
        assertThat(post("/units/reorganise", MERGE, Tokens.person("clerk", "T02"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/units/T21").status()).isEqualTo(404);
        assertThat(post("/units/reorganise", MERGE, ADMIN).status()).isEqualTo(201);
        assertThat(get("/reorganisations/none").status()).isEqualTo(404);
    }

    private Answer reorganise(String order, String... headers) {
        return post("/units/reorganise", order, CLERK, headers);
    }

    private List<String> members(String group, String day) {
        return get("/unit-groups/" + group + "/members?at=" + day).codes("/items", "code");
    }

    private String found(String name, String day) {
        return String.valueOf(addressBook
                .open(List.of(name), LocalDate.parse(day), "T00")
                .find(name)
                .unit());
    }
}

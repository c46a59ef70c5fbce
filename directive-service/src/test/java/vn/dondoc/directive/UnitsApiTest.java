package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;

class UnitsApiTest extends Province {
    private static final String SPORTS = """
            {"code": "T04", "name": "Sở Thể thao", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2023-01-01"%s}""";

    @Test
    void entersAUnitAndTellsOfIt() {
        Answer created = post("/units", SPORTS.formatted(""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/units/T04");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        var told = outbox.events("unit.changed").getLast();
        assertThat(told.key()).isEqualTo("T04");
        assertThat(Contract.of("UnitChanged").faults(told.body())).isEmpty();
        assertThat(told.topic()).isEqualTo(Contract.of("UnitChanged").topic());
    }

    @Test
    void everyEventOfTheProvinceFitsItsContract() {
        assertThat(outbox.events("unit.changed"))
                .hasSize(11)
                .allSatisfy(event -> assertThat(Contract.of("UnitChanged").faults(event.body()))
                        .isEmpty());
    }

    @Test
    void theSameUnitAgainChangesNothingAndAnotherOfItsCodeIsRefused() {
        post("/units", SPORTS.formatted(""));
        String before = dump.text();

        assertThat(post("/units", SPORTS.formatted("")).status()).isEqualTo(201);
        assertThat(post("/units", SPORTS.formatted(", \"shortName\": \"STT\"")).status())
                .isEqualTo(409);
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void refusesAUnitThatHasNoPlace() {
        assertThat(post("/units", SPORTS.replace("T00", "T77").formatted("")).faults("errors"))
                .containsExactly("UNKNOWN_PARENT /parent");
        assertThat(post("/units", SPORTS.replace("DEPARTMENT", "PROVINCE").formatted(""))
                        .faults("errors"))
                .containsExactly("ROOT_HAS_PARENT /parent", "SECOND_ROOT /kind");
        assertThat(post("/units", SPORTS.replace("\"T04\"", "\"t 4\"").formatted(""))
                        .faults("errors"))
                .containsExactly("PATTERN /code");
        assertThat(put("/units/T02", "\"1\"", SPORTS.replace("T00", "T02.01").formatted(""))
                        .faults("errors"))
                .containsExactly("PARENT_IN_CIRCLE /parent");
        assertThat(post("/units", SPORTS.formatted(", \"validTo\": \"2022-12-31\", \"desk\": \"T01\""))
                        .faults("errors"))
                .containsExactly("DESK_NOT_FOR_KIND /desk", "ENDS_BEFORE_START /validTo");
    }

    @Test
    void twoDoNotBearOneNameInOnePlaceAtOneTime() {
        assertThat(post("/units", SPORTS.replace("Sở Thể thao", "sở  Nội vụ").formatted(""))
                        .faults("errors"))
                .containsExactly("NAME_TAKEN /name");
        assertThat(put("/units/T02", "\"1\"", """
                        {"name": "Sở Nội vụ", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01"}""").faults("errors")).containsExactly("NAME_TAKEN /name");
        assertThat(importUnits(HEAD + """
                        T04,Sở Thể thao,,DEPARTMENT,T00,,2020-01-01,
                        T05,Sở Thể thao,,DEPARTMENT,T00,,2020-01-01,
                        """).faults("errors")).containsExactly("NAME_TAKEN /3/name");
        assertThat(post("/units/reorganise", """
                        {"on": "2024-01-01", "reason": "Đổi tên", "rename": {"unit": "T02", "name": "Sở Nội vụ"}}""").faults("errors")).containsExactly("NAME_TAKEN /rename/name");

        assertThat(post("/units", SPORTS.replace("Sở Thể thao", "Sở Thương mại").formatted(""))
                        .status())
                .as("after the other has ended")
                .isEqualTo(201);
        assertThat(post(
                                "/units",
                                SPORTS.replace("T04", "T01.01")
                                        .replace("Sở Thể thao", "Phòng Tổng hợp")
                                        .replace("\"T00\"", "\"T01\"")
                                        .formatted(""))
                        .status())
                .as("in another place")
                .isEqualTo(201);
        assertThat(post("/units", SPORTS.replace("Sở Thể thao", "Sở Nội vù").formatted(""))
                        .status())
                .as("with other accents")
                .isEqualTo(409);
    }

    @Test
    void keepsNamesComposedHoweverTheyAreTyped() {
        String typed = java.text.Normalizer.normalize(SPORTS.formatted(""), java.text.Normalizer.Form.NFD);

        assertThat(post("/units", typed).text("/name")).isEqualTo("Sở Thể thao");
    }

    @Test
    void replacesAUnitOnlyWithTheVersionThatWasRead() {
        post("/units", SPORTS.formatted(""));
        String renamed = SPORTS.replace("Thể thao", "Thể dục").formatted("");

        assertThat(put("/units/T04", null, renamed).status()).isEqualTo(428);
        assertThat(put("/units/T04", "\"7\"", renamed).status()).isEqualTo(412);
        assertThat(put("/units/T04", "\"1\"", renamed).header("ETag")).isEqualTo("\"2\"");
        assertThat(put("/units/T04", "\"2\"", renamed).header("ETag")).isEqualTo("\"2\"");
        assertThat(put("/units/T55", "\"1\"", renamed).status()).isEqualTo(404);
        assertThat(outbox.events("unit.changed"))
                .filteredOn(event -> event.key().equals("T04"))
                .hasSize(2);
    }

    @Test
    void listsByKindParentGroupNameAndDay() {
        assertThat(get("/units?kind=COMMUNE").codes("/items", "code")).containsExactly("X001", "X002", "X003");
        assertThat(get("/units?parent=T02").codes("/items", "code")).containsExactly("T02.01");
        assertThat(get("/units?q=phong tong hop").codes("/items", "code")).containsExactly("T02.01", "T03.01");
        assertThat(get("/units?q=dai loc").codes("/items", "code")).containsExactly("X003");
        assertThat(get("/units?group=so-ban-nganh").codes("/items", "code")).containsExactly("T01", "T02", "T03");
        assertThat(get("/units?group=so-ban-nganh&at=2022-06-01").codes("/items", "code"))
                .containsExactly("T01", "T02", "T03", "T09");
        assertThat(get("/units?group=none").status()).isEqualTo(422);
    }

    @Test
    void findsTheCommitteesByPartOfTheirNameAndNothingBySigns() {
        List<String> committees = List.of("T00", "T01", "X001", "X002", "X003");
        assertThat(get("/units?q=Ủy ban").codes("/items", "code")).isEqualTo(committees);
        assertThat(get("/units?q=nhân dân").codes("/items", "code")).isEqualTo(committees);
        assertThat(get("/units?q=nhân dân xã").codes("/items", "code")).containsExactly("X001", "X003");
        assertThat(get("/units?q=văn phòng ủy ban").codes("/items", "code")).containsExactly("T01");
        assertThat(get("/units?q=UBND phường").codes("/items", "code")).containsExactly("X002");
        for (String signs : List.of("%25", "-", ".*", "%E2%80%8B")) {
            assertThat(get("/units?q=" + signs).json().at("/items").size()).isZero();
            assertThat(get("/directives?q=" + signs).json().at("/items").size()).isZero();
        }
    }

    @Test
    void aDayOutOfAllReachIsNotTakenAndOneThatIsStoredStopsNobody() {
        String body = """
                {"code": "T08", "name": "Sở Y tế", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                 "validTo": "+999999999-12-31"}""";
        assertThat(post("/units", body).faults("errors")).containsExactly("NOT_A_DAY /validTo");
        assertThat(importUnits(HEAD + "T08,Sở Y tế,,DEPARTMENT,T00,,2020-01-01,+999999999-12-31\n")
                        .codes("/errors", "pointer"))
                .containsExactly("/2/validTo");
        mongo.getCollection("units")
                .updateOne(
                        new Document("_id", "X003"),
                        new Document("$set", new Document("details.validTo", "+999999999-12-31")));

        assertThat(get("/units/X003").text("/validTo")).isEqualTo("2199-12-31");
        assertThat(call(MockMvcRequestBuilders.post("/api/v1/directives/read")
                                .contentType("text/plain")
                                .content("UBND xã Đại Lộc báo cáo trước ngày 28/12/2023.")
                                .with(Tokens.bearer(CLERK)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatItWouldDropAndTakesBackWhatItAnswered() {
        Answer unit = get("/units/T02");
        assertThat(put("/units/T02", unit.header("ETag"), unit.json().toString())
                        .status())
                .isEqualTo(200);

        Answer dropped = put("/units/T02", "*", unit.json().toString().replace("\"aliases\"", "\"alias\""));
        assertThat(dropped.faults("errors")).containsExactly("UNKNOWN_MEMBER /alias");
        assertThat(dropped.text("/errors/0/message")).contains("“aliases”");
        assertThat(get("/units?name=x").faults("errors")).containsExactly("UNKNOWN_PARAMETER /name");
        assertThat(put("/units/T02", "1", "{}").status()).isEqualTo(422);
        assertThat(put("/units/T02", "1", unit.json().toString()).text("/type")).endsWith(":bad-if-match");
        assertThat(get("/people", CLERK).faults("errors")).containsExactly("PARAMETER_MISSING /id");
    }

    @Test
    void refusesANameThatNobodyCanSee() {
        for (String name : List.of("\u200b\u200b", "Sở \u202eY tế")) {
            assertThat(post("/units", """
                            {"code": "T08", "name": "%s", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01"}""".formatted(name)).faults("errors")).containsExactly("NOT_LEGIBLE /name");
        }
    }

    @Test
    void saysFirstWhoMayNotAndThenWhatIsWrong() {
        assertThat(post("/units", "{}", Tokens.person("clerk", "T02")).status()).isEqualTo(403);
        assertThat(post("/units", "{}", Tokens.person("admin", "T00")).status()).isEqualTo(422);
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        String ofUnits = get("/units?limit=2").text("/next");
        assertThat(get("/unit-groups?cursor=" + ofUnits).faults("errors")).containsExactly("BAD_CURSOR /cursor");
        assertThat(get("/directives?cursor=" + ofUnits).status()).isEqualTo(400);
    }

    @Test
    void goesThroughTheListPageByPage() {
        Answer first = get("/units?limit=6");
        Answer second = get("/units?limit=6&cursor=" + first.text("/next"));

        assertThat(first.codes("/items", "code")).containsExactly("T00", "T01", "T02", "T02.01", "T03", "T03.01");
        assertThat(second.codes("/items", "code")).containsExactly("TCT1", "X001", "X002", "X003");
        assertThat(second.json().has("next")).isFalse();
        assertThat(get("/units?cursor=%00").status()).isEqualTo(400);
        assertThat(get("/units?kind=BUREAU").status()).isEqualTo(400);
        assertThat(get("/units?at=today").status()).isEqualTo(400);
    }

    @Test
    void asksForAPermission() {
        String reader = Tokens.machine("reader", "units:read");
        assertThat(get("/units/T02", reader).status()).isEqualTo(200);
        assertThat(post("/units", SPORTS.formatted(""), reader).status()).isEqualTo(403);
        assertThat(get("/units/T02", Tokens.machine("other", "tasks:read")).status())
                .isEqualTo(403);
    }

    @Test
    void isKeptByTheRootsClerksAndAdministratorsAlone() {
        String own = """
                {"name": "Sở Nội vụ", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                 "validTo": "2023-01-01"}""";
        String below =
                SPORTS.replace("T04", "T03.02").replace("DEPARTMENT", "ROOM").replace("T00", "T03");
        String before = dump.text();

        String department = Tokens.person("clerk", "T03");
        for (Answer refused : List.of(
                put("/units/T03", own, department, "If-Match", "\"1\""),
                put("/units/T02", own, department, "If-Match", "\"1\""),
                post("/units", below.formatted(""), department),
                importUnits(HEAD + "T03,Khác,,DEPARTMENT,T00,,2020-01-01,", department))) {
            assertThat(refused.text("/type")).isEqualTo("urn:dondoc:problem:not-a-keeper");
            assertThat(refused.status()).isEqualTo(403);
        }
        assertThat(post("/units", SPORTS.formatted(""), Tokens.person("leader", "T00"))
                        .status())
                .isEqualTo(403);
        assertThat(dump.text()).isEqualTo(before);

        assertThat(post("/units", SPORTS.formatted(""), CLERK).status()).isEqualTo(201);
        assertThat(post("/units", below.formatted(""), ADMIN).status()).isEqualTo(201);
        assertThat(put("/units/T03", own, ADMIN, "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(importUnits(HEAD + "T05,Sở Năm,,DEPARTMENT,T00,,2020-01-01,\n", ADMIN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFirstTableIsImportedByAnAdministrator() {
        mongo.getCollection("units").deleteMany(new Document());
        mongo.getCollection("unitRoot").deleteMany(new Document());
        mongo.getCollection("knownUnits").deleteMany(new Document());

        assertThat(importUnits(UNITS, CLERK).status()).isEqualTo(403);
        assertThat(importUnits(UNITS, ADMIN).json().at("/created").asInt()).isEqualTo(11);
    }

    @Test
    void refusesSuccessorsThatLeadBack() {
        String ended = """
                {"name": "%s", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                 "validTo": "2023-01-01", "successors": ["%s"]}""";

        assertThat(put("/units/T02", "\"1\"", ended.formatted("Sở A", "T03")).status())
                .isEqualTo(200);
        assertThat(put("/units/T03", "\"1\"", ended.formatted("Sở B", "T02")).faults("errors"))
                .containsExactly("UNKNOWN_SUCCESSOR /successors");
    }
}

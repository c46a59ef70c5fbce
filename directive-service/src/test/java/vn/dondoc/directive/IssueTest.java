package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.Feed;

class IssueTest extends Province {
    @Test
    void tellsOfEveryTaskWithItsUnitsAndDueDate() {
        knowCalendar();
        String id = draft(directive(task("các sở, ban, ngành", "trong tháng 12/2023")
                        .replace(
                                "\"text\": \"Báo",
                                "\"coordinators\": [\"STC\", \"X001\", \"các đơn vị liên quan\"], \"text\": \"Báo")
                + ", {\"text\": \"Phần chung\", \"items\": ["
                + task("các sở ban ngành thuộc tỉnh", "trước ngày 29/12/2023") + "]}"));

        Answer issued = issue(id, "DUE_ON_WEEKEND", "UNRESOLVED_COORDINATOR");

        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
        assertThat(issued.text("/issuedAt")).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(issued.faults("warnings"))
                .containsExactlyInAnyOrder(
                        "UNRESOLVED_COORDINATOR /items/0/coordinators/2", "DUE_ON_WEEKEND /items/0/deadlines/0");
        var told = outbox.events("directive.issued").getFirst();
        assertThat(Contract.of("DirectiveIssued").faults(told.body())).isEmpty();
        assertThat(told.key()).isEqualTo(id);
        JsonNode event = json.readTree(told.body());
        assertThat(event.at("/version").asLong())
                .isEqualTo(issued.json().at("/version").asLong());
        assertThat(event.at("/sets").toString()).isEqualTo("{\"s1\":[\"T01\",\"T02\",\"T03\"]}");
        assertThat(event.at("/items").valueStream().map(item -> item.at("/path").asString()))
                .containsExactly("1", "2.1");
        assertThat(event.at("/items/0/coordinators").toString()).isEqualTo("[\"T02\",\"X001\"]");
        assertThat(event.at("/items/0/unresolvedCoordinators").toString()).isEqualTo("[\"các đơn vị liên quan\"]");
        assertThat(event.at("/items/1/unresolvedCoordinators").isMissingNode()).isTrue();
        assertThat(event.at("/items/0/deadline/due").asString()).isEqualTo("2023-12-31T16:59:59Z");
        assertThat(event.at("/items/1/deadline/due").asString()).isEqualTo("2023-12-28T16:59:59Z");
        assertThat(event.at("/items/1/leadSets").toString()).isEqualTo("[\"s1\"]");
        assertThat(event.at("/items/0/deliverables/0/minimum").asInt()).isEqualTo(1);
    }

    /** A draft has no date that could be left behind: it is read anew whenever it is shown, and when it is issued. */
    @Test
    void readsADraftByTheCalendarOfNow() {
        knowCalendar();
        String id = draft(
                directive(task("T02", "chậm nhất ngày 27/12/2023") + ", " + task("T02", "trong 10 ngày làm việc")));
        assertThat(get("/directives/" + id).faults("warnings")).isEmpty();

        feed.send("calendar.events.v1", List.of(Feed.In.of("calendar.changed", """
                        {"year": 2023, "version": 2, "off": ["2023-12-27"], "workSaturdays": []}""")));

        assertThat(get("/directives/" + id).faults("warnings")).containsExactly("DUE_ON_HOLIDAY /items/0/deadlines/0");
        assertThat(issue(id, "DUE_ON_HOLIDAY").status()).isEqualTo(200);
        JsonNode event =
                json.readTree(outbox.events("directive.issued").getFirst().body());
        assertThat(event.at("/items/0/deadline/due").asString()).isEqualTo("2023-12-27T16:59:59Z");
        assertThat(event.at("/items/1/deadline/due").asString()).isEqualTo("2023-12-29T16:59:59Z");
    }

    @Test
    void isDoneOnceHoweverOftenItIsAsked() {
        String id = draft(directive(task("T02", "trong tháng 12/2023")));
        Answer first = issue(id, "DUE_ON_WEEKEND", "CALENDAR_MISSING");
        String before = dump.text();

        for (int i = 0; i < 10; i++) {
            assertThat(issue(id).json()).isEqualTo(first.json());
        }

        assertThat(dump.text()).isEqualTo(before);
        assertThat(outbox.events("directive.issued")).hasSize(1);
    }

    @Test
    void standsAgainstAnyTaskThatNobodyAnswersFor() {
        put("/unit-groups/rong", null, "{\"name\": \"nhóm rỗng\", \"members\": [\"T09\"]}");
        String id = draft(directive("{\"text\": \"a\", \"isTask\": true}, "
                + task("Sở Không có", "trong tháng 12/2023") + ", "
                + task("Phòng Tổng hợp", "trong tháng 12/2023") + ", "
                + task("nhóm rỗng", "trong tháng 12/2023")));

        Answer refused = issue(id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults("errors"))
                .containsExactly(
                        "NO_ACCOUNTABLE_UNIT /items/0/leads",
                        "UNKNOWN_UNIT /items/1/leads/0",
                        "AMBIGUOUS_UNIT /items/2/leads/0",
                        "EMPTY_GROUP /items/3/leads/0");
        assertThat(issue(draft(directive("{\"text\": \"không giao ai\"}"))).faults("errors"))
                .containsExactly("NO_TASK /items");
        assertThat(outbox.events("directive.issued")).isEmpty();
    }

    @Test
    void aUnitThatHasEndedIsNotMeantAndWhoeverStandsInItsPlaceIsNamed() {
        end("T09", "Sở Thương mại", "2022-12-31", "\"T01\", \"T03\"");
        end("T03", "Sở Nội vụ", "2023-11-30", "\"T02\"");
        String id = draft(directive(task("Giám đốc Sở Thương mại", "trong tháng 12/2023")
                .replace("\"deadlines\"", "\"coordinators\": [\"Sở Nội vụ\"], \"deadlines\"")));

        Answer refused = issue(id);

        assertThat(refused.faults("errors")).containsExactly("UNKNOWN_UNIT /items/0/leads/0");
        assertThat(refused.text("/errors/0/message"))
                .contains("“Giám đốc Sở Thương mại”", "Văn phòng UBND tỉnh (T01), Sở Tài chính (T02)");
        Answer read = get("/directives/" + id);
        JsonNode lead = read.json().at("/resolved").get("/items/0/leads/0");
        assertThat(lead.at("/ended").asString()).isEqualTo("T09");
        assertThat(lead.at("/candidates").toString()).isEqualTo("[\"T01\",\"T02\"]");
        assertThat(read.faults("warnings")).contains("UNRESOLVED_COORDINATOR /items/0/coordinators/0");
        assertThat(issue(draft(directive(task("Sở Thương mại", "trong tháng 12/2023"))
                                .replace("2023-12-14", "2022-12-14")))
                        .faults("warnings"))
                .isNotEmpty();
    }

    private void end(String code, String name, String lastDay, String heirs) {
        assertThat(put("/units/" + code, "\"1\"", """
                        {"name": "%s", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
                         "validTo": "%s", "successors": [%s]}""".formatted(name, lastDay, heirs))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksForTheWordOnWhatIsOdd() {
        String id = draft(("{\"type\": \"CONG_VAN\", \"issuer\": \"T00\", \"subject\": \"x\","
                        + " \"issuedOn\": {\"date\": \"2023-01-01\", \"precision\": \"YEAR\"}, \"items\": [%s, %s, %s]}")
                .formatted(
                        task("T02", "trước ngày 10/12/2023"),
                        task("T02", "khi nào xong thì thôi nhé"),
                        "{\"text\": \"y\", \"leads\": [\"T03\"]}"));

        Answer asked = issue(id, "NO_NUMBER");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text("/type")).isEqualTo("urn:dondoc:problem:warnings-unconfirmed");
        assertThat(asked.faults("warnings"))
                .containsExactly(
                        "DATE_NOT_A_DAY /issuedOn",
                        "DUE_BEFORE_TODAY /items/0/deadlines/0",
                        "DUE_ON_WEEKEND /items/0/deadlines/0",
                        "CALENDAR_MISSING /items/0/deadlines/0",
                        "DEADLINE_NOT_UNDERSTOOD /items/1/deadlines/0",
                        "NO_DEADLINE /items/2/deadlines");
        assertThat(get("/directives/" + id).text("/state")).isEqualTo("DRAFT");

        issue(
                id,
                Stream.concat(Stream.of("NO_NUMBER"), asked.codes("/warnings", "code").stream())
                        .toArray(String[]::new));
        assertThat(Contract.of("DirectiveIssued")
                        .faults(outbox.events("directive.issued").getFirst().body()))
                .isEmpty();
    }

    @Test
    void aDayThatDoesNotExistIsConfirmedOrCorrected() {
        knowCalendar();
        String id = draft(directive(task("T02", "trước ngày 31/11/2023") + ", " + task("T02", "trong tháng 13/2023")
                + ", " + task("T02", "trước 25 giờ ngày 20/12/2023")));

        Answer asked = issue(id);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.faults("warnings"))
                .containsExactly(
                        "NO_SUCH_DATE /items/0/deadlines/0",
                        "NO_SUCH_DATE /items/1/deadlines/0",
                        "NO_SUCH_DATE /items/2/deadlines/0");
        assertThat(asked.text("/warnings/0/message")).contains("“trước ngày 31/11/2023”");
        assertThat(issue(id, "NO_SUCH_DATE").status()).isEqualTo(200);
        String corrected = draft(directive(task("T02", "trước ngày 31/11/2023")
                .replace("\"asWritten\"", "\"due\": \"2023-12-20T10:00:00Z\", \"asWritten\"")));
        assertThat(issue(corrected).faults("warnings"))
                .contains("DUE_DIFFERS_FROM_TEXT /items/0/deadlines/0")
                .noneMatch(warning -> warning.startsWith("NO_SUCH_DATE"));
    }

    @Test
    void aDatedItemThatMakesNoTaskIsConfirmedToo() {
        knowCalendar();
        String id = draft(directive(task("T02", "trước ngày 22/12/2023")
                + ", {\"text\": \"Gửi số liệu.\", \"deadlines\": [{\"asWritten\": \"trước ngày 20/12/2023\"}]}"));

        assertThat(issue(id).faults("warnings")).containsExactly("DATED_AND_NO_TASK /items/1/deadlines");
        assertThat(issue(id, "DATED_AND_NO_TASK").status()).isEqualTo(200);
    }

    @Test
    void aDraftSaysWhatStandsAgainstItsIssue() {
        knowCalendar();
        Answer draft = post("/directives", directive(task("Sở Không có", "trước ngày 22/12/2023")));

        assertThat(draft.faults("warnings")).containsExactly("UNKNOWN_UNIT /items/0/leads/0");
        assertThat(issue(draft.text("/id"), "UNKNOWN_UNIT").status()).isEqualTo(422);
    }

    @Test
    void wordsWithoutAccentsAreReadAndConfirmed() {
        knowCalendar();
        String id = draft(directive(task("T02", "truoc ngay 28/12/2023")));

        assertThat(issue(id).faults("warnings")).containsExactly("WITHOUT_ACCENTS /items/0/deadlines/0");
        issue(id, "WITHOUT_ACCENTS");
        assertThat(outbox.events("directive.issued").getFirst().body()).contains("\"due\":\"2023-12-27T16:59:59Z\"");
    }

    @Test
    void asksAboutADateThatIsStillToCome() {
        knowCalendar();
        String today = directive(task("T02", "trước ngày 28/12/2023"));

        assertThat(issue(draft(today.replace("\"2023-12-14\"", "\"2023-12-15\"")))
                        .faults("warnings"))
                .contains("DATED_AFTER_TODAY /issuedOn");
        assertThat(issue(draft(today.replace("\"2023-12-14\"", "\"2024-12-14\"")))
                        .faults("warnings"))
                .contains("DATED_AFTER_TODAY /issuedOn");
        assertThat(issue(draft(today)).faults("warnings")).doesNotContain("DATED_AFTER_TODAY /issuedOn");
    }

    @Test
    void takesTheDateThatAPersonHasDecided() {
        knowCalendar();
        String id = draft(directive(task("T02", "trong tháng 12/2023")
                .replace("\"asWritten\"", "\"due\": \"2023-12-20T10:00:00Z\", \"asWritten\"")));

        assertThat(issue(id).faults("warnings")).containsExactly("DUE_DIFFERS_FROM_TEXT /items/0/deadlines/0");
        issue(id, "DUE_DIFFERS_FROM_TEXT");

        JsonNode event =
                json.readTree(outbox.events("directive.issued").getFirst().body());
        assertThat(event.at("/items/0/deadline/due").asString()).isEqualTo("2023-12-20T10:00:00Z");
        assertThat(event.at("/items/0/deadline/rule").asString()).isEqualTo("DECIDED");
        assertThat(event.at("/items/0/deadline/explanation").toString()).contains("17:00 ngày 20/12/2023");
        assertThat(event.at("/items/0/deadline/steps").toString())
                .contains("{\"key\":\"explained.decided\",\"arguments\":[\"17:00\",{\"day\":\"2023-12-20\"}]}");
    }

    @Test
    void namesTheRoomBelowTheIssuerWhereSeveralBearTheName() {
        knowCalendar();
        String id =
                draft(directive(task("Phòng Tổng hợp", "trước ngày 28/12/2023")).replace("UBND tỉnh", "T03"));

        assertThat(issue(id).status()).isEqualTo(200);
        assertThat(outbox.events("directive.issued").getFirst().body()).contains("\"leads\":[\"T03.01\"]");
    }

    @Test
    void knowsTheMembersAsOfTheDayOfIssue() {
        knowCalendar();
        String id = draft(directive(task("UBND các xã, phường", "trước ngày 28/12/2023"))
                .replace("\"2023-12-14\"", "\"2022-12-14\""));

        issue(id, "CALENDAR_MISSING", "DUE_LONG_AFTER_ISSUE");

        assertThat(outbox.events("directive.issued").getFirst().body()).contains("\"s1\":[\"X001\",\"X002\"]");
    }

    @Test
    void fiveItemsForEveryCommuneOfTheCountryFitIntoOneRecord() {
        foundManyCommunes(3_321);
        String item = task("UBND mọi xã", "trong tháng 12/2023");
        String id = draft(directive(String.join(", ", Collections.nCopies(5, item))));

        Answer issued = issue(id, "DUE_ON_WEEKEND", "CALENDAR_MISSING");

        assertThat(issued.status()).isEqualTo(200);
        String body = outbox.events("directive.issued").getFirst().body();
        assertThat(json.readTree(body).at("/sets/s1").size()).isEqualTo(3_324);
        assertThat(body.getBytes(StandardCharsets.UTF_8).length + 1_000).isLessThan(1_048_588 / 5 * 4);
        assertThat(Contract.of("DirectiveIssued").faults(body)).isEmpty();
    }

    @Test
    void refusesWhatNoTopicWouldTake() {
        knowCalendar();
        String item = task("T02", "trước ngày 28/12/2023").replace("Báo cáo kết quả.", "đ".repeat(19_000));
        String id = draft(directive(String.join(", ", Collections.nCopies(24, item))));

        assertThat(issue(id).faults("errors")).containsExactly("TOO_LARGE /items");
        assertThat(get("/directives/" + id).text("/state")).isEqualTo("DRAFT");
    }

    @Test
    void asksForTheWordOnWhatContradictsItself() {
        knowCalendar();
        String id = draft(directive(task("T02", "trước ngày 28/12/2023")
                        .replace("}],", "}, {\"asWritten\": \"trước ngày 22/12/2023\"}],"))
                .replace("\"items\"", "\"references\": [{\"text\": \"x\", \"date\": \"2024-06-14\"}], \"items\""));

        assertThat(issue(id).faults("warnings"))
                .containsExactly("ISSUED_BEFORE_CITED /references/0", "SEVERAL_DEADLINES /items/0/deadlines");
        issue(id, "ISSUED_BEFORE_CITED", "SEVERAL_DEADLINES");
        assertThat(outbox.events("directive.issued").getFirst().body()).contains("\"due\":\"2023-12-21T16:59:59Z\"");
    }

    @Test
    void saysInEnglishWhatIsOddToWhoReadsEnglish() {
        String id = draft(directive(task("T02", "trong tháng 12/2023")));

        Answer asked = post("/directives/" + id + "/issue", "{}", MACHINE, "Accept-Language", "en");

        assertThat(asked.text("/title")).isEqualTo("Something is odd and has to be confirmed.");
        assertThat(asked.text("/warnings/0/message")).contains("falls on a weekend");
        assertThat(issue(id).text("/warnings/0/message")).contains("rơi vào ngày nghỉ cuối tuần");
    }
}

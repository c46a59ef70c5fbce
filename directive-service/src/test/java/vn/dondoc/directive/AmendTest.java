package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.Feed;

class AmendTest extends Province {
    private static final String YEARS = "{\"year\": %d, \"version\": 1, \"off\": [], \"workSaturdays\": []}";
    private static final String TEXT =
            directive(task("T02", "chậm nhất ngày 28/12/2023") + ", " + task("T03", "chậm nhất ngày 28/12/2023"));

    private static final String TERM = "trong 05 ngày làm việc kể từ ngày ban hành";
    private static final String UNDATED = directive(
                    task("T02", TERM) + ", " + task("T03", "khẩn trương").replace("Báo cáo kết quả", "Báo cáo quý"))
            .replace("\"number\": \"12/UBND-TH\", \"symbol\": \"UBND-TH\",", "")
            .replace("\"issuedOn\": {\"date\": \"2023-12-14\", \"precision\": \"DAY\"},", "");

    @BeforeEach
    void knowCalendars() {
        feed.send(
                "calendar.events.v1",
                List.of(
                        Feed.In.of("calendar.changed", YEARS.formatted(2023)),
                        Feed.In.of("calendar.changed", YEARS.formatted(2024))));
    }

    @Test
    void tellsTheWholeNewStateAndWhatChanged() {
        String id = issued(TEXT);
        clock.set("2023-12-18T09:00:00");
        String newText = directive(task("T02", "chậm nhất ngày 16/01/2024") + ", "
                + task("T01", "chậm nhất ngày 28/12/2023").replaceFirst("\\{\"text\"", "{\"path\": \"2a\", \"text\""));

        Answer amended = amend(id, "\"2\"", newText);

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.header("ETag")).isEqualTo("\"3\"");
        assertThat(amended.text("/state")).isEqualTo("ISSUED");
        assertThat(amended.text("/items/1/path")).isEqualTo("2a");
        JsonNode revision = amended.json().at("/revisions/0");
        assertThat(revision.at("/version").asInt()).isEqualTo(3);
        assertThat(revision.at("/at").asString()).isEqualTo("2023-12-18T02:00:00Z");
        assertThat(revision.at("/by").asString()).isEqualTo("client");
        assertThat(revision.at("/reason").asString()).isEqualTo("lùi hạn");
        assertThat(revision.at("/changes").toString())
                .isEqualTo("[{\"path\":\"1\",\"what\":\"CHANGED\",\"fields\":[\"deadlines\"]},"
                        + "{\"path\":\"2a\",\"what\":\"ADDED\",\"fields\":[]},"
                        + "{\"path\":\"2\",\"what\":\"REMOVED\",\"fields\":[]}]");
        assertThat(get("/directives/" + id).json()).isEqualTo(amended.json());
        JsonNode event = told("DirectiveAmended", "directive.amended", id);
        assertThat(event.at("/version").asInt()).isEqualTo(3);
        assertThat(event.at("/issuedAt").asString()).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(event.at("/amendedAt").asString()).isEqualTo("2023-12-18T02:00:00Z");
        assertThat(event.at("/items/0/deadline/due").asString()).isEqualTo("2024-01-16T16:59:59Z");
        assertThat(event.at("/items/1/leads").toString()).isEqualTo("[\"T01\"]");
        assertThat(event.at("/changes")).isEqualTo(revision.at("/changes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"issuedOn\": {\"date\": \"2023-12-14\", \"precision\": \"DAY\"},", ""})
    void groupsKeepTheMembersThatTheyHadAtTheIssue(String dated) {
        String text = TEXT.replace("\"issuedOn\": {\"date\": \"2023-12-14\", \"precision\": \"DAY\"},", dated);
        String id = issued(text);
        clock.set("2024-01-10T09:00:00");

        assertThat(amend(id, "\"2\"", text.replace("\"T03\"", "\"UBND các xã, phường\""))
                        .status())
                .isEqualTo(200);

        assertThat(told("DirectiveAmended", "directive.amended", id).at("/sets").toString())
                .isEqualTo("{\"s1\":[\"X001\",\"X002\"]}");
    }

    @Test
    void aNumberAndADateGivenLaterMoveNoTask() {
        String id = issued(UNDATED);
        clock.set("2023-12-20T09:00:00");
        post("/directives/" + id + "/number", "{\"number\": \"13/UBND-TH\", \"issuedOn\": {\"date\": \"2023-12-20\"}}");

        amend(id, "\"3\"", numbered(UNDATED).replace("Báo cáo quý", "Báo cáo năm"));

        assertThat(told("DirectiveAmended", "directive.amended", id)
                        .at("/items/0/deadline/due")
                        .asString())
                .isEqualTo("2023-12-21T16:59:59Z");
    }

    @Test
    void aTermThatIsAmendedCountsFromTheIssueWhateverDateTheNumberBrought() {
        String id = issued(UNDATED);
        clock.set("2023-12-20T09:00:00");
        post("/directives/" + id + "/number", "{\"number\": \"13/UBND-TH\", \"issuedOn\": {\"date\": \"2023-12-20\"}}");

        amend(id, "\"3\"", numbered(UNDATED).replace("05 ngày", "06 ngày"));

        assertThat(told("DirectiveAmended", "directive.amended", id)
                        .at("/items/0/deadline/due")
                        .asString())
                .isEqualTo("2023-12-22T16:59:59Z");
    }

    @Test
    void aTextWithAnotherDateMovesTheTermsThatCountFromItAndNoOthers() {
        String id = issued(TEXT.replaceFirst("chậm nhất ngày 28/12/2023", TERM));
        clock.set("2023-12-15T09:00:00");

        amend(id, "\"2\"", TEXT.replaceFirst("chậm nhất ngày 28/12/2023", TERM).replace("2023-12-14", "2023-12-15"));

        JsonNode event = told("DirectiveAmended", "directive.amended", id);
        assertThat(event.at("/items/0/deadline/due").asString()).isEqualTo("2023-12-22T16:59:59Z");
        assertThat(event.at("/items/1/deadline/due").asString()).isEqualTo("2023-12-28T16:59:59Z");
    }

    @Test
    void aReasonHoldsNothingThatNobodySees() {
        String id = issued(TEXT);
        String before = dump.text();

        for (String unseen : List.of("sai \\u202enội dung", "sai\\u200b", "…")) {
            String reason = "{\"reason\": \"%s\"".formatted(unseen);
            assertThat(post("/directives/" + id + "/recall", reason + "}").faults("errors"))
                    .containsExactly("NOT_LEGIBLE /reason");
            assertThat(post(
                                    "/directives/" + id + "/amend",
                                    reason + ", \"content\": " + TEXT + "}",
                                    MACHINE,
                                    "If-Match",
                                    "\"2\"")
                            .faults("errors"))
                    .containsExactly("NOT_LEGIBLE /reason");
        }
        assertThat(dump.text()).isEqualTo(before);
        assertThat(post("/directives/" + id + "/recall", "{\"reason\": \"Sai:\\n- số;\\n- ngày.\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCalendarChangedSinceTheIssueMovesOnlyWhatIsAmended() {
        String text = directive(task("T02", TERM) + ", " + task("T03", TERM));
        String id = issued(text);
        feed.send("calendar.events.v1", List.of(Feed.In.of("calendar.changed", """
                        {"year": 2023, "version": 2, "off": ["2023-12-18"], "workSaturdays": []}""")));
        String newText = directive(task("T02", TERM) + ", " + task("T03", TERM.replace("05", "06")));

        Answer unsaid = post("/directives/" + id + "/amend", body(newText, "x", "[]"), MACHINE, "If-Match", "\"2\"");
        assertThat(unsaid.codes("/warnings", "code")).containsExactly("DUE_KEPT");
        assertThat(unsaid.text("/warnings/0/message")).contains("21/12/2023", "22/12/2023");
        assertThat(amend(id, "\"2\"", newText).status()).isEqualTo(200);

        JsonNode event = told("DirectiveAmended", "directive.amended", id);
        assertThat(event.at("/items/0/deadline/due").asString()).isEqualTo("2023-12-21T16:59:59Z");
        assertThat(event.at("/items/0/deadline/explanation").toString()).contains("năm 2023 (bản 1)");
        assertThat(event.at("/items/0/deadline/steps"))
                .isEqualTo(told("DirectiveIssued", "directive.issued", id).at("/items/0/deadline/steps"));
        assertThat(event.at("/items/1/deadline/due").asString()).isEqualTo("2023-12-25T16:59:59Z");
        assertThat(event.at("/items/1/deadline/explanation").toString()).contains("năm 2023 (bản 2)");
    }

    @Test
    void aDateOfTheVersionBeforeStaysAsItWasToldWithoutCodes() {
        String id = issued(TEXT);
        List<Document> tasks = Objects.requireNonNull(
                        mongo.getCollection("directives").find().first())
                .getList("tasks", Document.class);
        tasks.getFirst().get("due", Document.class).remove("steps");
        mongo.getCollection("directives")
                .updateOne(new Document("_id", id), new Document("$set", new Document("tasks", tasks)));

        amend(id, "\"2\"", TEXT.replace("Báo cáo kết quả", "Báo cáo quý"));

        JsonNode event = told("DirectiveAmended", "directive.amended", id);
        assertThat(event.at("/items/0/deadline").has("steps")).isFalse();
        assertThat(event.at("/items/0/deadline/explanation"))
                .isEqualTo(told("DirectiveIssued", "directive.issued", id).at("/items/0/deadline/explanation"));
        assertThat(event.at("/items/1/deadline").has("steps")).isTrue();
    }

    @Test
    void aDirectiveFromBeforeItsDatesWereKeptIsAmendedByItsIssueDate() {
        String id = issued(UNDATED);
        mongo.getCollection("directives")
                .updateMany(new Document(), new Document("$unset", new Document("termsFrom", "").append("tasks", "")));
        clock.set("2023-12-20T09:00:00");
        post("/directives/" + id + "/number", "{\"number\": \"13/UBND-TH\", \"issuedOn\": {\"date\": \"2023-12-20\"}}");

        amend(id, "\"3\"", numbered(UNDATED).replace("Báo cáo quý", "Báo cáo năm"));

        assertThat(told("DirectiveAmended", "directive.amended", id)
                        .at("/items/0/deadline/due")
                        .asString())
                .isEqualTo("2023-12-21T16:59:59Z");
    }

    @Test
    void isExaminedLikeAnIssue() {
        String id = issued(TEXT);

        Answer unknown = amend(id, "\"2\"", TEXT.replace("\"T03\"", "\"Sở Không có\""));
        Answer odd = post(
                "/directives/" + id + "/amend",
                body(TEXT.replace("28/12/2023", "30/12/2023"), "x", "[]"),
                MACHINE,
                "If-Match",
                "\"2\"");

        assertThat(unknown.faults("errors")).containsExactly("UNKNOWN_UNIT /items/1/leads/0");
        assertThat(odd.status()).isEqualTo(409);
        assertThat(odd.codes("/warnings", "code")).contains("DUE_ON_WEEKEND");
        assertThat(amend(id, "\"2\"", TEXT.replace("UBND tỉnh", "T02")).faults("errors"))
                .containsExactly("ISSUER_FIXED /content/issuer");
        assertThat(post("/directives/" + id + "/amend", "{}", MACHINE, "If-Match", "\"2\"")
                        .faults("errors"))
                .containsExactlyInAnyOrder("NOT_NULL /content", "NOT_BLANK /reason");
        assertThat(outbox.events("directive.amended")).isEmpty();
    }

    @Test
    void changesOnlyWhatTheCallerHasRead() {
        String id = issued(TEXT);
        String newText = TEXT.replace("năm 2024", "năm 2025");

        assertThat(amend(id, null, newText).status()).isEqualTo(428);
        assertThat(amend(id, "\"1\"", newText).status()).isEqualTo(412);
        String before = dump.text();
        assertThat(amend(id, "\"2\"", TEXT).header("ETag")).isEqualTo("\"2\"");
        assertThat(dump.text()).isEqualTo(before);
        assertThat(amend(id, "\"2\"", newText).status()).isEqualTo(200);
        assertThat(amend(id, "\"2\"", TEXT).status()).isEqualTo(412);
    }

    @Test
    void aDraftIsNeitherAmendedNorRecalledNorNumbered() {
        String id = draft(TEXT);

        assertThat(amend(id, "\"1\"", TEXT.replace("2024", "2025")).text("/type"))
                .endsWith(":not-issued");
        assertThat(recall(id).text("/type")).endsWith(":not-issued");
        assertThat(number(id, "13/UBND-TH").text("/type")).endsWith(":not-issued");
    }

    @Test
    void isRecalledOnceAndThenStaysSo() {
        String id = issued(TEXT);
        amend(id, "\"2\"", TEXT.replace("\"T03\"", "\"T01\""));
        String other = issued(TEXT.replace("12/UBND-TH", "14/UBND-TH"));

        Answer recalled = post(
                "/directives/" + id + "/recall",
                "{\"reason\": \"ban hành nhầm\", \"replacedBy\": \"%s\"}".formatted(other));
        String before = dump.text();
        assertThat(recall(id).json()).isEqualTo(recalled.json());

        assertThat(dump.text()).isEqualTo(before);
        assertThat(recalled.text("/state")).isEqualTo("RECALLED");
        assertThat(recalled.text("/recall/reason")).isEqualTo("ban hành nhầm");
        assertThat(trail.entries("/api/v1/directives/" + id + "/recall"))
                .first()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("why", "ban hành nhầm").containsEntry("status", 200));
        JsonNode event = told("DirectiveRecalled", "directive.recalled", id);
        assertThat(event.at("/units").toString()).isEqualTo("[\"T01\",\"T02\",\"T03\"]");
        assertThat(event.at("/replacedBy").asString()).isEqualTo(other);
        assertThat(amend(id, "\"4\"", TEXT).text("/type")).endsWith(":recalled");
        assertThat(issue(id).text("/state")).isEqualTo("RECALLED");
        assertThat(get("/directives?state=RECALLED").json().at("/items").size()).isEqualTo(1);
        assertThat(get("/directives/" + id, Tokens.person("officer", "T03")).status())
                .isEqualTo(200);
    }

    @Test
    void whatReplacesItIsKnownAndAnother() {
        String id = issued(TEXT);

        for (String replacement : List.of(id, "nobody-knows-it")) {
            assertThat(post(
                                    "/directives/" + id + "/recall",
                                    "{\"reason\": \"x\", \"replacedBy\": \"%s\"}".formatted(replacement))
                            .faults("errors"))
                    .containsExactly("UNKNOWN_DIRECTIVE /replacedBy");
        }
        assertThat(get("/directives/" + id).text("/state")).isEqualTo("ISSUED");
    }

    @Test
    void isItsIssuersAlone() {
        String id = issued(TEXT);
        String clerkOfALead = Tokens.person("clerk", "T02");

        assertThat(post("/directives/" + id + "/amend", body(TEXT, "x", "[]"), clerkOfALead, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + id + "/recall", "{\"reason\": \"x\"}", clerkOfALead)
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + id + "/number", "{\"number\": \"1/A\"}", clerkOfALead)
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + id + "/recall", "{\"reason\": \"x\"}", Tokens.person("clerk", "T01"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isNotThatOfAnyUnitAboveTheIssuer() {
        String id = issued(TEXT.replace("UBND tỉnh", "T02"));

        assertThat(get("/directives/" + id, CLERK).status()).isEqualTo(200);
        assertThat(post("/directives/" + id + "/amend", body(TEXT, "x", "[]"), CLERK, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + id + "/recall", "{\"reason\": \"x\"}", CLERK)
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + id + "/number", "{\"number\": \"1/A\"}", CLERK)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isGivenTheNumberThatItLacked() {
        String id = issued(TEXT.replace("\"number\": \"12/UBND-TH\", \"symbol\": \"UBND-TH\",", "")
                .replace("\"2023-12-14\", \"precision\": \"DAY\"", "\"2023-12-01\", \"precision\": \"MONTH\""));

        Answer numbered = post(
                "/directives/" + id + "/number",
                "{\"number\": \"13/UBND-TH\", \"issuedOn\": {\"date\": \"2023-12-15\"}}");
        String before = dump.text();
        assertThat(number(id, "13/UBND-TH").json()).isEqualTo(numbered.json());

        assertThat(dump.text()).isEqualTo(before);
        assertThat(numbered.text("/number")).isEqualTo("13/UBND-TH");
        assertThat(numbered.text("/symbol")).isEqualTo("UBND-TH");
        assertThat(get("/directives?q=13 ubnd").json().at("/items").size()).isEqualTo(1);
        JsonNode event = told("DirectiveNumbered", "directive.numbered", id);
        assertThat(event.at("/version").asInt()).isEqualTo(3);
        assertThat(event.at("/issuedOn/date").asString()).isEqualTo("2023-12-15");
        assertThat(number(id, "14/UBND-TH").text("/type")).endsWith(":number-given");
        assertThat(post(
                                "/directives/" + id + "/number",
                                "{\"number\": \"13/UBND-TH\", \"issuedOn\": {\"date\": \"2023-12-16\"}}")
                        .text("/type"))
                .endsWith(":date-given");
    }

    @Test
    void aNumberIsNoLongerAndADateIsAWholeDay() {
        String id = issued(TEXT);

        assertThat(number(id, "1".repeat(61)).faults("errors")).containsExactly("SIZE /number");
        assertThat(post(
                                "/directives/" + id + "/number",
                                "{\"number\": \"1/A\", \"issuedOn\": {\"date\": \"2023-12-01\", \"precision\": \"YEAR\"}}")
                        .faults("errors"))
                .containsExactly("DATE_NOT_A_DAY /issuedOn");
    }

    @Test
    void theNumberOfAnotherDocumentOfTheYearIsRefused() {
        String first = issued(TEXT);
        String id = issued(withoutNumber().replace("kế hoạch hành động", "báo cáo"));

        Answer refused = number(id, "012/UBND - TH");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith(":number-taken");
        assertThat(outbox.events("directive.numbered")).isEmpty();
        recall(first);
        assertThat(number(id, "12/UBND-TH").status())
                .as("what was taken back has it no more")
                .isEqualTo(200);
        assertThat(number(id, "12/UBND-TH").status()).as("the same again").isEqualTo(200);
    }

    @Test
    void aClaimThatLedToNothingIsOverInAMinute() {
        String id = issued(withoutNumber());
        var claims = mongo.getCollection("numberClaims");
        Document claim = new Document("_id", "T00 2023 77 ubnd th").append("by", "another");
        claims.insertOne(claim.append("at", Date.from(Instant.now())));

        assertThat(number(id, "77/UBND-TH").text("/type")).endsWith(":number-taken");
        claims.replaceOne(
                new Document("_id", claim.get("_id")),
                claim.append("at", Date.from(Instant.now().minusSeconds(61))));
        assertThat(number(id, "77/UBND-TH").status()).isEqualTo(200);
    }

    private static String withoutNumber() {
        return TEXT.replace("\"number\": \"12/UBND-TH\", \"symbol\": \"UBND-TH\",", "");
    }

    private String issued(String text) {
        String id = draft(text);
        assertThat(issue(id, "DUE_ON_WEEKEND", "NO_NUMBER", "NO_DATE", "DATE_NOT_A_DAY")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static String numbered(String text) {
        return text.replaceFirst(
                "\\{",
                "{\"number\": \"13/UBND-TH\", \"symbol\": \"UBND-TH\", \"issuedOn\": {\"date\": \"2023-12-20\"},");
    }

    private Answer amend(String id, @org.jspecify.annotations.Nullable String ifMatch, String text) {
        String path = "/directives/" + id + "/amend";
        String body = body(text, "lùi hạn", "[\"NO_NUMBER\", \"NO_DATE\", \"DUE_BEFORE_TODAY\", \"DUE_KEPT\"]");
        return ifMatch == null ? post(path, body) : post(path, body, MACHINE, "If-Match", ifMatch);
    }

    private static String body(String text, String reason, String confirm) {
        return "{\"content\": %s, \"reason\": \"%s\", \"confirm\": %s}".formatted(text, reason, confirm);
    }

    private Answer recall(String id) {
        return post("/directives/" + id + "/recall", "{\"reason\": \"ban hành nhầm\"}");
    }

    private Answer number(String id, String number) {
        return post("/directives/" + id + "/number", "{\"number\": \"%s\"}".formatted(number));
    }

    /** The only event of that type about this directive, which is as agreed. */
    private JsonNode told(String contract, String type, String id) {
        var told = outbox.events(type).stream()
                .filter(event -> event.key().equals(id))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(Contract.of(contract).faults(told.getFirst().body())).isEmpty();
        return json.readTree(told.getFirst().body());
    }
}

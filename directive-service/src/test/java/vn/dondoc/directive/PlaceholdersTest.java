package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;

/** A wording that names nobody stands for somebody until a clerk says who that is. */
class PlaceholdersTest extends Province {
    private static final String VAGUE = "các cơ quan, đơn vị liên quan";
    private static final String WHEN = "chậm nhất ngày 28/12/2023";
    private static final String TEXT = directive(task(VAGUE, WHEN) + ", "
            + task("T02", WHEN)
                    .replaceFirst("\"text\"", "\"coordinators\": [\"STC\", \"các ngành chức năng\"], \"text\""));

    @BeforeEach
    void know() {
        knowCalendar();
    }

    @Test
    void aVagueLeadIsAWarningAndWaitsOnceIssued() {
        String id = draft(TEXT);
        assertThat(get("/directives/" + id).faults("warnings"))
                .containsExactly("VAGUE_UNIT /items/0/leads/0", "UNRESOLVED_COORDINATOR /items/1/coordinators/1");
        assertThat(issue(id).status()).isEqualTo(409);

        Answer issued = issue(id, "VAGUE_UNIT", "UNRESOLVED_COORDINATOR");

        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.json().at("/placeholders").toString()).isEqualTo("""
                [{"path":"1","role":"LEAD","asWritten":"%s","units":[]},\
                {"path":"2","role":"COORDINATOR","asWritten":"các ngành chức năng","units":[]}]""".formatted(VAGUE));
        JsonNode told = told("DirectiveIssued", "directive.issued");
        assertThat(told.at("/items/0/leads").isEmpty()).isTrue();
        assertThat(told.at("/items/0/unresolvedLeads").toString()).isEqualTo("[\"" + VAGUE + "\"]");
        assertThat(told.at("/items/1/coordinators").toString()).isEqualTo("[\"T02\"]");
        assertThat(told.at("/items/1/coordinatorsAsWritten").toString()).isEqualTo("[\"STC\",\"các ngành chức năng\"]");
        assertThat(waiting()).containsExactly(id);
    }

    @Test
    void whoeverIsNamedGetsTheTask() {
        String id = issued();

        Answer named = name(id, "1", "LEAD", VAGUE, "\"Sở Nội vụ\", \"UBND các xã, phường\"");

        assertThat(named.status()).isEqualTo(200);
        JsonNode first = named.json().at("/placeholders/0");
        assertThat(first.at("/units").toString()).isEqualTo("[\"T03\",\"xa-phuong\"]");
        assertThat(first.at("/at").asString()).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(first.at("/by").asString()).isEqualTo("client");
        assertThat(named.json().at("/items/0/leads").toString()).isEqualTo("[\"" + VAGUE + "\"]");
        assertThat(named.json().at("/revisions/0/reason").asString())
                .isEqualTo("Xác định “" + VAGUE + "” là: Sở Nội vụ, UBND các xã, phường.");
        JsonNode told = told("DirectiveAmended", "directive.amended");
        assertThat(told.at("/items/0/leads").toString()).isEqualTo("[\"T03\"]");
        assertThat(told.at("/sets/" + told.at("/items/0/leadSets/0").asString()).toString())
                .isEqualTo("[\"X001\",\"X002\"]");
        assertThat(told.at("/items/0/unresolvedLeads").isEmpty()).isTrue();
        assertThat(told.at("/changes").toString())
                .isEqualTo("[{\"path\":\"1\",\"what\":\"CHANGED\",\"fields\":[\"leads\"]}]");
        assertThat(waiting()).isEmpty();
        assertThat(get("/directives/" + id, Tokens.person("officer", "T03")).status())
                .isEqualTo(200);
    }

    @Test
    void namingTheSameAgainChangesNothingAndOthersTakeTheirPlace() {
        String id = issued();
        name(id, "1", "LEAD", VAGUE, "\"T03\"");
        String before = dump.text();

        assertThat(name(id, "1", "LEAD", VAGUE.toUpperCase(Locale.ROOT), "\"SNV\"")
                        .status())
                .isEqualTo(200);
        assertThat(dump.text()).isEqualTo(before);

        assertThat(name(id, "1", "LEAD", VAGUE, "\"T01\"")
                        .json()
                        .at("/placeholders/0/units")
                        .toString())
                .isEqualTo("[\"T01\"]");
        assertThat(told("DirectiveAmended", "directive.amended")
                        .at("/items/0/leads")
                        .toString())
                .isEqualTo("[\"T01\"]");
    }

    @Test
    void whoHelpsCanBeNamedToo() {
        String id = issued();

        name(id, "2", "COORDINATOR", "các ngành chức năng", "\"T03\"");

        JsonNode told = told("DirectiveAmended", "directive.amended");
        assertThat(told.at("/items/1/coordinators").toString()).isEqualTo("[\"T02\",\"T03\"]");
        assertThat(told.at("/changes/0/fields").toString()).isEqualTo("[\"coordinators\"]");
        assertThat(waiting()).containsExactly(id);
    }

    @Test
    void anAmendmentKeepsWhoWasNamedAsLongAsTheWordsStand() {
        String id = issued();
        String version = name(id, "1", "LEAD", VAGUE, "\"T03\"").header("ETag");

        Answer amended = amend(id, version, TEXT.replaceFirst("28/12/2023", "27/12/2023"));

        assertThat(amended.status()).isEqualTo(200);
        assertThat(told("DirectiveAmended", "directive.amended")
                        .at("/items/0/leads")
                        .toString())
                .isEqualTo("[\"T03\"]");
        Answer other = amend(id, amended.header("ETag"), TEXT.replaceFirst(VAGUE, "các đơn vị được giao"));
        assertThat(other.json().at("/placeholders/0/units").isEmpty()).isTrue();
        assertThat(waiting()).containsExactly(id);
    }

    @Test
    void whatHasBecomeOddSinceTheIssueIsConfirmedAnew() {
        String id = issued();
        clock.set("2024-01-05T09:00:00");

        Answer refused = name(id, "1", "LEAD", VAGUE, "\"T03\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.codes("/warnings", "code")).containsOnly("DUE_BEFORE_TODAY");
        assertThat(post(
                                "/directives/" + id + "/units",
                                body("1", "LEAD", VAGUE, "\"T03\"")
                                        .replace("]}", "], \"confirm\": [\"DUE_BEFORE_TODAY\"]}"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void namesOnlyKnownUnitsForWhatStandsThere() {
        String id = issued();

        assertThat(name(id, "1", "LEAD", VAGUE, "\"T03\", \"Sở Không Có\"").faults("errors"))
                .containsExactly("UNKNOWN_UNIT /units/1");
        assertThat(name(id, "2", "LEAD", VAGUE, "\"T03\"").faults("errors"))
                .containsExactly("UNKNOWN_PLACEHOLDER /asWritten");
        assertThat(name(id, "1", "LEAD", VAGUE, "").faults("errors")).containsExactly("NOT_EMPTY /units");
        assertThat(post(
                                "/directives/" + id + "/units",
                                body("1", "LEAD", VAGUE, "\"T03\""),
                                Tokens.person("clerk", "T02"))
                        .status())
                .isEqualTo(403);
        assertThat(name(draft(TEXT), "1", "LEAD", VAGUE, "\"T03\"").text("/type"))
                .endsWith(":not-issued");
    }

    @Test
    void whatIsRecalledWaitsForNobody() {
        String id = issued();

        post("/directives/" + id + "/recall", "{\"reason\": \"thôi\"}");

        assertThat(waiting()).isEmpty();
        assertThat(name(id, "1", "LEAD", VAGUE, "\"T03\"").text("/type")).endsWith(":recalled");
    }

    @Test
    void whoeverIsAddressedMayBeNamedInFewerWords() {
        put("/unit-groups/phong", null, """
                {"name": "Các phòng, đơn vị thuộc Sở", "members": ["T02.01", "T03.01"]}""");
        String text = directive(task("Các phòng, đơn vị", WHEN));

        assertThat(get("/directives/" + draft(text)).faults("warnings"))
                .containsExactly("UNKNOWN_UNIT /items/0/leads/0");
        assertThat(get("/directives/" + draft(text.replace("Các Sở, Ban, Ngành", "Các phòng, đơn vị thuộc Sở")))
                        .text("/resolved/~1items~10~1leads~10/group"))
                .isEqualTo("phong");
    }

    @Test
    void aNameThatNobodyBearsIsNoPlaceholder() {
        assertThat(get("/directives/" + draft(directive(task("Sở Ngoại vụ", WHEN))))
                        .faults("warnings"))
                .containsExactly("UNKNOWN_UNIT /items/0/leads/0");
    }

    @Test
    void aTaskSaysWhatStandsBelowItsHeading() {
        String item = task("T02", WHEN)
                .replace(
                        "\"text\": \"Báo cáo kết quả.\"",
                        "\"text\": \"Các nhiệm vụ khác:\", \"items\": [{\"text\": \"Củng cố tổ chức.\"},"
                                + " {\"text\": \"Chuyển đổi số.\"}]");

        assertThat(issue(draft(directive(item))).status()).isEqualTo(200);

        assertThat(told("DirectiveIssued", "directive.issued")
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("Các nhiệm vụ khác:\n- Củng cố tổ chức.\n- Chuyển đổi số.");
    }

    @Test
    void aTaskThatWouldSayTooMuchIsRefused() {
        String part = "{\"text\": \"" + "a".repeat(15_000) + "\"}";
        String item = task("T02", WHEN).replaceFirst("\"text\"", "\"items\": [" + part + ", " + part + "], \"text\"");

        assertThat(issue(draft(directive(item))).faults("errors")).containsExactly("TOO_LONG /items/0/items");
    }

    private String issued() {
        String id = draft(TEXT);
        issue(id, "VAGUE_UNIT", "UNRESOLVED_COORDINATOR");
        return id;
    }

    private Answer name(String id, String path, String role, String asWritten, String units) {
        return post("/directives/" + id + "/units", body(path, role, asWritten, units));
    }

    private static String body(String path, String role, String asWritten, String units) {
        return "{\"path\": \"%s\", \"role\": \"%s\", \"asWritten\": \"%s\", \"units\": [%s]}"
                .formatted(path, role, asWritten, units);
    }

    private Answer amend(String id, String version, String text) {
        return post(
                "/directives/" + id + "/amend",
                "{\"reason\": \"đổi\", \"confirm\": [\"VAGUE_UNIT\", \"UNRESOLVED_COORDINATOR\"], \"content\": " + text
                        + "}",
                MACHINE,
                "If-Match",
                version);
    }

    private List<String> waiting() {
        return get("/directives?waiting=true").codes("/items", "id");
    }

    /** The last of this type, as its contract has it. */
    private JsonNode told(String contract, String type) {
        var event = outbox.events(type).getLast();
        assertThat(Contract.of(contract).faults(event.body())).isEmpty();
        return json.readTree(event.body());
    }
}

package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.chassis.testing.Tokens;

class DirectivesApiTest extends Province {
    private static final String ONE_TASK = directive(task("Sở Tài chính", "trong tháng 12/2023"));

    @Test
    void registersADraftAndSaysWhatItMakesOfTheWords() {
        Answer draft = post("/directives", directive(task("các sở ban ngành", "trong tháng 12/2023")), CLERK);

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.header("Location")).isEqualTo("/api/v1/directives/" + draft.text("/id"));
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        assertThat(draft.text("/issuer")).isEqualTo("T00");
        assertThat(draft.text("/urgency")).isEqualTo("THUONG");
        assertThat(draft.text("/items/0/path")).isEqualTo("1");
        assertThat(draft.text("/createdAt")).isEqualTo("2023-12-14T01:00:00Z");
        assertThat(draft.faults("warnings"))
                .containsExactly("DUE_ON_WEEKEND /items/0/deadlines/0", "CALENDAR_MISSING /items/0/deadlines/0");
        assertThat(draft.json().get("resolved").get("/items/0/leads/0").toString())
                .isEqualTo("{\"group\":\"so-ban-nganh\",\"members\":3}");
        assertThat(draft.json()
                        .get("resolved")
                        .get("/addressees/0")
                        .at("/group")
                        .asString())
                .isEqualTo("so-ban-nganh");
        assertThat(outbox.events("directive.issued")).isEmpty();
        Answer read = get("/directives/" + draft.text("/id"), CLERK);
        assertThat(read.json()).isEqualTo(draft.json());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void membersThatAreNotAskedForChangeNothing() {
        String id = draft(ONE_TASK.replaceFirst(
                "\\{", "{\"id\": \"1\", \"state\": \"ISSUED\", \"version\": 7, \"warnings\": [], \"places\": [1], "));

        Answer draft = get("/directives/" + id);
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        assertThat(draft.json().at("/version").asInt()).isEqualTo(1);
        assertThat(id).hasSize(36);
    }

    @Test
    void takesAWholeReadingAsItCame() {
        Answer draft = post("/directives", """
                {"number": "12/UBND-TH", "symbol": "UBND-TH", "issuedOn": {"date": "2023-12-14", "precision": "DAY"},
                 "type": "CONG_VAN", "issuer": "UBND tỉnh", "subject": "Kế hoạch", "willOf": "Chủ tịch",
                 "signatory": {"name": "Lê An", "title": "CHỦ TỊCH", "authority": ["TM. ỦY BAN NHÂN DÂN"]},
                 "references": [{"text": "Công văn 5", "number": "5/X", "date": null, "pinpoint": "khoản 1", "role": "căn cứ"}],
                 "addressees": ["Sở Tài chính"], "copies": [{"name": "Như trên", "purpose": "thực hiện"}],
                 "attachments": ["Phụ lục I"], "original": null,
                 "items": [{"path": "1", "text": "Báo cáo.", "isTask": true, "leads": ["T02"], "coordinators": [],
                            "deliverables": [{"text": "báo cáo", "minimum": 1}], "reportTo": "UBND tỉnh",
                            "deadlines": [{"asWritten": "quý I/2024", "kind": "quarter", "comparator": "within",
                                           "due": null, "recurrence": null, "rule": "WITHIN_QUARTER"}], "items": []}],
                 "warnings": [{"code": "NO_DEADLINE", "message": "…", "pointer": "/items/0"}],
                 "places": {"/items/0/leads/0": {"at": [10, 20], "sure": 0.9, "unitId": "T02", "candidates": []}}}""");

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().has("places")).isFalse();
        assertThat(draft.text("/attachments/0")).isEqualTo("Phụ lục I");
        assertThat(draft.text("/items/0/deadlines/0/rule")).isEqualTo("WITHIN_QUARTER");
        assertThat(draft.codes("/warnings", "code")).doesNotContain("NO_DEADLINE");
    }

    @Test
    void theSameKeyFindsTheFirstDraft() {
        Answer first = post("/directives", ONE_TASK, CLERK, "Idempotency-Key", "k1");
        String before = dump.text();

        assertThat(post("/directives", ONE_TASK, CLERK, "Idempotency-Key", "k1").json())
                .isEqualTo(first.json());
        assertThat(post("/directives", ONE_TASK.replace("2024", "2025"), CLERK, "Idempotency-Key", "k1")
                        .status())
                .isEqualTo(422);
        assertThat(dump.text()).isEqualTo(before);
        assertThat(post("/directives", ONE_TASK, MACHINE, "Idempotency-Key", "k1")
                        .text("/id"))
                .isNotEqualTo(first.text("/id"));
    }

    @Test
    void isRewrittenWhileItIsADraft() {
        String path = "/directives/" + draft(ONE_TASK);
        String other = ONE_TASK.replace("năm 2024", "năm 2025");

        assertThat(put(path, null, other).status()).isEqualTo(428);
        assertThat(put(path, "\"2\"", other).status()).isEqualTo(412);
        assertThat(put(path, "\"1\"", other).text("/subject")).endsWith("năm 2025");
        assertThat(put(path, "\"2\"", other).header("ETag")).isEqualTo("\"2\"");
        issue(path.substring("/directives/".length()), "DUE_ON_WEEKEND", "CALENDAR_MISSING");
        assertThat(put(path, "\"3\"", ONE_TASK).text("/type")).isEqualTo("urn:dondoc:problem:already-issued");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Các Sở, Ban, Ngành  | /addressees/0
                    Sở Tài chính        | /items/0/leads/0
                    Sở Nội vụ           | /items/0/coordinators/0
                    UBND tỉnh (báo cáo) | /items/0/reportTo
                    báo cáo             | /items/0/deliverables/0/text
                    Nguyễn Văn An       | /signatory/name
                    Chủ tịch            | /signatory/title
                    TM. ỦY BAN          | /signatory/authority/0
                    Lưu: VT             | /copies/0/name
                    Phụ lục I           | /attachments/0
                    """)
    void holdsNothingInANameThatNobodySees(String name, String pointer) {
        String text = ONE_TASK.replace(
                        "\"leads\"",
                        "\"coordinators\": [\"Sở Nội vụ\"], \"reportTo\": \"UBND tỉnh (báo cáo)\", \"leads\"")
                .replaceFirst("\\{", """
                        {"signatory": {"name": "Nguyễn Văn An", "title": "Chủ tịch", "authority": ["TM. ỦY BAN"]},
                         "copies": [{"name": "Lưu: VT"}], "attachments": ["Phụ lục I"],""");
        assertThat(text).contains("\"" + name + "\"");
        assertThat(post("/directives", text).status()).isEqualTo(201);
        String before = dump.text();

        for (char unseen : new char[] {'\u200b', '\u202e', '\u0007'}) {
            String hidden = text.replace("\"" + name + "\"", json.writeValueAsString(name + unseen + name));
            assertThat(post("/directives", hidden).faults("errors")).containsExactly("NOT_LEGIBLE " + pointer);
        }
        assertThat(dump.text()).isEqualTo(before);
        String onTwoLines = text.replace("\"" + name + "\"", json.writeValueAsString(name + "\n" + name));
        assertThat(post("/directives", onTwoLines, MACHINE).codes("/errors", "code"))
                .doesNotContain("NOT_LEGIBLE");
    }

    @Test
    void isDeletedWhileItIsADraft() {
        String path = "/directives/" + draft(ONE_TASK);

        assertThat(delete(path, null, CLERK).status()).isEqualTo(428);
        assertThat(delete(path, "\"2\"", CLERK).status()).isEqualTo(412);
        assertThat(get(path).status()).isEqualTo(200);
        assertThat(delete(path, "\"1\"", CLERK).status()).isEqualTo(204);
        assertThat(get(path).status()).isEqualTo(404);
        assertThat(delete(path, "\"1\"", CLERK).status()).isEqualTo(404);
        assertThat(outbox.events("directive.issued")).isEmpty();
    }

    @Test
    void isDeletedByWhoMayWriteItAlone() {
        String path = "/directives/" + draft(ONE_TASK);
        String before = dump.text();

        for (String other : List.of(
                Tokens.person("leader", "T00"), Tokens.person("officer", "T00"), Tokens.person("admin", "T00"))) {
            assertThat(delete(path, "\"1\"", other).status()).isEqualTo(403);
        }
        assertThat(delete(path, "\"1\"", Tokens.person("clerk", "T02")).status())
                .isEqualTo(404);
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void isNeverDeletedOnceItWasIssued() {
        String id = draft(ONE_TASK);
        issue(id, "DUE_ON_WEEKEND", "CALENDAR_MISSING");
        String before = dump.text();

        assertThat(delete("/directives/" + id, "\"2\"", CLERK).text("/type"))
                .isEqualTo("urn:dondoc:problem:already-issued");
        assertThat(delete("/directives/" + id, null, CLERK).status()).isEqualTo(409);
        assertThat(dump.text()).isEqualTo(before);
    }

    private Answer delete(String path, @Nullable String ifMatch, String token) {
        var call = MockMvcRequestBuilders.delete("/api/v1" + path).with(Tokens.bearer(token));
        return call(ifMatch == null ? call : call.header("If-Match", ifMatch));
    }

    @Test
    void isRegisteredOnlyForTheCallersOwnUnit() {
        String clerk = Tokens.person("clerk", "T02");
        for (String other : List.of("T02", "T02.01")) {
            assertThat(post("/directives", ONE_TASK.replace("UBND tỉnh", other), CLERK)
                            .faults("errors"))
                    .as(other)
                    .containsExactly("NOT_YOUR_ISSUER /issuer");
        }

        assertThat(post("/directives", ONE_TASK, clerk).faults("errors")).containsExactly("NOT_YOUR_ISSUER /issuer");
        assertThat(post("/directives", ONE_TASK.replace("UBND tỉnh", "T02"), clerk)
                        .status())
                .isEqualTo(201);
        assertThat(post("/directives", ONE_TASK.replace("UBND tỉnh", "Sở Không có"))
                        .faults("errors"))
                .containsExactly("NOT_YOUR_ISSUER /issuer");
    }

    @Test
    void aDraftIsForThoseOfItsIssuerWhoMayWriteOrIssueIt() {
        String path = "/directives/" + draft(ONE_TASK);
        String ofADepartment = "/directives/" + draft(ONE_TASK.replace("UBND tỉnh", "T02"));

        assertThat(get(path, CLERK).status()).isEqualTo(200);
        assertThat(get(path, Tokens.person("leader", "T00")).status()).isEqualTo(200);
        assertThat(get(path, Tokens.person("officer", "T00")).status()).isEqualTo(404);
        assertThat(get(path, Tokens.person("clerk", "T02")).status()).isEqualTo(404);
        assertThat(get(path, Tokens.machine("reader", "directives:read units:all"))
                        .status())
                .isEqualTo(404);
        assertThat(get(ofADepartment, Tokens.person("clerk", "T02")).status()).isEqualTo(200);
        assertThat(get(ofADepartment, CLERK).status()).isEqualTo(404);
        assertThat(put(ofADepartment, ONE_TASK, CLERK, "If-Match", "\"1\"").status())
                .isEqualTo(404);
        assertThat(post(ofADepartment + "/issue", "{}", CLERK).status()).isEqualTo(404);
        assertThat(get("/directives", Tokens.person("officer", "T00")).json().at("/items"))
                .isEmpty();
    }

    @Test
    void aLeaderIssuesForTheOwnOfficeAndNeitherDraftsNorNumbers() {
        String own = draft(ONE_TASK.replace("UBND tỉnh", "T02"));
        String leader = Tokens.person("leader", "T02");
        String confirmed = "{\"confirm\": [\"DUE_ON_WEEKEND\", \"CALENDAR_MISSING\"]}";

        assertThat(post("/directives", ONE_TASK.replace("UBND tỉnh", "T02"), leader)
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + draft(ONE_TASK) + "/issue", confirmed, leader)
                        .status())
                .isEqualTo(404);
        assertThat(post("/directives/" + own + "/issue", confirmed, leader).text("/state"))
                .isEqualTo("ISSUED");
        assertThat(post("/directives/" + own + "/number", "{\"number\": \"1/A\"}", leader)
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + own + "/recall", "{\"reason\": \"nhầm\"}", Tokens.person("leader", "T00"))
                        .status())
                .isEqualTo(403);
        assertThat(post("/directives/" + own + "/recall", "{\"reason\": \"nhầm\"}", leader)
                        .text("/state"))
                .isEqualTo("RECALLED");
    }

    @Test
    void anIssuedOneIsReadByWhoHasAPartInItAndByNobodyElse() {
        String id = draft(ONE_TASK);
        issue(id, "DUE_ON_WEEKEND", "CALENDAR_MISSING");

        for (String unit : new String[] {"T00", "T02", "T02.01"}) {
            assertThat(get("/directives/" + id, Tokens.person("officer", unit)).status())
                    .as(unit)
                    .isEqualTo(200);
            assertThat(get("/directives", Tokens.person("officer", unit)).codes("/items", "id"))
                    .as(unit)
                    .containsExactly(id);
        }
        for (String unit : new String[] {"T03", "T03.01", "X001", "T77"}) {
            assertThat(get("/directives/" + id, Tokens.person("officer", unit)).status())
                    .as(unit)
                    .isEqualTo(404);
            assertThat(get("/directives", Tokens.person("officer", unit)).codes("/items", "id"))
                    .as(unit)
                    .isEmpty();
            assertThat(post("/directives/" + id + "/issue", "{}", Tokens.person("clerk", unit))
                            .status())
                    .as(unit)
                    .isEqualTo(404);
        }
        assertThat(post("/directives/" + id + "/issue", "{}", Tokens.person("officer", "T02"))
                        .status())
                .isEqualTo(403);
        for (String unit : new String[] {"T02", "T02.01"}) {
            String clerk = Tokens.person("clerk", unit);
            assertThat(post("/directives/" + id + "/issue", "{}", clerk).status())
                    .as(unit)
                    .isEqualTo(403);
            assertThat(put("/directives/" + id, ONE_TASK, clerk, "If-Match", "\"2\"")
                            .status())
                    .as(unit)
                    .isEqualTo(403);
        }
    }

    @Test
    void listsNewestFirstAndFilters() {
        String first = draft(ONE_TASK);
        clock.set("2023-12-14T09:00:00");
        String second = draft(ONE_TASK.replace("CONG_VAN", "CHI_THI").replace("kế hoạch", "chương trình"));
        String third = draft(ONE_TASK.replace("\"UBND tỉnh\"", "\"T02\""));
        issue(first, "DUE_ON_WEEKEND", "CALENDAR_MISSING");

        Answer page = get("/directives?limit=2");
        assertThat(page.codes("/items", "id")).containsExactlyInAnyOrder(second, third);
        assertThat(get("/directives?limit=2&cursor=" + page.text("/next")).codes("/items", "id"))
                .containsExactly(first);
        assertThat(get("/directives?state=ISSUED").codes("/items", "id")).containsExactly(first);
        assertThat(get("/directives?type=CHI_THI").codes("/items", "id")).containsExactly(second);
        assertThat(get("/directives?issuer=T02").codes("/items", "id")).containsExactly(third);
        assertThat(get("/directives?q=CHUONG TRINH hành").codes("/items", "id")).containsExactly(second);
        assertThat(get("/directives?q=12/ubnd").codes("/items", "id")).hasSize(3);
        assertThat(get("/directives?q=.*").codes("/items", "id")).isEmpty();
    }

    @Test
    void refusesWhatIsTooMuchOrNotThere() {
        assertThat(post("/directives", "{\"items\": [{\"text\": \" \"}]}").faults("errors"))
                .containsExactlyInAnyOrder(
                        "NOT_NULL /type", "NOT_BLANK /issuer", "NOT_BLANK /subject", "NOT_BLANK /items/0/text");
        String deep = "{\"text\": \"x\", \"items\": [".repeat(7) + "]}".repeat(7);
        assertThat(post("/directives", directive(deep)).faults("errors"))
                .containsExactly("TOO_DEEP /items/0/items/0/items/0/items/0/items/0/items/0/items/0");
        assertThat(post(
                                "/directives",
                                directive("{\"path\": \"1\", \"text\": \"x\"}, {\"path\": \"1\", \"text\": \"y\"}"))
                        .faults("errors"))
                .containsExactly("DUPLICATE_PATH /items/1/path");
        assertThat(post("/directives", directive("{\"text\": \"x\", \"leads\": [null]}"))
                        .status())
                .isEqualTo(400);
        assertThat(post("/directives", "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(post("/directives", "{\"type\": [\"CONG_VAN\"]}").status()).isEqualTo(400);
        assertThat(post("/directives", "{\"subject\": {\"$gt\": \"\"}}").status())
                .isEqualTo(400);
    }
}

package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;

class LineageTest extends Province {
    private static final String TASKS =
            task("T02", "trước ngày 28/12/2023") + ", " + task("T03", "trước ngày 28/12/2023");
    private static final String OFFICER_02 = Tokens.person("officer", "T02");

    private String older = "";

    @BeforeEach
    void anOlderDirective() {
        knowCalendar();
        older = draft(directive(TASKS));
        issue(older);
    }

    @Test
    void followsReferencesByNumberAndDateInBothDirections() {
        String citing = draft(citing("Chương trình mới", """
                {"text": "Công văn số 12/UBND-TH", "number": "12/ubnd-th", "date": "2023-12-14", "role": "thực hiện"},
                {"text": "số 12 năm trước", "number": "12/UBND-TH", "date": "2022-12-14"},
                {"text": "không rõ ngày", "number": "012/UBND-TH"},
                {"text": "các văn bản khác"}""", TASKS));

        JsonNode lineage = get("/directives/" + citing + "/lineage").json();

        assertThat(lineage.at("/cites")).hasSize(4);
        assertThat(lineage.at("/cites/0/reference/role").asString()).isEqualTo("thực hiện");
        assertThat(lineage.at("/cites/0/directive/directive").asString()).isEqualTo(older);
        assertThat(lineage.at("/cites/0/directive/state").asString()).isEqualTo("ISSUED");
        assertThat(lineage.at("/cites/1/directive").isMissingNode()).isTrue();
        assertThat(lineage.at("/cites/2/directive/directive").asString()).isEqualTo(older);
        assertThat(lineage.at("/cites/3/directive").isMissingNode()).isTrue();
        assertThat(get("/directives/" + older + "/lineage").codes("/citedBy", "directive"))
                .containsExactly(citing);
    }

    @Test
    void showsOnlyWhatTheCallerMayRead() {
        draft(citing("Dự thảo", "{\"text\": \"x\", \"number\": \"12/UBND-TH\"}", TASKS));
        String hidden =
                draft(directive(TASKS).replace("\"UBND tỉnh\"", "\"T03\"").replace("12/", "77/"));
        String citingHidden = draft(citing("Kế hoạch", "{\"text\": \"x\", \"number\": \"77/UBND-TH\"}", TASKS));
        issue(citingHidden);

        assertThat(get("/directives/" + older + "/lineage", OFFICER_02).json().at("/citedBy"))
                .isEmpty();
        assertThat(get("/directives/" + citingHidden + "/lineage").text("/cites/0/directive/directive"))
                .isEqualTo(hidden);
        assertThat(get("/directives/" + citingHidden + "/lineage", OFFICER_02)
                        .json()
                        .at("/cites/0/directive")
                        .isMissingNode())
                .isTrue();
        for (String view : new String[] {"lineage", "suggestions"}) {
            assertThat(get("/directives/" + hidden + "/" + view, OFFICER_02).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aLetterThatUrgesAnOlderDirectiveIsSaidToAndItsTasksAreProposed() {
        String letter = draft(citing("V/v đôn đốc thực hiện Công văn số 12/UBND-TH", """
                {"text": "Công văn số 12/UBND-TH", "number": "12/UBND-TH", "date": "2023-12-14"}""", TASKS));

        assertThat(get("/directives/" + letter).faults("warnings"))
                .containsExactly("CHASES_OLDER_DOCUMENT /references/0");
        JsonNode urged = get("/directives/" + letter + "/suggestions").json().at("/chases/0");
        assertThat(urged.at("/directive").asString()).isEqualTo(older);
        assertThat(urged.at("/taskPaths").toString()).isEqualTo("[\"1\",\"2\"]");
        assertThat(issue(letter).status()).isEqualTo(409);
        assertThat(issue(letter, "CHASES_OLDER_DOCUMENT").status()).isEqualTo(200);
    }

    @Test
    void theOpeningMaySayItToo() {
        String reference = "{\"text\": \"x\", \"number\": \"12/UBND-TH\"}";

        assertThat(chases(citing("Báo cáo quý IV", reference, opening("Đến nay Sở chưa gửi báo cáo; xin nhắc lại."))))
                .isTrue();
        assertThat(chases(citing("Báo cáo quý IV", reference, opening("Sở Tài chính đôn đốc các đơn vị."))))
                .isFalse();
        assertThat(chases(citing("Hội diễn âm nhạc", reference, opening("Dàn nhạc chưa đủ người."))))
                .isFalse();
        assertThat(chases(citing("Đôn đốc báo cáo", "{\"text\": \"x\", \"number\": \"5/UBND-TH\"}", TASKS)))
                .isFalse();
    }

    @Test
    void whatOnlyUrgesMakesNoTaskAndIsRecordedAsUrging() {
        String urging =
                TASKS.replaceFirst("\\{", "{\"chases\": {\"directive\": \"%s\", \"path\": \"1\"}, ".formatted(older));
        String letter = draft(citing("Đôn đốc", "{\"text\": \"x\", \"number\": \"12/UBND-TH\"}", urging));

        assertThat(issue(letter).status()).isEqualTo(200);

        String body = outbox.events("directive.issued").getLast().body();
        assertThat(Contract.of("DirectiveIssued").faults(body)).isEmpty();
        JsonNode event = json.readTree(body);
        assertThat(event.at("/chases").toString()).isEqualTo("[\"%s\"]".formatted(older));
        assertThat(event.at("/items").size()).isEqualTo(1);
        assertThat(event.at("/items/0/path").asString()).isEqualTo("2");
        assertThat(get("/directives/" + letter + "/lineage").codes("/chases", "directive"))
                .containsExactly(older);
        assertThat(get("/directives/" + older + "/lineage").codes("/chasedBy", "directive"))
                .containsExactly(letter);
    }

    @Test
    void aLetterThatOrdersNothingNewGoesOutAllTheSame() {
        String letter = draft(directive("{\"text\": \"Đề nghị khẩn trương báo cáo.\"}")
                .replace("12/UBND", "13/UBND")
                .replaceFirst("\\{", "{\"chases\": [\"%s\"], ".formatted(older)));

        assertThat(issue(letter).status()).isEqualTo(200);

        String body = outbox.events("directive.issued").getLast().body();
        assertThat(Contract.of("DirectiveIssued").faults(body)).isEmpty();
        assertThat(json.readTree(body).at("/items")).isEmpty();
    }

    @Test
    void whoIsUrgedMayReadTheLetterThoughItOrdersNothing() {
        String letter = draft(
                directive("{\"text\": \"Khẩn trương.\", \"leads\": [\"T02\"], \"chases\": {\"directive\": \"%s\"}}"
                                .formatted(older))
                        .replace("12/UBND", "13/UBND")
                        .replace("Các Sở, Ban, Ngành", "UBND xã Bình Yên"));
        assertThat(get("/directives/" + letter, OFFICER_02).status()).isEqualTo(404);

        issue(letter);

        for (String urged : new String[] {"T02", "X001"}) {
            assertThat(get("/directives/" + letter, Tokens.person("officer", urged))
                            .status())
                    .as(urged)
                    .isEqualTo(200);
        }
        assertThat(get("/directives/" + letter, Tokens.person("officer", "T03")).status())
                .isEqualTo(404);
        assertThat(get("/directives/" + older + "/lineage", OFFICER_02).codes("/chasedBy", "directive"))
                .containsExactly(letter);
        assertThat(get("/directives/" + older + "/lineage", Tokens.person("officer", "T03"))
                        .json()
                        .at("/chasedBy"))
                .isEmpty();
    }

    @Test
    void aRecallSaysWhoWasOnlyUrged() {
        String urging = "{\"text\": \"Khẩn trương.\", \"leads\": [\"T02\"], \"chases\": {\"directive\": \"%s\"}}"
                .formatted(older);
        String letter = draft(directive(urging + ", " + task("T03", "trước ngày 28/12/2023"))
                .replace("12/UBND", "13/UBND")
                .replace("\"Các Sở, Ban, Ngành\"", "\"T01\", \"T03\""));
        issue(letter);

        post("/directives/" + letter + "/recall", "{\"reason\": \"nhầm\"}");

        String body = outbox.events("directive.recalled").getLast().body();
        assertThat(Contract.of("DirectiveRecalled").faults(body)).isEmpty();
        assertThat(json.readTree(body).at("/units").toString()).isEqualTo("[\"T01\",\"T02\",\"T03\"]");
        assertThat(json.readTree(body).at("/urged").toString()).isEqualTo("[\"T01\",\"T02\"]");
    }

    @Test
    void whoIsAskedByAnAmendmentIsNotOnlyUrgedAnyMore() {
        String urging = "{\"text\": \"Khẩn trương.\", \"leads\": [\"T02\"], \"chases\": {\"directive\": \"%s\"}}"
                .formatted(older);
        String asking = task("T02", "trước ngày 28/12/2023");
        String letter = draft(directive(urging).replace("12/UBND", "13/UBND").replace("Các Sở, Ban, Ngành", "T01"));
        issue(letter);
        for (String items : new String[] {urging + ", " + asking, urging}) {
            Answer amended = post(
                    "/directives/" + letter + "/amend",
                    "{\"content\": %s, \"reason\": \"x\"}"
                            .formatted(directive(items)
                                    .replace("12/UBND", "13/UBND")
                                    .replace("Các Sở, Ban, Ngành", "T01")),
                    MACHINE,
                    "If-Match",
                    get("/directives/" + letter).header("ETag"));
            assertThat(amended.status()).as("%s", amended.json()).isEqualTo(200);
        }

        post("/directives/" + letter + "/recall", "{\"reason\": \"nhầm\"}");

        String body = outbox.events("directive.recalled").getLast().body();
        assertThat(json.readTree(body).at("/urged").toString()).isEqualTo("[\"T01\"]");
    }

    @Test
    void onlyOrdersThatAreOutAreUrged() {
        String draft = draft(directive(TASKS).replace("12/", "14/"));
        String urging =
                TASKS.replaceFirst("\\{", "{\"chases\": {\"directive\": \"%s\", \"path\": \"9\"}, ".formatted(older));

        assertThat(post("/directives", directive(urging).replace("UBND tỉnh", "T01"), Tokens.person("clerk", "T01"))
                        .faults("errors"))
                .containsExactly("UNKNOWN_DIRECTIVE /items/0/chases/directive");
        String many = String.join(",", Collections.nCopies(51, "\"x\""));
        assertThat(post("/directives", directive(TASKS).replaceFirst("\\{", "{\"chases\": [" + many + "], "))
                        .faults("errors"))
                .containsExactly("SIZE /chases");
    }

    @Test
    void whatWasRecalledShowsWhatStandsInItsPlace() {
        String newer = draft(directive(TASKS).replace("12/", "15/"));
        post("/directives/" + older + "/recall", "{\"reason\": \"sai\", \"replacedBy\": \"" + newer + "\"}");

        assertThat(get("/directives/" + older + "/lineage").text("/replacedBy/directive"))
                .isEqualTo(newer);
        assertThat(get("/directives/" + newer + "/lineage").codes("/replaces", "directive"))
                .containsExactly(older);
        assertThat(get("/directives/" + older + "/lineage", OFFICER_02)
                        .json()
                        .at("/replacedBy")
                        .isMissingNode())
                .isTrue();
    }

    private boolean chases(String letter) {
        return post("/directives", letter).codes("/warnings", "code").contains("CHASES_OLDER_DOCUMENT");
    }

    private static String opening(String text) {
        return TASKS.replaceFirst("Báo cáo kết quả.", text);
    }

    private static String citing(String subject, String references, String items) {
        return directive(items)
                .replace("12/UBND-TH", "20/UBND-TH")
                .replace("Xây dựng kế hoạch hành động năm 2024", subject)
                .replaceFirst("\\{", "{\"references\": [%s], ".formatted(references));
    }
}

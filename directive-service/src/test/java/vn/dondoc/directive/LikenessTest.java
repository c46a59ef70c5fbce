package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;
import vn.dondoc.directive.likeness.Lookalike;
import vn.dondoc.directive.likeness.Lookalikes;
import vn.dondoc.reading.document.Content;

class LikenessTest extends Province {
    private static final String ODD = "DUPLICATE_DOCUMENT";
    private static final String LONG_TEXT =
            IntStream.range(0, 100).mapToObj(i -> "tu" + i).collect(Collectors.joining(" "));
    private static final String FIRST = text("12/UBND-TH", LONG_TEXT);

    @Autowired
    private Lookalikes lookalikes;

    @Test
    void theSameNumberDateAndIssuerIsShownAndHasToBeConfirmed() {
        knowCalendar();
        String first = draft(FIRST);

        Answer second = post("/directives", text("012 / ubnd-th", "Một việc khác."));

        assertThat(second.faults("warnings")).containsExactly("DUPLICATE_DOCUMENT /number");
        assertThat(suggestions(second.text("/id")).json().at("/lookalikes/0").toString())
                .isEqualTo("{\"directive\":\"%s\",\"number\":\"12/UBND-TH\",".formatted(first)
                        + "\"subject\":\"Xây dựng kế hoạch hành động năm 2024\",\"issuer\":\"T00\",\"similarity\":0.0,"
                        + "\"why\":\"SAME_NUMBER\"}");
        assertThat(get("/directives/" + first).faults("warnings")).isEmpty();
        assertThat(issue(second.text("/id")).status()).isEqualTo(409);
        assertThat(issue(second.text("/id"), ODD).status()).isEqualTo(200);
        assertThat(get("/directives/" + first).faults("warnings")).containsExactly("DUPLICATE_DOCUMENT /number");
    }

    /** By number, issuer and place, to whoever may read it; to all others that there is one. */
    @Test
    void namesTheOtherToWhoeverMayReadItAndKeepsItFromOtherReaders() {
        knowCalendar();
        String first = draft(FIRST);
        String place = "/api/v1/directives/" + first;
        Answer second = post("/directives", text("012 / ubnd-th", "Một việc khác."));
        String id = second.text("/id");

        assertThat(second.text("/warnings/0/message"))
                .isEqualTo("Trong sổ đã có văn bản cùng số, ngày và nơi ban hành: 12/UBND-TH của"
                        + " Ủy ban nhân dân tỉnh An Lạc (T00), xem " + place + ".");
        assertThat(issue(id).text("/warnings/0/message")).contains(place);
        assertThat(issue(id, ODD).text("/warnings/0/message"))
                .isEqualTo("Trong sổ đã có văn bản cùng số, ngày và nơi ban hành.");
        assertThat(get("/directives/" + id, Tokens.person("officer", "T02")).text("/warnings/0/message"))
                .doesNotContain(first);
        assertThat(stored(id)).doesNotContain(first);

        String near = post("/directives", text("99/KH-X", LONG_TEXT.replace("tu50 ", "KHÁC ")))
                .text("/id");
        assertThat(get("/directives/" + near).text("/warnings/0/message"))
                .contains("giống 92%", "12/UBND-TH", "(T00)", place);
        assertThat(issue(near, ODD).text("/warnings/0/message")).endsWith("(giống 92%).");
        assertThat(stored(near)).doesNotContain(first);
    }

    private String stored(String id) {
        return Objects.requireNonNull(mongo.getCollection("directives")
                        .find(new Document("_id", id))
                        .first())
                .toJson();
    }

    @Test
    void anotherDateOrIssuerMakesItAnotherDocument() {
        draft(FIRST);

        for (String other : List.of(
                text("12/UBND-TH", "Khác.").replace("2023-12-14", "2022-12-14"),
                text("12/UBND-TH", "Khác.").replace("\"UBND tỉnh\"", "\"T02\""),
                text("12/UBND-NC", "Khác."))) {
            assertThat(post("/directives", other).codes("/warnings", "code")).doesNotContain(ODD);
        }
        assertThat(post(
                                "/directives",
                                text("12/UBND-TH", "Khác.")
                                        .replace("\"precision\": \"DAY\"", "\"precision\": \"YEAR\""))
                        .codes("/warnings", "code"))
                .contains(ODD);
    }

    @Test
    void nearlyTheSameTextIsShownAndAnotherIsNot() {
        String first = draft(FIRST);
        Answer near = post("/directives", text("99/KH-X", LONG_TEXT.replace("tu50 ", "KHÁC ")));
        Answer far = post("/directives", text("98/KH-X", LONG_TEXT.replaceAll("tu(\\d)", "xa$1")));

        assertThat(near.faults("warnings")).contains("DUPLICATE_DOCUMENT ");
        assertThat(near.json().at("/warnings").toString()).contains("giống 92%");
        assertThat(suggestions(near.text("/id")).codes("/lookalikes", "directive"))
                .containsExactly(first);
        assertThat(suggestions(near.text("/id")).codes("/lookalikes", "why")).containsExactly("SAME_TEXT");
        assertThat(far.codes("/warnings", "code")).doesNotContain(ODD);
    }

    @Test
    void aReadingIsComparedBeforeItIsRegistered() {
        String first = draft(FIRST);
        Content reading = json.readValue(FIRST.replace("UBND tỉnh", "Ủy ban nhân dân tỉnh An Lạc"), Content.class);

        List<Lookalike> alike = lookalikes.of(reading, null, new Caller("c", "Lan", "T00", Set.of("directives:write")));

        assertThat(alike)
                .extracting(Lookalike::directive, Lookalike::similarity, Lookalike::why)
                .containsExactly(tuple(first, 1.0, Lookalike.Why.SAME_NUMBER));
        assertThat(lookalikes.of(reading, null, new Caller("c", "Mai", "T02", Set.of("directives:write"))))
                .isEmpty();
    }

    @Test
    void whatTheCallerMayNotReadIsNoLookalike() {
        draft(text("12/SNV", LONG_TEXT).replace("\"UBND tỉnh\"", "\"T03\""));
        String clerk = Tokens.person("clerk", "T02");

        Answer same = post("/directives", text("12/SNV", LONG_TEXT).replace("\"UBND tỉnh\"", "\"T02\""), clerk);

        assertThat(same.status()).isEqualTo(201);
        assertThat(same.codes("/warnings", "code")).doesNotContain(ODD);
        assertThat(get("/directives/" + same.text("/id") + "/suggestions", clerk)
                        .json()
                        .at("/lookalikes"))
                .isEmpty();
    }

    @Test
    void whatWasRecalledMayBeRegisteredAgain() {
        knowCalendar();
        String first = draft(FIRST);
        issue(first);
        post("/directives/" + first + "/recall", "{\"reason\": \"sai nội dung\"}");

        assertThat(post("/directives", FIRST).faults("warnings")).isEmpty();
    }

    @Test
    void amendingADirectiveIntoTheLikenessOfAnotherHasToBeConfirmed() {
        knowCalendar();
        draft(FIRST);
        String other = draft(text("13/UBND-TH", "Khác."));
        issue(other);
        String body = "{\"reason\": \"x\", \"confirm\": [%s], \"content\": " + text("13/UBND-TH", LONG_TEXT) + "}";

        assertThat(post("/directives/" + other + "/amend", body.formatted(""), MACHINE, "If-Match", "\"2\"")
                        .codes("/warnings", "code"))
                .containsExactly(ODD);
        Answer amended = post(
                "/directives/" + other + "/amend", body.formatted("\"" + ODD + "\""), MACHINE, "If-Match", "\"2\"");
        assertThat(amended.status()).isEqualTo(200);
        assertThat(Contract.of("DirectiveAmended")
                        .faults(outbox.events("directive.amended").getFirst().body()))
                .isEmpty();
    }

    private Answer suggestions(String id) {
        return get("/directives/" + id + "/suggestions");
    }

    private static String text(String number, String text) {
        return directive(task("T02", "trước ngày 28/12/2023").replace("Báo cáo kết quả.", text))
                .replace("12/UBND-TH", number);
    }
}

package vn.dondoc.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.reading.document.IssuedOn.Precision;

class ContentTest {
    private static final IssuedOn DAY = new IssuedOn(LocalDate.of(2023, 12, 14), Precision.DAY);

    private final Content content = content("""
            {"symbol": "UBND-TH", "chases": ["d8", "d9"],
             "items": [
               {"path": "I", "text": "Các sở:", "leads": ["Các sở"], "coordinators": ["Văn phòng"],
                "items": [
                  {"text": "Rà soát.", "chases": {"directive": "d7"}},
                  {"text": "Báo cáo.", "leads": ["Sở Tài chính"], "coordinators": ["Sở Nội vụ"],
                   "deadlines": [{"asWritten": "trong tháng 12/2023"}], "chases": {"directive": "d9"}}]},
               {"text": "Tổng hợp."}]}""");

    @Test
    void isReadItemByItemEachWhereItStands() {
        assertThat(content.placed())
                .extracting(placed -> placed.depth() + " " + placed.pointer())
                .containsExactly("1 /items/0", "2 /items/0/items/0", "2 /items/0/items/1", "1 /items/1");
    }

    @Test
    void whoIsNamedAboveAnswersForWhatNamesNobody() {
        var placed = content.placed();

        assertThat(placed.get(1).answered()).isEqualTo(placed.get(0));
        assertThat(placed.get(2).answered()).isEqualTo(placed.get(2));
        assertThat(placed.get(3).answered()).isEqualTo(placed.get(3));
        assertThat(placed.get(1).helped()).isEqualTo(placed.get(0));
        assertThat(placed.get(2).helped()).isEqualTo(placed.get(2));
    }

    @Test
    void isRegisteredWithTheIssuersCodeAndANumberForEachItem() {
        Content registered = content.registered("T00");

        assertThat(registered.issuer()).isEqualTo("T00");
        assertThat(registered.placed())
                .extracting(placed -> placed.item().path())
                .containsExactly("I", "I.1", "I.2", "2");
        assertThat(registered.deadlines().get("I.2"))
                .extracting(WrittenDeadline::asWritten)
                .containsExactly("trong tháng 12/2023");
        assertThat(registered.deadlines().get("2")).isEmpty();
        assertThat(registered.subject()).isEqualTo(content.subject());
    }

    @Test
    void urgesWhatItOrOneOfItsItemsNames() {
        assertThat(content.chased()).containsExactly("d8", "d9", "d7");
    }

    @Test
    void isGivenTheNumberAndTheDayThatItLacked() {
        Content numbered = content.withNumber("812/UBND-TH", DAY);

        assertThat(numbered.number()).isEqualTo("812/UBND-TH");
        assertThat(numbered.symbol()).isEqualTo("UBND-TH");
        assertThat(numbered.issuedOn()).isEqualTo(DAY);
        assertThat(numbered.withNumber("812/UBND-TH", null)).isEqualTo(numbered);
    }

    @Test
    void theNumberSaysTheSymbolWhereNothingElseDoes() {
        assertThat(content("{}").withNumber("812/UBND-TH", null).symbol()).isEqualTo("UBND-TH");
        assertThat(content("{}").withNumber("15-KL/TU", null).symbol()).isEqualTo("KL/TU");
        assertThat(content("{\"number\": \" \"}")
                        .withNumber("812/UBND-TH", null)
                        .number())
                .isEqualTo("812/UBND-TH");
    }

    @Test
    void mayBearANumberIfItHasNoneOrTheSame() {
        Content numbered = content.withNumber("812/UBND-TH", DAY);

        assertThat(numbered.mayBear("812/UBND-TH")).isTrue();
        assertThat(numbered.mayBear("813/UBND-TH")).isFalse();
        assertThat(content.mayBear("813/UBND-TH")).isTrue();
        assertThat(content("{\"number\": \" \"}").mayBear("813/UBND-TH")).isTrue();
    }

    @Test
    void remembersTheFileThatItWasReadFrom() {
        assertThat(content.readFrom("ab12").original()).isEqualTo("ab12");
        assertThat(content.readFrom("ab12").items()).isEqualTo(content.items());
    }

    @Test
    void asksForWorkWhereSomebodyLeadsUnlessItSaysOtherwise() {
        assertThat(item("{\"text\": \"x\", \"leads\": [\"T02\"]}").asksForWork())
                .isTrue();
        assertThat(item("{\"text\": \"x\"}").asksForWork()).isFalse();
        assertThat(item("{\"text\": \"x\", \"isTask\": true}").asksForWork()).isTrue();
        assertThat(item("{\"text\": \"x\", \"leads\": [\"T02\"], \"isTask\": false}")
                        .asksForWork())
                .isFalse();
        assertThat(item("{\"text\": \"x\", \"leads\": [\"T02\"], \"chases\": {\"directive\": \"d7\"}}")
                        .asksForWork())
                .isFalse();
    }

    @Test
    void isOrdinaryAndAsksForOneOfAThingUnlessItSaysOtherwise() {
        assertThat(content("{}").urgency()).isEqualTo(Urgency.THUONG);
        assertThat(content("{\"urgency\": \"KHAN\"}").urgency()).isEqualTo(Urgency.KHAN);
        assertThat(
                        item("{\"text\": \"x\", \"deliverables\": [{\"text\": \"kế hoạch\"}, {\"text\": \"đề án\", \"minimum\": 3}]}")
                                .deliverables())
                .containsExactly(new Deliverable("kế hoạch", 1), new Deliverable("đề án", 3));
    }

    @Test
    void isOddWhereItLacksWhatEveryDocumentHas() {
        assertThat(odd("{}")).containsExactly("NO_NUMBER /number", "NO_DATE /issuedOn");
        assertThat(odd("{\"number\": \" \", \"issuedOn\": {\"date\": \"2023-12-01\", \"precision\": \"MONTH\"}}"))
                .containsExactly("NO_NUMBER /number", "DATE_NOT_A_DAY /issuedOn");
        assertThat(odd(whole(""))).isEmpty();
    }

    @Test
    void isOddWhereItIsOlderThanWhatItCites() {
        assertThat(odd(whole(", \"references\": [{\"text\": \"a\", \"date\": \"2023-12-14\"},"
                        + " {\"text\": \"b\", \"date\": \"2023-12-15\"}, {\"text\": \"c\"},"
                        + " {\"text\": \"d\", \"number\": \"1/KH\"}]")))
                .containsExactly("ISSUED_BEFORE_CITED /references/1", "OPEN_REFERENCE /references/2");
    }

    @Test
    void isOddWhereItsSubjectSpeaksOfAnotherYearThanItsOrders() {
        assertThat(odd(whole(", \"subject\": \"Kế hoạch năm 2025\", \"items\": [{\"text\": \"Báo cáo năm 2024.\"}]")))
                .containsExactly("SUBJECT_YEAR_DIFFERS /subject");
        assertThat(odd(whole(", \"subject\": \"Kế hoạch năm 2025\","
                        + " \"items\": [{\"text\": \"Báo cáo năm 2024, năm 2025.\"}]")))
                .isEmpty();
        assertThat(odd(whole(", \"subject\": \"Kế hoạch năm 2025\", \"items\": [{\"text\": \"Báo cáo.\"}]")))
                .isEmpty();
        assertThat(odd(whole(", \"subject\": \"Từ năm 2023 đến năm 2025\","
                        + " \"items\": [{\"text\": \"Báo cáo năm 2024.\"}]")))
                .isEmpty();
    }

    private static String whole(String more) {
        return "{\"number\": \"812/UBND-TH\", \"issuedOn\": {\"date\": \"2023-12-14\", \"precision\": \"DAY\"}%s}"
                .formatted(more);
    }

    private static List<String> odd(String members) {
        return HeadOddities.of(content(members)).stream()
                .map(ContentTest::inShort)
                .toList();
    }

    private static String inShort(Remark fault) {
        return fault.code() + " " + fault.pointer();
    }

    private static Content content(String members) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(members);
        if (!body.has("subject")) {
            body.put("subject", "Kế hoạch");
        }
        return JsonMapper.shared().treeToValue(body, Content.class);
    }

    private static Item item(String members) {
        return JsonMapper.shared().readValue(members, Item.class);
    }
}

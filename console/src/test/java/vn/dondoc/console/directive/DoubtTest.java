package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.Directive.Warning;
import vn.dondoc.console.api.DirectiveOrders;

class DoubtTest {
    private static final Warning NO_NUMBER = new Warning("NO_NUMBER", "Văn bản chưa có số.", "/number");
    private static final Warning PAST = new Warning("DUE_BEFORE_TODAY", "Thời hạn đã qua.", "/items/0/deadlines/0");
    private static final Warning PAST_AGAIN =
            new Warning("DUE_BEFORE_TODAY", "Thời hạn đã qua.", "/items/1/deadlines/0");
    private static final Warning UNKNOWN = new Warning("UNKNOWN_UNIT", "Không có đơn vị này.", "/items/0/leads/0");

    private static List<Doubt> of(String document, Set<String> seen, Warning... warnings) {
        JsonNode json = JsonMapper.shared().readTree(document.replace('\'', '"'));
        var directive = JsonMapper.shared()
                .readerFor(Directive.class)
                .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<Directive>readValue("""
                        {"id": "1", "version": 1, "state": "DRAFT", "type": "CONG_VAN", "subject": "", "issuer": "T00",
                         "warnings": %s}""".formatted(JsonMapper.shared().writeValueAsString(warnings)));
        var orders = new DirectiveOrders(0, 0, null, List.of(UNKNOWN), List.of());
        return Doubt.of(directive, json, orders, seen, Map.of("/items/0/leads/0", List.of("Sở Y tế")));
    }

    @Test
    void putsFirstWhatHindersAndOffersWhoMayBeMeant() {
        List<Doubt> doubts = of("{}", Set.of(), NO_NUMBER, UNKNOWN, NO_NUMBER);

        assertThat(doubts.stream().map(Doubt::code)).containsExactly("UNKNOWN_UNIT", "NO_NUMBER");
        assertThat(doubts.getFirst().candidates()).containsExactly("Sở Y tế");
        assertThat(doubts.stream().map(Doubt::hinders)).containsExactly(true, false);
    }

    @Test
    void isAnotherDoubtAboutAnotherValue() {
        String first = of("{'number': '1'}", Set.of(), NO_NUMBER).getFirst().key();

        assertThat(of("{'number': '1'}", Set.of(first), NO_NUMBER).getFirst().seen())
                .isTrue();
        assertThat(of("{'number': '2'}", Set.of(first), NO_NUMBER).getFirst().seen())
                .isFalse();
    }

    /** Who confirms in one language has confirmed. */
    @Test
    void isTheSameDoubtInEveryLanguage() {
        var vietnamese =
                new Warning("DUE_BEFORE_ISSUE", "Mục 1: Thời hạn 1/12/2026 ở trước ngày ban hành 7/12/2026.", "/a");
        var english = new Warning(
                "DUE_BEFORE_ISSUE",
                "Item 1: The deadline 1 December 2026 lies before the day of issue, 7 December 2026.",
                "/a");
        var another =
                new Warning("DUE_BEFORE_ISSUE", "Mục 1: Thời hạn 2/12/2026 ở trước ngày ban hành 7/12/2026.", "/a");
        String key = of("{}", Set.of(), vietnamese).getFirst().key();

        assertThat(of("{}", Set.of(key), english).getFirst().seen()).isTrue();
        assertThat(of("{}", Set.of(key), another).getFirst().seen()).isFalse();
    }

    @Test
    void isTheSameAboutTheWholeDocumentWhoseWarningsAreTold() {
        var vietnamese = new Warning("DUPLICATE_DOCUMENT", "Trong sổ đã có văn bản giống 90%: 8/UBND.", "");
        var english = new Warning("DUPLICATE_DOCUMENT", "The register has one that is 90% alike: 8/UBND.", "");
        String key = of("{'warnings': ['Trong sổ']}", Set.of(), vietnamese)
                .getFirst()
                .key();

        assertThat(of("{'warnings': ['The register']}", Set.of(key), english)
                        .getFirst()
                        .seen())
                .isTrue();
    }

    @Test
    void cannotBeConfirmedOfADayThatThereIsNot() {
        var impossible = new Warning("NO_SUCH_DATE", "“31/02/2027” nêu ngày không có thật.", "/items/0/deadlines/0");

        assertThat(of("{}", Set.of(), impossible).getFirst().hinders()).isTrue();
    }

    @Test
    void cannotBeConfirmedWhereItHinders() {
        String key = of("{}", Set.of(), UNKNOWN).getFirst().key();

        List<Doubt> doubts = of("{}", Set.of(key), UNKNOWN);

        assertThat(doubts.getFirst().seen()).isFalse();
        assertThat(Doubt.confirmed(doubts, Set.of(key))).isEmpty();
    }

    /** The API confirms by code: two are confirmed together or not at all. */
    @Test
    void confirmsACodeWhenEveryDoubtOfItIs() {
        List<Doubt> doubts = of("{}", Set.of(), PAST, PAST_AGAIN, NO_NUMBER);
        String past = doubts.get(0).key();
        String again = doubts.get(1).key();

        assertThat(Doubt.confirmed(doubts, Set.of(past))).isEmpty();
        assertThat(Doubt.confirmed(doubts, Set.of(past, again))).containsExactly("DUE_BEFORE_TODAY");
    }

    @Test
    void saysNoAddressesAndNoCodes() {
        var duplicate = new Warning(
                "DUPLICATE_DOCUMENT",
                "Cùng số: 8/UBND của Sở Y tế (T05), xem /api/v1/directives/49e29a50-9a5f-5728-b375-e1ce1a283ff6.",
                "/number");

        Doubt doubt = of("{}", Set.of(), duplicate).getFirst();

        assertThat(doubt.message()).isEqualTo("Cùng số: 8/UBND của Sở Y tế.");
        assertThat(doubt.other()).isEqualTo("49e29a50-9a5f-5728-b375-e1ce1a283ff6");
    }
}

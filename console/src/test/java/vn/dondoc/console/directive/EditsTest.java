package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EditsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static ObjectNode document(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    private static String edited(String json, String place, String value) {
        return Edits.apply(document(json), Map.of(place, value)).toString().replace('"', '\'');
    }

    @Test
    void sendsBackWhatWasReadAndNothingThatWasTold() {
        ObjectNode document = document("""
                {'id': 'a', 'version': 3, 'state': 'DRAFT', 'number': '1/UBND', 'copies': [{'name': 'VT', 'purpose': 'lưu'}],
                 'warnings': [], 'resolved': {}, 'revisions': [], 'placeholders': [], 'createdAt': '2026-12-07T02:00:00Z'}""");

        assertThat(Edits.content(document).toString())
                .isEqualTo("{\"number\":\"1/UBND\",\"copies\":[{\"name\":\"VT\",\"purpose\":\"lưu\"}]}");
    }

    @Test
    void changesOneValueAndKeepsTheRest() {
        assertThat(edited("{'items': [{'text': 'Một.', 'appraisers': ['Sở Y']}]}", "/items/0/text", " Hai.\r\nBa. "))
                .isEqualTo("{'items':[{'text':'Hai.\\nBa.','appraisers':['Sở Y']}]}");
    }

    @Test
    void makesAListOfNamesOfWhatIsBetweenSemicolonsOrOnLines() {
        assertThat(edited("{'items': [{'leads': []}]}", "/items/0/leads", "Sở A;  Sở B;\nSở Văn hóa, Thể thao;"))
                .isEqualTo("{'items':[{'leads':['Sở A','Sở B','Sở Văn hóa, Thể thao']}]}");
    }

    @Test
    void keepsWhatWasReadOfADeadlineWhoseWordsStay() {
        String before = "{'items': [{'deadlines': [{'asWritten': 'trước ngày 2/1', 'rule': 'BEFORE_DAY'}]}]}";

        assertThat(edited(before, "/items/0/deadlines", "trước ngày 2/1\ntrong tháng 3"))
                .isEqualTo("{'items':[{'deadlines':[{'asWritten':'trước ngày 2/1','rule':'BEFORE_DAY'},"
                        + "{'asWritten':'trong tháng 3'}]}]}");
        assertThat(edited(before, "/items/0/deadlines", "")).isEqualTo("{'items':[{'deadlines':[]}]}");
    }

    @Test
    void takesAnEmptyValueAway() {
        assertThat(edited("{'number': '1', 'subject': 'Việc'}", "/number", "")).isEqualTo("{'subject':'Việc'}");
        assertThat(edited("{'issuedOn': {'date': '2026-01-02'}}", "/issuedOn", ""))
                .isEqualTo("{}");
    }

    @Test
    void readsDatesAndSwitchesAsWhatTheyAre() {
        assertThat(edited("{}", "/issuedOn", "2026-12-07"))
                .isEqualTo("{'issuedOn':{'date':'2026-12-07','precision':'DAY'}}");
        assertThat(edited("{'items': [{}]}", "/items/0/isTask", "false")).isEqualTo("{'items':[{'isTask':false}]}");
    }

    @Test
    void readsADayAsItIsTypedHereAndKeepsTheOldOneForWhatIsNone() {
        assertThat(edited("{}", "/issuedOn", "7/12/2026"))
                .isEqualTo("{'issuedOn':{'date':'2026-12-07','precision':'DAY'}}");
        assertThat(edited("{'issuedOn': {'date': '2026-12-07'}}", "/issuedOn", "31/2/2027"))
                .isEqualTo("{'issuedOn':{'date':'2026-12-07'}}");
    }

    @Test
    void leavesOutFieldsOfNoPlace() {
        assertThat(edited("{'items': []}", "/items/7/text", "x")).isEqualTo("{'items':[]}");
        assertThat(edited("{'number': '1'}", "_csrf", "x")).isEqualTo("{'number':'1'}");
        assertThat(edited("{'number': '1'}", "/items/-1/text", "x")).isEqualTo("{'number':'1'}");
        assertThat(edited("{'number': '1'}", "/a~9/b", "x")).isEqualTo("{'number':'1'}");
    }

    @Test
    void addsAndRemovesItems() {
        ObjectNode content = document("{'items': [{'text': 'Một'}, {'text': 'Hai', 'items': [{'text': 'Hai a'}]}]}");

        Edits.remove(content, "/items/1/items/0");
        Edits.remove(content, "/items/0");
        Edits.remove(content, "/items");
        Edits.remove(content, "items/0");
        Edits.remove(content, "/items/99");
        Edits.add(content);

        assertThat(content.toString().replace('"', '\''))
                .isEqualTo("{'items':[{'text':'Hai','items':[]},{'text':'','isTask':true}]}");
    }

    /** What was opened and left empty is no part of the draft; what is saved empty is somebody's. */
    @Test
    void dropsNewItemsInWhichNobodyHasWritten() {
        ObjectNode content = document("{'items': [{'text': ''}, {'text': ' ', 'leads': [], 'isTask': true}]}");

        assertThat(Edits.dropBlank(content, 1)).isTrue();
        assertThat(Edits.dropBlank(content, 1)).isFalse();
        assertThat(content.toString().replace('"', '\'')).isEqualTo("{'items':[{'text':''}]}");

        ObjectNode written = document("{'items': [{'text': '', 'leads': ['Sở A']}]}");
        assertThat(Edits.dropBlank(written, 0)).isFalse();
    }

    @Test
    void putsBackWhatWasTakenOut() {
        String before = "{'items':[{'text':'Một'},{'text':'Hai','items':[{'text':'Hai a'},{'text':'Hai b'}]}]}";
        ObjectNode content = document(before);
        for (String place : List.of("/items/0", "/items/1/items/0", "/items/1/items/1")) {
            Removed removed = Objects.requireNonNull(Removed.of(content, place));
            Edits.remove(content, place);
            assertThat(content.toString().replace('"', '\'')).isNotEqualTo(before);
            Edits.putBack(content, removed.pointer(), JSON.readTree(removed.item()));
            assertThat(content.toString().replace('"', '\'')).isEqualTo(before);
        }

        Edits.putBack(content, "/subject", JSON.readTree("{}"));
        Edits.putBack(content, "/items/7/items/0", JSON.readTree("{}"));
        Edits.putBack(content, "/items/0", JSON.readTree("[1]"));
        assertThat(content.toString().replace('"', '\'')).isEqualTo(before);
        assertThat(Removed.of(content, "/items/9")).isNull();
        assertThat(Removed.of(content, "/subject")).isNull();
    }

    @Test
    void putsAChosenNameInThePlaceOfTheWrittenOne() {
        ObjectNode content = document("{'items': [{'leads': ['Sở A', 'Sở B']}]}");

        Edits.choose(content, "/items/0/leads/1=Sở Tài chính");
        Edits.choose(content, "/items/0/leads/7=Sở Y tế");
        Edits.choose(content, "/number/0=Sở Y tế");

        assertThat(content.toString().replace('"', '\'')).isEqualTo("{'items':[{'leads':['Sở A','Sở Tài chính']}]}");
    }

    @Test
    void makesOrdersOfALetterThatUrgesAndTakesThemBack() {
        ObjectNode content = document(
                "{'items': [{'text': 'Một', 'leads': ['Sở A'], 'items': [{'text': 'Hai', 'isTask': false}]}]}");

        Edits.urge(content, "d1");
        assertThat(content.at("/chases/0").asString()).isEqualTo("d1");
        assertThat(content.at("/items/0/chases/directive").asString()).isEqualTo("d1");
        assertThat(content.at("/items/0/items/0/chases").isMissingNode()).isTrue();

        assertThat(Edits.apply(content, Map.of("/items/0/isTask", "chases:d1"))).isEqualTo(content);
        assertThat(Edits.apply(content, Map.of("/items/0/isTask", "true"))
                        .at("/items/0/chases")
                        .isMissingNode())
                .isTrue();

        Edits.urgeNoMore(content, "d1");
        assertThat(content.path("chases")).isEmpty();
        assertThat(content.at("/items/0/chases").isMissingNode()).isTrue();
    }
}

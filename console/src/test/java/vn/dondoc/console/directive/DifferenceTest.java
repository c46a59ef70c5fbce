package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {
    private static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    @Test
    void tellsEachPlaceWithBothValuesAsFieldsShowThem() {
        List<Difference> differences = Difference.between(
                json("{'number': '1', 'items': [{'text': 'Một', 'leads': ['Sở A', 'Sở B']}]}"),
                json("{'number': '1', 'items': [{'text': 'Một', 'leads': ['Sở A'], 'isTask': false}]}"));

        assertThat(differences)
                .containsExactly(
                        new Difference("/items/0/isTask", "isTask", "1", "true", "false"),
                        new Difference("/items/0/leads", "leads", "1", "Sở A; Sở B", "Sở A"));
    }

    @Test
    void tellsAnItemThatOnlyOneOfBothHas() {
        List<Difference> differences =
                Difference.between(json("{'items': [{'items': [{'text': 'Ý'}]}]}"), json("{'items': [{}]}"));

        assertThat(differences)
                .contains(new Difference("/items/0/items/0/text", "text", "1.1", "Ý", null))
                .allSatisfy(one -> assertThat(one.item()).isEqualTo("1.1"));
    }

    @Test
    void tellsNothingOfWhatIsTheSame() {
        JsonNode document =
                json("{'issuedOn': {'date': '2026-01-02'}, 'items': [{'deadlines': [{'asWritten': 'x'}]}]}");

        assertThat(Difference.between(document, document.deepCopy())).isEmpty();
    }
}

package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.directive.issue.Change.What;
import vn.dondoc.reading.document.Content;

class ChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number | \"12/UBND\"",
                "symbol | \"UBND\"",
                "issuedOn | {\"date\": \"2023-12-14\", \"precision\": \"DAY\"}",
                "type | \"KE_HOACH\"",
                "urgency | \"KHAN\"",
                "subject | \"Chương trình\"",
                "willOf | \"Chủ tịch\"",
                "signatory | {\"name\": \"Lê Huy Vũ\"}",
                "references | [{\"text\": \"Luật\"}]",
                "addressees | [\"Các sở\"]",
                "copies | [{\"to\": \"VT\"}]",
                "attachments | [\"Phụ lục\"]",
                "chases | [\"d9\"]",
            })
    void namesWhatIsDifferentInTheHead(String field, String value) {
        assertThat(between("{}", "{\"" + field + "\": " + value + "}"))
                .containsExactly(new Change(null, What.CHANGED, List.of(field)));
        assertThat(between("{\"" + field + "\": " + value + "}", "{\"" + field + "\": " + value + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | \"Rà soát.\"",
                "leads | [\"Sở Tài chính\"]",
                "coordinators | [\"Sở Nội vụ\"]",
                "deliverables | [{\"text\": \"kế hoạch\"}]",
                "reportTo | \"UBND tỉnh\"",
                "deadlines | [{\"asWritten\": \"quý 1/2024\"}]",
                "chases | {\"directive\": \"d9\"}",
            })
    void namesWhatIsDifferentInAnItem(String field, String value) {
        String before = "{\"items\": [{\"text\": \"Báo cáo.\", \"isTask\": false}]}";
        String after = "{\"items\": [{\"text\": \"Báo cáo.\", \"isTask\": false, \"" + field + "\": " + value + "}]}";

        assertThat(between(before, after)).containsExactly(new Change("1", What.CHANGED, List.of(field)));
    }

    @Test
    void saysWhereAnItemAsksForWorkNow() {
        assertThat(between(
                        "{\"items\": [{\"text\": \"Báo cáo.\", \"isTask\": false}]}",
                        "{\"items\": [{\"text\": \"Báo cáo.\", \"isTask\": true}]}"))
                .containsExactly(new Change("1", What.CHANGED, List.of("isTask")));
    }

    @Test
    void namesWhatIsNewInTheOrderOfTheTextAndWhatIsGoneAtTheEnd() {
        assertThat(
                        between(
                                "{\"items\": [{\"path\": \"I\", \"text\": \"Cũ.\"}, {\"path\": \"II\", \"text\": \"Hai.\"}]}",
                                "{\"items\": [{\"path\": \"II\", \"text\": \"Hai mới.\"}, {\"path\": \"III\", \"text\": \"Ba.\"}]}"))
                .containsExactly(
                        new Change("II", What.CHANGED, List.of("text")),
                        new Change("III", What.ADDED, List.of()),
                        new Change("I", What.REMOVED, List.of()));
    }

    private static List<Change> between(String before, String after) {
        return Change.between(content(before), content(after));
    }

    private static Content content(String members) {
        return JsonMapper.shared().readValue(members, Content.class).registered("T00");
    }
}

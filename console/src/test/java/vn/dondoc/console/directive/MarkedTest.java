package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarkedTest {
    private static final String TEXT = "Sở Y báo cáo trước ngày 2/1.";

    private static JsonNode at(int from, int to) {
        return JsonMapper.shared().readTree("{\"at\": [%d, %d], \"sure\": 1}".formatted(from, to));
    }

    @Test
    void cutsTheTextWhereValuesWereReadTheNarrowestFirst() {
        var pieces = Marked.of(TEXT, Map.of("/text", at(0, 28), "/leads/0", at(0, 4), "/deadlines/0", at(13, 27)));

        assertThat(pieces.stream().map(piece -> piece.text() + "|" + piece.places()))
                .containsExactly(
                        "Sở Y|/leads/0 /text", " báo cáo |/text", "trước ngày 2/1|/deadlines/0 /text", ".|/text");
    }

    @Test
    void losesNoCharacterWhateverThePlacesAre() {
        var pieces = Marked.of(TEXT, Map.of("/a", at(3, 9), "/b", at(5, 12), "/c", at(20, 4000), "/d", at(9, 2)));

        assertThat(pieces.stream().map(Marked.Piece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
    }

    @Test
    void isOnePieceWhereNothingWasRead() {
        assertThat(Marked.of(TEXT, Map.of()))
                .hasSize(1)
                .first()
                .satisfies(piece -> assertThat(piece.pointers()).isEmpty());
    }
}

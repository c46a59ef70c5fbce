package vn.dondoc.messaging.consume;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CompletenessTest {

    private final JsonMapper json = new JsonMapper();

    record Read(
            String id,
            @Nullable String number,
            @Nullable Part head,
            List<Part> items,
            Map<String, List<String>> sets) {}

    private record Part(String path) {}

    @Test
    void takesABodyWithoutWhatMayBeMissing() {
        assertThatCode(() -> require("{'id': 'a', 'items': [{'path': '1'}], 'sets': {'s1': ['T01']}}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                           | /id
            {'id': 'a', 'sets': {}}                                      | /items
            {'id': 'a', 'items': [{'path': '1'}, {}], 'sets': {}}        | /items/path
            {'id': 'a', 'items': [null], 'sets': {}}                     | /items
            {'id': 'a', 'head': {}, 'items': [], 'sets': {}}             | /head/path
            {'id': 'a', 'items': [], 'sets': {'s1': null}}               | /sets
            """)
    void namesWhatIsMissing(String body, String missing) {
        assertThatThrownBy(() -> require(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A record without " + missing);
    }

    private void require(String body) {
        Completeness.require(json.readValue(body.replace('\'', '"'), Read.class));
    }
}

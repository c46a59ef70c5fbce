package vn.dondoc.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.console.review.Decisions.Chosen;

class DecisionsTest {

    @ParameterizedTest
    @CsvSource({
        "a-b.3, a-b, '\"3\"'",
        "a.b.12, a.b, '\"12\"'",
        "a-b, a-b, '\"0\"'",
        ".1, '', '\"1\"'",
        "a.x, a.x, '\"0\"'"
    })
    void readsAReportInItsVersion(String written, String id, String tag) {
        assertThat(List.of(Chosen.of(written).id(), Chosen.of(written).tag())).containsExactly(id, tag);
    }
}

package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Problem;
import vn.dondoc.console.directive.Gaps.Filled;

class GapsTest {
    private static final Me LAN = new Me("id", "Lan", "T00", "Ủy ban nhân dân tỉnh", Set.of(), Set.of(), false);

    private final ObjectNode content = JsonMapper.shared().createObjectNode().put("issuer", "UBND tỉnh khác");

    @Test
    void putsInWhatADraftCannotBeKeptWithout() {
        List<Filled> filled = Gaps.fill(content, refused("/issuer", "/subject"), "Công văn 5.docx", LAN);

        assertThat(filled).containsExactly(new Filled("/issuer", "UBND tỉnh khác"), new Filled("/subject", ""));
        assertThat(content.path("issuer").asString()).isEqualTo("T00");
        assertThat(content.path("subject").asString()).isEqualTo("Công văn 5");
    }

    @Test
    void leavesWhatWasRefusedForSomethingElse() {
        assertThat(Gaps.fill(content, refused("/issuer", "/items/0/text"), "a.txt", LAN))
                .isEmpty();
        assertThat(Gaps.fill(content, refused(), "a.txt", LAN)).isEmpty();
        assertThat(Gaps.fill(content, refused("/issuer"), "a.txt", null)).isEmpty();
    }

    private static Problem refused(String... places) {
        List<Problem.Place> errors = Stream.of(places)
                .map(place -> new Problem.Place(place, "X", "…"))
                .toList();
        return new Problem(null, "Dữ liệu chưa hợp lệ.", 422, null, errors, null);
    }
}

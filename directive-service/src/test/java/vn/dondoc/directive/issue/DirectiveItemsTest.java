package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.IssuedOn.Precision;
import vn.dondoc.reading.document.Item;

/** What is fetched of a directive where the whole of it would be too much. */
class DirectiveItemsTest {

    @Test
    void namesTheItemsThatAskForWorkAtWhateverDepth() {
        DirectiveItems items = JsonMapper.shared().readValue("""
                {"id": "d1", "subject": "Kế hoạch", "items": [
                  {"path": "I", "text": "Chung.", "items": [
                    {"path": "I.1", "text": "Báo cáo.", "leads": ["T02"]},
                    {"path": "I.2", "text": "Biết."}]},
                  {"path": "II", "text": "Rà soát.", "isTask": true}]}""", DirectiveItems.class);

        assertThat(items.all()).extracting(Item::path).containsExactly("I", "I.1", "I.2", "II");
        assertThat(items.taskPaths()).containsExactly("I.1", "II");
    }

    @Test
    void aDirectiveWithoutItemsAsksForNothing() {
        assertThat(JsonMapper.shared()
                        .readValue("{\"id\": \"d1\", \"subject\": \"Kế hoạch\"}", DirectiveItems.class)
                        .taskPaths())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, false", "ISSUED, true", "RECALLED, true"})
    void isOutWhateverBecameOfItOnceItWentOut(Directive.State state, boolean issued) {
        DirectiveHead head = new DirectiveHead(
                "d1",
                1,
                state,
                null,
                null,
                new IssuedOn(null, Precision.NONE),
                DirectiveType.CONG_VAN,
                Urgency.THUONG,
                "T00",
                "Kế hoạch",
                null,
                Instant.EPOCH,
                null);

        assertThat(head.isIssued()).isEqualTo(issued);
    }
}

package vn.dondoc.directive.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.directive.lineage.Citing.Citation;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.IssuedOn.Precision;
import vn.dondoc.reading.document.Reference;

/** What a letter urges, and which document a citation means. */
class ChasedTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 14);
    private static final IssuedOn THAT_DAY = new IssuedOn(DAY, Precision.DAY);

    @ParameterizedTest
    @CsvSource({
        "Đôn đốc báo cáo quý IV, Các sở báo cáo., true",
        "V/v nhắc nộp báo cáo, Các sở báo cáo., true",
        "Kế hoạch, Đến nay các sở sau chưa báo cáo. Đôn đốc thực hiện., true",
        "Kế hoạch, Các sở đôn đốc các phòng., false",
        "Kế hoạch, Các sở chưa báo cáo., false",
        "Chương trình âm nhạc, Các sở chưa báo cáo., false",
        "Kế hoạch, Văn phòng nhạc chưa báo cáo., false",
    })
    void aLetterUrgesBySayingSo(String subject, String first, boolean urges) {
        assertThat(Chased.isChasing(content(subject, first))).isEqualTo(urges);
    }

    @Test
    void whatStandsFurtherDownIsAnOrderLikeAnyOther() {
        String opening = "chưa có. ".repeat(43);

        assertThat(Chased.isChasing(content("Kế hoạch", opening + "đôn đốc"))).isTrue();
        assertThat(Chased.isChasing(content("Kế hoạch", opening + "một hai ba bốn đôn đốc")))
                .isFalse();
        assertThat(Chased.isChasing(JsonMapper.shared().readValue("{\"subject\": \"Kế hoạch\"}", Content.class)))
                .isFalse();
    }

    @Test
    void aCitationWithADateMeansTheDocumentOfThatDate() {
        assertThat(Citations.means(DAY, undated(), THAT_DAY)).isTrue();
        assertThat(Citations.means(DAY.plusDays(1), undated(), THAT_DAY)).isFalse();
        assertThat(Citations.means(DAY, undated(), new IssuedOn(DAY, Precision.MONTH)))
                .isTrue();
    }

    @Test
    void aCitationWithoutADateMeansOneThatWasThereBefore() {
        IssuedOn dayAfter = new IssuedOn(DAY.plusDays(1), Precision.DAY);

        assertThat(Citations.means(null, THAT_DAY, THAT_DAY)).isTrue();
        assertThat(Citations.means(null, dayAfter, THAT_DAY)).isTrue();
        assertThat(Citations.means(null, THAT_DAY, dayAfter)).isFalse();
        assertThat(Citations.means(null, undated(), THAT_DAY)).isTrue();
        assertThat(Citations.means(null, THAT_DAY, undated())).isTrue();
    }

    @Test
    void aDocumentIsCitedByItsNumberHoweverThatIsWritten() {
        Citing citing = new Citing(
                "d2",
                THAT_DAY,
                List.of(new Citation(null, DAY), new Citation("08/KH-UBND", DAY), new Citation("9/KH-UBND", null)));

        assertThat(citing.means("8 kh ubnd", THAT_DAY)).isTrue();
        assertThat(citing.means("8 kh ubnd", new IssuedOn(DAY.minusDays(1), Precision.DAY)))
                .isFalse();
        assertThat(citing.means("9 kh ubnd", new IssuedOn(DAY.minusDays(1), Precision.DAY)))
                .isTrue();
        assertThat(citing.means("10 kh ubnd", THAT_DAY)).isFalse();
        assertThat(Citations.number(new Reference("Luật", null, null, null, null)))
                .isEmpty();
        assertThat(Citations.number(new Reference("x", "08/KH-UBND", null, null, null)))
                .isEqualTo("8 kh ubnd");
    }

    private static IssuedOn undated() {
        return new IssuedOn(null, Precision.NONE);
    }

    private static Content content(String subject, String first) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("subject", subject);
        body.putArray("items").addObject().put("text", first);
        return JsonMapper.shared().treeToValue(body, Content.class);
    }
}

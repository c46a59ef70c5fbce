package vn.dondoc.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.reminders.Urgency;

class ItemOdditiesTest {
    private static final List<WrittenDeadline> DATED =
            List.of(new WrittenDeadline("trước ngày 28/6/2024", null, null, null, null, null));

    @Test
    void namesADatedItemThatMakesNoTask() {
        assertThat(odd("Báo cáo kết quả", item(null, List.of(), DATED)))
                .containsExactly("DATED_AND_NO_TASK /items/0/deadlines");
    }

    @Test
    void isContentWhereSomebodyAnswersOrSomebodyHasDecided() {
        assertThat(odd("Báo cáo kết quả", item(null, List.of("T01"), DATED))).isEmpty();
        assertThat(odd("Báo cáo kết quả", item(true, List.of(), DATED))).isEmpty();
        assertThat(odd("Báo cáo kết quả", item(false, List.of(), DATED))).isEmpty();
        assertThat(odd("Báo cáo kết quả", item(null, List.of(), List.of()))).isEmpty();
    }

    @Test
    void namesATextWithoutAccents() {
        Item plain = item(null, List.of("T01"), List.of());

        assertThat(odd("V/v bao cao ket qua thuc hien nhiem vu quy IV nam 2026", plain))
                .containsExactly("TEXT_WITHOUT_ACCENTS ");
        assertThat(odd("V/v báo cáo ket qua thuc hien nhiem vu quy IV nam 2026", plain))
                .isEmpty();
        assertThat(odd("V/v bao cao", plain)).as("too short to say").isEmpty();
    }

    private static List<String> odd(String subject, Item item) {
        Content content = new Content(
                "1/X",
                "X",
                IssuedOn.UNKNOWN,
                DirectiveType.CONG_VAN,
                Urgency.THUONG,
                "T00",
                subject,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(item),
                List.of(),
                null);
        return ItemOddities.of(content).stream()
                .map(remark -> remark.code() + " " + remark.pointer())
                .toList();
    }

    private static Item item(@Nullable Boolean isTask, List<String> leads, List<WrittenDeadline> deadlines) {
        return new Item(
                "1", "Bao cao", isTask, leads, List.of(), List.of(), null, deadlines, List.of(), null, List.of());
    }
}

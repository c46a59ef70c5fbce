package vn.dondoc.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The words of an item reach its task whole, and each only one task. */
class WholeItemTest {
    private static final WrittenDeadline DATED =
            new WrittenDeadline("trước ngày 15/12/2026", null, null, null, null, null);

    @Test
    void saysWhatStandsBelowIt() {
        Item heading = item(
                "Các nhiệm vụ khác:",
                true,
                item("Củng cố tổ chức:", false, item("phòng;", false)),
                item("Chuyển đổi số.", false));

        assertThat(heading.whole()).isEqualTo("Các nhiệm vụ khác:\n- Củng cố tổ chức:\n+ phòng;\n- Chuyển đổi số.");
    }

    @Test
    void leavesOutWhatIsATaskOfItsOwn() {
        Item heading = item("Các nhiệm vụ khác:", true, dated("Lập kế hoạch."), item("Chuyển đổi số.", false));

        assertThat(heading.whole()).isEqualTo("Các nhiệm vụ khác:\n- Chuyển đổi số.");
        assertThat(heading.asksForWork()).isTrue();
    }

    @Test
    void aHeadingOfNothingButTasksIsNone() {
        assertThat(item("Sở Y tế:", true, dated("Lập kế hoạch."), dated("Báo cáo."))
                        .asksForWork())
                .isFalse();
        assertThat(item("Sở Y tế rà soát:", true, item("phòng;", false)).asksForWork())
                .isTrue();
        assertThat(item("Sở Y tế rà soát.", true, dated("Báo cáo.")).asksForWork())
                .isTrue();
    }

    @Test
    void leavesOutHeadingsOfOthersTasks() {
        Item heading = item("Giải pháp:", true, item("Về y tế:", false, dated("Lập kế hoạch.")), item("Khác.", false));

        assertThat(heading.whole()).isEqualTo("Giải pháp:\n- Khác.");
    }

    private static Item dated(String text) {
        return item(text, true, List.of(DATED));
    }

    private static Item item(String text, @Nullable Boolean isTask, Item... below) {
        return item(text, isTask, List.of(), below);
    }

    private static Item item(String text, @Nullable Boolean isTask, List<WrittenDeadline> deadlines, Item... below) {
        return new Item(
                null, text, isTask, List.of(), List.of(), List.of(), null, deadlines, List.of(below), null, List.of());
    }
}

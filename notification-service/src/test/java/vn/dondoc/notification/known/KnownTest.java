package vn.dondoc.notification.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.chassis.text.Texts;

/** What a message needs of what was heard. */
class KnownTest {
    private static final Texts TEXTS = Texts.ofAllModules();
    private static final Instant DUE = Instant.parse("2023-12-31T16:59:59Z");

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, false, false, chờ tiếp nhận",
        "ACKNOWLEDGED, false, false, đã tiếp nhận",
        "IN_PROGRESS, false, false, đang thực hiện",
        "REPORTED, false, false, đã báo cáo",
        "RETURNED, false, false, đã trả lại do giao không đúng đơn vị",
        "COMPLETED, true, false, đã hoàn thành",
        "SUSPENDED, true, false, tạm dừng",
        "WITHDRAWN, true, true, đã thu hồi",
        "SUPERSEDED, true, true, đã được thay thế",
        "A_LATER_ONE, false, false, A_LATER_ONE",
    })
    void ofATaskWhetherAnybodyIsChasedForIt(String state, boolean closed, boolean over, String words) {
        KnownTask task = task(state, "1", "THUONG", "OPEN_IN_TIME");

        assertThat(task.isClosed()).isEqualTo(closed);
        assertThat(task.isVoid()).isEqualTo(over);
        assertThat(task.isSuperseded()).isEqualTo(state.equals("SUPERSEDED"));
        assertThat(TEXTS.inVietnamese(task.stateInWords())).isEqualTo(words);
    }

    /** A state that is new here says by its phase what it means. */
    @ParameterizedTest
    @CsvSource({
        "A_LATER_ONE, OPEN, false, false",
        "A_LATER_ONE, WAITING, false, false",
        "A_LATER_ONE, RESTING, true, false",
        "A_LATER_ONE, OVER, true, true",
        "A_LATER_ONE, A_LATER_ONE, false, false",
        "COMPLETED, OVER, true, false",
        "WITHDRAWN, OVER, true, true",
        "WITHDRAWN, OPEN, false, false",
    })
    void ofATaskWhetherAnybodyIsChasedForItByItsPhase(String state, String phase, boolean closed, boolean over) {
        KnownTask task = new KnownTask("t1", 1, "T02", "1", "THUONG", state, phase, "OPEN_IN_TIME", DUE);

        assertThat(task.isClosed()).isEqualTo(closed);
        assertThat(task.isVoid()).isEqualTo(over);
    }

    @Test
    void ofATaskWhetherItIsLateAndHowUrgent() {
        assertThat(task("ASSIGNED", "1", "THUONG", "OPEN_OVERDUE").isOverdue()).isTrue();
        assertThat(task("ASSIGNED", "1", "THUONG", "OPEN_IN_TIME").isOverdue()).isFalse();
        assertThat(task("ASSIGNED", "1", "HOA_TOC", "OPEN_IN_TIME").isFlash()).isTrue();
        assertThat(task("ASSIGNED", "1", "KHAN", "OPEN_IN_TIME").isFlash()).isFalse();
    }

    @Test
    void ofATaskWhichItemItIs() {
        KnownTask task = task("ASSIGNED", "1", "THUONG", "OPEN_IN_TIME");

        assertThat(task.isOfTheSameItemAs(task("COMPLETED", "1", "KHAN", "DONE_LATE")))
                .isTrue();
        assertThat(task.isOfTheSameItemAs(task("ASSIGNED", "2", "THUONG", "OPEN_IN_TIME")))
                .isFalse();
    }

    @Test
    void ofADirectiveTheNumberThatItWasGivenLater() {
        KnownDirective draft = directive(2, null);

        assertThat(draft.with(new KnownNumber("d1", 3, "812/UBND-TH", "2023-12-14")))
                .isEqualTo(directive(2, "812/UBND-TH"));
        assertThat(draft.with(new KnownNumber("d1", 2, "812/UBND-TH", "2023-12-14")))
                .isEqualTo(directive(2, "812/UBND-TH"));
        assertThat(directive(4, "9/UBND-TH").with(new KnownNumber("d1", 3, "812/UBND-TH", "2023-12-14")))
                .isEqualTo(directive(4, "9/UBND-TH"));
    }

    @Test
    void ofADirectiveTheOrderAtAPlace() {
        assertThat(directive(2, null).item("2"))
                .hasValueSatisfying(item -> assertThat(item.text()).isEqualTo("Tổng hợp."));
        assertThat(directive(2, null).item("3")).isEmpty();
    }

    @Test
    void ofAYearItsDays() {
        KnownYear known = new KnownYear("2024", 1, List.of("2024-01-01"), List.of("2024-05-04"));

        assertThat(known.year().year()).isEqualTo(2024);
        assertThat(known.year().off()).containsExactly(LocalDate.parse("2024-01-01"));
        assertThat(known.year().workSaturdays()).containsExactly(LocalDate.parse("2024-05-04"));
    }

    private static KnownTask task(String state, String path, String urgency, String standing) {
        return new KnownTask("t1", 1, "T02", path, urgency, state, null, standing, DUE);
    }

    private static KnownDirective directive(long version, @Nullable String number) {
        return new KnownDirective(
                "d1",
                version,
                number,
                "Kế hoạch",
                "T00",
                "2023-12-14",
                null,
                List.of(
                        new KnownDirective.Item(
                                "1", "Rà soát.", null, List.of(), null, null, null, null, null, "date", null),
                        new KnownDirective.Item(
                                "2", "Tổng hợp.", null, List.of(), null, null, null, null, null, "date", null)));
    }
}

package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

class OnDayTest {

    @ParameterizedTest
    @CsvSource({
        "28/6/2024, 2024-06-28",
        "ngày 28/6/2024, 2024-06-28",
        "(Ngày 28 tháng 6 năm 2024), 2024-06-28",
        "28/6/2024., 2024-06-28",
        "hoàn thành vào ngày 28/6/2024, 2024-06-28",
    })
    void isDueAtTheEndOfTheDay(String words, LocalDate day) {
        Deadline deadline = Words.read(words);

        assertThat(deadline.rule()).isEqualTo("ON_DAY");
        assertThat(deadline.comparator()).isEqualTo(DueComparator.ON);
        assertThat(deadline.dueDate()).isEqualTo(day);
        Words.assertEndOf(deadline, day.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "trình tại phiên họp ngày 16/11/2026, 2026-11-16",
        "tại kỳ họp thường lệ của HĐND tỉnh khai mạc ngày 08 tháng 12 năm 2026, 2026-12-08",
        "tại phiên họp ngày 16/11, 2026-11-16",
    })
    void isDueOnTheDayOfTheSessionThatItIsBroughtBefore(String words, String day) {
        Deadline deadline = Words.read(words, "2026-10-02");

        assertThat(deadline.rule()).isEqualTo("AT_SESSION");
        assertThat(deadline.comparator()).isEqualTo(DueComparator.ON);
        Words.assertEndOf(deadline, day);
    }

    @Test
    void doesNotTakeTheDateOfACitedDocumentForADeadline() {
        Words.assertEndOf(Words.read("theo Quyết định số 12/QĐ-UBND ngày 28/6/2024"), null);
    }

    @Test
    void doesNotTakeAnEffectiveDateForADeadline() {
        Deadline deadline = Words.read("áp dụng kể từ ngày 01/7/2024");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.EFFECTIVE_FROM);
        assertThat(deadline.comparator()).isEqualTo(DueComparator.FROM);
        Words.assertEndOf(deadline, null);
    }
}

package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.Recurrence.Period;

class RecurringTest {

    @ParameterizedTest
    @CsvSource({
        "ít nhất 1 lần/quý, QUARTER, 1, none",
        "02 lần mỗi tháng, MONTH, 2, none",
        "mỗi tháng, MONTH, 1, none",
        "hằng năm, YEAR, 1, none",
        "báo cáo hàng tuần, WEEK, 1, none",
        "định kỳ 6 tháng một lần; hằng quý, QUARTER, 1, none",
        "mỗi 6 tháng, HALF_YEAR, 1, none",
        "trước ngày 15 hằng tháng, MONTH, 1, before",
        "trước ngày 25/12 hàng năm, YEAR, 1, before",
        "trước 15:00 ngày thứ Sáu hàng tuần, WEEK, 1, before",
        "định kỳ hằng năm trước ngày 25/12, YEAR, 1, none",
        "báo cáo hằng tháng kể từ ngày 01/01/2024, MONTH, 1, none",
        "vào 15:00 ngày Chủ nhật hàng tuần, WEEK, 1, on",
        "chậm nhất ngày 20 hằng tháng, MONTH, 1, on_or_before",
        "trong 6 tháng cuối năm 2023 ít nhất 1 lần/quý, QUARTER, 1, none",
    })
    void isShownWithItsPeriodAndWithoutADate(String words, Period period, int atLeast, String comparator) {
        Deadline deadline = Words.read(words, "2023-06-08");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(deadline.recurrence()).isEqualTo(new Recurrence(period, atLeast));
        assertThat(deadline.comparator().label()).isEqualTo(comparator);
        assertThat(deadline.due()).isNull();
    }

    @Test
    void isRecognisedEvenWhereThePeriodIsNotSaid() {
        Deadline deadline = Words.read("định kỳ báo cáo UBND tỉnh");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(deadline.recurrence()).isNull();
    }
}

package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

class BeforeDayTest {

    @ParameterizedTest
    @CsvSource({
        "trước ngày 28/6/2024, 2024-06-28, 2024-06-27",
        "Trước ngày 28-06-2024, 2024-06-28, 2024-06-27",
        "trước ngày 20.7.2020, 2020-07-20, 2020-07-19",
        "trước 28/6/2024, 2024-06-28, 2024-06-27",
        "trước ngày 03 tháng 12 năm 2025, 2025-12-03, 2025-12-02",
        "trước ngày 20 tháng 12/2023, 2023-12-20, 2023-12-19",
        "chậm nhất trước ngày 20 tháng 12 năm 2023, 2023-12-20, 2023-12-19",
        "trước thứ Sáu ngày 28/6/2024, 2024-06-28, 2024-06-27",
        "trước ngày 01/3/2024, 2024-03-01, 2024-02-29",
        "trước ngày 01/3/2023, 2023-03-01, 2023-02-28",
        "trước ngày 29/2/2024, 2024-02-29, 2024-02-28",
        "trước ngày 01/01/2024, 2024-01-01, 2023-12-31",
        "trước ngày 20 tháng cuối quý III/2025, 2025-09-20, 2025-09-19",
        "trước ngày 05 của tháng đầu tiên của quý IV năm 2025, 2025-10-05, 2025-10-04",
        "khẩn trương báo cáo Văn phòng Sở trước ngày 28/6/2024 để tổng hợp, 2024-06-28, 2024-06-27",
        "gửi trước ngày 28/6/2024. 02 dự án trở lên, 2024-06-28, 2024-06-27",
        "báo cáo kế hoạch hằng năm trước ngày 28/6/2024, 2024-06-28, 2024-06-27",
        "trước ngày 28/6/2024 để tổng hợp báo cáo định kỳ hằng quý, 2024-06-28, 2024-06-27",
        "báo cáo trước ngày 28/6/2024 sau khi thống nhất với Sở Tài chính, 2024-06-28, 2024-06-27",
    })
    void isDueAtTheEndOfTheDayBefore(String words, LocalDate named, String last) {
        Deadline deadline = Words.read(words);

        assertThat(deadline.rule()).isEqualTo("BEFORE_DAY");
        assertThat(deadline.kind()).isEqualTo(DeadlineKind.DATE);
        assertThat(deadline.comparator()).isEqualTo(DueComparator.BEFORE);
        assertThat(deadline.dueDate()).isEqualTo(named);
        assertThat(deadline.asWritten()).isEqualTo(words);
        Words.assertEndOf(deadline, last);
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 28/6/2024, 2024-06-28",
        "trước ngày 01/01/2024, 2024-01-01",
        "trước ngày 29/02/2024, 2024-02-29",
    })
    void isDueAtTheEndOfTheDayItselfWhereThePolicyIsInclusive(String words, String last) {
        Words.assertEndOf(Words.read(words, null, Words.INCLUSIVE), last);
    }

    @ParameterizedTest
    @CsvSource({"trước ngày 28/6/2024, 2024-06-27T17:00", "chậm nhất ngày 28/6/2024, 2024-06-28T17:00"})
    void endsWithTheOfficeHoursWhereThePolicySaysSo(String words, String due) {
        Words.assertDue(Words.read(words, null, Words.OFFICE_CLOSES), due);
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 31/02/2024",
        "trước ngày 29/2/2023",
        "trước ngày 31 tháng 4 năm 2024",
        "trước ngày 0/5/2024",
        "trước ngày 12/13/2024",
    })
    void doesNotReadADateThatIsNone(String words) {
        Deadline deadline = Words.read(words, "2024-01-05");

        Words.assertEndOf(deadline, null);
        assertThat(deadline.dueDate()).isNull();
        assertThat(deadline.rule()).isEqualTo("BEFORE_DAY");
        assertThat(Words.explained(deadline)).contains("không có trong lịch");
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 28/6/24",
        "trước ngày 28/6/3024",
        "trước ngày 15",
        "trước ngày 28 - 30/6",
        "trước ngày 128/6/2024",
        "trước tháng 6/2024"
    })
    void leavesWhatItCannotBeSureOfUndated(String words) {
        Words.assertEndOf(Words.read(words, "2024-01-05"), null);
    }
}

package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;

class WorkingDayTest {

    @ParameterizedTest
    @CsvSource({
        "trong 01 ngày làm việc, 2024-06-28, 2024-07-01",
        "trong 5 ngày làm việc, 2024-06-24, 2024-07-01",
        "trong thời hạn 05 ngày làm việc kể từ ngày ký, 2024-06-24, 2024-07-01",
        "trong vòng 05 (năm) ngày làm việc kể từ ngày ban hành Công văn này, 2024-06-24, 2024-07-01",
        "trong thời hạn 05 ngày làm việc kể từ ngày Quyết định này được ký ban hành, 2024-06-24, 2024-07-01",
        "trong 05 ngày làm việc kể từ ngày Quyết định này có hiệu lực, 2024-06-24, 2024-07-01",
        "trong 3 ngày làm việc, 2024-02-07, 2024-02-19",
        "trong 3 ngày làm việc, 2024-05-02, 2024-05-06",
        "thời hạn: 30 ngày làm việc, 2024-01-02, 2024-02-20",
        "chậm nhất 2 ngày làm việc, 2023-12-29, 2024-01-03",
        "trong thời hạn không quá 05 ngày làm việc, 2024-06-24, 2024-07-01",
        "Thời hạn giải quyết: 05 ngày làm việc, 2024-06-24, 2024-07-01",
    })
    void countsFromTheDayAfterTheIssue(String words, String issued, String last) {
        Deadline deadline = Words.read(words, issued);

        assertThat(deadline.rule()).isEqualTo("WITHIN_WORKING_DAYS");
        assertThat(deadline.kind().label()).isEqualTo("working_days");
        Words.assertEndOf(deadline, last);
    }

    /** Whoever says days means all of them. */
    @ParameterizedTest
    @CsvSource({
        "trong vòng 15 ngày kể từ ngày ban hành Thông báo này, 2025-12-03, 2025-12-18",
        "trong vòng 15 ngày kể từ ngày ký Công văn này, 2025-11-25, 2025-12-10",
        "trong vòng 10 ngày, 2026-03-16, 2026-03-26",
        "trong vòng 10 ngày tới, 2026-03-16, 2026-03-26",
        "sau 05 ngày kể từ ngày ban hành Công văn này, 2026-03-16, 2026-03-21",
        "trong vòng 02 tuần kể từ ngày ban hành, 2026-03-16, 2026-03-30",
        "trong vòng 01 tháng kể từ ngày ký ban hành, 2026-01-31, 2026-02-28",
        "thời hạn gửi báo cáo là 10 ngày kể từ ngày ban hành, 2026-03-16, 2026-03-26",
        "chậm nhất 30 ngày sau ngày Kế hoạch này được ban hành, 2026-02-01, 2026-03-03",
    })
    void countsEachDayWhereItIsSaidThatTheyAreThoseSinceTheIssue(String words, String issued, String last) {
        Deadline deadline = Words.read(words, issued);

        assertThat(deadline.rule()).isEqualTo("WITHIN_DAYS");
        Words.assertEndOf(deadline, last);
        assertThat(Words.explained(deadline)).contains("sau ngày ban hành");
        assertThat(Words.read(words).due()).isNull();
    }

    @Test
    void cannotCountFromAnUnknownDay() {
        Deadline deadline = Words.read("trong 5 ngày làm việc");

        assertThat(deadline.due()).isNull();
        assertThat(Words.explained(deadline)).contains("Không biết ngày ban hành");
    }

    @ParameterizedTest
    @CsvSource({
        "trong 5 ngày làm việc kể từ ngày nhận được văn bản",
        "trong thời hạn 5 ngày làm việc sau khi hoàn thành thẩm định",
    })
    void doesNotCountFromAnEventThatHasNotHappened(String words) {
        Deadline deadline = Words.read(words, "2024-06-24");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RELATIVE_TO_EVENT);
        assertThat(deadline.due()).isNull();
    }
}

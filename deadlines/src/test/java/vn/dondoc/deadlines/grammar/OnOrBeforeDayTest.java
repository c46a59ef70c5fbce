package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

class OnOrBeforeDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chậm nhất 30/6/2024 | 2024-06-30",
                "chậm nhất ngày 25.12.2017 | 2017-12-25",
                "chậm nhất là ngày 30/6/2024 | 2024-06-30",
                "chậm nhất vào ngày 30 tháng 6 năm 2024 | 2024-06-30",
                "chậm nhất đến hết ngày 30/6/2024 | 2024-06-30",
                "muộn nhất ngày 30/6/2024 | 2024-06-30",
                "không muộn hơn ngày 30/6/2024 | 2024-06-30",
                "không quá ngày 30/6/2024 | 2024-06-30",
                "trong ngày 29/02/2024 | 2024-02-29",
                "đến hết ngày 31/12/2023 | 2023-12-31",
                "hết ngày 31/12/2023 | 2023-12-31",
                "từ ngày 01/6/2024 đến ngày 30/6/2024 | 2024-06-30",
                "hạn cuối: ngày 30/6/2024 | 2024-06-30",
                "hạn cuối là 30/6/2024 | 2024-06-30",
                "hạn chót ngày 30/6/2024 | 2024-06-30",
                "cuối giờ chiều ngày 30/6/2024 | 2024-06-30",
                "trước khi hết giờ làm việc ngày 30/6/2024 | 2024-06-30",
                "01/6/2024 - 30/6/2024 | 2024-06-30",
                "Từ 01/6 - 30/6/2024 | 2024-06-30",
                "Từ ngày 15 đến ngày 30/6/2024 | 2024-06-30",
                "15-30/6/2024 | 2024-06-30",
                "Hoàn thành: 30/6/2024 | 2024-06-30",
                "hoàn thành 30/6/2024 | 2024-06-30",
                "đến trước và trong ngày 30/6/2024 | 2024-06-30",
                "trước và trong ngày 30/6/2024 | 2024-06-30",
                "trước hoặc trong ngày 30/6/2024 | 2024-06-30",
            })
    void isDueAtTheEndOfTheNamedDay(String words, LocalDate day) {
        Deadline deadline = Words.read(words);

        assertThat(deadline.rule()).isEqualTo("ON_OR_BEFORE_DAY");
        assertThat(deadline.kind()).isEqualTo(DeadlineKind.DATE);
        assertThat(deadline.comparator()).isEqualTo(DueComparator.ON_OR_BEFORE);
        assertThat(deadline.dueDate()).isEqualTo(day);
        Words.assertEndOf(deadline, day.toString());
    }

    @Test
    void doesNotCareAboutTheReadingOfBefore() {
        assertThat(Words.read("chậm nhất 30/6/2024", null, Words.INCLUSIVE).due())
                .isEqualTo(Words.read("chậm nhất 30/6/2024").due());
    }
}

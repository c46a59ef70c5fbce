package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;

class MissingYearTest {

    @ParameterizedTest
    @CsvSource({
        "trước ngày 28/6, 2024-06-17, 2024-06-27",
        "chậm nhất 30/6, 2024-06-17, 2024-06-30",
        "trước ngày 15/1, 2023-12-20, 2024-01-14",
        "trước ngày 01/01, 2023-12-20, 2023-12-31",
        "chậm nhất ngày 10/01, 2023-08-15, 2024-01-10",
        "chậm nhất ngày 10/01, 2023-07-15, 2023-01-10",
        "chậm nhất ngày 10/6, 2024-06-17, 2024-06-10",
        "chậm nhất ngày 29/2, 2024-01-05, 2024-02-29",
    })
    void comesFromTheDayOfIssue(String words, String issued, String last) {
        Deadline deadline = Words.read(words, issued);

        Words.assertEndOf(deadline, last);
        assertThat(Words.explained(deadline)).contains("không ghi năm");
    }

    @Test
    void makesAnImpossibleDayImpossible() {
        assertThat(Words.explained(Words.read("chậm nhất ngày 29/2", "2023-01-05")))
                .contains("Ngày 29/2/2023 không có trong lịch", "không ghi năm");
    }

    @Test
    void leavesTheDeadlineUndatedWhereTheIssueIsNotKnown() {
        Deadline deadline = Words.read("trước ngày 28/6");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.DATE);
        assertThat(deadline.due()).isNull();
        assertThat(Words.explained(deadline)).contains("không biết ngày ban hành");
        assertThat(Words.read("trong quý I").due()).isNull();
    }
}

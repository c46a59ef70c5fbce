package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and periods that are named by how near they are to the issue, here a Monday. */
class NearDayTest {
    private static final String ISSUED = "2026-03-16";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trong ngày hôm nay | 2026-03-16T23:59:59",
                "ngay trong hôm nay | 2026-03-16T23:59:59",
                "trong chiều nay | 2026-03-16T23:59:59",
                "trong ngày mai | 2026-03-17T23:59:59",
                "trước 10 giờ sáng mai | 2026-03-17T10:00",
                "trước 10 giờ ngày mai (17/3/2026) | 2026-03-17T10:00",
                "trước 5 giờ chiều mai | 2026-03-17T17:00",
                "trước 11 giờ ngày 20 tháng này | 2026-03-20T11:00",
                "trước ngày 20 tháng này | 2026-03-19T23:59:59",
                "trước ngày 05 tháng tới | 2026-04-04T23:59:59",
                "trước thứ Sáu tuần này | 2026-03-19T23:59:59",
                "chậm nhất Chủ nhật tuần này | 2026-03-22T23:59:59",
                "trước 16 giờ thứ Năm tuần sau | 2026-03-26T16:00",
                "trong tháng này | 2026-03-31T23:59:59",
                "cuối tháng này | 2026-03-31T23:59:59",
                "trong tháng tới | 2026-04-30T23:59:59",
                "trong tuần này | 2026-03-22T23:59:59",
                "trong tuần sau | 2026-03-29T23:59:59",
                "trong quý này | 2026-03-31T23:59:59",
                "trong năm nay | 2026-12-31T23:59:59",
                "từ nay đến cuối năm | 2026-12-31T23:59:59",
            })
    void isCountedFromTheIssue(String words, String due) {
        Words.assertDue(Words.read(words, ISSUED), due);
        assertThat(Words.read(words, ISSUED).recurrence()).isNull();
        if (!words.contains("2026")) {
            assertThat(Words.read(words).due()).isNull();
            assertThat(Words.explained(Words.read(words))).contains("không biết ngày ban hành");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 32 tháng này", "chậm nhất ngày 31 tháng tới"})
    void leavesADayThatTheMonthDoesNotHaveToAPerson(String words) {
        assertThat(Words.read(words, ISSUED).isImpossible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 20", "chậm nhất ngày 10", "trước 11 giờ ngày 20"})
    void leavesADayWithoutItsMonthToAPerson(String words) {
        assertThat(Words.read(words, ISSUED).isUnclear()).isTrue();
        assertThat(Words.explained(Words.read(words, ISSUED))).contains("không nêu tháng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vào đầu tháng 4/2026", "hoàn thành giữa quý II/2026", "trong đầu năm 2027"})
    void leavesTheBeginningAndTheMiddleOfAPeriodToAPerson(String words) {
        assertThat(Words.read(words, ISSUED).isUnclear()).isTrue();
        assertThat(Words.read(words, ISSUED).due()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 20, 21/4/2026", "vào ngày 20 tháng âm lịch", "ngày 20 đến ngày 25"})
    void isNotThePartOfAnotherDay(String words) {
        assertThat(Words.read(words, ISSUED).dueDate()).isNotEqualTo("2026-03-20");
    }
}

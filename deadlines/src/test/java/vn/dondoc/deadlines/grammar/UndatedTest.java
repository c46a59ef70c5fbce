package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadlines.Deadline;

class UndatedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sau khi Nghị định ban hành | AFTER_EVENT | relative_to_event",
                "24-48 giờ sau khi nước rút | AFTER_EVENT | relative_to_event",
                "kể từ ngày nhận được văn bản | AFTER_EVENT | relative_to_event",
                "trong 05 ngày làm việc kể từ ngày nhận được văn bản | AFTER_EVENT | relative_to_event",
                "ngay sau khi có hướng dẫn của Bộ | AFTER_EVENT | relative_to_event",
                "chậm nhất 3 tháng sau khi bàn giao | AFTER_EVENT | relative_to_event",
                "chậm nhất 10 tháng tiếp theo | NONE | none",
                "24 giờ trước khi bão đổ bộ | BEFORE_EVENT | relative_to_event",
                "trước ngày giao quân 15 ngày | BEFORE_EVENT | relative_to_event",
                "trước khi khai mạc ít nhất 02 tuần | BEFORE_EVENT | relative_to_event",
                "chậm nhất 05 ngày làm việc trước ngày khai mạc | BEFORE_EVENT | relative_to_event",
                "tại phiên họp thường kỳ tháng 9/2024 | AT_SESSION | relative_to_event",
                "tại kỳ họp cuối năm 2024 | AT_SESSION | relative_to_event",
                "trước ít nhất 05 ngày làm việc so với thời gian trình | BEFORE_EVENT | relative_to_event",
                "trước kỳ họp 15 ngày | BEFORE_EVENT | relative_to_event",
                "trước phiên họp thường kỳ ít nhất 03 ngày | BEFORE_EVENT | relative_to_event",
                "trước mùa mưa bão năm 2026 | BEFORE_EVENT | relative_to_event",
                "trước năm học mới 2026-2027 | BEFORE_EVENT | relative_to_event",
                "trước khi bão đổ bộ | BEFORE_EVENT | relative_to_event",
                "trong mùa khô năm 2026 | AFTER_EVENT | relative_to_event",
                "ngay sau kỳ nghỉ Tết | AFTER_EVENT | relative_to_event",
                "trong vòng 24 giờ | AFTER_EVENT | relative_to_event",
                "trong suốt mùa mưa bão | CONTINUOUS | continuous",
                "Cả năm | CONTINUOUS | continuous",
                "đúng thời hạn yêu cầu | BY_REFERENCE | by_reference",
                "theo thời gian nêu tại Thông báo số 58/TB-HĐND | BY_REFERENCE | by_reference",
                "Thực hiện thường xuyên | CONTINUOUS | continuous",
                "theo quy định | BY_REFERENCE | by_reference",
                "Triển khai đảm bảo theo lộ trình, hướng dẫn của Bộ, ngành | BY_REFERENCE | by_reference",
                "Năm 2025 và các năm tiếp theo | OPEN_ENDED | open_ended",
                "từ năm 2025 trở đi | OPEN_ENDED | open_ended",
                "khẩn trương, kịp thời | VAGUE | none",
                "báo cáo ngay | VAGUE | none",
                "xin ý kiến lãnh đạo | NONE | none",
                "'' | NONE | none",
            })
    void isShownWithItsKind(String words, String rule, String kind) {
        Deadline deadline = Words.read(words, "2024-01-05");

        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.kind().label()).isEqualTo(kind);
        assertThat(deadline.due()).isNull();
        assertThat(deadline.dueDate()).isNull();
        assertThat(deadline.lastDay()).isNull();
        assertThat(deadline.explanation()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngayên", "ngày", "hằng", "sớmm", "trước"})
    void needsWholeWords(String words) {
        assertThat(Words.read(words).rule()).isEqualTo("NONE");
    }
}

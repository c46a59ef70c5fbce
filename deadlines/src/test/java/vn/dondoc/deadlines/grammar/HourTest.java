package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;

class HourTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước 14 giờ, ngày 05/12/2017 | BEFORE_HOUR | before | 2017-12-05T14:00",
                "trước 17 giờ 00\" ngày 03/5/2020 | NONE | none |",
                "trước 17 giờ 00' ngày 03/5/2020 | BEFORE_HOUR | before | 2020-05-03T17:00",
                "trước 17h ngày 30 tháng 11 năm 2022 | BEFORE_HOUR | before | 2022-11-30T17:00",
                "trước 14h59 ngày 5/12/2023 | BEFORE_HOUR | before | 2023-12-05T14:59",
                "trước 14h30 ngày 5/12/2023 | BEFORE_HOUR | before | 2023-12-05T14:30",
                "trước 14 giờ 30 phút ngày 5/12/2023 | BEFORE_HOUR | before | 2023-12-05T14:30",
                "trước 14 giờ 30 phút, thứ Ba, ngày 5/12/2023 | BEFORE_HOUR | before | 2023-12-05T14:30",
                "trước 15:00 ngày 5/12/2023 | BEFORE_HOUR | before | 2023-12-05T15:00",
                "trước 17 giờ 05/12/2023 | BEFORE_HOUR | before | 2023-12-05T17:00",
                "trước 24 giờ ngày 31/12/2023 | BEFORE_HOUR | before | 2023-12-31T23:59:59",
                "trước 0 giờ ngày 01/01/2024 | BEFORE_HOUR | before | 2024-01-01T00:00",
                "chậm nhất 17h00 ngày 29/02/2024 | ON_OR_BEFORE_HOUR | on_or_before | 2024-02-29T17:00",
                "chậm nhất là 17h00 ngày 29/02/2024 | ON_OR_BEFORE_HOUR | on_or_before | 2024-02-29T17:00",
                "đến 17 giờ ngày 29/02/2024 | ON_OR_BEFORE_HOUR | on_or_before | 2024-02-29T17:00",
                "vào lúc 8 giờ ngày 29/02/2024 | AT_HOUR | at | 2024-02-29T08:00",
                "trước 16 giờ ngày 20 tháng cuối quý III/2025 | BEFORE_HOUR | before | 2025-09-20T16:00",
                "trước 15 giờ 00 chiều nay, ngày 30/10/2025 | BEFORE_HOUR | before | 2025-10-30T15:00",
                "chậm nhất 17 giờ hôm nay, 30/10/2025 | ON_OR_BEFORE_HOUR | on_or_before | 2025-10-30T17:00",
                "trước 16 giờ chiều ngày 30/10/2025 | BEFORE_HOUR | before | 2025-10-30T16:00",
                "trước 5 giờ chiều ngày 20/3/2026 | BEFORE_HOUR | before | 2026-03-20T17:00",
                "trước 7h30 tối ngày 20/3/2026 | BEFORE_HOUR | before | 2026-03-20T19:30",
                "trước 9h sáng thứ Sáu, ngày 20/3/2026 | BEFORE_HOUR | before | 2026-03-20T09:00",
                "trước 1 giờ trưa ngày 20/3/2026 | BEFORE_HOUR | before | 2026-03-20T13:00",
                "trước 2 giờ đêm ngày 20/3/2026 | BEFORE_HOUR | before | 2026-03-20T02:00",
                "trước 17 giờ thứ Sáu (ngày 20/3/2026) | BEFORE_HOUR | before | 2026-03-20T17:00",
                "14h00’ ngày 06/9/2013 | AT_HOUR | at | 2013-09-06T14:00",
            })
    void isDueAtThatInstant(String words, String rule, String comparator, String due) {
        Deadline deadline = Words.read(words);

        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.comparator().label()).isEqualTo(comparator);
        Words.assertDue(deadline, due);
    }

    /** "Tối nay" is the evening of the day of issue. */
    @ParameterizedTest
    @CsvSource({
        "trước 20 giờ tối nay, 2025-10-30T20:00",
        "trước 21 giờ cùng ngày, 2025-10-30T21:00",
        "chậm nhất 17h hôm nay, 2025-10-30T17:00",
        "đến 11 giờ 30 trưa nay, 2025-10-30T11:30",
    })
    void isDueOnTheDayOfIssueWhereItIsToday(String words, String due) {
        Deadline deadline = Words.read(words, "2025-10-30");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.DATE_TIME);
        Words.assertDue(deadline, due);
        assertThat(Words.read(words).due()).isNull();
        assertThat(Words.explained(Words.read(words))).contains("không biết ngày ban hành");
    }

    @Test
    void movesWithNoPolicy() {
        Deadline strict = Words.read("trước 14 giờ ngày 05/12/2023");

        assertThat(Words.read("trước 14 giờ ngày 05/12/2023", null, Words.INCLUSIVE)
                        .due())
                .isEqualTo(strict.due());
        assertThat(Words.read("trước 14 giờ ngày 05/12/2023", null, Words.OFFICE_CLOSES)
                        .due())
                .isEqualTo(strict.due());
    }

    @ParameterizedTest
    @CsvSource({
        "trước 25 giờ ngày 05/12/2023, Không có giờ 25:00.",
        "trước 14h60 ngày 05/12/2023, Không có giờ 14:60.",
        "trước 24h30 ngày 05/12/2023, Không có giờ 24:30.",
        "trước 14 giờ ngày 31/02/2023, không có trong lịch",
    })
    void doesNotReadAnHourThatIsNone(String words, String why) {
        Deadline deadline = Words.read(words);

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.DATE_TIME);
        assertThat(deadline.due()).isNull();
        assertThat(Words.explained(deadline)).contains(why);
    }
}

package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DueComparator;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trong tháng 12/2023 | WITHIN_MONTH | month | 2023-12-31",
                "trong tháng 11 năm 2025 | WITHIN_MONTH | month | 2025-11-30",
                "trong tháng 2/2024 | WITHIN_MONTH | month | 2024-02-29",
                "trong tháng 02/2023 | WITHIN_MONTH | month | 2023-02-28",
                "trong tháng 12/2023, 02 dự án trở lên | WITHIN_MONTH | month | 2023-12-31",
                "Tháng 12/2023 | WITHIN_MONTH | month | 2023-12-31",
                "đến hết tháng 4-2024 | WITHIN_MONTH | month | 2024-04-30",
                "từ tháng 1 đến tháng 6/2024 | WITHIN_MONTH | month | 2024-06-30",
                "trong quý 1/2024 | WITHIN_QUARTER | quarter | 2024-03-31",
                "trong quý II/2024 | WITHIN_QUARTER | quarter | 2024-06-30",
                "Trong Quý III năm 2024 | WITHIN_QUARTER | quarter | 2024-09-30",
                "quý IV/2023 | WITHIN_QUARTER | quarter | 2023-12-31",
                "hoàn thành trong quí 4 năm 2023 | WITHIN_QUARTER | quarter | 2023-12-31",
                "Quy hoạch (quý 1/2024) | WITHIN_QUARTER | quarter | 2024-03-31",
                "trong 6 tháng đầu năm 2024 | WITHIN_HALF_YEAR | half_year | 2024-06-30",
                "6 tháng cuối năm 2023 | WITHIN_HALF_YEAR | half_year | 2023-12-31",
                "trong sáu tháng đầu năm 2024 | WITHIN_HALF_YEAR | half_year | 2024-06-30",
                "6 tháng còn lại năm 2023 | REST_OF_YEAR | half_year | 2023-12-31",
                "trong 06 tháng còn lại của năm 2023 | REST_OF_YEAR | half_year | 2023-12-31",
                "trong những tháng cuối năm 2023 | REST_OF_YEAR | half_year | 2023-12-31",
                "trong 9 tháng đầu năm 2024 | WITHIN_NINE_MONTHS | nine_months | 2024-09-30",
                "09 tháng năm 2024 | WITHIN_NINE_MONTHS | nine_months | 2024-09-30",
                "9 tháng/2024 | WITHIN_NINE_MONTHS | nine_months | 2024-09-30",
                "Hoàn thành trong năm 2025 | WITHIN_YEAR | year | 2025-12-31",
                "năm 2024 | WITHIN_YEAR | year | 2024-12-31",
                "hết năm 2023 | WITHIN_YEAR | year | 2023-12-31",
                "2024 | WITHIN_YEAR | year | 2024-12-31",
                "năm 2023 - 2025 | WITHIN_YEAR | year | 2025-12-31",
                "Quý III/2023- Quý I/2024 | WITHIN_QUARTER | quarter | 2024-03-31",
                "trong 03 tháng cuối năm 2023 | REST_OF_YEAR | half_year | 2023-12-31",
                "trong 3 tháng đầu năm 2024 | FIRST_MONTHS | half_year | 2024-03-31",
                "trong hai tháng đầu năm 2024 | FIRST_MONTHS | half_year | 2024-02-29",
                "trong những tháng đầu năm 2024 | FIRST_MONTHS | half_year | 2024-06-30",
                "trong 02 tháng cuối năm 2023 và những tháng đầu năm 2024 | FIRST_MONTHS | half_year | 2024-06-30",
                "trong quý III và quý IV năm 2023 | WITHIN_QUARTER | quarter | 2023-12-31",
                "trong quý IV/2023 và quý I/2024 | WITHIN_QUARTER | quarter | 2024-03-31",
                "trong tháng 11, tháng 12/2023 | WITHIN_MONTH | month | 2023-12-31",
                "trong tháng 12/2023 và tháng 01 năm 2024 | WITHIN_MONTH | month | 2024-01-31",
                "Tháng 10 - 11/2024 | WITHIN_MONTH | month | 2024-11-30",
                "trong tháng cuối quý III/2025 | WITHIN_MONTH | month | 2025-09-30",
                "trong tháng đầu của quý IV năm 2025 | WITHIN_MONTH | month | 2025-10-31",
                "vào tháng giữa quý 1/2024 | WITHIN_MONTH | month | 2024-02-29",
                "Tháng thứ hai của quý II/2024 | WITHIN_MONTH | month | 2024-05-31",
                "trong tuần cuối tháng 7/2026 | WITHIN_WEEK | week | 2026-07-31",
                "trong tuần cuối cùng của tháng 02 năm 2024 | WITHIN_WEEK | week | 2024-02-29",
                "tuần đầu tháng 6/2026 | WITHIN_WEEK | week | 2026-06-07",
                "trong trung tuần tháng 4/2026 | WITHIN_WEEK | week | 2026-04-20",
                "thượng tuần tháng 4 năm 2026 | WITHIN_WEEK | week | 2026-04-10",
                "hạ tuần tháng 02/2026 | WITHIN_WEEK | week | 2026-02-28",
                "trong các tháng 6, 7 và 8 năm 2026 | WITHIN_MONTH | month | 2026-08-31",
                "trong tháng 4, 5/2026 | WITHIN_MONTH | month | 2026-05-31",
                "trong hai tháng 4 và 5/2026 | WITHIN_MONTH | month | 2026-05-31",
                "trong 02 tháng 4 và 5 năm 2026 | WITHIN_MONTH | month | 2026-05-31",
                "trong tháng 11, 12/2026 và tháng 01/2027 | WITHIN_MONTH | month | 2027-01-31",
                "trong quý II, III/2026 | WITHIN_QUARTER | quarter | 2026-09-30",
                "trong quý II-III/2026 | WITHIN_QUARTER | quarter | 2026-09-30",
                "trong các quý II, III, IV năm 2026 | WITHIN_QUARTER | quarter | 2026-12-31",
                "Quý II, III/2026 | WITHIN_QUARTER | quarter | 2026-09-30",
                "II/2026 | WITHIN_QUARTER | quarter | 2026-06-30",
                "Q2/2026 | WITHIN_QUARTER | quarter | 2026-06-30",
                "Qúy II/2026 | WITHIN_QUARTER | quarter | 2026-06-30",
                "6/2026 | WITHIN_MONTH | month | 2026-06-30",
                "T6/2026 | WITHIN_MONTH | month | 2026-06-30",
                "trong T4/2026 | WITHIN_MONTH | month | 2026-04-30",
                "vào cuối tháng 4/2026 | WITHIN_MONTH | month | 2026-04-30",
                "trong nửa đầu năm 2026 | WITHIN_HALF_YEAR | half_year | 2026-06-30",
                "trong giai đoạn 2026 - 2030 | WITHIN_YEAR | year | 2030-12-31",
                "trong hai năm 2026 và 2027 | WITHIN_YEAR | year | 2027-12-31",
                "tuần thứ ba của tháng 6/2026 | WITHIN_WEEK | week | 2026-06-21",
            })
    void isDueAtTheEndOfItsLastDay(String words, String rule, String kind, String last) {
        Deadline deadline = Words.read(words);

        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.kind().label()).isEqualTo(kind);
        assertThat(deadline.comparator()).isEqualTo(DueComparator.WITHIN);
        assertThat(deadline.dueDate()).isEqualTo(last);
        Words.assertEndOf(deadline, last);
        Words.assertEndOf(Words.read(words, null, Words.INCLUSIVE), last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trong tháng 12 | 2023-12-14 | 2023-12-31",
                "trong tháng 01 | 2023-12-14 | 2024-01-31",
                "trong tháng 5 | 2023-12-14 | 2024-05-31",
                "trong tháng 6 | 2023-12-14 | 2023-06-30",
                "trong quý II | 2024-01-05 | 2024-06-30",
                "trong quý I | 2023-12-14 | 2024-03-31",
                "trong quý IV, 02 báo cáo | 2023-12-14 | ",
                "Tháng 4, 5 | 2024-01-05 | 2024-05-31",
                "Quý II, III | 2024-01-05 | 2024-09-30",
                "Trong năm | 2024-01-05 | 2024-12-31",
                "trong các tháng 4, 5 | 2024-01-05 | 2024-05-31",
                "trong các quý I, II | 2024-01-05 | 2024-06-30",
                "6 tháng đầu năm | 2024-01-05 | 2024-06-30",
                "6 tháng cuối năm | 2023-06-08 | 2023-12-31",
                "9 tháng đầu năm | 2024-01-05 | 2024-09-30",
            })
    void takesAMissingYearFromTheDayOfIssue(String words, String issued, String last) {
        Words.assertEndOf(Words.read(words, issued), last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"trong quý 5/2024", "trong quý V/2024", "trong tháng 13/2024", "trong tháng 0/2024"})
    void saysThatThereIsNoSuchPeriod(String words) {
        Deadline deadline = Words.read(words);

        assertThat(deadline.due()).isNull();
        assertThat(Words.explained(deadline)).contains("Không có tháng hoặc quý");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước tháng 6/2024",
                "từ quý II/2024",
                "đầu tháng 6/2024",
                "sau năm 2024",
                "theo Kế hoạch năm 2024",
                "báo cáo 6 tháng đầu năm 2024 của đơn vị",
                "trong quý I, II",
                "trong 9 tháng kể từ khi ký",
                "trong năm 2024-2025",
                "gửi quý vị",
            })
    void doesNotTakeEveryPeriodForADeadline(String words) {
        Words.assertEndOf(Words.read(words, "2024-01-05"), null);
    }

    /** The 1st of July 2026 is a Wednesday: five days to the Sunday, seven to the 7th. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trong tuần đầu tháng 7/2026 | 5/7/2026 | 7/7/2026",
                "trong tuần thứ hai của tháng 7 | 12/7/2026 | 14/7/2026",
            })
    void leavesAWeekToAPersonThatEndsOnTwoDays(String words, String sunday, String counted) {
        Deadline deadline = Words.read(words, "2026-06-26");

        assertThat(deadline.rule()).isEqualTo("WITHIN_WEEK");
        assertThat(deadline.isUnclear()).isTrue();
        assertThat(deadline.due()).isNull();
        assertThat(Words.explained(deadline)).contains("hết ngày " + sunday, "hết ngày " + counted);
    }

    @Test
    void takesTheYearOfAMonthOfAQuarterFromTheIssue() {
        Words.assertEndOf(Words.read("trong tháng cuối quý III", "2025-02-03"), "2025-09-30");
        Words.assertEndOf(Words.read("trong tháng đầu quý I", "2025-11-03"), "2026-01-31");
        assertThat(Words.read("trong tháng cuối quý V/2025").isImpossible()).isTrue();
    }

    @Test
    void endsWithTheOfficeHoursWhereThePolicySaysSo() {
        Words.assertDue(Words.read("quý II/2024", null, Words.OFFICE_CLOSES), "2024-06-30T17:00");
    }
}

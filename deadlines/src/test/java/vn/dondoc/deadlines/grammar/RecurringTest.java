package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.Recurrence.Period;

class RecurringTest {

    @ParameterizedTest
    @CsvSource({
        "ít nhất 1 lần/quý, QUARTER, 1, 2023-06-30",
        "02 lần mỗi tháng, MONTH, 2, 2023-06-30",
        "mỗi tháng, MONTH, 1, 2023-06-30",
        "hằng năm, YEAR, 1, 2023-12-31",
        "báo cáo hàng tuần, WEEK, 1, 2023-06-11",
        "trực ban hằng ngày, DAY, 1, 2023-06-09",
        "định kỳ 6 tháng một lần; hằng quý, QUARTER, 1, 2023-06-30",
        "mỗi 6 tháng, HALF_YEAR, 1, 2023-06-30",
        "định kỳ 6 tháng một lần, HALF_YEAR, 1, 2023-06-30",
        "ba tháng/lần, QUARTER, 1, 2023-06-30",
        "mỗi tháng một lần, MONTH, 1, 2023-06-30",
        "báo cáo hằng tháng kể từ ngày 01/01/2024, MONTH, 1, 2024-01-31",
        "hằng quý từ tháng 4/2024, QUARTER, 1, 2024-06-30",
        "báo cáo hằng tháng kể từ ngày 01/01/2023, MONTH, 1, 2023-06-30",
        "trong 6 tháng cuối năm 2023 ít nhất 1 lần/quý, QUARTER, 1, 2023-09-30",
        "trong năm 2024 mỗi quý ít nhất 01 lần, QUARTER, 1, 2024-03-31",
        "định kỳ ít nhất 1 lần/quý trong năm 2024, QUARTER, 1, 2024-03-31",
        "mỗi tháng phải có ít nhất 02 nhiệm vụ, MONTH, 2, 2023-06-30",
        "hằng quý tổ chức tối thiểu ba cuộc họp, QUARTER, 3, 2023-06-30",
        "mỗi năm 02 lần, YEAR, 2, 2023-12-31",
        "ít nhất hai lần trong một năm, YEAR, 2, 2023-12-31",
        "Định kỳ 6 tháng, HALF_YEAR, 1, 2023-06-30",
        "định kỳ (quý, QUARTER, 1, 2023-06-30",
        "hai lần mỗi năm, YEAR, 2, 2023-12-31",
        "một năm hai lần, YEAR, 2, 2023-12-31",
        "báo cáo ngày 02 lần, DAY, 2, 2023-06-09",
        "không dưới một lần mỗi tuần, WEEK, 1, 2023-06-11",
    })
    void isDueAtTheEndOfTheFirstPeriodWhereNoDayIsNamed(String words, Period period, int atLeast, String last) {
        Deadline deadline = Words.read(words, "2023-06-08");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(deadline.recurrence())
                .extracting(Recurrence::period, Recurrence::atLeast, Recurrence::every)
                .containsExactly(period, atLeast, 1);
        assertThat(deadline.comparator().label()).isEqualTo("within");
        Words.assertEndOf(deadline, last);
    }

    @ParameterizedTest
    @CsvSource({
        "hằng quý, 2023-06-29, 2023-06-30",
        "hằng quý, 2023-06-30, 2023-09-30",
        "mỗi tháng, 2024-02-28, 2024-02-29",
        "hằng năm, 2023-12-31, 2024-12-31",
        "mỗi 6 tháng, 2023-07-01, 2023-12-31",
        "hằng tuần, 2023-06-11, 2023-06-18",
    })
    void doesNotOweAPeriodThatEndsOnTheDayOfIssue(String words, String issued, String last) {
        Words.assertEndOf(Words.read(words, issued), last);
    }

    @Test
    void saysWhichPeriodIsTheFirst() {
        assertThat(Words.explained(Words.read("tối thiểu 01 lần/quý", "2023-06-08")))
                .contains(
                        "Việc lặp lại, ít nhất 1 lần mỗi quý; kỳ đầu sau ngày ban hành hết ngày 30/6/2023.",
                        "Tính cả ngày cuối: hạn cuối là hết ngày 30/6/2023");
    }

    @ParameterizedTest
    @CsvSource({
        "định kỳ 02 tuần một lần, FREQ=WEEKLY;INTERVAL=2, 2 tuần",
        "hai tuần/lần, FREQ=WEEKLY;INTERVAL=2, 2 tuần",
        "10 ngày một lần, FREQ=DAILY;INTERVAL=10, 10 ngày",
        "cứ 2 tháng 1 lần, FREQ=MONTHLY;INTERVAL=2, 2 tháng",
        "hai quý một lần, FREQ=MONTHLY;INTERVAL=6, 6 tháng",
        "05 năm một lần, FREQ=YEARLY;INTERVAL=5, 5 năm",
    })
    void hasNoFirstDayWhereNobodySaysWhenSeveralPeriodsBegin(String words, String rrule, String every) {
        Deadline deadline = Words.read(words, "2023-06-08");

        assertThat(deadline.recurrence()).extracting(Recurrence::rrule).isEqualTo(rrule);
        assertThat(deadline.due()).isNull();
        assertThat(Words.explained(deadline)).contains("mỗi " + every);
    }

    /** What stands between was not understood: a day may be in it. */
    @Test
    void hasNoFirstDayWhereSomethingElseIsSaidOfIt() {
        Deadline deadline = Words.read("trước giờ giao ban hằng ngày", "2023-06-08");

        assertThat(deadline.recurrence()).extracting(Recurrence::rrule).isEqualTo("FREQ=DAILY");
        assertThat(deadline.due()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 10 tháng sau | FREQ=MONTHLY;BYMONTHDAY=10 | 2023-06-08 | 2023-07-09",
                "trước ngày 10 tháng sau | FREQ=MONTHLY;BYMONTHDAY=10 | 2023-06-30 | 2023-07-09",
                "hằng tháng, chậm nhất ngày 05 của tháng kế tiếp | FREQ=MONTHLY;BYMONTHDAY=5 | 2023-06-01 | 2023-07-05",
                "chậm nhất ngày 05 tháng tiếp theo của kỳ báo cáo | FREQ=MONTHLY;BYMONTHDAY=5 | 2023-12-08 | 2024-01-05",
                "trước ngày 25 của tháng báo cáo | FREQ=MONTHLY;BYMONTHDAY=25 | 2023-06-08 | 2023-06-24",
                "ngày 10 tháng sau | FREQ=MONTHLY;BYMONTHDAY=10 | 2023-06-08 | 2023-07-10",
                "trước ngày 31 tháng sau | FREQ=MONTHLY;BYMONTHDAY=31 | 2023-05-08 | 2023-06-30",
                "trước ngày 15/01 năm sau | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15 | 2023-01-05 | 2024-01-14",
                "chậm nhất ngày 31 tháng 3 năm kế tiếp | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31 | 2023-06-08 | 2024-03-31",
                "trước ngày 20 hằng tháng kể từ ngày 01/9/2023 | FREQ=MONTHLY;BYMONTHDAY=20 | 2023-06-08 | 2023-09-19",
                "trước ngày 05 tháng sau, bắt đầu từ tháng 8/2023 | FREQ=MONTHLY;BYMONTHDAY=5 | 2023-06-08 | 2023-08-04",
            })
    void isDueInTheMonthOrTheYearAfterTheOneItIsAbout(String words, String rrule, String issued, String last) {
        Deadline deadline = Words.read(words, issued);

        assertThat(deadline.recurrence()).extracting(Recurrence::rrule).isEqualTo(rrule);
        Words.assertEndOf(deadline, last);
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 15 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=15, before, 2023-06-14T23:59:59",
        "trước ngày 05 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=5, before, 2023-07-04T23:59:59",
        "chậm nhất ngày 20 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=20, on_or_before, 2023-06-20T23:59:59",
        "chậm nhất ngày 31 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=31, on_or_before, 2023-06-30T23:59:59",
        "trước ngày 25/12 hàng năm, FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25, before, 2023-12-24T23:59:59",
        "trước ngày 01 tháng 6 hằng năm, FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1, before, 2024-05-31T23:59:59",
        "trước 15:00 ngày thứ Sáu hàng tuần, FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;BYMINUTE=0, before, 2023-06-09T15:00:00",
        "vào 15:00 ngày Chủ nhật hàng tuần, FREQ=WEEKLY;BYDAY=SU;BYHOUR=15;BYMINUTE=0, on, 2023-06-11T15:00:00",
        "định kỳ hằng năm trước ngày 25/12, FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25, before, 2023-12-24T23:59:59",
        "hằng năm (trước ngày 15 tháng 11), FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15, before, 2023-11-14T23:59:59",
        "trước ngày 15/6 và 15/12 hằng năm, FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15, before, 2023-06-14T23:59:59",
        "trước ngày 01/6 và ngày 01/12 hằng năm, FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1, before, 2023-11-30T23:59:59",
        "trước 14h00 hàng ngày, FREQ=DAILY;BYHOUR=14;BYMINUTE=0, before, 2023-06-09T14:00:00",
        "chậm nhất 17 giờ 15 phút mỗi ngày, FREQ=DAILY;BYHOUR=17;BYMINUTE=15, on_or_before, 2023-06-09T17:15:00",
        "vào 6h30 hằng ngày, FREQ=DAILY;BYHOUR=6;BYMINUTE=30, on, 2023-06-09T06:30:00",
        "hằng ngày (trước 15h30), FREQ=DAILY;BYHOUR=15;BYMINUTE=30, before, 2023-06-09T15:30:00",
        "trước 24 giờ hằng ngày, FREQ=DAILY;BYHOUR=23;BYMINUTE=59, before, 2023-06-09T23:59:59",
        "trước 16 giờ 30 hằng tuần, FREQ=WEEKLY;BYHOUR=16;BYMINUTE=30, before, ",
        "trước 9 giờ hằng tháng, FREQ=MONTHLY;BYHOUR=9;BYMINUTE=0, before, ",
        "trước 16h45 các ngày thứ Sáu hằng tuần, FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=45, before, 2023-06-09T16:45:00",
        "trước 16 giờ 20/12 hằng năm, FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20;BYHOUR=16;BYMINUTE=0, before, 2023-12-20T16:00",
        "Tháng 9 hằng năm, FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30, within, 2023-09-30T23:59:59",
        "Định kỳ thứ Sáu hằng tuần, FREQ=WEEKLY;BYDAY=FR, on, 2023-06-09T23:59:59",
        "chiều thứ Năm hàng tuần, FREQ=WEEKLY;BYDAY=TH, on, 2023-06-15T23:59:59",
        "hằng tuần vào thứ Sáu, FREQ=WEEKLY;BYDAY=FR, on, 2023-06-09T23:59:59",
        "hằng tuần (thứ Sáu, FREQ=WEEKLY;BYDAY=FR, on, 2023-06-09T23:59:59",
        "ngày 25 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=25, on, 2023-06-25T23:59:59",
        "hằng tháng vào ngày 25, FREQ=MONTHLY;BYMONTHDAY=25, on, 2023-06-25T23:59:59",
        "trước ngày 25 của tháng, FREQ=MONTHLY;BYMONTHDAY=25, before, 2023-06-24T23:59:59",
        "trước ngày 10 và ngày 25 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=10, before, 2023-06-09T23:59:59",
        "vào các ngày 05 và 20 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=20, on, 2023-06-20T23:59:59",
        "thứ Hai và thứ Sáu hằng tuần, FREQ=WEEKLY;BYDAY=FR, on, 2023-06-09T23:59:59",
        "hằng ngày vào lúc 16 giờ 30 phút, FREQ=DAILY;BYHOUR=16;BYMINUTE=30, on, 2023-06-09T16:30:00",
        "trước 4 giờ chiều thứ Sáu hằng tuần, FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0, before, 2023-06-09T16:00:00",
        "vào cuối mỗi quý, FREQ=MONTHLY;INTERVAL=3, within, 2023-06-30T23:59:59",
        "ngày cuối cùng hằng tháng, FREQ=MONTHLY, within, 2023-06-30T23:59:59",
        "vào tuần cuối tháng, FREQ=MONTHLY, within, 2023-06-30T23:59:59",
        "đầu mỗi quý, FREQ=MONTHLY;INTERVAL=3, within,",
        "vào tuần đầu hằng tháng, FREQ=MONTHLY, within,",
        "trước ngày 45 hằng tháng, FREQ=MONTHLY;BYMONTHDAY=45, before, ",
    })
    void isDueTheFirstTimeAfterTheIssueWhereADayOfThePeriodIsNamed(
            String words, String rrule, String comparator, @Nullable String due) {
        Deadline deadline = Words.read(words, "2023-06-08");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(deadline.recurrence()).extracting(Recurrence::rrule).isEqualTo(rrule);
        assertThat(deadline.comparator().label()).isEqualTo(comparator);
        Words.assertDue(deadline, due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 20 tháng cuối quý | 3,6,9,12 | 20 | 2023-06-08 | 2023-06-19T23:59:59",
                "trước ngày 20 tháng cuối quý | 3,6,9,12 | 20 | 2023-06-19 | 2023-09-19T23:59:59",
                "trước ngày 20 của tháng cuối mỗi quý | 3,6,9,12 | 20 | 2023-12-25 | 2024-03-19T23:59:59",
                "định kỳ hằng quý (trước ngày 25 tháng cuối cùng của quý) | 3,6,9,12 | 25 | 2023-06-08 | 2023-06-24T23:59:59",
                "chậm nhất ngày 05 tháng đầu tiên của quý tiếp theo | 1,4,7,10 | 5 | 2023-07-01 | 2023-10-05T23:59:59",
                "trước ngày 15 của tháng đầu quý sau | 1,4,7,10 | 15 | 2023-11-30 | 2024-01-14T23:59:59",
                "vào ngày 10 tháng giữa quý | 2,5,8,11 | 10 | 2023-06-08 | 2023-08-10T23:59:59",
                "chậm nhất ngày 31 tháng cuối quý | 3,6,9,12 | 31 | 2023-06-08 | 2023-06-30T23:59:59",
            })
    void knowsTheMonthOfAQuarter(String words, String months, String day, String issued, String due) {
        Deadline deadline = Words.read(words, issued);

        assertThat(deadline.recurrence())
                .extracting(Recurrence::rrule)
                .isEqualTo("FREQ=MONTHLY;BYMONTH=" + months + ";BYMONTHDAY=" + day);
        Words.assertDue(deadline, due);
    }

    /** That one is named, and is over some day. */
    @Test
    void doesNotTakeTheMonthOfOneQuarterForOneOfEach() {
        assertThat(Words.read("trước ngày 20 tháng cuối quý III/2023", "2023-06-08")
                        .kind())
                .isNotEqualTo(DeadlineKind.RECURRING);
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 15 hằng tháng, 2023-06-13, 2023-06-14T23:59:59",
        "trước ngày 15 hằng tháng, 2023-06-14, 2023-07-14T23:59:59",
        "trước ngày 15 hằng tháng, 2023-06-15, 2023-07-14T23:59:59",
        "chậm nhất ngày 20 hằng tháng, 2023-06-19, 2023-06-20T23:59:59",
        "chậm nhất ngày 20 hằng tháng, 2023-06-20, 2023-07-20T23:59:59",
        "trước 15:00 ngày thứ Sáu hàng tuần, 2023-06-08, 2023-06-09T15:00:00",
        "trước 15:00 ngày thứ Sáu hàng tuần, 2023-06-09, 2023-06-16T15:00:00",
        "trước ngày thứ Sáu hàng tuần, 2023-06-07, 2023-06-08T23:59:59",
        "trước ngày thứ Sáu hàng tuần, 2023-06-08, 2023-06-15T23:59:59",
        "trước ngày thứ Sáu hàng tuần, 2023-06-09, 2023-06-15T23:59:59",
        "chậm nhất thứ Sáu hàng tuần, 2023-06-09, 2023-06-16T23:59:59",
        "trước ngày 25/12 hàng năm, 2023-12-24, 2024-12-24T23:59:59",
        "chậm nhất ngày 25/12 hàng năm, 2023-12-25, 2024-12-25T23:59:59",
        "trước ngày 15/6 và 15/12 hằng năm, 2023-06-14, 2023-12-14T23:59:59",
    })
    void doesNotOweAPeriodThatIsOverOrOverTonightAtTheIssue(String words, String issued, String due) {
        Words.assertDue(Words.read(words, issued), due);
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 31 hằng tháng, 2023-06-08, 2023-06-30T23:59:59",
        "trước ngày 31 hằng tháng, 2023-06-30, 2023-07-30T23:59:59",
        "trước ngày 31 hằng tháng, 2023-07-08, 2023-07-30T23:59:59",
        "trước ngày 30 hằng tháng, 2023-02-08, 2023-02-28T23:59:59",
        "trước ngày 30 hằng tháng, 2024-02-08, 2024-02-29T23:59:59",
        "trước ngày 30 hằng tháng, 2023-02-28, 2023-03-29T23:59:59",
    })
    void beforeADayThatTheMonthDoesNotHaveIsDueAtTheEndOfTheMonth(String words, String issued, String due) {
        Words.assertDue(Words.read(words, issued), due);
    }

    @Test
    void saysThatTheMonthHasNoSuchDay() {
        assertThat(Words.explained(Words.read("trước ngày 31 hằng tháng", "2023-06-08")))
                .contains("tháng này không có ngày 31", "hạn cuối là hết ngày 30/6/2023");
    }

    /** A clerk who reads "trước ngày 15 hằng tháng" on the 14th looks for the 14th of this month first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 15 hằng tháng | 2023-06-14 | 15/6/2023 | hết ngày 14/7/2023",
                "chậm nhất ngày 31 hằng tháng | 2023-05-31 | 31/5/2023 | hết ngày 30/6/2023",
                "trước 15:00 ngày thứ Sáu hàng tuần | 2023-06-09 | 9/6/2023 | 15:00 ngày 16/6/2023",
                "trước 14h00 hằng ngày | 2023-06-08 | 8/6/2023 | 14:00 ngày 9/6/2023",
                "trước ngày 20 tháng cuối quý | 2023-06-19 | 20/6/2023 | hết ngày 19/9/2023",
            })
    void saysWhichPeriodIsNotAskedForAsItIsOverTonight(String words, String issued, String over, String last) {
        assertThat(Words.explained(Words.read(words, issued)))
                .contains("Kỳ " + over + " hết hạn ngay trong ngày ban hành nên không tính.", "hạn cuối là " + last);
    }

    @ParameterizedTest
    @CsvSource({
        "trước ngày 15 hằng tháng, 2023-06-13",
        "trước ngày 15 hằng tháng, 2023-06-15",
        "chậm nhất ngày 20 hằng tháng, 2023-06-21",
    })
    void saysNothingOfWhatWasOverBefore(String words, String issued) {
        assertThat(Words.explained(Words.read(words, issued))).doesNotContain("không tính");
    }

    @Test
    void saysWhyItIsDueOnTheDayBeforeOrAtItsHour() {
        assertThat(Words.explained(Words.read("trước ngày 15 hằng tháng", "2023-06-08")))
                .contains("“Trước ngày” tính đến hết ngày hôm trước: hạn cuối là hết ngày 14/6/2023");
        assertThat(Words.explained(Words.read("chậm nhất 9 giờ ngày 15 hằng tháng", "2023-06-08")))
                .contains("Đúng giờ được nêu: hạn cuối là 09:00 ngày 15/6/2023");
        assertThat(Words.explained(Words.read("trước ngày 31 hằng tháng", "2023-06-08")))
                .contains("Tính cả ngày cuối: hạn cuối là hết ngày 30/6/2023");
    }

    @Test
    void onAndBeforeItsDayWhereBeforeADayIncludesIt() {
        Words.assertDue(Words.read("trước ngày 15 hằng tháng", "2023-06-14", Words.INCLUSIVE), "2023-06-15T23:59:59");
        Words.assertDue(Words.read("trước ngày 31 hằng tháng", "2023-06-14", Words.INCLUSIVE), "2023-06-30T23:59:59");
    }

    @Test
    void hasNoFirstTimeWithoutADayOfIssue() {
        Deadline deadline = Words.read("trước ngày 15 hằng tháng");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(deadline.due()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"định kỳ báo cáo UBND tỉnh", "03 giờ/lần", "cứ 2 giờ một lần", "30 phút/lần"})
    void isRecognisedEvenWhereThePeriodIsNotSaidOrIsHours(String words) {
        Deadline deadline = Words.read(words, "2023-06-08");

        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(deadline.recurrence()).isNull();
    }
}

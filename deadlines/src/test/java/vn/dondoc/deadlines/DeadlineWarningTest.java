package vn.dondoc.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.calendar.OfficeYears;
import vn.dondoc.deadlines.grammar.DeadlineReader;
import vn.dondoc.deadlines.text.Sayer;
import vn.dondoc.deadlines.text.Sentence;

class DeadlineWarningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 28/6/2024 | 2023-06-01 | true",
                "trước ngày 28/6/2024 | 2023-06-30 | false",
                "chậm nhất ngày 14/12/2024 | 2023-12-14 | false",
                "chậm nhất ngày 15/12/2024 | 2023-12-14 | true",
                "khẩn trương | 2023-12-14 | false",
            })
    void namesWhatIsDueMoreThanAYearAfterALetter(String words, LocalDate issuedOn, boolean isOdd) {
        Deadline deadline = DeadlineReader.read(words, issuedOn, DuePolicy.standard(), OfficeYears.CALENDAR);

        assertThat(DeadlineWarning.longAfter(deadline, issuedOn).isPresent()).isEqualTo(isOdd);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trong tháng 12/2023 | 2023-12-14 | DUE_ON_WEEKEND",
                "trước ngày 01/02/2024 | 2024-01-05 |",
                "trước ngày 15/02/2024 | 2024-01-05 | DUE_ON_HOLIDAY",
                "trước ngày 11/12/2023 | 2023-12-01 | DUE_ON_WEEKEND",
                "chậm nhất ngày 11/12/2023 | 2023-12-01 |",
                "chậm nhất ngày 04/5/2024 | 2024-04-01 |",
                "chậm nhất ngày 05/01/2024 | 2024-01-05 |",
                "trước ngày 05/01/2024 | 2024-01-05 | DUE_BEFORE_ISSUE",
                "trong tháng 12/2023 | 2024-01-05 | DUE_ON_WEEKEND,DUE_BEFORE_ISSUE",
                "trước 17 giờ ngày 03/5/2030 | 2030-04-01 | CALENDAR_MISSING",
                "trong quý I/2030 | 2030-01-02 | DUE_ON_WEEKEND,CALENDAR_MISSING",
                "khẩn trương | 2024-01-05 |",
                "trước ngày 31/11/2026 | 2026-10-05 | NO_SUCH_DATE",
                "ngày 30/02/2027 | 2026-10-05 | NO_SUCH_DATE",
                "chậm nhất ngày 30/2 | 2026-10-05 | NO_SUCH_DATE",
                "trong ngày 00/5/2027 | 2026-10-05 | NO_SUCH_DATE",
                "trong tháng 13/2026 | 2026-10-05 | NO_SUCH_DATE",
                "trong quý V/2026 | 2026-10-05 | NO_SUCH_DATE",
                "trước 25 giờ ngày 20/11/2026 | 2026-10-05 | NO_SUCH_DATE",
                "trước 9 giờ 75 ngày 20/11/2026 | 2026-10-05 | NO_SUCH_DATE",
                "trước 25h hằng ngày | 2026-10-05 | NO_SUCH_DATE",
                "trước ngày 32 hằng tháng | 2026-10-05 | NO_SUCH_DATE",
                "trước ngày 30/02 hằng năm | 2026-10-05 | NO_SUCH_DATE",
                "trước ngày 15/13 hằng năm | 2026-10-05 | NO_SUCH_DATE",
                "trước ngày 29/02 hằng năm | 2023-10-05 |",
                "chậm nhất ngày 31 tháng giữa quý | 2023-06-05 |",
                "trong tuần đầu tháng 7/2026 | 2026-06-26 | UNCLEAR_DATE",
                "trong tuần cuối tháng 5/2024 | 2024-05-06 |",
                "trong 02 ngày làm việc kể từ ngày nhận được văn bản | 2026-10-05 | DUE_SINCE_RECEIPT",
                "trong thời hạn 05 (năm) ngày làm việc, kể từ ngày nhận được Công văn này | 2026-10-05 | DUE_SINCE_RECEIPT",
                "trong vòng 10 ngày kể từ ngày nhận được Kế hoạch này | 2026-10-05 | DUE_SINCE_RECEIPT",
                "chậm nhất 15 ngày sau khi nhận Thông báo này | 2026-10-05 | DUE_SINCE_RECEIPT",
                "trong 24 giờ từ khi tiếp nhận văn bản | 2026-10-05 | DUE_SINCE_RECEIPT",
                "Sau khi nhận được văn bản này, trong vòng 10 ngày | 2026-10-05 | DUE_SINCE_RECEIPT",
                "không quá 03 ngày kể từ ngày nhận đủ hồ sơ | 2026-10-05 |",
                "trong 05 ngày làm việc kể từ ngày ký Công văn này | 2023-12-01 |",
                "ngay sau khi nhận được văn bản này | 2026-10-05 |",
                "trong 05 ngày kể từ ngày nhận được văn bản, trước ngày 08/12/2023 | 2023-12-01 |",
                "truoc ngay 15/3/2024 | 2024-01-05 | WITHOUT_ACCENTS",
                "trong thang 13/2026 | 2026-10-05 | NO_SUCH_DATE,WITHOUT_ACCENTS",
            })
    void namesWhatIsOdd(String words, LocalDate issuedOn, String codes) {
        List<DeadlineWarning> warnings = warnings(words, issuedOn);

        assertThat(warnings)
                .extracting(warning -> warning.code().name())
                .containsExactly(codes == null ? new String[0] : codes.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trong tháng 12/2023 | 2023-12-14"
                        + "| Thời hạn 31/12/2023 (Chủ nhật) rơi vào ngày nghỉ cuối tuần."
                        + "| The deadline 31 December 2023 (Sunday) falls on a weekend.",
                "trước ngày 15/02/2024 | 2024-01-05"
                        + "| Thời hạn 14/2/2024 (thứ Tư) rơi vào kỳ nghỉ lễ, Tết."
                        + "| The deadline 14 February 2024 (Wednesday) falls on a public holiday.",
                "trước ngày 05/01/2024 | 2024-01-05"
                        + "| Thời hạn 4/1/2024 ở trước ngày ban hành 5/1/2024."
                        + "| The deadline 4 January 2024 lies before the day of issue, 5 January 2024.",
                "trước ngày 31/11/2026 | 2026-10-05"
                        + "| “trước ngày 31/11/2026” nêu ngày, tháng hoặc giờ không có thật: hãy sửa lại hoặc ấn định hạn."
                        + "| “trước ngày 31/11/2026” names a day, a month or an hour that does not exist: correct it,"
                        + " or set the date.",
                "truoc ngay 15/3/2024 | 2024-01-05"
                        + "| “truoc ngay 15/3/2024” viết không dấu, phải đoán cách đọc: hãy xem lại hạn."
                        + "| “truoc ngay 15/3/2024” is written without accents and had to be guessed at: look at the date"
                        + " again.",
                "trong 02 ngày làm việc kể từ ngày nhận được văn bản | 2026-10-05"
                        + "| “trong 02 ngày làm việc kể từ ngày nhận được văn bản” tính từ ngày nhận văn bản nên chưa có ngày"
                        + " cụ thể: hãy ấn định hạn nếu biết ngày đó."
                        + "| “trong 02 ngày làm việc kể từ ngày nhận được văn bản” counts from the day the document is"
                        + " received, so there is no date yet: set the date if you know it.",
                "trước 17 giờ ngày 03/5/2030 | 2030-04-01"
                        + "| Chưa có lịch nghỉ của năm 2030: mới chỉ tính thứ Bảy và Chủ nhật."
                        + "| There is no calendar for 2030 yet: only weekends are known.",
            })
    void speaksBothLanguages(String words, LocalDate issuedOn, String vietnamese, String english) {
        assertThat(warnings(words, issuedOn)).singleElement().satisfies(warning -> {
            assertThat(warning.words().key()).isEqualTo(warning.code().name());
            assertThat(Sayer.VIETNAMESE.say(warning.words())).isEqualTo(vietnamese);
            assertThat(Sayer.ENGLISH.say(warning.words())).isEqualTo(english);
        });
    }

    /** Each language writes days in its own way. */
    @Test
    void givesTheDayItselfToWhoeverSaysIt() {
        LocalDate day = LocalDate.parse("2023-12-31");
        assertThat(warnings("trong tháng 12/2023", LocalDate.parse("2023-12-14")))
                .containsExactly(new DeadlineWarning(
                        DeadlineWarning.Code.DUE_ON_WEEKEND,
                        day,
                        Sentence.of("DUE_ON_WEEKEND", day, Sentence.of("weekday.7"))));
    }

    @Test
    void doesNotCompareWithAnIssueThatIsNotKnown() {
        Deadline deadline =
                DeadlineReader.read("chậm nhất 05/01/2024", null, DuePolicy.standard(), OfficeYears.CALENDAR);

        assertThat(DeadlineWarning.warnings(deadline, null, OfficeYears.CALENDAR))
                .isEmpty();
    }

    private static List<DeadlineWarning> warnings(String words, LocalDate issuedOn) {
        Deadline deadline = DeadlineReader.read(words, issuedOn, DuePolicy.standard(), OfficeYears.CALENDAR);
        return DeadlineWarning.warnings(deadline, issuedOn, OfficeYears.CALENDAR);
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.IssuedOn.Precision;
import vn.dondoc.reading.document.Signatory;

/** The forms that the head and the end of a letter take. */
class FormTest {
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN TỈNH AN HẢI

            Số: 214/UBND-TH

            An Hải, ngày 05 tháng 3 năm 2026

            STAMP

            V/v rà soát kinh phí

            Kính gửi: Sở Tài chính.

            Chủ tịch UBND tỉnh yêu cầu Sở Tài chính rà soát kinh phí trước ngày 28/3/2026./.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            **TM. ỦY BAN NHÂN DÂN**

            **KT. CHỦ TỊCH**

            **PHÓ CHỦ TỊCH**

            **Trần Thị Hải Vân**
            """;

    @ParameterizedTest
    @CsvSource({
        "HỎA TỐC, HOA_TOC",
        "HOẢ TỐC, HOA_TOC",
        "KHẨN, KHAN",
        "THƯỢNG KHẨN, KHAN",
        "MẬT, THUONG",
    })
    void isAsUrgentAsItsStampSays(String stamp, Urgency urgency) {
        assertThat(read("STAMP", stamp).urgency()).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An Hải, ngày 05 tháng 3 năm 2026|2026-03-05|DAY",
                "An Hải, ngày 5/3/2026|2026-03-05|DAY",
                "An Hải, ngày 5.3.2026|2026-03-05|DAY",
                "An Hải, ngày … tháng 3 năm 2026|2026-03-01|MONTH",
                "An Hải, ngày ... tháng ... năm 2026|2026-01-01|YEAR",
                "An Hải, ngày 31 tháng 02 năm 2026||NONE",
                "An Hải, ngày 05 tháng 13 năm 2026||NONE",
            })
    void isDatedAsFarAsItsHeadSays(String head, @Nullable String date, Precision precision) {
        Content content = read("An Hải, ngày 05 tháng 3 năm 2026", head);

        assertThat(content.issuedOn().precision()).isEqualTo(precision);
        assertThat(content.issuedOn().date()).isEqualTo(date == null ? null : java.time.LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số: 214/UBND-TH|214/UBND-TH|UBND-TH",
                "Số 214 / UBND - TH|214/UBND-TH|UBND-TH",
                "SỐ: 15-KL/TU|15-KL/TU|KL/TU",
                "Số: 12/2026/QĐ-UBND|12/2026/QĐ-UBND|QĐ-UBND",
                "Số:      /UBND-TH||UBND-TH",
                "Số: …/UBND-TH||UBND-TH",
            })
    void isNumberedAsItsHeadSays(String head, @Nullable String number, String symbol) {
        Content content = read("Số: 214/UBND-TH", head);

        assertThat(content.number()).isEqualTo(number);
        assertThat(content.symbol()).isEqualTo(symbol);
    }

    @Test
    void isSignedByOneWhoStandsForAnother() {
        assertThat(read("STAMP", "").signatory())
                .isEqualTo(new Signatory(
                        "Trần Thị Hải Vân", "PHÓ CHỦ TỊCH", List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")));
    }

    @Test
    void isSignedByTheOneWhoseOfficeItIs() {
        assertThat(read("**KT. CHỦ TỊCH**\n\n**PHÓ CHỦ TỊCH**", "**CHỦ TỊCH**").signatory())
                .isEqualTo(new Signatory("Trần Thị Hải Vân", "CHỦ TỊCH", List.of("TM. ỦY BAN NHÂN DÂN")));
    }

    @Test
    void isSignedByNobodyWhereNobodyStands() {
        String end = LETTER.substring(LETTER.indexOf("**TM."));

        assertThat(read(end, "").signatory()).isNull();
        assertThat(read("**KT. CHỦ TỊCH**\n\n**PHÓ CHỦ TỊCH**\n\n**Trần Thị Hải Vân**", "")
                        .signatory())
                .isEqualTo(new Signatory(null, "TM. ỦY BAN NHÂN DÂN", List.of("TM. ỦY BAN NHÂN DÂN")));
    }

    @ParameterizedTest
    @CsvSource({
        "Chủ tịch UBND tỉnh yêu cầu, Chủ tịch UBND tỉnh",
        "Phó Chủ tịch UBND tỉnh đã có ý kiến giao, Phó Chủ tịch UBND tỉnh",
        "Giám đốc Sở cũng chỉ đạo, Giám đốc Sở",
    })
    void isTheWillOfWhoSpeaksInItsSentence(String words, String who) {
        assertThat(read("Chủ tịch UBND tỉnh yêu cầu", words).willOf()).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V/v rà soát kinh phí|rà soát kinh phí",
                "“V/v rà soát kinh phí”|rà soát kinh phí",
                "(V/v: rà soát kinh phí)|rà soát kinh phí",
                "V/v hỗ trợ các “trường nghề”|hỗ trợ các “trường nghề”",
                "“V/v hỗ trợ các “trường nghề””|hỗ trợ các “trường nghề”",
            })
    void isAboutWhatStandsUnderItsNumber(String head, String subject) {
        assertThat(read("V/v rà soát kinh phí", head).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({"'An Hải, ngày 05 tháng 3 năm 2026'", "'An Hải, ngày 05/3/2026'", "'An Hải ngày 05 tháng 3 năm 2026'"})
    void isDatedBelowALongSubject(String date) {
        Content content = Readings.read("""
                        BỘ TÀI CHÍNH
                        -------
                        Số: 26/BTC-KH
                        V/v xây dựng dự toán ngân sách thực hiện chương trình tiêm chủng năm 2026 và kế hoạch tài chính ba năm

                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ---------------
                        DATE

                        Kính gửi: Giám đốc Sở Tài chính.

                        Bộ yêu cầu Giám đốc Sở Tài chính báo cáo trước ngày 12/3/2026./.
                        """.replace("DATE", date)).content();

        assertThat(content.issuedOn().date()).isEqualTo(java.time.LocalDate.of(2026, 3, 5));
        assertThat(content.subject()).endsWith("kế hoạch tài chính ba năm");
    }

    @ParameterizedTest
    @CsvSource({
        "BỘ XÂY DỰNG điện:",
        "BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG điện:",
        "'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN HẢI, TRƯỞNG BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH điện:'",
        "Chủ tịch Ủy ban nhân dân tỉnh điện:",
    })
    void isSentToWhomATelegramNames(String sender) {
        for (String list : java.util.List.of(
                " Giám đốc Sở Xây dựng; Công an tỉnh.", "\n- Giám đốc Sở Xây dựng;\n- Công an tỉnh.")) {
            Content content = Readings.read("""
                            BỘ XÂY DỰNG

                            Số: 15/CĐ-BXD
                            Hà Nội, ngày 14 tháng 12 năm 2026

                            CÔNG ĐIỆN
                            Về việc chủ động ứng phó với mưa lũ

                            """ + sender + list + """


                            Theo bản tin dự báo, đêm 15/12/2026 có mưa lớn. Để bảo đảm an toàn, Bộ Xây dựng yêu cầu:

                            1. Giám đốc Sở Xây dựng kiểm tra các hồ chứa trước ngày 16/12/2026.

                            2. Công an tỉnh phân luồng giao thông.
                            """).content();

            assertThat(content.addressees()).containsExactly("Giám đốc Sở Xây dựng", "Công an tỉnh");
            assertThat(content.subject()).isEqualTo("chủ động ứng phó với mưa lũ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KẾT LUẬN CỦA PHÓ CHỦ TỊCH UBND TỈNH TẠI BUỔI KIỂM TRA TIẾN ĐỘ CÔNG TRÌNH DỰ ÁN ĐẦU TƯ XÂY DỰNG CẢNG CÁ HẢI LỘC VÀ DỰ"
                + " ÁN ĐƯỜNG VEN BIỂN ĐOẠN QUA CÁC XÃ HẢI LỘC BÌNH SƠN",
        "Kết luận của Phó Chủ tịch UBND tỉnh tại buổi kiểm tra tiến độ công trình dự án đầu tư xây dựng cảng cá Hải Lộc và dự"
                + " án đường ven biển đoạn qua các xã Hải Lộc và Bình Sơn",
        "Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp",
    })
    void isAboutWhatItsTitleSaysHoweverLong(String title) {
        Content content = Readings.read("""
                        VĂN PHÒNG UBND TỈNH AN HẢI

                        Số: 99/TB-VP
                        An Hải, ngày 24 tháng 11 năm 2025

                        THÔNG BÁO
                        """ + title + """


                        Phó Chủ tịch UBND tỉnh kết luận như sau:

                        1. Sở Y tế báo cáo trước ngày 01/12/2025.
                        """).content();

        assertThat(content.subject()).isEqualTo(title);
        assertThat(content.items()).hasSize(1);
    }

    private static Content read(String part, String other) {
        return Readings.read(LETTER.replace(part, other)).content();
    }
}

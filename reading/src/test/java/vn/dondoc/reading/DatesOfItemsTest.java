package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.read;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.WrittenDeadline;

/** To which item a date belongs. */
class DatesOfItemsTest {
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH AN HẢI

            Số: 12/UBND-KT
            V/v thực hiện một số nhiệm vụ

            An Hải, ngày 05 tháng 8 năm 2025

            Kính gửi: Các sở, ban, ngành.

            %s

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            CHỦ TỊCH
            Trần Văn Mẫu
            """;

    @Test
    void whatAPartSaysAgainCountsOnce() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Sở Nội vụ báo cáo kết quả trước ngày 20/9/2025, cụ thể:

                - Rà soát biên chế;

                - Gửi báo cáo trước ngày 20/9/2025;

                - Trình danh sách trước ngày 10/9/2025."""));

        assertThat(until(item(reading, "1"))).containsExactly("trước ngày 20/9/2025");
        assertThat(item(reading, "1").items()).extracting(Item::asksForWork).containsExactly(false, false, true);
        assertThat(until(item(reading, "1.3"))).containsExactly("trước ngày 10/9/2025");
    }

    @Test
    void whatALabelSaysOfTheTimeCountsForTheItemAndNotForItsDash() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Sở Nông nghiệp và Môi trường rà soát các hồ chứa.

                - Thời hạn hoàn thành: trước ngày 25/9/2025.

                - Sản phẩm: Báo cáo."""));

        assertThat(until(item(reading, "1"))).containsExactly("trước ngày 25/9/2025");
        assertThat(item(reading, "1").items()).noneMatch(Item::asksForWork);
    }

    @Test
    void whoeverElseIsToldTheSameDateHasATaskOfItsOwn() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Sở Tài chính báo cáo trước ngày 20/9/2025:

                - Sở Nông nghiệp và Môi trường gửi số liệu trước ngày 20/9/2025."""));

        assertThat(until(item(reading, "1.1"))).containsExactly("trước ngày 20/9/2025");
    }

    @Test
    void theTimeOfAllBoundsWhatRecursAndGivesNoDateToWhatHasNone() {
        DocumentReading reading = read(LETTER.formatted("""
                Trong quý IV/2025, Chủ tịch UBND tỉnh yêu cầu:

                1. Sở Nông nghiệp và Môi trường kiểm tra các hồ chứa ít nhất 02 lần/tháng.

                2. Sở Tài chính khẩn trương bố trí kinh phí cho các địa phương.

                3. Sở Khoa học và Công nghệ báo cáo trước ngày 20/10/2025."""));

        assertThat(until(item(reading, "1"))).containsExactly("ít nhất 02 lần/tháng", "Trong quý IV/2025");
        assertThat(item(reading, "1").deadlines().getFirst().due()).isEqualTo(Instant.parse("2025-10-31T16:59:59Z"));
        assertThat(until(item(reading, "2"))).isEmpty();
        assertThat(until(item(reading, "3"))).containsExactly("trước ngày 20/10/2025");
    }

    @Test
    void whatIsCountedFromTheEffectIsCountedFromItsDay() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Sở Tài chính trình kế hoạch hoạt động trong 07 ngày làm việc kể từ ngày Quyết định này có hiệu lực.

                2. Sở Khoa học và Công nghệ báo cáo trong 05 ngày làm việc kể từ ngày ban hành.

                Quyết định này có hiệu lực kể từ ngày 01/10/2025."""));

        assertThat(due(item(reading, "1"))).containsExactly(Instant.parse("2025-10-10T16:59:59Z"));
        assertThat(due(item(reading, "2"))).containsExactly(Instant.parse("2025-08-12T16:59:59Z"));
    }

    @Test
    void whatWasReachedBeforeTheIssueIsTold() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Đến hết ngày 31/7/2025, cơ bản hoàn thành việc rà soát tại các xã.

                2. Đến ngày 30/9/2025, Sở Tài chính hoàn thành việc quyết toán.

                3. Sở Nông nghiệp và Môi trường mở đợt kiểm tra từ ngày 01/9/2025 đến hết ngày 15/9/2025."""));

        assertThat(until(item(reading, "1"))).isEmpty();
        assertThat(until(item(reading, "2"))).containsExactly("Đến ngày 30/9/2025");
        assertThat(until(item(reading, "3"))).containsExactly("từ ngày 01/9/2025 đến hết ngày 15/9/2025");
    }

    @Test
    void whatIsAgreedToInPrincipleMayGoOnWithAnOrder() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Đồng ý về nguyên tắc đề xuất thí điểm; giao Sở Tài chính hoàn thiện đề án, trình UBND tỉnh trước ngày                 20/9/2025.

                2. Đồng ý về nguyên tắc chủ trương nạo vét kênh."""));

        assertThat(until(item(reading, "1"))).containsExactly("trước ngày 20/9/2025");
        assertThat(item(reading, "2").asksForWork()).isFalse();
    }

    @Test
    void aDayBehindWhatIsHandedOverIsItsDeadline() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Sở Tài chính tham mưu phương án huy động kinh phí. Trình UBND tỉnh ngày 25/9/2025.

                2. Sở Khoa học và Công nghệ thực hiện ý kiến của Chủ tịch UBND tỉnh tại cuộc họp ngày 25/7/2025."""));

        assertThat(due(item(reading, "1"))).containsExactly(Instant.parse("2025-09-25T16:59:59Z"));
        assertThat(due(item(reading, "2"))).isEmpty();
    }

    @Test
    void aLineOfAScheduleIsDated() {
        DocumentReading reading = read("""
                ỦY BAN NHÂN DÂN
                XÃ AN BÌNH

                Số: 05/KH-UBND
                An Bình, ngày 05 tháng 8 năm 2025

                KẾ HOẠCH
                Nạo vét kênh

                I. NỘI DUNG

                1. Giai đoạn 1: Trong tháng 9/2025

                - Vớt bèo trên kênh chính.

                2. Giai đoạn 2: Từ ngày 01/10/2025 đến ngày 15/10/2025

                II. THỜI GIAN

                1. Lễ ra quân: 7 giờ 30 phút, ngày 05/9/2025./.
                """);

        assertThat(until(item(reading, "I.1"))).containsExactly("Trong tháng 9/2025");
        assertThat(until(item(reading, "I.2"))).containsExactly("Từ ngày 01/10/2025 đến ngày 15/10/2025");
        assertThat(until(item(reading, "II.1"))).containsExactly("7 giờ 30 phút, ngày 05/9/2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các nội dung nêu trên áp dụng từ ngày 01/10/2025 và thay thế Công văn số 3/UBND-KT.",
                "Công văn này có hiệu lực kể từ ngày 01 tháng 10 năm 2025.",
                "2. Thời gian thực hiện Kế hoạch: từ tháng 10/2025 đến ngày 15/12/2025.",
            })
    void whatRecursIsNotOwedBeforeItApplies(String says) {
        DocumentReading reading = read(LETTER.formatted("""
                1. Sở Tài chính báo cáo trước ngày 25 hằng tháng; gửi số liệu trước 15 giờ thứ Năm hằng tuần; kiểm tra
                tối thiểu 01 lần/quý; hoàn thành trong tháng 9/2025.

                %s""".formatted(says)));

        assertThat(item(reading, "1").deadlines())
                .extracting(WrittenDeadline::due)
                .containsExactly(
                        Instant.parse("2025-10-24T16:59:59Z"),
                        Instant.parse("2025-10-02T08:00:00Z"),
                        Instant.parse("2025-12-31T16:59:59Z"),
                        Instant.parse("2025-09-30T16:59:59Z"));
    }

    /** What a decree says of itself, and a day that is over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nghị định này có hiệu lực từ ngày 01/10/2025.",
                "Công văn này áp dụng từ ngày 01/7/2025.",
                "Công văn này áp dụng từ ngày 31/9/2025.",
            })
    void whatRecursIsOwedAfterTheIssueElse(String says) {
        DocumentReading reading = read(LETTER.formatted("""
                1. Sở Tài chính báo cáo trước ngày 25 hằng tháng.

                %s""".formatted(says)));

        assertThat(item(reading, "1").deadlines())
                .extracting(WrittenDeadline::due)
                .containsExactly(Instant.parse("2025-08-24T16:59:59Z"));
    }

    private static List<Instant> due(Item item) {
        return item.deadlines().stream().map(WrittenDeadline::due).toList();
    }

    private static List<String> until(Item item) {
        return item.deadlines().stream().map(WrittenDeadline::asWritten).toList();
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.WrittenDeadline;

/** Orders with a date above the points, below them, and in parts that explain; and dates that order nothing. */
class OrdersOfOtherPartsTest {
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH AN HẢI

            Số: 12/UBND-KT
            V/v thực hiện một số nhiệm vụ

            An Hải, ngày 05 tháng 8 năm 2025

            Kính gửi: Các sở, ban, ngành; UBND các xã, phường.

            %s

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            CHỦ TỊCH
            Trần Văn Mẫu
            """;

    @Test
    void theLeadInOfAllPointsIsATaskWithItsDate() {
        DocumentReading reading = read(LETTER.formatted("""
                UBND tỉnh yêu cầu các sở, ban, ngành hoàn thành các nhiệm vụ sau trước ngày 20/8/2025:

                1. Sở Nội vụ rà soát biên chế.

                2. Sở Tài chính rà soát dự toán."""));

        assertThat(until(item(reading, "1"))).isEmpty();
        assertThat(until(item(reading, "2"))).isEmpty();
        assertThat(until(item(reading, "3"))).containsExactly("trước ngày 20/8/2025");
        assertThat(item(reading, "3").leads()).containsExactly("các sở, ban, ngành");
    }

    @Test
    void whatTheLeadInTellsOfOthersIsNoTask() {
        DocumentReading reading = read(LETTER.formatted("""
                Thực hiện Công văn của Bộ Nội vụ đề nghị báo cáo trước ngày 30/8/2025, UBND tỉnh yêu cầu các sở:

                1. Sở Nội vụ rà soát biên chế.

                2. Sở Tài chính rà soát dự toán."""));

        assertThat(reading.content().items()).extracting(Item::path).containsExactly("1", "2");
    }

    @Test
    void anOrderAmidTheAssessmentIsATask() {
        DocumentReading reading = read(LETTER.formatted("""
                I. ĐÁNH GIÁ CHUNG

                Đến hết ngày 31/7/2025, toàn tỉnh giải ngân 2.000 tỷ đồng. Sở Y tế báo cáo sẽ hoàn thành đấu thầu trước ngày 20/9/2025.

                UBND tỉnh phê bình các đơn vị nêu trên, yêu cầu báo cáo Sở Nội vụ trước ngày 18/8/2025.

                II. NHIỆM VỤ

                1. Sở Tài chính rà soát, trình UBND tỉnh trước ngày 20/8/2025."""));

        assertThat(item(reading, "I").asksForWork()).isFalse();
        assertThat(item(reading, "I").items()).hasSize(1);
        assertThat(until(item(reading, "I.1"))).containsExactly("trước ngày 18/8/2025");
        assertThat(item(reading, "I.1").asksForWork()).isTrue();
    }

    @Test
    void theLastWordsOfALetterWithoutNumbersMayHaveADate() {
        DocumentReading reading = read(LETTER.formatted("""
                Giao Sở Nội vụ rà soát biên chế, trình UBND tỉnh trước ngày 25/8/2025.

                Chủ tịch UBND các xã, phường chịu trách nhiệm trước Chủ tịch UBND tỉnh; lập danh sách cán bộ trong tháng 8/2025.

                Yêu cầu các đơn vị khẩn trương triển khai thực hiện, báo cáo kết quả trước ngày 30/8/2025./."""));

        assertThat(reading.content().items().stream().map(OrdersOfOtherPartsTest::until))
                .containsExactly(
                        List.of("trước ngày 25/8/2025"),
                        List.of("trong tháng 8/2025"),
                        List.of("trước ngày 30/8/2025"));
    }

    @Test
    void whatALetterThatWasReceivedAskedForIsNoTask() {
        DocumentReading reading = read(LETTER.formatted("""
                UBND tỉnh nhận được Công văn số 21/BNV-TCBC ngày 01/8/2025 của Bộ Nội vụ đề nghị rà soát biên chế trước ngày 30/8/2025. Về việc này, UBND tỉnh có ý kiến như sau:

                Giao Sở Nội vụ tham mưu UBND tỉnh văn bản trả lời trước ngày 25/8/2025."""));

        assertThat(reading.content().items().stream().flatMap(item -> until(item).stream()))
                .containsExactly("trước ngày 25/8/2025");
    }

    @Test
    void theHourOfAMeetingIsNoDeadlineAndThatOfItsPreparationIsOne() {
        DocumentReading reading = read(LETTER.formatted("""
                1. Thời gian: 01 buổi, bắt đầu từ 14 giờ 00, ngày 12/8/2025 (thứ Ba).

                2. Địa điểm: Phòng họp số 1.

                3. Giao Văn phòng UBND tỉnh kiểm tra đường truyền, tổ chức kết nối thử lúc 08 giờ ngày 12/8/2025."""));

        assertThat(until(item(reading, "1"))).isEmpty();
        assertThat(until(item(reading, "3"))).containsExactly("lúc 08 giờ ngày 12/8/2025");
    }

    private static List<String> until(Item item) {
        return item.deadlines().stream().map(WrittenDeadline::asWritten).toList();
    }
}

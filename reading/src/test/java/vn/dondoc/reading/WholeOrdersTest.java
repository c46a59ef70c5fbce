package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.read;

import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.Copy;

/** What belongs to an order is not lost on its way to the task, and what does not stays out of it. */
class WholeOrdersTest {
    private static final String HEAD = """
            ỦY BAN NHÂN DÂN
            TỈNH AN HẢI
            Số: 15/UBND-TH
            An Hải, ngày 02 tháng 11 năm 2026

            V/v rà soát thủ tục hành chính

            """;

    @Test
    void whatFollowsAnOrderInAnUnnumberedLetterBelongsToIt() {
        DocumentReading reading = read(HEAD + """
                Kính gửi: Sở Tài chính

                UBND tỉnh giao Sở Tài chính rà soát các thủ tục hành chính, theo các nội dung sau:
                - Lập danh mục thủ tục còn chồng chéo;
                - Đề xuất cắt giảm thời gian giải quyết.
                Kết quả rà soát phải có số liệu của năm trước.
                Hải Yến
                """);

        assertThat(item(reading, "1").text())
                .endsWith("theo các nội dung sau:\n- Lập danh mục thủ tục còn chồng chéo;"
                        + "\n- Đề xuất cắt giảm thời gian giải quyết.\nKết quả rà soát phải có số liệu của năm trước.");
    }

    @Test
    void whatIsSentAlongIsNoPartOfTheLastOrder() {
        DocumentReading reading = read(HEAD + """
                Kính gửi: Sở Tài chính

                1. Sở Tài chính rà soát các thủ tục hành chính thuộc thẩm quyền.
                2. Kết quả gửi Văn phòng UBND tỉnh trước ngày 20/11/2026.

                (Gửi kèm theo Công văn số 77/BTC-NSNN ngày 12/10/2026 của Bộ Tài chính)

                Đề nghị các đơn vị nghiêm túc triển khai thực hiện./.

                Nơi nhận:
                - Như trên;
                - Lưu: VT, TH

                hoanglan/CV15.2b
                """);

        assertThat(item(reading, "2").text()).isEqualTo("Kết quả gửi Văn phòng UBND tỉnh trước ngày 20/11/2026.");
        assertThat(reading.content().copies()).containsExactly(new Copy("Như trên", null), new Copy("VT, TH", "lưu"));
    }

    @Test
    void whoIsOrderedAboveThePointsIsWhoIsAddressed() {
        DocumentReading reading = read("""
                THÔNG BÁO
                Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về ngân sách

                Sau khi nghe báo cáo, Chủ tịch UBND tỉnh yêu cầu Sở Tài chính thực hiện tốt các nhiệm vụ sau:
                1. Rà soát nguồn thu còn tồn đọng trên địa bàn toàn tỉnh.
                2. Báo cáo kết quả trước ngày 20/11/2026.
                """);

        assertThat(reading.content().addressees()).containsExactly("Sở Tài chính");
    }
}

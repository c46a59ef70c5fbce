package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.document.Item;

/** What has to come out of an order, who gets it, and who looks at it before. */
class HandedInTest {

    @Test
    void whoOnlyAppraisesGetsNoReport() {
        Item item = item(
                read(
                        "1. UBND các xã, phường, đặc khu phân giao chỉ tiêu, gửi Sở Tài chính, Chi cục Thống kê tỉnh và các"
                                + " sở, ngành có liên quan xem xét, thẩm định và báo cáo UBND tỉnh trong tháng 01/2026."),
                "1");

        assertThat(item.reportTo()).isEqualTo("UBND tỉnh");
        assertThat(item.appraisers())
                .containsExactly("Sở Tài chính", "Chi cục Thống kê tỉnh", "các sở, ngành có liên quan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gửi Sở Tài chính tổng hợp, báo cáo UBND tỉnh                     | Sở Tài chính | ''",
                "gửi Sở Tư pháp góp ý trước khi trình UBND tỉnh                   | UBND tỉnh    | Sở Tư pháp",
                "trình UBND tỉnh xem xét, cho ý kiến                              | UBND tỉnh    | ''",
                "báo cáo khó khăn, vướng mắc trong quá trình thực hiện đến Sở Tài chính | Sở Tài chính | ''",
                "gửi Sở Tư pháp thẩm định, gửi Sở Nội vụ tổng hợp                 | Sở Nội vụ    | Sở Tư pháp",
            })
    void tellsAppraisingFromReceiving(String words, String reportTo, String appraiser) {
        Item item = item(read("1. Giao Sở Khoa học và Công nghệ dự thảo đề án, " + words + "."), "1");

        assertThat(item.reportTo()).isEqualTo(reportTo);
        assertThat(item.appraisers()).isEqualTo(appraiser.isEmpty() ? List.of() : List.of(appraiser));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xây dựng chỉ tiêu, phân kỳ theo từng tháng, quý                  | phân kỳ theo từng tháng, quý          | 1",
                "rà soát và phân công lãnh đạo phụ trách chỉ đạo                  | phân công lãnh đạo phụ trách          | 1",
                "báo cáo kết quả, trong đó có so sánh với cùng kỳ năm 2025        | so sánh với cùng kỳ năm 2025          | 1",
                "chủ trì tham mưu UBND tỉnh ban hành kế hoạch truyền thông        | kế hoạch truyền thông                 | 1",
                "ít nhất 02 lần/quý tổ chức đối thoại với doanh nghiệp            | đối thoại với doanh nghiệp            | 2",
                "đề xuất từ 03 mô hình trở lên                                    | mô hình                               | 3",
            })
    void readsWhatIsHandedIn(String words, String what, int minimum) {
        Item item = item(read("1. Giao Sở Khoa học và Công nghệ " + words + "."), "1");

        assertThat(item.deliverables())
                .extracting(Deliverable::text, Deliverable::minimum)
                .containsExactly(tuple(what, minimum));
    }

    @Test
    void asksOnlyInThePartForWhatThePartHasADateFor() {
        DocumentReading reading = read("""
                1. Sở Khoa học và Công nghệ:
                - Mỗi đơn vị phải đề xuất một sáng kiến cải tiến.
                - Hoàn thành từ 02 đề tài trở lên trước ngày 15/12/2026.
                """);

        assertThat(item(reading, "1").deliverables())
                .extracting(Deliverable::text)
                .containsExactly("sáng kiến cải tiến");
        assertThat(item(reading, "1.2").deliverables())
                .extracting(Deliverable::text, Deliverable::minimum)
                .containsExactly(tuple("đề tài", 2));
    }
}

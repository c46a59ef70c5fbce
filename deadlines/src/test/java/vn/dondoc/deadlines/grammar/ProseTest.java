package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines in running sentences, with the day they come to; the document is of Monday, 16 March 2026. */
class ProseTest {
    private static final String ISSUED = "2026-03-16";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chuyển hồ sơ sang cơ quan điều tra trong quý II năm 2026.|trong quý II năm 2026|2026-06-30T23:59:59",
                "phân bổ kinh phí cho các trường trong tháng 4/2026.|trong tháng 4/2026|2026-04-30T23:59:59",
                "lắp đặt biển báo tại 12 điểm đen trong tháng 5/2026.|trong tháng 5/2026|2026-05-31T23:59:59",
                "cắm mốc lộ giới trong quý III/2026|trong quý III/2026|2026-09-30T23:59:59",
                "giải quyết 12 vụ việc tồn đọng từ năm 2020 trong quý II/2026|trong quý II/2026|2026-06-30T23:59:59",
                "thi hành dứt điểm các bản án đã có hiệu lực trong tháng 6/2026.|trong tháng 6/2026|2026-06-30T23:59:59",
                "ngay trong tuần này tổ chức kiểm tra các hồ chứa|ngay trong tuần này|2026-03-22T23:59:59",
                "tiêm bổ sung trong các ngày 12, 13 và 14/4/2026|trong các ngày 12, 13 và 14/4/2026|2026-04-14T23:59:59",
                "tổ chức chạy thử hệ thống lúc 08 giờ ngày 12/4/2026.|lúc 08 giờ ngày 12/4/2026|2026-04-12T08:00:00",
                "bàn giao mặt bằng lúc 9h00 ngày 12/4/2026|lúc 9h00 ngày 12/4/2026|2026-04-12T09:00:00",
                "vệ sinh môi trường đợt cao điểm từ ngày 28/3 đến hết ngày 15/4/2026;|từ ngày 28/3 đến hết ngày 15/4/2026|2026-04-15T23:59:59",
                "trực ban từ 7h00 ngày 10/4 đến 7h00 ngày 15/4/2026|từ 7h00 ngày 10/4 đến 7h00 ngày 15/4/2026|2026-04-15T07:00:00",
                "gửi danh sách về Sở Nội vụ (20/4/2026)|20/4/2026|2026-04-20T23:59:59",
                "báo cáo nhanh ngày 02 lần, trước 06 giờ và trước 15 giờ|ngày 02 lần, trước 06 giờ và trước 15 giờ|2026-03-17T06:00:00",
                "trực và báo cáo 02 lần/ngày, vào lúc 6h00 và 16h00|02 lần/ngày, vào lúc 6h00 và 16h00|2026-03-17T06:00:00",
                "cập nhật lúc 6 giờ, 11 giờ và 16 giờ hằng ngày|lúc 6 giờ, 11 giờ và 16 giờ hằng ngày|2026-03-17T06:00:00",
                "báo cáo trước 07 giờ sáng và 4 giờ chiều mỗi ngày|trước 07 giờ sáng và 4 giờ chiều mỗi ngày|2026-03-17T07:00:00",
                "họp giao ban mỗi tuần một lần vào chiều thứ Sáu|mỗi tuần một lần vào chiều thứ Sáu|2026-03-20T23:59:59",
                "tiếp công dân ít nhất 01 ngày/tháng|ít nhất 01 ngày/tháng|2026-03-31T23:59:59",
                "kịp thời công bố giá vật liệu hằng tháng, sát giá thị trường|hằng tháng|2026-03-31T23:59:59",
                "phát hiện sớm, thông tin cấp dự báo cháy rừng hàng ngày trên Đài|hàng ngày|2026-03-17T23:59:59",
                "báo cáo kết quả tại phiên họp UBND tỉnh thường kỳ hằng tháng.|thường kỳ hằng tháng|2026-03-31T23:59:59",
                "ngay hôm nay, các xã tổ chức di dời dân|ngay hôm nay|2026-03-16T23:59:59",
                "đến 17 giờ chiều nay phải khắc phục xong|đến 17 giờ chiều nay|2026-03-16T17:00:00",
                "tối đa 02 ngày làm việc phải trả lời|tối đa 02 ngày làm việc|2026-03-18T23:59:59",
                "chậm nhất là quý II/2026 phải trình|chậm nhất là quý II/2026|2026-06-30T23:59:59",
                "chậm nhất là cuối tháng 4/2026 phải xong|chậm nhất là cuối tháng 4/2026|2026-04-30T23:59:59",
                "từ 01/4 đến 30/4/2026 tổ chức tuyên truyền|từ 01/4 đến 30/4/2026|2026-04-30T23:59:59",
                "từ tháng 4 đến tháng 6/2026 tổ chức tập huấn|từ tháng 4 đến tháng 6/2026|2026-06-30T23:59:59",
                "Tháng 4/2026: hoàn thành dự thảo.|Tháng 4/2026|2026-04-30T23:59:59",
                "quý II/2026 trình UBND tỉnh|quý II/2026|2026-06-30T23:59:59",
                "hoàn thành trước lễ 2/9|trước lễ 2/9|2026-09-01T23:59:59",
                "báo cáo tuần trước 16 giờ thứ Sáu|báo cáo tuần trước 16 giờ thứ Sáu|2026-03-20T16:00:00",
                "trong vòng 24 giờ phải báo cáo|trong vòng 24 giờ|",
                "trước Tết Nguyên đán hoàn thành chi trả|trước Tết Nguyên đán|",
                "thanh toán trong ngày đối với hồ sơ đủ điều kiện.|trong ngày|",
                "xử lý, phản hồi trong ngày làm việc tiếp theo|trong ngày làm việc tiếp theo|",
                "Sau khi Bộ có ý kiến về danh mục, trong vòng 10 ngày Sở Y tế trình duyệt|Sau khi Bộ có ý kiến về danh mục, trong vòng 10 ngày|",
                "Sau khi đề án được duyệt, không quá 05 ngày làm việc phải công khai|Sau khi đề án được duyệt, không quá 05 ngày làm việc|"
            })
    void saysUntilWhen(String text, String words, @Nullable String due) {
        assertThat(DeadlineFinder.find(text))
                .extracting(DeadlineFinder.Place::words)
                .containsExactly(words);
        Words.assertDue(Words.read(words, ISSUED), due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "báo cáo về Sở Nội vụ vào các ngày 10/4/2026 và 30/4/2026.|2026-04-10|2026-04-30",
                "báo cáo kết quả về Sở Y tế trước các ngày 15/6/2026 và 15/12/2026|2026-06-14|2026-12-14",
                "gửi báo cáo về Sở Tài chính trước ngày 15/6 và ngày 15/12/2026 để tổng hợp|2026-06-14|2026-12-14",
                "báo cáo sơ kết, tổng kết chậm nhất ngày 20/6/2026 và 20/12/2026;|2026-06-20|2026-12-20"
            })
    void namesTwoDaysOfOneDuty(String text, String first, String second) {
        assertThat(DeadlineFinder.find(text))
                .hasSize(2)
                .satisfiesExactly(
                        place -> Words.assertEndOf(Words.read(place.words(), ISSUED), first),
                        place -> Words.assertEndOf(Words.read(place.words(), ISSUED), second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thời gian cao điểm: từ ngày 10/12/2026 đến hết ngày 28/02/2027.",
                "Thời gian thực hiện đợt cao điểm: từ ngày 10/12/2026 đến hết ngày 28/02/2027.",
                "tổ chức họp trực tuyến lúc 14 giờ 00 ngày 12/8/2026",
                "UBND tỉnh nhận được báo cáo lúc 08 giờ ngày 12/3/2026",
                "UBND tỉnh đã giao vốn trong quý I/2026.",
                "Quý I/2026 tổ chức được 3 lớp",
                "Tháng 3/2026 hoàn thành 100% kế hoạch giao",
                "Trong năm 2025, toàn tỉnh hoàn thành 15/15 chỉ tiêu",
                "Từ ngày 01/3 đến ngày 15/3/2026 đã tổ chức 3 đoàn",
                "Kết quả giám sát trong quý I/2026 cho thấy còn nhiều tồn tại.",
                "các hộ được cấp giấy chứng nhận trong quý I/2026",
                "công tác giám sát trong quý I/2026 còn hạn chế",
                "tổng hợp tình hình trong ngày.",
                "học sinh nghỉ từ ngày 28/4 đến hết ngày 02/5/2026",
                "Công bố danh mục thủ tục hành chính lĩnh vực Dược (13/3/2026)",
                "kế hoạch giám sát hằng năm",
                "Thực hiện Công văn ngày 10/3/2026 và 12/3/2026 của Bộ"
            })
    void tellsOfADate(String text) {
        assertThat(DeadlineFinder.find(text)).isEmpty();
    }
}

package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "báo cáo UBND tỉnh trước ngày 28/6/2024 để tổng hợp.|trước ngày 28/6/2024",
                "thiết lập các chốt, đưa vào hoạt động trước 18 giờ 00 ngày 15/8/2025.|trước 18 giờ 00 ngày 15/8/2025",
                "báo cáo Ban Chỉ huy trước 15 giờ 00 chiều nay, ngày 30/10/2025.|trước 15 giờ 00 chiều nay, ngày 30/10/2025",
                "trình đồng chí Trưởng ban trước 21 giờ cùng ngày; tiếp tục cập nhật.|trước 21 giờ cùng ngày",
                "chủ giấy phép hoàn thổ dứt điểm trong quý II/2026.|trong quý II/2026",
                "tổng hợp báo cáo UBND tỉnh 6 tháng trước ngày 20/6/2026.|trước ngày 20/6/2026",
                "gửi về Sở trước 14 giờ, ngày 05/12/2017.|trước 14 giờ, ngày 05/12/2017",
                "gửi trước 17h ngày 30 tháng 11 năm 2022|trước 17h ngày 30 tháng 11 năm 2022",
                "chậm nhất trước ngày 20 tháng 12 năm 2023.|chậm nhất trước ngày 20 tháng 12 năm 2023",
                "đề nghị chậm nhất ngày 25.12.2017 phải báo cáo|chậm nhất ngày 25.12.2017",
                "khẩn trương hoàn thành, báo cáo UBND tỉnh trong tháng 12/2023.|trong tháng 12/2023",
                "xem xét, phê duyệt (hoàn thành trong quý II/2024).|hoàn thành trong quý II/2024",
                "báo cáo Thủ tướng trong quý I năm 2026.|trong quý I năm 2026",
                "hoàn thành trong năm 2025|hoàn thành trong năm 2025",
                "báo cáo kết quả trong thời hạn 10 ngày làm việc|trong thời hạn 10 ngày làm việc",
                "tổng hợp báo cáo trước ngày 25/12 hàng năm.|trước ngày 25/12 hàng năm",
                "báo cáo trước 15:00 ngày thứ Sáu hàng tuần|trước 15:00 ngày thứ Sáu hàng tuần",
                "ít nhất 1 lần/quý phải làm việc với các địa phương|ít nhất 1 lần/quý",
                "báo cáo hằng năm (trước ngày 15 tháng 11)|hằng năm (trước ngày 15 tháng 11",
                "kiểm tra trước ngày 10/5 và 10/11 hằng năm|trước ngày 10/5 và 10/11 hằng năm",
                "báo cáo Chủ tịch UBND tỉnh hằng tuần về tiến độ|hằng tuần",
                "trực ban và báo cáo nhanh hàng ngày|hàng ngày",
                "Hằng năm báo cáo kết quả về Sở Nội vụ|Hằng năm",
                "rà soát danh mục vào tháng 9 hằng năm|vào tháng 9 hằng năm",
                "hoàn thành tuyến kè cuối năm 2027|cuối năm 2027",
                "báo cáo trước 14h00 hàng ngày|trước 14h00 hàng ngày",
                "Trực ban báo cáo vào 6h30 và 16h30 hằng ngày|vào 6h30 và 16h30 hằng ngày",
                "gửi trước 16h45 các ngày thứ Sáu hằng tuần|trước 16h45 các ngày thứ Sáu hằng tuần",
                "gửi Sở trước ngày 20 của tháng cuối quý để tổng hợp|trước ngày 20 của tháng cuối quý",
                "định kỳ hằng quý (trước ngày 05 tháng đầu quý sau) báo cáo"
                        + "|định kỳ hằng quý (trước ngày 05 tháng đầu quý sau",
                "mỗi tháng phải có ít nhất 01 nhiệm vụ|mỗi tháng phải có ít nhất 01 nhiệm vụ",
                "hằng quý tổ chức tối thiểu hai cuộc họp|hằng quý tổ chức tối thiểu hai cuộc họp",
                "kiểm tra ít nhất mỗi tháng một lần|ít nhất mỗi tháng một lần",
                "kiểm tra ít nhất một lần mỗi tuần|ít nhất một lần mỗi tuần",
                "kiểm tra 02 lần/năm tại các cơ sở|02 lần/năm",
                "báo cáo trong quý III và quý IV năm 2025|trong quý III và quý IV năm 2025",
                "triển khai trong 02 tháng cuối năm 2025 và những tháng đầu năm 2026"
                        + "|trong 02 tháng cuối năm 2025 và những tháng đầu năm 2026",
                "Theo đó, trong 6 tháng còn lại năm 2023, Chủ tịch UBND tỉnh yêu cầu:|trong 6 tháng còn lại năm 2023",
                "Đợt 1: Trong tháng 9/2025|Trong tháng 9/2025",
                "Đợt 2: Từ ngày 01/10/2025 đến ngày 15/10/2025./.|Từ ngày 01/10/2025 đến ngày 15/10/2025",
                "Khai mạc: Ngày 05/9/2025./.|Ngày 05/9/2025",
                "Lễ ra quân: 7 giờ 30 phút, ngày 05/9/2025;|7 giờ 30 phút, ngày 05/9/2025",
                "Tổng kết: Quý IV/2025.|Quý IV/2025",
                "hoàn thành chi trả trước Tết Nguyên đán|trước Tết Nguyên đán",
                "gửi báo cáo trước ngày 10 tháng sau để tổng hợp|trước ngày 10 tháng sau",
                "hằng tháng, chậm nhất ngày 05 của tháng kế tiếp, báo cáo|hằng tháng, chậm nhất ngày 05 của tháng kế tiếp",
                "gửi báo cáo năm trước ngày 15/01 năm sau|trước ngày 15/01 năm sau",
                "báo cáo định kỳ hằng quý (ngày 20 tháng cuối quý)|định kỳ hằng quý (ngày 20 tháng cuối quý",
                "hoàn thành trong tháng cuối quý III/2025|hoàn thành trong tháng cuối quý III/2025",
                "báo cáo trước ngày 20 tháng cuối quý III/2025 về tiến độ|trước ngày 20 tháng cuối quý III/2025",
                "báo cáo phương án trong tuần đầu tháng 7/2026.|trong tuần đầu tháng 7/2026",
                "chỉ đạo, định kỳ 02 tuần một lần kiểm tra tiến độ|định kỳ 02 tuần một lần",
                "giao ban tối thiểu 02 tuần/lần|tối thiểu 02 tuần/lần",
                "phấn đấu giải ngân 100% kế hoạch vốn đến ngày 31/01/2026.|đến ngày 31/01/2026",
                "quyết tâm giải ngân trên 60% đến hết quý III/2026|đến hết quý III/2026",
                "tham mưu, trình UBND tỉnh xem xét tại phiên họp ngày 16/11/2026.|tại phiên họp ngày 16/11/2026",
                "trình UBND tỉnh tại phiên họp thường kỳ tháng 9/2026|tại phiên họp thường kỳ tháng 9/2026",
                "trình HĐND tỉnh tại kỳ họp cuối năm 2026 thông qua|tại kỳ họp cuối năm 2026",
                "phát lệnh gọi nhập ngũ trước ngày giao quân 15 ngày.|trước ngày giao quân 15 ngày",
                "gửi tài liệu chậm nhất 03 ngày làm việc trước ngày họp|03 ngày làm việc trước ngày họp",
                "kiện toàn tổ ngay sau khi bầu trưởng thôn, tổ trưởng nhiệm kỳ mới.|ngay sau khi bầu trưởng thôn, tổ trưởng nhiệm kỳ mới",
                "Ngay sau khi nhận được văn bản, các sở triển khai|Ngay sau khi nhận được văn bản",
                "khắc phục ngay khi nước rút, báo cáo kết quả|ngay khi nước rút",
                "báo cáo Bộ đúng thời hạn yêu cầu; dự thảo gửi UBND tỉnh|đúng thời hạn yêu cầu",
                "gửi báo cáo theo thời gian nêu tại Thông báo số 58/TB-HĐND, đồng thời|theo thời gian nêu tại Thông báo số 58/TB-HĐND",
                "tổ chức tuyên truyền trong suốt Tháng hành động.|trong suốt Tháng hành động",
                "cập nhật hồ sơ thường xuyên.|thường xuyên",
                "thời hạn không quá 3 tháng kể từ ngày nhận bàn giao|không quá 3 tháng kể từ ngày nhận bàn giao",
            })
    void findsWhereItIsWritten(String text, String words) {
        assertThat(DeadlineFinder.find(text))
                .extracting(DeadlineFinder.Place::words)
                .containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theo Công văn số 12/UBND-TH ngày 14/12/2023 của UBND tỉnh",
                "Giải ngân tính đến hết ngày 31 tháng 10 năm 2025 đạt 72,4%",
                "báo cáo tình hình từ ngày 30/4 đến hết 03/5/2020",
                "Trong 10 tháng đầu năm 2025, mặc dù có nhiều khó khăn",
                "ưu tiên đầu tư trên địa bàn trong năm 2024, nhằm tạo động lực",
                "kế hoạch phát triển kinh tế - xã hội năm 2024",
                "phân kỳ theo từng tháng, quý",
                "các dự án đã được phê duyệt trước ngày 01/7/2025",
                "có hiệu lực từ ngày 01/01/2026",
                "lồng ghép trong báo cáo công tác dân số hằng năm",
                "bố trí trong dự toán ngân sách hằng năm",
                "báo cáo thực hiện kế hoạch hằng năm",
                "vào hồi 15h30 ngày 19 tháng 7 năm 2025, tàu bị lật",
                "Ngày ban hành: 05/9/2025",
                "xử lý nghiêm theo quy định.",
                "tổng hợp, báo cáo UBND tỉnh theo quy định.",
                "báo cáo theo quy định tại Nghị định số 09/2019/NĐ-CP",
                "thường xuyên kiểm tra, đôn đốc các xã",
                "Trong suốt quá trình thực hiện, nếu có vướng mắc, các xã phản ánh",
                "chỉ đạo của Chủ tịch tại phiên họp ngày 19/01/2026",
                "theo báo cáo kết luận tại phiên họp ngày 19/01/2026",
                "phấn đấu từ ngày 01/7 đến ngày 31/12/2026 tăng 5%",
                "Khai giảng năm học mới trước ngày hội 5 tháng 9",
                "số liệu tính đến ngày 31/01/2026 đạt 60%",
                "Căn cứ: Quyết định ngày 05/9/2025",
                "Kết quả: quý III/2025",
                "Trong quý III/2025, Chủ tịch UBND tỉnh đã yêu cầu các sở rà soát, đến nay chưa xong.",
            })
    void takesNoOtherDateForADeadline(String text) {
        assertThat(DeadlineFinder.find(text)).isEmpty();
    }

    @Test
    void findsSeveralInTheOrderOfTheTextAndWhereTheyStand() {
        String text =
                "lập danh sách trước ngày 10/4/2026, hoàn thành trong quý III/2026; báo cáo trước ngày 05/10/2026";

        assertThat(DeadlineFinder.find(text))
                .extracting(place -> text.substring(place.start(), place.end()))
                .containsExactly("trước ngày 10/4/2026", "hoàn thành trong quý III/2026", "trước ngày 05/10/2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các sở đã báo cáo. Lũ về trong tháng 12/2023, nước lên nhanh",
                "các sở đã báo cáo; lũ về trong tháng 12/2023, nước lên nhanh",
                "các sở đã báo cáo\nlũ về trong tháng 12/2023, nước lên nhanh",
            })
    void asksForNothingWithAnOrderOfAnotherSentence(String text) {
        assertThat(DeadlineFinder.find(text)).isEmpty();
    }

    @Test
    void takesAPointWithinANumberForNoEndOfASentence() {
        assertThat(DeadlineFinder.find("hỗ trợ, báo cáo 1.200 hộ dân trong tháng 12/2023"))
                .extracting(DeadlineFinder.Place::words)
                .containsExactly("trong tháng 12/2023");
    }

    @Test
    void leavesOutAPeriodThatOnlySaysThatADateComesAgain() {
        assertThat(DeadlineFinder.find("báo cáo định kỳ hằng tháng; số liệu gửi trước ngày 28/6/2024"))
                .extracting(DeadlineFinder.Place::words)
                .containsExactly("trước ngày 28/6/2024");
        assertThat(DeadlineFinder.find("báo cáo định kỳ hằng tháng"))
                .extracting(DeadlineFinder.Place::words)
                .containsExactly("báo cáo định kỳ hằng tháng");
    }

    @Test
    void leavesOutHowWorkIsDoneBesideADate() {
        assertThat(DeadlineFinder.find("tổ chức trực trong suốt mùa mưa bão; hoàn thành trong tháng 8/2026"))
                .extracting(DeadlineFinder.Place::words)
                .containsExactly("hoàn thành trong tháng 8/2026");
    }

    @Test
    void findsNoMoreThanAreOfUse() {
        assertThat(DeadlineFinder.find("gửi trước ngày 28/6/2024; ".repeat(DeadlineFinder.MOST + 1)))
                .hasSize(DeadlineFinder.MOST);
    }
}

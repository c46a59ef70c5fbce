package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;

/** Who is told after words that say first what it is about, when, or in which case. */
class TopicsTest {
    private static final String HEAD = """
            Số: 15/TB-VP
            An Hải, ngày 09 tháng 02 năm 2026
            THÔNG BÁO
            Kết luận của Chủ tịch UBND tỉnh

            Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Những hố khai thác đã hết phép mà chưa hoàn thổ, Sở Xây dựng có trách nhiệm yêu cầu chủ mỏ hoàn thổ.|Sở Xây dựng",
                "Về công tác tuyên truyền, Sở Văn hóa, Thể thao và Du lịch định hướng báo chí.|Sở Văn hóa, Thể thao và Du lịch",
                "Liên quan đến mặt bằng của dự án, UBND xã Hòa Lộc hoàn thành chi trả trước ngày 15/11/2026.|UBND xã Hòa Lộc",
                "Riêng đối với 12 hộ chưa nhận tiền, UBND xã Hòa Lộc vận động từng hộ.|UBND xã Hòa Lộc",
                "Riêng nội dung xử lý chất thải y tế, Sở Y tế chủ trì kiểm tra.|Sở Y tế",
                "Trường hợp vượt thẩm quyền, Sở Xây dựng báo cáo UBND tỉnh xem xét.|Sở Xây dựng",
                "Nếu phát hiện sai phạm, Công an tỉnh điều tra, xử lý theo quy định.|Công an tỉnh",
                "Ngay sau khi nước rút, UBND các xã, phường tổ chức dọn vệ sinh.|UBND các xã, phường",
                "Các công trình xuống cấp không bảo đảm an toàn, chủ đầu tư phải dừng sử dụng ngay.|chủ đầu tư",
                "Các trường hợp nợ đọng kéo dài thì Thuế tỉnh công khai trên cổng thông tin.|Thuế tỉnh",
                "Số liệu thu ngân sách từng xã, Thuế tỉnh gửi trước ngày 05 hằng tháng.|Thuế tỉnh",
                "Hồ sơ, thủ tục: Sở Tư pháp hướng dẫn các xã thực hiện thống nhất.|Sở Tư pháp",
                "Việc tổ chức lễ khai mạc do Sở Nội vụ chủ trì thực hiện.|Sở Nội vụ",
                "Phát triển dữ liệu số Công an tỉnh chủ trì làm sạch dữ liệu dân cư.|Công an tỉnh",
                "Chủ rừng tổ chức canh gác 24/24 giờ.|Chủ rừng",
                "Kinh phí lễ hội do Sở Tài chính thẩm định, trình UBND tỉnh.|Sở Tài chính",
                "Kinh phí mua vắc xin do Sở Y tế lập dự toán.|Sở Y tế",
                "Căn cứ dự báo của cơ quan chuyên môn, UBND các xã, phường chủ động di dời dân.|UBND các xã, phường",
                "Căn cứ Quyết định số 24/2021/QĐ-TTg, giao Sở Y tế hướng dẫn các xã.|Sở Y tế",
                "Sở Nội vụ, sau khi thống nhất với Sở Tài chính, trình UBND tỉnh.|Sở Nội vụ",
                "UBND xã Hòa Lộc, dưới sự hướng dẫn của Sở Xây dựng, tổ chức cắm mốc.|UBND xã Hòa Lộc",
                "Ban Quản lý dự án tỉnh là chủ đầu tư, chịu trách nhiệm về tiến độ.|Ban Quản lý dự án tỉnh",
            })
    void tellsWhoeverStandsBehindTheTopic(String order, String lead) {
        Item item = Readings.item(
                Readings.read(HEAD + "1. " + order + "\n\n2. Thanh tra tỉnh theo dõi, đôn đốc thực hiện.\n"), "1");

        assertThat(item.isTask()).isTrue();
        assertThat(item.leads()).containsExactly(lead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh - Trưởng ban;",
                "Bà Lê Thị Hoa, Giám đốc Sở Y tế - Phó Trưởng ban thường trực.",
                "Giám đốc Sở Tài chính: Ủy viên;",
                "Mời đại diện lãnh đạo Công an tỉnh tham gia Tổ viên.",
            })
    void tellsNothingToWhoIsOnlyAppointed(String member) {
        var reading = Readings.read("""
                Số: 15/QĐ-UBND
                An Hải, ngày 09 tháng 02 năm 2026
                QUYẾT ĐỊNH
                Thành lập Ban Chỉ đạo chuyển đổi số

                Điều 1. Thành lập Ban Chỉ đạo chuyển đổi số, gồm các ông, bà có tên sau:
                1.\s""" + member + """

                2. Ông Phạm Văn Dũng, Giám đốc Sở Nội vụ - Thành viên.
                Điều 2. Nhiệm vụ
                1. Sở Nội vụ lập kế hoạch hoạt động của Ban Chỉ đạo.
                2. Sở Tài chính bố trí kinh phí hoạt động.
                """);

        assertThat(Readings.items(reading).stream().filter(Item::isTask))
                .extracting(Item::leads)
                .extracting(leads -> String.join("; ", leads))
                .containsExactly("Sở Nội vụ", "Sở Tài chính");
    }
}

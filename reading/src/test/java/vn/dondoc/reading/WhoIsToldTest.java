package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;

/** The many ways in which offices say who has to do something, and with whom. */
class WhoIsToldTest {
    private static final String HEAD = """
            ỦY BAN NHÂN DÂN
            TỈNH AN HẢI

            Số: 231/UBND-TH
            V/v triển khai công tác năm 2026

            An Hải, ngày 20 tháng 3 năm 2026

            Kính gửi: Các cơ quan, đơn vị.

            """;

    private static final String LEAD_IN = "Về việc này, Chủ tịch UBND tỉnh có ý kiến như sau:\n\n";
    private static final String END = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nTrần Thị Hải Vân\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đề nghị Tỉnh đoàn An Hải ra quân làm sạch bờ biển.|Tỉnh đoàn An Hải",
                "Giao Trường Cao đẳng Kỹ thuật chiêu sinh hai lớp nghề hàn.|Trường Cao đẳng Kỹ thuật",
                "Trường Cao đẳng Kỹ thuật tiếp thu, hoàn chỉnh báo cáo.|Trường Cao đẳng Kỹ thuật",
                "Đội Quản lý thị trường số 3 kiểm tra các chợ.|Đội Quản lý thị trường số 3",
                "Hải đội 4 bắt giữ tàu vi phạm.|Hải đội 4",
                "Thư viện tỉnh luân chuyển sách về các xã.|Thư viện tỉnh",
                "Cảng hàng không An Hải bố trí khu vực cách ly.|Cảng hàng không An Hải",
                "Trưởng ban nhân dân các ấp rà lại danh sách hộ nghèo.|Trưởng ban nhân dân các ấp",
                "Công an xã và Ban CHQS xã mỗi đơn vị huy động 10 đồng chí giúp dân.|Công an xã; Ban CHQS xã",
                "Trạm Y tế xã phát thuốc đến từng nhà.|Trạm Y tế xã",
                "Các xã còn lại hoàn thành trước ngày 18/10/2026.|Các xã còn lại",
                "Tổ giúp việc Ban Chỉ đạo soạn thảo báo cáo.|Tổ giúp việc Ban Chỉ đạo",
                "Các công ty chăn nuôi, chủ trang trại: kiểm soát chặt người ra vào.|Các công ty chăn nuôi; chủ trang trại",
                "UBND các xã nơi có cơ sở nhà, đất có trách nhiệm tiếp nhận.|UBND các xã nơi có cơ sở nhà, đất",
                "Sau khi Bộ Y tế có ý kiến, trong vòng 10 ngày Sở Y tế hoàn thiện hồ sơ.|Sở Y tế",
                "Nhiệm vụ này do Sở Nội vụ đảm nhận, báo cáo trước ngày 20/4/2026.|Sở Nội vụ",
                "Đồng ý để Sở Nội vụ tổ chức thi tuyển trong tháng 5/2026.|Sở Nội vụ",
                "Nghiêm cấm các đơn vị sử dụng xe công đi lễ hội.|các đơn vị",
                "Chậm nhất ngày 20/4/2026 Sở Nội vụ phải trình đề án.|Sở Nội vụ",
                "Ngay trong tuần này Sở Nội vụ họp với các xã.|Sở Nội vụ",
                "Không để xảy ra tình trạng trên, UBND xã Hòa Lộc phải kiểm tra hằng ngày.|UBND xã Hòa Lộc",
                "Đề nghị Đoàn đại biểu Quốc hội tỉnh giám sát.|Đoàn đại biểu Quốc hội tỉnh",
                "Phê bình Sở Y tế, UBND xã Hòa Lộc chậm giải ngân; yêu cầu báo cáo trước ngày 18/10/2026.|Sở Y tế; UBND xã Hòa Lộc",
                "Chủ tịch UBND tỉnh phê bình các đơn vị nêu trên, yêu cầu kiểm điểm.|các đơn vị nêu trên",
                "Sở Nội vụ rà soát biên chế; UBND các xã chuẩn bị mặt bằng.|Sở Nội vụ; UBND các xã",
                "Sở Nội vụ rà soát biên chế; đề nghị Công an tỉnh cử người.|Sở Nội vụ; Công an tỉnh",
                "Giao Sở Nội vụ rà soát biên chế, giao Sở Tài chính bố trí kinh phí.|Sở Nội vụ; Sở Tài chính",
                "Sở Nội vụ rà soát biên chế, đồng thời Sở Tài chính bố trí kinh phí.|Sở Nội vụ; Sở Tài chính",
                "Sở Nội vụ rà soát biên chế. Các sở, ngành gửi số liệu trước ngày 10/4/2026.|Sở Nội vụ; Các sở, ngành",
            })
    void isToldHoweverItIsWritten(String order, String leads) {
        assertThat(leads(LEAD_IN + "1. " + order + "\n\n2. Thanh tra tỉnh giám sát.\n"))
                .containsExactlyElementsOf(Stream.concat(Stream.of(leads.split("; ")), Stream.of("Thanh tra tỉnh"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Công an xã lo trật tự đêm hội.|Công an xã",
                "Hội Liên hiệp Phụ nữ xã gói bánh chưng tặng hộ nghèo.|Hội Liên hiệp Phụ nữ xã",
                "Giám đốc Công an tỉnh chịu trách nhiệm về an toàn lễ hội, bố trí 50 chiến sĩ trực.|Giám đốc Công an tỉnh",
                "Chủ tịch UBND xã Hòa Lộc chịu trách nhiệm trước UBND tỉnh nếu để tái diễn; tuần tra ban đêm.|"
                        + "Chủ tịch UBND xã Hòa Lộc",
            })
    void aParagraphBelowTheLeadInTellsWhoStandsFirst(String order, String lead) {
        assertThat(leads(LEAD_IN + "Sở Tư pháp rà soát thủ tục.\n\n" + order)).containsExactly("Sở Tư pháp", lead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chủ tịch UBND các xã chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả thực hiện.",
                "UBND tỉnh trân trọng cảm ơn sự phối hợp của các đơn vị.",
                "Sở Y tế: 03 nhiệm vụ (Công văn số 3310/UBND-TH).",
                "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.",
            })
    void nobodyIsToldByWhatOnlyCountsThanksOrWarns(String said) {
        assertThat(leads(LEAD_IN + "Sở Tư pháp rà soát thủ tục.\n\n" + said)).containsExactly("Sở Tư pháp");
    }

    @Test
    void whoDirectsAnswersForWhomTheOrderAboveDirects() {
        String points = "1. Chỉ đạo Sở Y tế:\n- Phân luồng người bệnh;\n- Dự trữ đủ thuốc.\n\n2. Bố trí đủ kinh phí.\n";

        assertThat(leads("Bộ Y tế đề nghị UBND các tỉnh thực hiện một số nội dung sau:\n\n" + points))
                .containsExactly("UBND các tỉnh", "UBND các tỉnh");
        assertThat(leads("Đề nghị UBND các tỉnh chỉ đạo:\n\n1. Sở Y tế phân luồng người bệnh.\n\n2. Sở Tài chính bố trí"
                        + " kinh phí.\n"))
                .containsExactly("UBND các tỉnh", "UBND các tỉnh");
    }

    @Test
    void anOrderAmongTheReasonsIsOne() {
        assertThat(leads(LEAD_IN + """
                I. ĐÁNH GIÁ CHUNG
                Đến hết tháng 02/2026, tỉnh giải ngân 5%. Sở Y tế, UBND xã Phú An chưa giải ngân.
                Phê bình các đơn vị nêu trên, yêu cầu báo cáo UBND tỉnh trước ngày 18/4/2026.
                II. NHIỆM VỤ
                1. Sở Tài chính rà soát các dự án.
                """)).containsExactly("các đơn vị nêu trên", "Sở Tài chính");
    }

    @Test
    void aParagraphBelowTheLastDashTellsSomebodyElse() {
        assertThat(leads(LEAD_IN + """
                1. Các sở, ngành gửi báo cáo về Cơ quan Thường trực như sau:
                - Báo cáo tháng: trước ngày 18 hằng tháng;
                - Báo cáo tổng kết: chậm nhất ngày 05/12/2026.
                Cơ quan Thường trực tổng hợp, tham mưu Trưởng Ban báo cáo trước ngày 10/12/2026.
                """)).containsExactly("Các sở, ngành", "Cơ quan Thường trực");
    }

    @Test
    void whoIsInvitedIsToldNothing() {
        assertThat(leads("""
                UBND tỉnh tổ chức họp nghe báo cáo.

                1. Thời gian: 14 giờ 00, ngày 12/8/2026 (thứ Tư).
                2. Thành phần, kính mời:
                - Giám đốc các Sở: Tài chính, Nội vụ;
                - Chủ tịch UBND các xã, phường (dự tại điểm cầu cấp xã).
                3. Chuẩn bị nội dung:
                a) Sở Tài chính chuẩn bị báo cáo, gửi Văn phòng UBND tỉnh trước ngày 10/8/2026.
                b) Sở Nội vụ báo cáo biên chế; Sở Y tế báo cáo nhân lực.
                """)).containsExactly("Sở Tài chính", "Sở Nội vụ", "Sở Y tế");
    }

    @Test
    void theLastParagraphMayAskForAnAnswer() {
        assertThat(leads(
                        LEAD_IN + "- Sở Xây dựng rà soát bến bãi.\n\nVăn phòng UBND tỉnh thông báo để các cơ quan biết,"
                                + " thực hiện. Việc báo nêu, đề nghị các cơ quan được giao trả lời bằng văn bản./."))
                .containsExactly("Sở Xây dựng", "các cơ quan được giao");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nội vụ mời Sở Tư pháp cùng tham gia đoàn kiểm tra.|Sở Tư pháp",
                "Sở Nội vụ công bố giá hằng tháng; cùng Sở Xây dựng hướng dẫn chủ đầu tư.|Sở Xây dựng",
                "Giao Sở Nội vụ làm việc với Sở Tài chính, Sở Y tế để thống nhất danh mục.|Sở Tài chính; Sở Y tế",
                "Sở Nội vụ thống nhất với Sở Tài chính về số biên chế.|Sở Tài chính",
                "Sở Nội vụ chủ trì; tham gia có Sở Tư pháp, Thanh tra tỉnh.|Sở Tư pháp; Thanh tra tỉnh",
                "Sở Nội vụ phối hợp với người sử dụng lao động tổ chức Tết.|người sử dụng lao động",
                "Sở Nội vụ làm việc với Công ty Điện lực An Hải về giá điện.|",
                "Sở Nội vụ làm việc với từng huyện, xác định rõ khả năng giải ngân.|",
            })
    void helpsWhoeverIsInvitedJoinsOrAgrees(String order, String helpers) {
        Item task = Readings.item(
                Readings.read(HEAD + LEAD_IN + "1. " + order + "\n\n2. Thanh tra tỉnh giám sát.\n" + END), "1");

        assertThat(task.leads()).containsExactly("Sở Nội vụ");
        assertThat(task.coordinators())
                .containsExactlyElementsOf(helpers == null ? List.of() : List.of(helpers.split("; ")));
    }

    private static List<String> leads(String body) {
        return Readings.items(Readings.read(HEAD + body + END)).stream()
                .filter(Item::isTask)
                .flatMap(item -> item.leads().stream())
                .toList();
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.items;
import static vn.dondoc.reading.Readings.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.WrittenDeadline;

/** What is told, quoted or only possible orders nothing. */
class TellingTest {
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH AN HẢI

            Số: 231/UBND-TH
            V/v báo cáo biên chế

            An Hải, ngày 20 tháng 3 năm 2026

            Kính gửi: Các sở, ban, ngành.

            """;

    private static final String END = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nTrần Thị Hải Vân\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nội vụ đã có Công văn số 45/SNV-TC ngày 02/02/2026 đề nghị các phòng báo cáo trước ngày 20/02/2026.",
                "Vừa qua, Sở Tư pháp đã ban hành Văn bản số 18/STP-VP yêu cầu các xã gửi hồ sơ chậm nhất ngày 25/02/2026.",
                "UBND tỉnh đã giao Sở Xây dựng lập phương án, hoàn thành trước ngày 28/02/2026.",
                "Theo đó, Thanh tra tỉnh đã gửi Công văn số 7/TTr-NV đề nghị các phường giải trình trước ngày 01/3/2026.",
                "Ngày 02/02/2026, UBND tỉnh có Công văn số 45/UBND-TC yêu cầu Sở Xây dựng báo cáo trước ngày 20/02/2026.",
                "Sở Nội vụ ban hành Văn bản số 9/SNV-VP ngày 02/02/2026 đề nghị các xã gửi hồ sơ trước ngày 25/02/2026.",
                "Nếu quá thời hạn trên mà chưa có báo cáo, UBND tỉnh sẽ giao Thanh tra tỉnh kiểm tra trách nhiệm.",
                "Trường hợp không thống nhất được, Chủ tịch UBND tỉnh sẽ yêu cầu Sở Tư pháp thẩm định lại.",
            })
    void whatWasOrMayBeOrderedIsNoTask(String told) {
        var reading = read(LETTER + told + " Tuy nhiên, việc này còn chậm.\n\n"
                + "UBND tỉnh yêu cầu Sở Tài chính gửi báo cáo trước ngày 27/3/2026./." + END);

        assertThat(items(reading)).filteredOn(Item::asksForWork).singleElement().satisfies(task -> {
            assertThat(task.leads()).containsExactly("Sở Tài chính");
            assertThat(task.deadlines()).extracting("asWritten").containsExactly("trước ngày 27/3/2026");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nội vụ đã có Công văn số 45/SNV-TC đề nghị, nay Chủ tịch UBND tỉnh yêu cầu Sở Tài chính báo cáo trước"
                        + " ngày 27/3/2026.",
                "Các nhiệm vụ đã giao tại Công văn số 12/UBND-TH: đề nghị Sở Tài chính báo cáo trước ngày 27/3/2026.",
            })
    void whatIsOrderedNowIsATaskThoughItTellsOfMore(String order) {
        assertThat(items(read(LETTER + order + END)))
                .filteredOn(Item::asksForWork)
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.leads()).containsExactly("Sở Tài chính");
                    assertThat(task.deadlines()).hasSize(1);
                });
    }

    @Test
    void theDateOfAnOlderOrderIsNoneOfThePoint() {
        var reading = read(LETTER + """
                1. Sở Nội vụ tổng hợp báo cáo của các sở trước ngày 30/3/2026. UBND tỉnh đã có Công văn số 12/UBND-TH yêu cầu \
                các sở báo cáo trước ngày 15/02/2026.

                2. Sở Tài chính bố trí kinh phí.
                """ + END);

        assertThat(item(reading, "1").deadlines()).extracting("asWritten").containsExactly("trước ngày 30/3/2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"các đơn vị chưa báo cáo", "các xã chưa hoàn thành quyết toán", "các cơ quan còn nợ báo cáo"})
    void whoIsMeantMayBeSaidByWhatIsLacking(String who) {
        var reading =
                read(LETTER + "UBND tỉnh yêu cầu " + who + " khẩn trương thực hiện trước ngày 27/3/2026./." + END);

        assertThat(items(reading))
                .singleElement()
                .satisfies(task -> assertThat(task.leads()).containsExactly(who));
    }

    @Test
    void theLawBehindALetterThatIsToldOfOrdersNothing() {
        var reading = read("""
                Ngày 26/8/2025, Văn phòng UBND tỉnh An Hải ban hành Công văn 103/VP-CN về đẩy nhanh tiến độ cảng cá.

                Công văn nêu rõ trách nhiệm của các cơ quan sau:

                - Sở Xây dựng và UBND xã Hải Lộc bàn giao mặt bằng trước ngày 30/9/2025.

                **Khi nào tàu cá không được rời cảng?**

                Theo khoản 2 Điều 41 Luật Thủy sản năm 2017 quy định như sau:

                1. Tàu cá không được rời cảng khi thiếu hồ sơ.

                2. Chủ tàu cá phải tuân thủ quyết định tạm giữ trước ngày 01/10/2025.
                """);

        assertThat(items(reading)).filteredOn(Item::asksForWork).singleElement().satisfies(task -> {
            assertThat(task.leads()).containsExactly("Sở Xây dựng", "UBND xã Hải Lộc");
            assertThat(task.deadlines()).extracting("asWritten").containsExactly("trước ngày 30/9/2025");
        });
    }

    @Test
    void whatIsSaidAgainIsNoSecondTask() {
        var reading = read("""
                Ngày 08/8/2025, Chủ tịch UBND tỉnh An Hải ban hành Công điện 13/CĐ-UBND về việc rà soát dự án tồn đọng.

                Chủ tịch UBND tỉnh yêu cầu:

                (1) Giám đốc các sở gửi danh mục về Sở Tài chính trước ngày 15 tháng 8 năm 2025.

                Theo đó, các sở gửi danh mục về Sở Tài chính trước ngày 15/8/2025.
                """);

        assertThat(items(reading))
                .filteredOn(Item::asksForWork)
                .singleElement()
                .satisfies(task -> assertThat(task.deadlines())
                        .extracting(WrittenDeadline::asWritten)
                        .isEqualTo(List.of("trước ngày 15 tháng 8 năm 2025")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Tài chính, Nội vụ; Chủ tịch UBND các xã chịu trách nhiệm thi"
                        + " hành Quyết định này./.",
                "Các ông (bà): Chánh Văn phòng UBND tỉnh, Giám đốc Sở Tài chính căn cứ Quyết định thi hành./.",
                "Giám đốc Sở Y tế và Thủ trưởng các đơn vị có liên quan chịu trách nhiệm tổ chức thực hiện Quyết định này.",
            })
    void theLastArticleOfADecisionIsNoTask(String article) {
        var reading = read("""
                ỦY BAN NHÂN DÂN
                TỈNH AN HẢI

                Số: 61/QĐ-UBND
                An Hải, ngày 09 tháng 02 năm 2026

                QUYẾT ĐỊNH
                Về việc ban hành Quy chế quản lý chợ

                CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN HẢI

                Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

                QUYẾT ĐỊNH:

                Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ.

                Điều 2. Giao Sở Công Thương hướng dẫn thực hiện trước ngày 20/3/2026.

                Điều 3. ARTICLE
                """.replace("ARTICLE", article) + END);

        assertThat(reading.content().subject()).isEqualTo("ban hành Quy chế quản lý chợ");
        assertThat(items(reading))
                .filteredOn(Item::asksForWork)
                .singleElement()
                .satisfies(task -> assertThat(task.path()).isEqualTo("2"));
    }

    @Test
    void theDateOfAGroundIsNoneOfTheOrder() {
        var reading = read(LETTER
                + "Thực hiện Công văn số 99/BYT-DP ngày 01/3/2026 của Bộ Y tế yêu cầu các tỉnh báo cáo trước ngày"
                + " 30/3/2026, UBND tỉnh giao Sở Y tế tổng hợp, báo cáo trước ngày 24/3/2026./." + END);

        assertThat(items(reading)).singleElement().satisfies(task -> {
            assertThat(task.leads()).containsExactly("Sở Y tế");
            assertThat(task.deadlines()).extracting("asWritten").containsExactly("trước ngày 24/3/2026");
        });
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.items;
import static vn.dondoc.reading.Readings.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.Item;

/** Tables and plans as a page leaves them that was copied: a line for each cell, and what stands after the signature. */
class CellLinesTest {
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN TỈNH AN HẢI
            Số: 21/KH-UBND
            An Hải, ngày 14 tháng 01 năm 2026
            KẾ HOẠCH
            Phòng, chống cháy rừng tỉnh An Hải năm 2026

            Thực hiện Chỉ thị số 3/CT-UBND ngày 05/01/2026, UBND tỉnh ban hành Kế hoạch như sau:
            I. YÊU CẦU
            Xác định rõ trách nhiệm của từng cơ quan.
            II. NHIỆM VỤ
            Các nhiệm vụ được giao tại Phụ lục kèm theo./.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            PHỤ LỤC
            NHIỆM VỤ PHÒNG, CHỐNG CHÁY RỪNG
            STT
            Nội dung công việc
            Cơ quan
            chủ trì
            Cơ quan phối hợp
            Thời hạn
            """;

    @Test
    void readsARowOfEachNumber() {
        List<Item> rows = rows("""
                I
                TUYÊN TRUYỀN
                1
                Dựng biển báo cấm lửa ở cửa rừng, dọc các đường mòn và
                nơi đông khách
                Sở Nông nghiệp và Môi trường
                Công an tỉnh, UBND các xã,
                phường
                Trước 28/02/2026
                2
                Ký cam kết với chủ rừng
                Chi cục Kiểm lâm
                Viễn thông An Hải
                Tháng 3/2026
                3
                II
                CHỮA CHÁY
                3
                Trực ban mùa khô
                Công an tỉnh
                Hội Nông dân tỉnh
                Sở Y tế
                Thường xuyên
                4
                Mua sắm trang thiết bị
                Sở Tài chính
                Công an tỉnh
                Quý II/2026
                """);

        assertThat(rows)
                .extracting(
                        Item::path,
                        Item::text,
                        Item::leads,
                        Item::coordinators,
                        row -> row.deadlines().getFirst().asWritten())
                .containsExactly(
                        tuple(
                                "PL.1",
                                "Dựng biển báo cấm lửa ở cửa rừng, dọc các đường mòn và nơi đông khách",
                                List.of("Sở Nông nghiệp và Môi trường"),
                                List.of("Công an tỉnh", "UBND các xã, phường"),
                                "Trước 28/02/2026"),
                        tuple(
                                "PL.2",
                                "Ký cam kết với chủ rừng",
                                List.of("Chi cục Kiểm lâm"),
                                List.of("Viễn thông An Hải"),
                                "Tháng 3/2026"),
                        tuple(
                                "PL.3",
                                "Trực ban mùa khô",
                                List.of("Công an tỉnh"),
                                List.of("Hội Nông dân tỉnh", "Sở Y tế"),
                                "Thường xuyên"),
                        tuple(
                                "PL.4",
                                "Mua sắm trang thiết bị",
                                List.of("Sở Tài chính"),
                                List.of("Công an tỉnh"),
                                "Quý II/2026"));
    }

    @Test
    void endsWhereTheNumbersEnd() {
        List<Item> rows = rows("""
                1
                Lập tổ trực
                Công an tỉnh
                Sở Y tế
                Tháng 3/2026
                Ghi chú: kinh phí do Sở Tài chính hướng dẫn.
                2026
                """);

        assertThat(rows).extracting(Item::text).containsExactly("Lập tổ trực");
        assertThat(rows.getFirst().coordinators()).containsExactly("Sở Y tế");
    }

    /** A list with a number of its own is none. */
    @Test
    void leavesAloneWhatIsNoTable() {
        assertThat(items(read(PLAN.substring(0, PLAN.indexOf("STT")) + "STT\nKhông có\n1\nSở Y tế\n")))
                .noneMatch(item -> String.valueOf(item.path()).startsWith("PL"));
    }

    @Test
    void readsAPlanAfterTheSignatureAndWhomItsHeadingsName() {
        var reading = read("""
                ỦY BAN NHÂN DÂN TỈNH AN HẢI
                Số: 310/QĐ-UBND
                An Hải, ngày 03 tháng 8 năm 2026
                QUYẾT ĐỊNH
                Ban hành Kế hoạch kiểm tra an toàn hồ chứa nước trước mùa mưa bão trên địa bàn tỉnh

                Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra an toàn hồ chứa nước trước mùa mưa bão.
                Điều 2. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nông nghiệp và Môi trường và Chủ tịch UBND các xã có
                hồ chứa chịu trách nhiệm thi hành Quyết định này./.
                Nơi nhận:
                - Như Điều 2;
                - Lưu: VT.
                KẾ HOẠCH
                Kiểm tra an toàn hồ chứa nước trước mùa mưa bão trên địa bàn toàn tỉnh An Hải, năm nay và những
                năm tiếp theo
                (Ban hành kèm theo Quyết định số 310/QĐ-UBND ngày 03/8/2026 của UBND tỉnh An Hải)
                I. PHÂN CÔNG
                1. Sở Nông nghiệp và Môi trường
                Kiểm tra toàn bộ đập, tràn, cống của các hồ chứa do tỉnh quản lý; báo cáo UBND tỉnh trước ngày
                20/8/2026.
                2. Công ty Điện lực An Hải
                Bảo đảm điện cho các trạm quan trắc trong suốt mùa mưa bão, kể cả khi lưới điện quốc gia gặp sự
                cố; hoàn thành trong tháng 8/2026.
                """);

        assertThat(item(reading, "KT.I.1").leads()).containsExactly("Sở Nông nghiệp và Môi trường");
        assertThat(item(reading, "KT.I.1").deadlines()).extracting("asWritten").containsExactly("trước ngày 20/8/2026");
        assertThat(item(reading, "KT.I.2").leads()).containsExactly("Công ty Điện lực An Hải");
        assertThat(item(reading, "KT.I.2").deadlines())
                .extracting("asWritten")
                .containsExactly("hoàn thành trong tháng 8/2026");
        assertThat(items(reading)).filteredOn(Item::isTask).hasSize(2);
    }

    private static List<Item> rows(String rows) {
        return items(read(PLAN + rows)).stream()
                .filter(item -> String.valueOf(item.path()).startsWith("PL"))
                .toList();
    }
}

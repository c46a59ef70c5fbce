package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reading.document.Item;

/** Who is named above what he has to do, or before it: "Đối với Sở Tài chính: …". */
class DutyHeadingTest {
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
                "Chỉ đạo Sở Xây dựng:|Sở Xây dựng",
                "Đối với Sở Tài chính:|Sở Tài chính",
                "Trách nhiệm của Sở Tài chính:|Sở Tài chính",
                "Yêu cầu Chủ tịch UBND các xã, phường:|Chủ tịch UBND các xã, phường",
                "UBND xã Hòa Lộc, UBND phường Phú Lâm:|UBND xã Hòa Lộc; UBND phường Phú Lâm",
                "Các bệnh viện đa khoa, y học cổ truyền|Các bệnh viện đa khoa, y học cổ truyền",
                "Các đơn vị quản lý chợ, Ban quản lý trung tâm thương mại|Các đơn vị quản lý chợ; Ban quản lý trung tâm thương mại",
            })
    void leadsWhatStandsBelow(String heading, String leads) {
        Item task = Readings.item(
                Readings.read(HEAD + "1. " + heading + "\na) Rà soát hồ sơ;\nb) Công khai kết quả.\n\n"
                        + "2. Thanh tra tỉnh theo dõi, đôn đốc thực hiện.\n"),
                "1");

        assertThat(task.isTask()).isTrue();
        assertThat(String.join("; ", task.leads())).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đối với UBND các xã, phường: Khẩn trương rà soát, chi trả.|UBND các xã, phường",
                "Về phía Ban Quản lý dự án tỉnh: đẩy nhanh tiến độ thi công.|Ban Quản lý dự án tỉnh",
                "Riêng Văn phòng UBND tỉnh, đề nghị phối hợp cung cấp số liệu.|Văn phòng UBND tỉnh",
                "Đối với 07 đơn vị có công chức vi phạm nêu tại Thông báo số 45/TB-ĐKT: tổ chức kiểm điểm.|07 đơn vị có công chức vi phạm",
                "Số hóa hồ sơ lưu trữ (Sở Nội vụ chủ trì).|Sở Nội vụ",
            })
    void leadsWhatStandsBehind(String order, String lead) {
        Item task = Readings.item(
                Readings.read(HEAD + "1. " + order + "\n\n2. Thanh tra tỉnh theo dõi, đôn đốc thực hiện.\n"), "1");

        assertThat(task.leads()).containsExactly(lead);
    }

    @Test
    void isNoTaskWhereEachPointBelowSaysWhoseItIs() {
        var reading = Readings.read(HEAD + """
                1. Giao nhiệm vụ cho các cơ quan, đơn vị như sau:
                1.1. Sở Y tế bố trí xe cấp cứu.
                1.2. Công an tỉnh phân luồng giao thông.

                2. Thanh tra tỉnh theo dõi, đôn đốc thực hiện.
                """);

        assertThat(Readings.item(reading, "1").isTask()).isFalse();
        assertThat(Readings.item(reading, "1").leads()).isEmpty();
        assertThat(Readings.item(reading, "1.2").leads()).containsExactly("Công an tỉnh");
    }

    /** "Đánh giá" is a heading, too: of what explains. */
    @Test
    void ordersToAssessWhereItIsASentence() {
        var reading = Readings.read("""
                Số: 4021/BNV-TCBC
                An Hải, ngày 08 tháng 5 năm 2026
                Kính gửi: Các sở, ban, ngành.

                Để có cơ sở báo cáo, Sở Nội vụ đề nghị các sở, ban, ngành:

                1. Rà soát số biên chế có mặt.

                2. Đánh giá thuận lợi, khó khăn; đề xuất, kiến nghị.
                """);

        assertThat(Readings.item(reading, "2").isTask()).isTrue();
        assertThat(Readings.item(reading, "2").leads()).containsExactly("các sở, ban, ngành");
    }

    @Test
    void standsForItselfWithoutNumbers() {
        var reading = Readings.read("""
                Số: 1120/SNV-CCHC
                An Hải, ngày 22 tháng 4 năm 2026
                Kính gửi: Các sở, ban, ngành; UBND các xã, phường.

                Để chấn chỉnh các tồn tại, Sở Nội vụ đề nghị các cơ quan, địa phương lưu ý một số nội dung như sau:
                Đối với các sở, ban, ngành:
                - Tự rà soát các tiêu chí bị trừ điểm;
                - Cập nhật tài liệu trước ngày 29/5/2026.
                Đối với UBND các xã, phường:
                - Bố trí đủ công chức trực, xong trước ngày 30/4/2026.
                Riêng Văn phòng UBND tỉnh, đề nghị cung cấp số liệu trước ngày 05/6/2026.
                """);

        assertThat(Readings.items(reading))
                .extracting(item -> item.path() + " " + String.join("; ", item.leads()) + " "
                        + item.deadlines().getFirst().asWritten())
                .containsExactly(
                        "1 các sở, ban, ngành trước ngày 29/5/2026",
                        "2 UBND các xã, phường trước ngày 30/4/2026",
                        "3 Văn phòng UBND tỉnh trước ngày 05/6/2026");
    }
}

package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;

/** In which words it stands who helps. */
class HelpersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nội vụ chủ trì, có sự tham gia của Sở Tài chính, Sở Tư pháp, xây dựng dự thảo.|Sở Tài chính; Sở Tư pháp",
                "Sở Nội vụ xây dựng dự thảo Nghị quyết với sự tham gia của Sở Tài chính.|Sở Tài chính",
                "Bộ Chỉ huy Quân sự tỉnh chủ trì, hiệp đồng với Công an tỉnh bảo đảm lực lượng.|Công an tỉnh",
                "Công an tỉnh chỉ đạo Công an cấp xã phối hợp với ngành y tế nắm tình hình.|ngành y tế",
                "Công an tỉnh chỉ đạo các đơn vị nghiệp vụ phối hợp với lực lượng Kiểm lâm tuần tra.|lực lượng Kiểm lâm",
                "Sở Y tế phối hợp với cơ quan thú y kiểm soát việc vận chuyển lợn.|cơ quan thú y",
                "Sở Xây dựng phối hợp với đơn vị tư vấn hoàn thiện đồ án.|đơn vị tư vấn",
                "Sở Xây dựng phối hợp với chính quyền địa phương, chủ đầu tư và nhà thầu thi công khắc phục hư hỏng.|"
                        + "chính quyền địa phương; chủ đầu tư; nhà thầu thi công",
                "Giao Sở Xây dựng chủ trì, phối hợp với: Sở Tài chính, Thanh tra tỉnh kiểm tra dự án.|Sở Tài chính; Thanh tra tỉnh",
                "Giao Sở Xây dựng (chủ trì), Sở Tài chính, Sở Tư pháp (phối hợp) rà soát đơn giá.|Sở Tài chính; Sở Tư pháp",
                "Phân công Sở Xây dựng chủ trì, Sở Tài chính phối hợp, Văn phòng UBND tỉnh theo dõi.|Sở Tài chính",
                "UBND xã Hòa Lộc phối hợp với chủ đầu tư và các hộ dân tổ chức đo đạc.|chủ đầu tư; các hộ dân",
                "Sở Công Thương phối hợp với các doanh nghiệp xăng dầu bảo đảm nguồn cung.|các doanh nghiệp xăng dầu",
                "Sở Y tế thường xuyên phối hợp, trao đổi thông tin với Công an tỉnh.|Công an tỉnh",
                "Sở Công Thương phối hợp với các ngành liên quan, các nhà đầu tư xây dựng kế hoạch triển khai.|"
                        + "các ngành liên quan; các nhà đầu tư",
                "Sở Nông nghiệp và Môi trường phối hợp với các chủ rừng xây dựng phương án chữa cháy.|các chủ rừng",
                "Sở Y tế kết hợp với Công an tỉnh kiểm tra cơ sở hành nghề.|Công an tỉnh",
                "Giao Sở Y tế tham mưu; đề nghị Công an tỉnh, Sở Tài chính phối hợp thực hiện.|Công an tỉnh; Sở Tài chính",
                "Giao Sở Y tế là cơ quan chủ trì, Sở Tài chính là cơ quan phối hợp.|Sở Tài chính",
                "Bộ Công Thương chỉ đạo Tập đoàn Điện lực Việt Nam phối hợp với UBND tỉnh An Hải.|UBND tỉnh An Hải",
            })
    void helpsWhoeverTheTaskIsDoneWith(String order, String helpers) {
        assertThat(task(order).coordinators()).containsExactlyElementsOf(List.of(helpers.split("; ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nội vụ lấy ý kiến Sở Tư pháp, hoàn thiện dự thảo trước ngày 10/11/2026.",
                "Sở Nội vụ, sau khi thống nhất với Sở Tài chính, trình UBND tỉnh trước ngày 10/11/2026.",
                "Sở Nội vụ hướng dẫn, hỗ trợ UBND các xã, phường sắp xếp cán bộ.",
                "Sở Nội vụ kiểm tra UBND các xã, phường về kỷ luật hành chính.",
                "Sở Nội vụ xây dựng dự thảo trên cơ sở ý kiến của Sở Tư pháp.",
                "Sở Nội vụ tổng hợp, gửi Sở Tài chính thẩm định, báo cáo UBND tỉnh.",
                "Sở Nội vụ ký quy chế phối hợp với Công an tỉnh.",
                "Sở Nội vụ trao đổi với Sở Tài chính về nguồn kinh phí.",
            })
    void helpsNobodyToWhomItIsOnlyHandedOrDone(String order) {
        Item task = task(order);

        assertThat(task.leads()).containsExactly("Sở Nội vụ");
        assertThat(task.coordinators()).isEmpty();
    }

    private static Item task(String order) {
        return Readings.item(Readings.read("""
                Số: 15/TB-VP
                An Hải, ngày 09 tháng 02 năm 2026
                THÔNG BÁO
                Kết luận của Chủ tịch UBND tỉnh

                Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

                1.\s""" + order + "\n\n2. Thanh tra tỉnh theo dõi, đôn đốc thực hiện.\n"), "1");
    }
}

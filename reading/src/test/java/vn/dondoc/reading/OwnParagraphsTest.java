package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;

/** Paragraphs below a point that tell somebody else, or nobody. */
class OwnParagraphsTest {
    private static final String POINTS = """
            Số: 15/CĐ-UBND
            An Hải, ngày 09 tháng 02 năm 2026
            CÔNG ĐIỆN
            Về việc ứng phó với bão

            Chủ tịch UBND tỉnh yêu cầu:

            1. Sở Y tế chuẩn bị thuốc men.

            2. Công an tỉnh bảo đảm trật tự.

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngay sau khi bão tan, Chủ tịch UBND các xã thống kê thiệt hại trong vòng 24 giờ.|Chủ tịch UBND các xã",
                "Yêu cầu các cơ quan, đơn vị rà soát, báo cáo UBND tỉnh trước ngày 20/3/2026.|các cơ quan, đơn vị",
                "Các địa phương, đơn vị báo cáo kết quả về UBND tỉnh trước 10 giờ 00 ngày 18/3/2026.|Các địa phương, đơn vị",
                "Đề nghị Ủy ban MTTQ Việt Nam tỉnh vận động đoàn viên giúp dân.|Ủy ban MTTQ Việt Nam tỉnh",
            })
    void tellWhomTheyName(String paragraph, String lead) {
        Item last = last(paragraph);

        assertThat(last.leads()).containsExactly(lead);
        assertThat(Readings.item(Readings.read(POINTS + paragraph), "2").deadlines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nếu có tình huống đột xuất, các cấp ủy báo cáo ngay về Thường trực Tỉnh ủy.",
                "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND tỉnh.",
                "Địa phương nào để xảy ra thiệt hại thì Chủ tịch UBND xã đó phải kiểm điểm.",
            })
    void tellNobodyWhatIsOnlyForTheCase(String paragraph) {
        assertThat(Readings.items(Readings.read(POINTS + paragraph)))
                .filteredOn(Item::isTask)
                .extracting(Item::leads)
                .containsExactly(List.of("Sở Y tế"), List.of("Công an tỉnh"));
    }

    @Test
    void tellOneEachInAPartWithoutNumbers() {
        var reading = Readings.read("""
                Số: 71/KH-UBND
                An Hải, ngày 18 tháng 3 năm 2026
                KẾ HOẠCH
                Phòng, chống đuối nước

                I. MỤC TIÊU
                Giảm 20% số vụ đuối nước.

                II. TỔ CHỨC THỰC HIỆN
                Sở Y tế là cơ quan thường trực, theo dõi việc thực hiện Kế hoạch.

                Sở Tài chính căn cứ khả năng ngân sách, tham mưu bố trí kinh phí.

                Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tuyên truyền.

                UBND các xã, phường báo cáo kết quả về Sở Y tế trước ngày 30/11/2026.
                """);

        assertThat(Readings.items(reading))
                .filteredOn(Item::isTask)
                .extracting(item -> String.join("; ", item.leads()))
                .containsExactly(
                        "Sở Y tế",
                        "Sở Tài chính",
                        "Ủy ban MTTQ Việt Nam tỉnh; các tổ chức chính trị - xã hội",
                        "UBND các xã, phường");
        assertThat(Readings.item(reading, "II").deadlines()).isEmpty();
    }

    @Test
    void tellOnlyInTheSentenceWithADateAtTheEnd() {
        Item last = last("Yêu cầu Giám đốc các sở, Chủ tịch UBND các xã nghiêm túc thực hiện Công điện này. "
                + "Giao Sở Nội vụ theo dõi, đôn đốc, định kỳ hằng quý báo cáo UBND tỉnh./.");

        assertThat(last.leads()).containsExactly("Sở Nội vụ");
        assertThat(last.path()).isEqualTo("3");
    }

    @Test
    void tellInDetailWhatASentenceBeforeSaysInSum() {
        var reading = Readings.read(
                "Chủ tịch UBND tỉnh vừa ban hành văn bản yêu cầu các sở, ngành bình ổn thị trường.\n\n"
                        + "Theo đó, Chủ tịch UBND tỉnh giao Sở Công Thương dự trữ hàng hóa. Sở Tài chính theo dõi giá cả.\n");

        assertThat(Readings.items(reading))
                .extracting(Item::leads)
                .containsExactly(List.of("Sở Công Thương"), List.of("Sở Tài chính"));
    }

    private static Item last(String paragraph) {
        return Readings.items(Readings.read(POINTS + paragraph)).stream()
                .filter(Item::isTask)
                .toList()
                .getLast();
    }
}

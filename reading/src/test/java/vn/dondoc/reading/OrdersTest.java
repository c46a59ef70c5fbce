package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.items;
import static vn.dondoc.reading.Readings.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reading.document.Item;

/** In which places of a sentence stands who is told. */
class OrdersTest {
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
                "Về đề nghị Bộ Xây dựng bổ sung 1.500 tấn xi măng: giao Sở Tài chính chủ trì xử lý.|Sở Tài chính",
                "Đối với kè Bình Sơn: Ủy ban nhân dân xã Bình Sơn rà soát khối lượng còn lại.|Ủy ban nhân dân xã Bình Sơn",
                "Về việc hỗ trợ xe cứu thương: Tỉnh tổng hợp nhu cầu, báo cáo cấp có thẩm quyền.|Tỉnh",
                "UBND các xã ven sông và hải đảo có trách nhiệm tuần tra đê điều.|UBND các xã ven sông và hải đảo",
                "Căn cứ nội dung kết luận này và tình hình thực tế, các sở, ban, ngành xây dựng kế hoạch.|các sở, ban, ngành",
                "Trên cơ sở đề nghị của các đơn vị, Sở Tài chính bố trí kinh phí.|Sở Tài chính",
                "Trước ngày 20/3/2026, các địa phương phải báo cáo số hộ thiếu nước.|các địa phương",
                "Việc lấn chiếm lòng sông kéo dài nhiều năm. Công an tỉnh xử lý nghiêm các vi phạm.|Công an tỉnh",
                "Thời gian qua, thành phố Bình Sơn đã cố gắng; thành phố Bình Sơn cần làm tốt các việc sau:|thành phố Bình Sơn",
            })
    void findsWhoIsToldWhereverTheOrderBegins(String order, String lead) {
        Item item = item(read(HEAD + "1. " + order + "\n\n2. Sở Nội vụ theo dõi, đôn đốc thực hiện.\n"), "1");

        assertThat(item.isTask()).isTrue();
        assertThat(item.leads()).containsExactly(lead);
    }

    @Test
    void makesASentenceThatTellsSomebodyElseATaskOfItsOwn() {
        var reading = read(HEAD + """
                1. Sở Xây dựng hoàn thành thiết kế trước ngày 10/3/2026. Sở Tài chính phối hợp với Kho bạc Nhà nước tỉnh \
                cấp vốn trước ngày 20/3/2026. Giám đốc Sở Xây dựng chịu trách nhiệm trước Chủ tịch UBND tỉnh.

                2. Sở Nội vụ theo dõi, đôn đốc thực hiện.
                """);

        assertThat(item(reading, "1").leads()).containsExactly("Sở Xây dựng");
        assertThat(item(reading, "1").coordinators()).isEmpty();
        assertThat(item(reading, "1").deadlines()).extracting("asWritten").containsExactly("trước ngày 10/3/2026");
        assertThat(item(reading, "1").items()).singleElement().satisfies(second -> {
            assertThat(second.leads()).containsExactly("Sở Tài chính");
            assertThat(second.coordinators()).containsExactly("Kho bạc Nhà nước tỉnh");
            assertThat(second.deadlines()).extracting("asWritten").containsExactly("trước ngày 20/3/2026");
        });
    }

    @Test
    void takesAHeadingThatIsNothingButNamesForThoseWhoAreTold() {
        var reading = read(HEAD + """
                1. Các doanh nghiệp thủy sản, tổ chức, cá nhân có liên quan

                - Chấp hành nghiêm giấy phép.
                - Hoàn trả mặt bằng.

                2. Báo và Phát thanh, Truyền hình tỉnh

                - Đưa tin kịp thời.
                """);

        assertThat(item(reading, "1").leads()).contains("Các doanh nghiệp thủy sản");
        assertThat(item(reading, "2").leads()).containsExactly("Báo và Phát thanh, Truyền hình tỉnh");
    }

    @Test
    void readsWhatANoteTellsWasOrderedWhereItOrdersNothing() {
        var reading = read("""
                Ngày 09/02/2026, UBND tỉnh An Hải ban hành Công văn số 77/UBND-KT về chống hạn.

                Công văn nêu: xét báo cáo của ngành nông nghiệp, Chủ tịch UBND tỉnh đã yêu cầu Sở Tài chính và các xã ven \
                biển bố trí kinh phí trong tháng 3 năm 2026.
                """);

        assertThat(items(reading))
                .singleElement()
                .satisfies(item -> assertThat(item.leads()).contains("Sở Tài chính"));
    }

    @Test
    void readsCellsThatNameSeveralUnitsInWholeAndWithoutMarksBetween() {
        var reading = read(HEAD + """
                1. Các sở, ban, ngành thực hiện nhiệm vụ tại phụ lục.

                | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
                | 1 | Lập bản đồ ngập | Sở Nông nghiệp và Môi trường | Sở Khoa học và Công nghệ Sở Xây dựng; các doanh \
                nghiệp thủy sản | Quý IV/2026 - Quý I/2027 |
                """);

        assertThat(item(reading, "PL.1").coordinators())
                .isEqualTo(List.of("Sở Khoa học và Công nghệ", "Sở Xây dựng", "các doanh nghiệp thủy sản"));
    }
}

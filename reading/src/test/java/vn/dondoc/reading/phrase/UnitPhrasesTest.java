package vn.dondoc.reading.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Tài chính khẩn trương rà soát|Sở Tài chính",
                "Sở Kế hoạch và Đầu tư và Sở Xây dựng xây dựng phương án|Sở Kế hoạch và Đầu tư; Sở Xây dựng",
                "Sở Khoa học & Công nghệ, các đơn vị liên quan và UBND các xã|Sở Khoa học & Công nghệ; các đơn vị liên quan; UBND các xã",
                "các sở, ban, ngành, đoàn thể tỉnh, UBND các huyện, thị xã, thành phố tập trung|"
                        + "các sở, ban, ngành, đoàn thể tỉnh; UBND các huyện, thị xã, thành phố",
                "Giám đốc các sở và Chủ tịch UBND các xã, phường chịu trách nhiệm|Giám đốc các sở; Chủ tịch UBND các xã, phường",
                "Văn phòng các sở, ban, ngành gửi kết quả|Văn phòng các sở, ban, ngành",
                "các Bộ: Nội vụ, Y tế, Giáo dục và Đào tạo báo cáo|Bộ Nội vụ; Bộ Y tế; Bộ Giáo dục và Đào tạo",
                "UBND các tỉnh, thành phố: Cần Thơ, Cà Mau rà soát|UBND thành phố Cần Thơ; UBND tỉnh Cà Mau",
                "Chủ tịch Ủy ban nhân dân các tỉnh: Gia Lai và Lâm Đồng chỉ đạo|"
                        + "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai; Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng",
                "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh phối hợp|Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh",
                "Ban Quản lý Khu kinh tế An Hải chủ trì|Ban Quản lý Khu kinh tế An Hải",
                "Tổ công tác liên ngành tiếp tục|Tổ công tác liên ngành",
                "Trung tâm Xúc tiến đầu tư (Sở Tài chính), Cục Thuế tỉnh lập danh sách|Trung tâm Xúc tiến đầu tư (Sở Tài chính); Cục Thuế tỉnh",
                "các phòng, đơn vị thuộc Sở thực hiện|các phòng, đơn vị thuộc Sở",
                "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ và Chủ tịch UBND các tỉnh tổ chức|"
                        + "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ; Chủ tịch UBND các tỉnh",
                "Đài truyền hình tỉnh, Sở y tế chủ trì|Đài truyền hình tỉnh; Sở y tế",
                "phòng Tài chính - Kế hoạch bố trí|phòng Tài chính - Kế hoạch",
                "Ban Quản lý các khu kinh tế và khu công nghiệp rà soát|Ban Quản lý các khu kinh tế và khu công nghiệp",
                "Hội đồng Sáng kiến các cấp phân công|Hội đồng Sáng kiến các cấp",
                "các Tập đoàn: Bưu chính An Hải, Công nghiệp Bình Sơn tổ chức|Tập đoàn Bưu chính An Hải; Tập đoàn Công nghiệp Bình Sơn",
                "các Bộ, cơ quan: Nội vụ, Y tế, Tập đoàn Điện lực An Hải rà soát|Bộ Nội vụ; Bộ Y tế; Tập đoàn Điện lực An Hải",
                "UBND các tỉnh, thành phố Cần Thơ, Cà Mau rà soát|UBND thành phố Cần Thơ; UBND tỉnh Cà Mau",
                "Sở VH,TT&DL, Sở GD & ĐT và Sở LĐ-TB&XH tham mưu|Sở VH,TT&DL; Sở GD & ĐT; Sở LĐ-TB&XH",
                "Các Sở: KH&CN, VH, TT&DL, NN&MT và Công an tỉnh rà soát|Sở KH&CN; Sở VH, TT&DL; Sở NN&MT; Công an tỉnh",
                "Quý cơ quan, đơn vị có ý kiến|cơ quan, đơn vị",
            })
    void namesWhoStandsThere(String text, String units) {
        UnitPhrases.Named named = Objects.requireNonNull(new UnitPhrases(Tokens.of(text)).at(0));

        assertThat(named.units().stream().map(UnitPhrase::text)).containsExactly(units.split("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "Tổ chức thực hiện nghiêm",
        "Xây dựng kế hoạch",
        "Báo cáo kết quả",
        "Trong quá trình triển khai",
        "Ban xây dựng phương án",
        "phòng ngừa dịch bệnh",
        "báo cáo Tài liệu",
        "Kinh phí được bố trí từ ngân sách",
        "Hoàn thành trước ngày 30/6",
        "nhiệm vụ được giao",
        "(các mục trên)"
    })
    void namesNobodyWhereNobodyStands(String text) {
        assertThat(new UnitPhrases(Tokens.of(text)).at(0)).isNull();
    }

    @Test
    void givesUpOnNamesWithinNamesWithoutEnd() {
        String nested = "Giám đốc UBND tỉnh thuộc ".repeat(5_000);

        assertThat(new UnitPhrases(Tokens.of(nested)).at(0)).isNotNull();
    }
}

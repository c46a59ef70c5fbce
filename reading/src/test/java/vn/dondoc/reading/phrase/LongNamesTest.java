package vn.dondoc.reading.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names end that contain what may be verbs, and those that no list has. */
class LongNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trung tâm kiểm soát bệnh tật giám sát dịch tại các trường|Trung tâm kiểm soát bệnh tật",
                "Công ty TNHH MTV Khai thác công trình thủy lợi An Hải vận hành trạm bơm|"
                        + "Công ty TNHH MTV Khai thác công trình thủy lợi An Hải",
                "Chi cục Quản lý chất lượng nông lâm sản và thủy sản lấy mẫu|Chi cục Quản lý chất lượng nông lâm sản và thủy sản",
                "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh khẩn trương|"
                        + "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh",
                "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh tổ chức|Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh",
                "Trung tâm Giám sát, điều hành thông minh tỉnh cập nhật|Trung tâm Giám sát, điều hành thông minh tỉnh",
                "Quỹ Hỗ trợ phát triển hợp tác xã tỉnh rà soát|Quỹ Hỗ trợ phát triển hợp tác xã tỉnh",
                "Quỹ Bảo vệ và phát triển rừng tỉnh chi trả|Quỹ Bảo vệ và phát triển rừng tỉnh",
                "Quỹ Đầu tư phát triển tỉnh hoàn thành|Quỹ Đầu tư phát triển tỉnh",
                "Ban Quản lý di tích và danh thắng tỉnh tu bổ|Ban Quản lý di tích và danh thắng tỉnh",
                "Bảo hiểm xã hội cơ sở hoàn thiện|Bảo hiểm xã hội cơ sở",
                "Viettel An Hải xóa vùng lõm sóng|Viettel An Hải",
                "Báo và phát thanh, truyền hình An Hải tăng thời lượng|Báo và phát thanh, truyền hình An Hải",
                "Hải quan khu vực V tạo thuận lợi|Hải quan khu vực V",
                "Liên minh Hợp tác xã tỉnh hỗ trợ|Liên minh Hợp tác xã tỉnh",
                "Văn phòng Đăng ký đất đai tỉnh và các chi nhánh giải quyết|Văn phòng Đăng ký đất đai tỉnh; các chi nhánh",
                "các Công ty khai thác công trình thủy lợi kiểm tra|các Công ty khai thác công trình thủy lợi",
                "các doanh nghiệp kinh doanh vận tải hành khách niêm yết|các doanh nghiệp kinh doanh vận tải hành khách",
                "các nhà máy thủy điện vận hành hồ chứa|các nhà máy thủy điện",
                "các tổ chức được giao quản lý hồ chứa rà soát|các tổ chức được giao quản lý hồ chứa",
                "các tổ chức thành viên giám sát việc thực hiện|các tổ chức thành viên",
                "UBND các xã, phường có trụ sở dôi dư chịu trách nhiệm|UBND các xã, phường có trụ sở dôi dư",
                "UBND các phường ven sông thực hiện|UBND các phường ven sông",
                "các đơn vị có thể trao đổi|các đơn vị",
                "Các Trưởng bản vận động|Các Trưởng bản",
                "đồng chí Trần Văn Bình, Giám đốc Sở Y tế chỉ đạo|Giám đốc Sở Y tế",
                "ông Lê Văn Hòa - Phó Giám đốc Sở Nội vụ theo dõi|Phó Giám đốc Sở Nội vụ",
                "UBND các xã: Hòa Lộc, Phú An và các phường: Bình Sơn, An Khê rà soát|"
                        + "UBND xã Hòa Lộc; UBND xã Phú An; UBND phường Bình Sơn; UBND phường An Khê",
                "UBND các xã Hòa Lộc, Phú An và các phường Bình Sơn, An Khê rà soát|"
                        + "UBND xã Hòa Lộc; UBND xã Phú An; UBND phường Bình Sơn; UBND phường An Khê",
                "Các xã Hòa Lộc, Phú An bàn giao|xã Hòa Lộc; xã Phú An",
                "Xã Hòa Lộc và phường Phú Lâm khẩn trương|Xã Hòa Lộc; phường Phú Lâm",
                "03 xã biên giới: Nậm Pha, Mường Lai tuần tra|xã Nậm Pha; xã Mường Lai",
                "các đơn vị, địa phương: Sở Y tế, UBND phường Phú Lâm báo cáo|Sở Y tế; UBND phường Phú Lâm",
                "UBND TP. An Hải và UBND các huyện chỉ đạo|UBND TP. An Hải; UBND các huyện",
                "BQL Khu kinh tế tỉnh, BHXH tỉnh báo cáo|BQL Khu kinh tế tỉnh; BHXH tỉnh",
                "Các bệnh viện công lập, Trung tâm Y tế các khu vực triển khai|Các bệnh viện công lập; Trung tâm Y tế các khu vực",
                "Hiệu trưởng các trường THPT, Giám đốc các trung tâm GDNN-GDTX phân công|"
                        + "Hiệu trưởng các trường THPT; Giám đốc các trung tâm GDNN-GDTX",
                "Bí thư chi bộ, Trưởng phòng Kinh tế xã tuyên truyền|Bí thư chi bộ; Trưởng phòng Kinh tế xã",
                "Các thành viên UBND tỉnh, Giám đốc các sở tiếp công dân|Các thành viên UBND tỉnh; Giám đốc các sở",
                "Chủ đầu tư các dự án khu đô thị hoàn thiện|Chủ đầu tư các dự án khu đô thị",
                "Liên danh nhà thầu Sông Vân - Trường Phát bù tiến độ|Liên danh nhà thầu Sông Vân - Trường Phát",
                "Đảng ủy các cơ quan Đảng tỉnh chỉ đạo|Đảng ủy các cơ quan Đảng tỉnh",
                "Công an tỉnh (Phòng Cảnh sát PCCC và CNCH) kiểm tra|Công an tỉnh",
                "các tổ chức, cá nhân được cấp phép khai thác khoáng sản chấp hành|"
                        + "các tổ chức, cá nhân được cấp phép khai thác khoáng sản",
                "Các đơn vị chưa hoàn thành khẩn trương báo cáo|Các đơn vị chưa hoàn thành",
            })
    void endsANameBeforeWhatIsToldToIt(String text, String units) {
        UnitPhrases.Named named = Objects.requireNonNull(new UnitPhrases(Tokens.of(text)).at(0));

        assertThat(named.units().stream().map(UnitPhrase::text)).containsExactly(units.split("; "));
    }
}

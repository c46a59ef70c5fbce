package vn.dondoc.reading.text;

import java.util.regex.Pattern;

/** The words that names of offices begin with. The directory is not asked: a letter may come from another province. */
final class Offices {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:Thủ trưởng )?[Cc]ác (?:sở|cơ quan|đơn vị|địa phương|ban|ngành|phòng|xã|phường)|Sở|Ủy ban|Uỷ ban|UBND|Ban|Bộ"
                    + "|Công an|Văn phòng|VP|Thanh tra|Chi cục|Cục|Trung tâm|Trường|Hội|Liên|Mặt trận|Tỉnh đoàn|Báo|Đài|Phòng"
                    + "|Kho bạc|Thuế|Hải quan|Bảo hiểm|BHXH|Ngân hàng|Công ty|Viễn thông|Bưu điện|Quỹ|Viện|Tòa án|Thống kê"
                    + "|Đội|Bệnh viện|Điện lực|Chủ tịch|Giám đốc)(?![\\p{L}]).*");

    private Offices() {}

    static boolean begin(String text) {
        return FORM.matcher(text).matches();
    }
}

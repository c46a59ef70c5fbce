package vn.dondoc.reading;

import java.util.regex.Pattern;
import vn.dondoc.reading.outline.Point;

/** One of those whom a decision appoints: "Ông Trần Văn Bình, Giám đốc Sở Y tế - Trưởng ban". He is told nothing there. */
final class Member {
    private static final int LONGEST = 300;

    private static final Pattern ROLE = Pattern.compile("(?iu)[^.;]*(?:[,:–—-]|tham gia(?: là)?) ?"
            + "(?:kiêm )?(?:phó |đồng )?(?:trưởng (?:tiểu )?(?:ban|đoàn|nhóm)|(?:ban|đoàn|nhóm) trưởng|tổ (?:trưởng|phó|viên)"
            + "|(?:chủ tịch|chủ nhiệm) hội đồng|chủ tịch|thành viên|ủy viên|uỷ viên|thư ký|đội (?:trưởng|phó|viên))"
            + "(?: (?:thường trực|thư ký|ban chỉ đạo|hội đồng|tổ công tác|đoàn kiểm tra))*[\\s.,;/]*");

    private Member() {}

    /** Whether a point says nothing but who somebody is to be. */
    static boolean is(Point point) {
        String text = point.text();
        return point.points().isEmpty()
                && text.length() <= LONGEST
                && ROLE.matcher(text).matches();
    }
}

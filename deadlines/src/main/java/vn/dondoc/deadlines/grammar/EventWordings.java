package vn.dondoc.deadlines.grammar;

import static vn.dondoc.deadlines.grammar.Wording.of;
import static vn.dondoc.deadlines.grammar.Wording.strong;
import static vn.dondoc.deadlines.grammar.Wording.weak;

import java.util.List;

/** Words in running text that name an event, or nothing that has a date. */
final class EventWordings {
    private static final String DAY = WrittenDay.FORM;

    private static final String NEXT_ORDER = "báo cáo|gửi|trình|tổng hợp|tổ chức|thực hiện|triển khai|bảo đảm|đảm bảo"
            + "|kịp thời|phối hợp|không|yêu cầu|đề nghị|giao|các |UBND|Sở";

    /** What follows a session that is not named by its day. */
    private static final String WHICH =
            "(?: (?:thứ [0-9]{1,3}|gần nhất|(?:thường lệ )?(?:giữa|cuối) năm(?: [0-9]{4})?))";

    private static final String EACH_TIME =
            "(?:(?:thường kỳ|thường lệ|định kỳ) )?(?:hằng|hàng|mỗi) (?:tuần|tháng|qu[ýí]|năm)";

    static final List<Wording> NAMED = List.of(
            strong(UndatedRules.BEFORE_EVENT),
            of(
                    "(?:tại|trong) (?:các )?(?:phiên họp|kỳ họp|cuộc họp|buổi họp|họp|hội nghị|phiên giao ban|giao ban)"
                            + "[^0-9,;.:\\n]{0,60}? (?<date>" + EACH_TIME + ")",
                    Need.A_SUBMISSION),
            of(
                    UndatedRules.AT_SESSION + "(?![^0-9,;.:\\n]{0,60}? " + EACH_TIME + ")(?:" + WHICH
                            + "|[^0-9,;.:\\n]{0,60}(?:" + DAY + "|" + PeriodWordings.MONTH + "|"
                            + PeriodWordings.QUARTER + "))?",
                    Need.A_SUBMISSION));

    static final List<Wording> ALL = List.of(
            weak("trước (?:dịp )?tết(?: (?:nguyên đán|trung thu|dương lịch|cổ truyền))?(?: (?:năm )?[0-9]{4})?"),
            of("trước (?:dịp )?tết(?: nguyên đán)?(?: (?:năm )?[0-9]{4})?" + DayWordings.GOAL, Need.A_BEGINNING),
            weak(DayRules.BEFORE_FEAST + DAY),
            of(
                    "(?:đến|tới) (?:hết )?(?=ngày |[0-9])" + DAY + "|(?:đến|tới) (?:hết |cuối )?(?:"
                            + PeriodWordings.PERIODS + "|" + PeriodWordings.YEAR + ")",
                    Need.AN_AIM),
            of(UndatedRules.BEFORE_SEASON, Need.AN_END),
            of(UndatedRules.BEFORE_HAPPENING, Need.AN_END),
            of("trước (?:kỳ họp|phiên họp) [^,;.:\\n0-9]{1,60}(?:[0-9]{4})?", Need.A_SUBMISSION),
            of("trong (?:mùa|vụ|năm học|học kỳ) [^,;.:\\n]{1,40}", Need.AN_END),
            strong("ngay sau (?:kỳ nghỉ|tết|đợt|lễ|hội nghị|kỳ họp|phiên họp|cuộc họp)[^,;.:\\n]{0,60}"),
            // Where it ends a sentence, what happens may be several things.
            strong("(?<=\\p{L}\\s)ngay (?:sau )?khi (?:[^,;.:\\n]|,(?!~(?:đồng thời|và|chậm nhất|" + NEXT_ORDER
                    + "))){3,150}"),
            strong("ngay (?:sau )?khi [^,;.:\\n]{3,80}"),
            of(
                    "(?:theo|đúng)(?: đúng)? (?:thời gian|thời hạn)(?: đã)?(?: được)? (?:quy định|yêu cầu|nêu)"
                            + "(?: (?:tại|trong|ở) [^,;.:\\n]{3,80})?",
                    Need.A_SUBMISSION),
            weak("trong suốt (?!quá trình)[^,;.:\\n]{2,60}"),
            of(
                    "(?:ngay )?trong ngày(?: làm việc)?(?: (?:tiếp theo|kế tiếp|liền kề))?(?: (?:kể từ|sau|từ) khi [^,;.:\\n]{3,60}"
                            + "|(?=~(?:[.,;)/]|\\z|đối với|với|và|cho )))",
                    Need.AN_UNTIL),
            weak("thường xuyên(?:~,~liên tục)?(?=~(?:[.;]|\\z))"),
            of("(?:hằng|hàng) (?:ngày|tuần|tháng|qu[ýí]|năm)", Need.A_REPORT));

    private EventWordings() {}
}

package vn.dondoc.deadlines.grammar;

import static vn.dondoc.deadlines.grammar.Wording.of;
import static vn.dondoc.deadlines.grammar.Wording.strong;
import static vn.dondoc.deadlines.grammar.Wording.weak;

import java.util.List;

/** Words in running text that name a day or an hour. */
final class DayWordings {
    private static final String NO_LATER = DayRules.NO_LATER;
    private static final String DAY = WrittenDay.FORM;
    private static final String FULL = WrittenDay.FULL;
    private static final String NEAR = Form.unnamed(WrittenNearDay.FORM);
    private static final String HOUR = WrittenHour.FORM;
    private static final String ANY_DAY = "(?:" + DAY + "|" + NEAR + "|" + WrittenDay.UNSURE + ")";

    /** What ends with the clause tells nothing more: "trình UBND xã ngày 25/11/2025." */
    private static final String LAST = "(?=~(?:[.,;:)/]|\\z|để |nhằm |tại ))";

    /** What is to be so by then: "đến ngày 30/6/2026, hoàn thành …", not "đến ngày 15/3, toàn tỉnh có …". */
    static final String GOAL =
            "(?=~,?~(?:(?:các|toàn|phải|cơ bản|phấn đấu|tỷ lệ|\\p{Lu})[^,;.:\\n]{0,40} )?(?:phải|hoàn thành|hoàn tất|giải ngân|kết thúc|chấm dứt|xóa|xong)(?!\\p{L}))";

    private static final String RANGE = "(?:trong (?:tuần |thời gian )?)?từ (?:"
            + Form.unnamed(HOUR) + ")?" + DayRules.FIRST_DAY
            + "~(?:đến(?: hết)?|-|–)~(?:" + HOUR + ")?" + DAY;

    /** What is ordered for a time that is named first: "Trong tháng 4/2026, Sở Xây dựng hoàn thành …"; not what is told of it. */
    static final String ORDER =
            "(?=~[,:]?~(?:(?!(?:[^,;.:\\n]{0,60} )?(?:đã|chưa|mới|sẽ|được|xảy ra|có) )[^,;.:\\n]{1,70} )?"
                    + "(?:phải|cần|khẩn trương|tập trung|hoàn thành|hoàn tất|rà soát|tổ chức|xây dựng|ban hành|trình|báo cáo|tham mưu"
                    + "|triển khai|thực hiện|xử lý|giải quyết|kiểm tra|lập|gửi|bố trí|khắc phục|chủ trì|phối hợp|đôn đốc|mở|ra quân"
                    + "|chấm dứt|công bố|phê duyệt|thẩm định|nghiệm thu|quyết toán|khởi công)(?!\\p{L})(?! đã| được))";

    /** A line of a schedule: what is to be, and when, and nothing else. */
    static final List<Wording> SCHEDULED = List.of(
            new Wording(
                    Form.whole("[^:\\n]{2,80}:~(?<date>(?:(?:trong|vào|đến|hết) )?(?:" + PeriodWordings.PERIODS
                            + "|" + PeriodWordings.PARTS + "|(?:(?:lúc )?" + HOUR + ")?" + DAY + "|"
                            + PeriodWordings.YEAR
                            + "|(?:từ )?(?:ngày )?[0-9]{1,2}(?:~[/.-]~[0-9]{1,4}){0,2}~(?:đến(?: hết)?|-|–)~(?:ngày )?"
                            + "[0-9]{1,2}~[/.-]~[0-9]{1,2}(?:~[/.-]~[0-9]{4})?))~[./;,]{0,4}"),
                    Need.A_SCHEDULE),
            strong("(?:trước(?:~,)?(?: trong)?|trong|vào|đến(?: hết)?|" + NO_LATER + ")~" + WrittenDay.OF_QUARTER));

    static final List<Wording> ALL = List.of(
            weak("(?:" + NO_LATER + "~)?" + DayRules.END_OF + ANY_DAY),
            strong("(?:" + NO_LATER + "~,?~)?trước (?:lúc )?" + HOUR + ANY_DAY),
            strong("(?:" + NO_LATER + ")~(?:lúc )?" + HOUR + ANY_DAY),
            strong("(?:" + NO_LATER + "~,?~)?trước(?:~,| và| hoặc)?(?: trong)? " + ANY_DAY),
            strong("(?:" + NO_LATER + ")~" + ANY_DAY),
            strong("(?:" + NO_LATER + ")~(?:(?:cuối|giữa|đầu) )?(?:" + PeriodWordings.MONTH + "|"
                    + PeriodWordings.QUARTER + ")"),
            of(
                    "(?<!thời gian\\s)từ nay (?:cho )?đến (?:hết |cuối |trước )?(?:" + ANY_DAY + "|"
                            + PeriodWordings.PERIODS + "|" + PeriodWordings.YEAR
                            + "|năm(?! học)|(?:mùa|vụ) [^,;.:\\n]{2,20})(?!~,?~(?:dự báo|còn|không|tình hình))",
                    Need.NOTHING),
            of(RANGE, Need.A_CAMPAIGN),
            of(RANGE + ORDER, Need.A_BEGINNING),
            of("(?:đến|tới) (?:hết |trước )?(?:" + DAY + "|" + NEAR + ")" + GOAL, Need.A_BEGINNING),
            weak("(?:xong|hoàn thành)~,?~(?:trong |vào )?(?=" + WrittenDay.BEGINS + ")" + DAY),
            weak("(?:xong|hoàn thành)~,?~" + FULL),
            weak("xong~,?~" + DAY + LAST),
            of("trong (?=" + WrittenDay.BEGINS + "|" + WrittenDay.SEVERAL + ")" + DAY, Need.A_DUTY),
            of("(?:đến hết|hết) (?=ngày)" + DAY, Need.AN_UNTIL),
            weak("(?:ngay (?:trong )?|trong )" + NEAR),
            of("(?:ngay (?:trong )?|trong )" + NEAR + ORDER, Need.A_BEGINNING),
            of("(?:vào (?:lúc |hồi )?|lúc |hồi )" + HOUR + DAY, Need.AN_ACT),
            of("(?:đến|hết) (?:lúc )?" + HOUR + DAY, Need.AN_UNTIL),
            of("(?:đến|hết) (?:lúc )?" + HOUR + ANY_DAY + GOAL, Need.A_BEGINNING),
            of("vào (?=" + WrittenDay.SEVERAL + "|ngày [0-9/]{3,10}~(?:,|và)~(?:ngày )?[0-9])" + DAY, Need.A_DUTY),
            of("(?:gửi|nộp|trình) [^,;:.0-9()\\n]{2,80}\\(~(?<date>(?:ngày )?" + DAY + ")~\\)", Need.A_DELIVERY),
            of("(?:vào )?(?=" + WrittenDay.BEGINS + ")" + FULL + LAST, Need.A_DELIVERY),
            of("(?:ngay )?trong (?=" + WrittenDay.BEGINS + ")" + DAY + ORDER, Need.A_BEGINNING),
            strong("(?<!(?:gia|quá|hết|đến|thời)\\s)hạn~:?~(?<date>" + FULL + ")"),
            strong(
                    "(?:thời hạn|thời gian) (?:thực hiện|hoàn thành|báo cáo|gửi|nộp|trình|giải ngân|xử lý|khắc phục|triển khai)"
                            + "(?: (?!dự án|hợp đồng)\\p{L}{1,12}){0,6} (?<date>(?:đến|tới|sang)(?: hết)? " + DAY
                            + ")"),
            strong("(?:thời hạn|hạn|thời điểm hoàn thành)(?: [^,;.:0-9]{1,40})? là (?<date>(?=" + WrittenDay.BEGINS
                    + ")" + DAY + ")"),
            strong("(?:" + NO_LATER + "|trước)~(?:" + HOUR + ")?(?:(?:ngày|" + WrittenDay.PART_OF_DAY
                    + ") )?(?:thứ~(?:hai|ba|tư|năm" + "|sáu|bảy|[2-7])|chủ nhật)"));

    private DayWordings() {}
}

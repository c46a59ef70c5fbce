package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One sort of words in running text that a deadline is written in.
 *
 * @param form the words; where a part of them is called {@code date}, that part is the deadline
 * @param need what has to stand before them
 */
record Wording(Pattern form, Need need) {

    private static final String NO_LATER = DayRules.NO_LATER;
    private static final String DAY = WrittenDay.FORM;
    private static final String HOUR = WrittenHour.FORM;
    private static final String TODAY = Form.unnamed(WrittenDay.TODAY);

    private static final String MONTH = "tháng~[0-9]{1,2}(?:~(?:của )?(?:,~)?năm~[0-9]{4}|~[/.-]~[0-9]{4})?";
    private static final String QUARTER =
            "qu[ýí]~(?:[0-9]|[ivx]{1,3})(?:~(?:của )?(?:,~)?năm~[0-9]{4}|~[/.-]~[0-9]{4})?";
    private static final String PART =
            "(?:(?:0?[69]|sáu|chín|[0-9]{2}) tháng(?: (?:đầu|cuối|còn lại))?|(?:[0-9]{1,2}|các|những) tháng"
                    + " (?:đầu|cuối|còn lại)) (?:của )?năm(?: [0-9]{4})?";
    private static final String PARTS = PART + "(?:~(?:và|,)~(?:trong )?" + PART + ")?";
    private static final String PART_OF_PERIOD =
            "(?:" + Form.unnamed(WrittenQuarter.MONTH_OF).replace("qu[ýí]", QUARTER) + "|"
                    + Form.unnamed(WrittenWeek.FORM).replace("tháng~(?:[0-9]{1,2})", MONTH) + ")";
    private static final String PERIODS = "(?:" + PART_OF_PERIOD + "|" + QUARTER + "(?:~(?:và|,)~" + QUARTER + ")?|"
            + MONTH + "(?:~(?:và|,)~" + MONTH + ")?)";
    private static final String YEAR = "năm [0-9]{4}";
    private static final String DONE = "(?:hoàn thành|hoàn tất|kết thúc|xong|thực hiện xong|trình|ban hành)";

    private static final String NEXT_ORDER = "báo cáo|gửi|trình|tổng hợp|tổ chức|thực hiện|triển khai|bảo đảm|đảm bảo"
            + "|kịp thời|phối hợp|không|yêu cầu|đề nghị|giao|các |UBND|Sở";

    private static final String CLOCK = "[0-9]{1,2}~(?:giờ|h|g|:)~(?:[0-9]{2}(?:~phút)?)?";
    private static final String EACH = "(?:ngày|tuần|tháng|qu[ýí]|(?:0?6|sáu) tháng|năm)";
    private static final String LEAST = WrittenPeriod.LEAST;
    private static final String COUNT = "(?:[0-9]{1,2}|một|hai|ba)";

    /** Points of periods that are named by another one. */
    private static final String POINTS = "(?:" + Form.unnamed(WrittenPoint.OF_QUARTER) + "|"
            + Form.unnamed(WrittenPoint.OF_MONTH) + "|" + Form.unnamed(WrittenPoint.OF_YEAR) + ")";

    private static final String PERIODICALLY =
            "(?:(?:định k[ỳì] |hằng |hàng |mỗi ){1,2}(?:qu[ýí]|tháng|năm)?~,?~\\(?~)";

    /** What follows a session that is not named by its day. */
    private static final String WHICH =
            "(?: (?:thứ [0-9]{1,3}|gần nhất|(?:thường lệ )?(?:giữa|cuối) năm(?: [0-9]{4})?))";

    /** A line of a schedule: what is to be, and when, and nothing else. */
    private static final Pattern SCHEDULED =
            Form.whole("[^:\\n]{2,80}:~(?<date>(?:(?:trong|vào|đến|hết) )?(?:" + PERIODS
                    + "|" + PARTS + "|(?:(?:lúc )?" + HOUR + ")?" + DAY + "|" + YEAR
                    + "|(?:từ )?(?:ngày )?[0-9]{1,2}(?:~[/.-]~[0-9]{1,4}){0,2}~(?:đến(?: hết)?|-|–)~(?:ngày )?"
                    + "[0-9]{1,2}~[/.-]~[0-9]{1,2}(?:~[/.-]~[0-9]{4})?))~[./;,]{0,4}");

    static final List<Wording> ALL = List.of(
            new Wording(SCHEDULED, Need.A_SCHEDULE),
            strong("(?:trước(?:~,)?(?: trong)?|trong|vào|đến(?: hết)?|" + NO_LATER + ")~" + WrittenDay.OF_QUARTER),
            strong("(?:" + PERIODICALLY + "?(?:trước|vào|" + NO_LATER + ")~|" + PERIODICALLY + ")" + POINTS),
            strong("(?:định k[ỳì] )?(?:trước|vào|" + NO_LATER + ")~" + WrittenPoint.OF_EVERY),
            strong("(?:trước|vào|lúc|" + NO_LATER + ")~(?:" + CLOCK + "~(?:,|và)~){1,3}" + CLOCK
                    + "~,?~(?:hằng|hàng|mỗi) " + "ngày"),
            strong(WrittenPoint.AFTER_EVERY + "(?:trước|vào|" + NO_LATER + ")~" + WrittenPoint.DAY),
            weak("(?:(?:trong|vào|trước) )?tháng~[0-9]{1,2}~,?~(?:hằng|hàng|mỗi) năm"),
            strong(UndatedRules.BEFORE_EVENT),
            new Wording(
                    Form.of(UndatedRules.AT_SESSION + "(?:" + WHICH + "|[^0-9,;.:\\n]{0,60}(?:" + DAY + "|" + MONTH
                            + "|" + QUARTER + "))?"),
                    Need.A_SUBMISSION),
            strong("(?:(?:định k[ỳì],?|cứ|mỗi|" + WrittenPeriod.LEAST + ") )?" + WrittenPeriod.SEVERAL),
            strong("(?:" + NO_LATER + "~,?~)?trước (?:lúc )?" + HOUR + "(?:" + DAY + "|" + TODAY + ")"),
            strong("(?:" + NO_LATER + ")~(?:lúc )?" + HOUR + "(?:" + DAY + "|" + TODAY + ")"),
            strong("(?:" + NO_LATER + "~,?~)?trước(?:~,| và| hoặc)?(?: trong)? " + DAY),
            strong("(?:" + NO_LATER + ")~" + DAY),
            strong("(?:" + NO_LATER + ")~(?:" + MONTH + "|" + QUARTER + ")"),
            weak("(?:xong|hoàn thành)~,?~(?:trong |vào )?" + DAY),
            weak("(?:trong|đến hết|hết) (?=ngày)" + DAY),
            weak("vào (?:lúc )?" + HOUR + DAY),
            strong("(?:" + DONE + " )?(?:trong(?: thời hạn| thời gian| vòng)?|thời hạn|" + NO_LATER + ")~(?:là )?"
                    + "[0-9]{1,3}(?: \\([^()]{1,40}\\))? ngày(?: làm việc)?"
                    + "(?:,? (?:kể |tính )?(?:từ|sau) (?:khi|ngày|thời điểm|lúc) [^,;.]{1,60})?"),
            strong("(?:trong(?: thời hạn| thời gian| vòng)?|thời hạn|" + NO_LATER + ")~(?:là )?[0-9]{1,2} tháng,? "
                    + "(?:kể từ|tính từ|sau|từ) (?:khi|ngày|thời điểm) [^0-9,;.][^,;.]{1,60}"),
            strong("[0-9]{1,3}(?:~-~[0-9]{1,3})? giờ (?:sau|kể từ) khi [^,;.]{1,60}"),
            weak("(?:" + DONE + " )?(?:trong |đến hết |hết |vào |trước )" + PERIODS),
            weak("(?:" + DONE + " )?trong " + PARTS),
            // Who orders, and what, comes after it: "Trong quý IV/2025, Chủ tịch UBND tỉnh yêu cầu:".
            strong("trong (?:" + PARTS + "|" + PERIODS + ")(?=~,~[^.;:,\\n]{3,80} (?:yêu cầu|đề nghị|chỉ đạo|giao)"
                    + "[^.;:\\n]{0,160}:~\\z)"),
            strong("(?:hoàn thành|hoàn tất|kết thúc|xong|thực hiện xong) (?:trong |vào )" + YEAR),
            ended("(?:trong|đến|(?:vào |đến )?cuối|vào|đến hết|hết) " + YEAR
                    + "(?!~(?:và|,|-|–|đến)~(?:năm~)?[0-9]{4})"),
            strong(LEAST + "~" + COUNT + " (?:lần|cuộc|buổi|đợt|kỳ)(?: \\p{L}{1,12}){0,2}?~(?:/|trong|trên|một|mỗi)?~"
                    + "(?:một |mỗi |1 |01 )?" + EACH),
            strong(LEAST + " (?:mỗi|một) " + EACH + "~" + COUNT + " (?:lần|cuộc|buổi|đợt)"),
            strong("(?:mỗi|hằng|hàng) " + EACH + "~,?~(?:" + WrittenPeriod.HELPING + "){0,3}" + LEAST + "~" + COUNT
                    + "(?: \\p{L}{1,12}){0,2}"),
            strong("(?:mỗi|một) " + EACH + " " + COUNT + " lần"),
            strong(COUNT + " lần~(?:/|mỗi|một|trong một)~" + EACH),
            strong("(?:báo cáo |thực hiện báo cáo |chế độ báo cáo )?định k[ỳì],?~(?:(?:hằng|hàng|mỗi) )?"
                    + "(?:tuần|tháng|qu[ýí]|(?:0?[369]|sáu|ba) tháng|năm)"
                    + "(?:,? (?:và )?(?:(?:hằng|hàng|mỗi) )?(?:tuần|tháng|qu[ýí]|(?:0?[369]|sáu|ba) tháng|năm)){0,4}"),
            weak("trước (?:dịp )?tết(?: nguyên đán)?(?: (?:năm )?[0-9]{4})?"),
            strong("(?:hằng|hàng) (?:ngày|tuần|tháng|qu[ýí]|năm)(?=~,?~(?:báo cáo|tổng hợp|gửi))"),
            new Wording(
                    Form.of("(?:đến|tới) (?:hết )?(?=ngày)" + DAY + "|(?:đến|tới) (?:hết |cuối )?(?:" + PERIODS + "|"
                            + YEAR + ")"),
                    Need.AN_AIM),
            // Where it ends a sentence, what happens may be several things.
            strong("(?<=\\p{L}\\s)ngay (?:sau )?khi (?:[^,;.:\\n]|,(?!~(?:đồng thời|và|" + NEXT_ORDER + "))){3,150}"),
            strong("ngay (?:sau )?khi [^,;.:\\n]{3,80}"),
            weak("(?:theo|đúng)(?: đúng)? (?:thời gian|thời hạn)(?: đã)?(?: được)? (?:quy định|yêu cầu|nêu)"
                    + "(?: (?:tại|trong|ở) [^,;.:\\n]{3,80})?"),
            weak("trong suốt (?!quá trình)[^,;.:\\n]{2,60}"),
            weak("thường xuyên(?:~,~liên tục)?(?=~(?:[.;]|\\z))"),
            new Wording(Form.of("(?:hằng|hàng) (?:ngày|tuần|tháng|qu[ýí]|năm)"), Need.A_REPORT));

    private static Wording strong(String form) {
        return new Wording(Form.of(form), Need.NOTHING);
    }

    private static Wording weak(String form) {
        return new Wording(Form.of(form), Need.AN_ORDER);
    }

    private static Wording ended(String form) {
        return new Wording(Form.of(form), Need.AN_END);
    }
}

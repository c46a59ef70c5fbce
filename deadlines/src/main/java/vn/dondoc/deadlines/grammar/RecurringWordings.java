package vn.dondoc.deadlines.grammar;

import static vn.dondoc.deadlines.grammar.Wording.of;
import static vn.dondoc.deadlines.grammar.Wording.strong;
import static vn.dondoc.deadlines.grammar.Wording.weak;

import java.util.List;

/** Words in running text that name a period which comes again. */
final class RecurringWordings {
    private static final String NO_LATER = DayRules.NO_LATER;
    private static final String EACH_PERIOD = "(?:ngày|tuần|tháng|qu[ýí]|(?:0?6|sáu) tháng|năm)";
    private static final String LEAST = WrittenPeriod.LEAST;
    private static final String COUNT = "(?:[0-9]{1,2}|một|hai|ba|bốn)";
    private static final String REPORT = "(?:tuần|tháng|qu[ýí]|(?:0?[369]|sáu|ba) tháng|năm)";

    /** Points of periods that are named by another one. */
    private static final String POINTS = "(?:" + Form.unnamed(WrittenPoint.OF_QUARTER) + "|"
            + Form.unnamed(WrittenPoint.OF_MONTH) + "|" + Form.unnamed(WrittenPoint.OF_YEAR) + ")";

    private static final String PERIODICALLY =
            "(?:(?:định k[ỳì] |hằng |hàng |mỗi ){1,2}(?:qu[ýí]|tháng|năm)?~,?~\\(?~)";

    /** What is done then: "Hằng tháng rà soát …". */
    private static final String DEED =
            "(?:báo cáo|tổng hợp|gửi|cập nhật|rà soát|đánh giá|kiểm tra|đôn đốc|công bố|công khai"
                    + "|thông báo|theo dõi|lập|sơ kết|tổng kết|kiểm điểm|giao ban|họp|tổ chức|tiến hành|trình|đối chiếu|thống kê)";

    private static final String AT = "(?:trước|vào(?: lúc)?|lúc)";

    static final List<Wording> AT_A_POINT = List.of(
            strong("(?:" + PERIODICALLY + "?(?:trước|vào|" + NO_LATER + ")~|" + PERIODICALLY + ")" + POINTS),
            of("(?<!(?:đến|từ)\\s)(?=ngày~[0-9])" + POINTS, Need.NO_TALE),
            strong(RecurringRules.timesOfDay(AT)),
            strong(RecurringRules.dailyAt(AT)),
            strong("(?:định k[ỳì],? )?(?:(?:trước|vào|" + NO_LATER + ")~)" + WrittenPoint.OF_EVERY),
            of(
                    "(?:định k[ỳì],? )?(?:từ ngày~[0-9]{1,2}~(?:đến|-)~)?" + WrittenPoint.NAMED + WrittenPoint.OF_EVERY,
                    Need.NO_TALE),
            strong(WrittenPoint.AFTER_EVERY + "(?:trước|vào|" + NO_LATER + ")~" + WrittenPoint.DAY),
            strong(WrittenPoint.AFTER_EVERY + WrittenPoint.NAMED + WrittenPoint.DAY),
            weak("(?:(?:trong|vào|trước) )?tháng~[0-9]{1,2}~,?~(?:hằng|hàng|mỗi) năm"),
            weak("(?:trước |vào |trong )?" + WrittenPeriod.END),
            weak("(?:trước |vào |trong )?" + WrittenPeriod.BEGINNING));

    static final List<Wording> SEVERAL = List.of(strong("(?:(?:định k[ỳì],?|cứ|mỗi|" + LEAST + ") )?(?:"
            + WrittenPeriod.SEVERAL + "|" + WrittenPeriod.HOURLY + ")"));

    static final List<Wording> EACH = List.of(
            strong(LEAST + "~" + COUNT + " (?:lần|cuộc|buổi|đợt|kỳ)(?: \\p{L}{1,12}){0,2}?~(?:/|trong|trên|một|mỗi)?~"
                    + "(?:một |mỗi |1 |01 )?" + EACH_PERIOD),
            strong(LEAST + "~" + COUNT + " \\p{L}{1,12}(?: \\p{L}{1,12}){0,3}?~(?:/|trong mỗi|mỗi)~" + EACH_PERIOD),
            strong(LEAST + " (?:mỗi|một) " + EACH_PERIOD + "~" + COUNT + " (?:lần|cuộc|buổi|đợt)"),
            strong("(?:mỗi|hằng|hàng) " + EACH_PERIOD + "~,?~(?:" + WrittenPeriod.HELPING + "){0,3}" + LEAST + "~"
                    + COUNT + "(?: \\p{L}{1,12}){0,2}"),
            strong("mỗi " + EACH_PERIOD + "~,?~(?:\\p{L}{1,12} ){0,5}?" + COUNT + " (?:lần|buổi|cuộc|kỳ)"),
            strong("(?:mỗi |một |0?1 )?" + EACH_PERIOD + " " + COUNT + " lần"),
            strong(COUNT + " lần~(?:/|mỗi|một|trong một)~" + EACH_PERIOD),
            strong("(?:báo cáo |thực hiện báo cáo |chế độ báo cáo )?định k[ỳì],?~\\(?~(?:(?:hằng|hàng|mỗi) )?" + REPORT
                    + "(?:,? (?:và )?(?:(?:hằng|hàng|mỗi) )?" + REPORT + "){0,4}"),
            strong("(?:hằng|hàng) (?:ngày|tuần|tháng|qu[ýí]|năm)(?=~,?~" + DEED + ")"));

    private RecurringWordings() {}
}

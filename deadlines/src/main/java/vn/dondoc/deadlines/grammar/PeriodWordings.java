package vn.dondoc.deadlines.grammar;

import static vn.dondoc.deadlines.grammar.Wording.of;
import static vn.dondoc.deadlines.grammar.Wording.strong;
import static vn.dondoc.deadlines.grammar.Wording.weak;

import java.util.List;

/** Words in running text that name a period. */
final class PeriodWordings {
    static final String DONE = "(?:hoàn thành|hoàn tất|kết thúc|xong|thực hiện xong|trình|ban hành)";
    private static final String ENDED = "(?:hoàn thành|hoàn tất|kết thúc|xong|thực hiện xong)";

    private static final String OF_YEAR = "(?:~(?:của )?(?:,~)?năm~[0-9]{4}|~[/.-]~[0-9]{4})";
    static final String MONTH = "(?:tháng~[0-9]{1,2}" + OF_YEAR + "?|T[0-9]{1,2}~[/.]~[0-9]{4})";
    static final String QUARTER = "qu[ýí]~(?:[0-9]|[ivx]{1,3})" + OF_YEAR + "?";
    static final String YEAR = "năm [0-9]{4}";

    private static final String PART =
            "(?:(?:(?:0?[69]|sáu|chín|[0-9]{2}) tháng(?: (?:đầu|cuối|còn lại))?|(?:[0-9]{1,2}|các|những) tháng"
                    + " (?:đầu|cuối|còn lại)|nửa (?:đầu|cuối)) (?:của )?năm(?: [0-9]{4})?)";
    static final String PARTS = PART + "(?:~(?:và|,)~(?:trong )?" + PART + ")?";

    private static final String PART_OF_PERIOD =
            "(?:" + Form.unnamed(WrittenQuarter.MONTH_OF).replace("qu[ýí]", QUARTER) + "|"
                    + Form.unnamed(WrittenWeek.FORM).replace("tháng~(?:[0-9]{1,2})", MONTH) + ")";

    static final String PERIODS = "(?:" + PART_OF_PERIOD + "|" + listed("qu[ýí]", "(?:[1-4]|[iv]{1,3})") + "|"
            + listed("tháng", "(?:0?[1-9]|1[0-2])") + "|" + QUARTER + "(?:~(?:và|,)~" + QUARTER + ")?|" + MONTH
            + "(?:~(?:và|,)~" + MONTH + ")?)";

    private static final String YEARS =
            "(?:giai đoạn|(?:các|hai|ba|0?[2-5]) năm) (?:[0-9]{4}~(?:-|–|và|,|đến)~){1,4}[0-9]{4}";

    private static final String MONTHS =
            "(?:trong )?từ tháng~[0-9]{1,2}" + OF_YEAR + "?~đến(?: hết)?~tháng~[0-9]{1,2}" + OF_YEAR;

    /** What a line of a plan says is to be done then. */
    private static final String DEED =
            "(?=~[,:]~(?:hoàn thành|hoàn tất|trình|ban hành|xây dựng|gửi|nghiệm thu|khởi công|bàn giao|lập|rà soát"
                    + "|phê duyệt|tổ chức|công bố|thẩm định|triển khai)(?! được)(?!\\p{L})| trình (?:UBND|HĐND|chủ tịch|bộ))";

    static final List<Wording> ALL = List.of(
            of("(?:" + DONE + " )?(?:trong |đến hết |hết |vào |trước )" + PERIODS, Need.A_DUTY),
            of("trong (?:" + PARTS + "|" + PERIODS + ")" + DayWordings.ORDER, Need.A_BEGINNING),
            // The line of a plan: "Tháng 4/2026: hoàn thành dự thảo".
            of("(?:" + PERIODS + ")" + DEED, Need.A_BEGINNING),
            of("trong " + YEAR + "(?=~,?~(?:phải )?(?:hoàn thành|hoàn tất|kết thúc|chấm dứt) )", Need.A_BEGINNING),
            weak("(?:vào |đến |trước )?cuối (?:" + MONTH + "|" + QUARTER + ")"),
            weak(ENDED + " " + PERIODS),
            // "Báo cáo quý II/2026" is a report of it, but one does not submit to an office of a quarter.
            of(
                    "trình (?:UBND|HĐND|chủ tịch|ban|bộ|thủ tướng|tỉnh ủy|thường trực|hội đồng)(?!\\p{L})[^,;:.0-9\\n]{0,40}? (?<date>"
                            + PERIODS + ")(?<=[0-9]{4})(?=~(?:[.,;)]|\\z))",
                    Need.NO_TALE),
            of(MONTHS, Need.A_CAMPAIGN),
            of(MONTHS + DayWordings.ORDER, Need.A_BEGINNING),
            weak("(?:trong |vào )nửa (?:đầu|cuối) (?:của )?(?:" + MONTH + "|" + QUARTER + ")"),
            of("(?:" + DONE + " )?trong " + PARTS, Need.A_DUTY),
            // Who orders, and what, comes after it: "Trong quý IV/2025, Chủ tịch UBND tỉnh yêu cầu:".
            strong("trong (?:" + PARTS + "|" + PERIODS + ")(?=~,~[^.;:,\\n]{3,80} (?:yêu cầu|đề nghị|chỉ đạo|giao)"
                    + "[^.;:\\n]{0,160}:~\\z)"),
            of("(?:đến|tới) (?:hết |cuối )?(?:" + PERIODS + "|" + YEAR + ")" + DayWordings.GOAL, Need.A_BEGINNING),
            strong(ENDED + " (?:trong |vào )?" + YEAR + "(?!~(?:và|,|-|–|đến)~(?:năm~)?[0-9]{4})"),
            of(
                    "(?:trong|đến|trước|(?:vào |đến |trước )?cuối|vào|đến hết|hết) " + YEAR
                            + "(?!~(?:và|,|-|–|đến)~(?:năm~)?[0-9]{4})",
                    Need.AN_END),
            of("trong " + YEARS, Need.AN_END),
            of(NearPeriodRules.FORM, Need.A_DUTY),
            of("(?:ngay )?trong (?:tuần|tháng|qu[ýí]|năm) (?:này|nay|tới|sau)" + DayWordings.ORDER, Need.A_BEGINNING),
            of(NearPeriodRules.END, Need.AN_END),
            weak("(?:trong|vào|" + ENDED + ") (?:vào )?" + NearPeriodRules.PART + OF_YEAR + "?"));

    private PeriodWordings() {}

    /** "Tháng 4, 5/2026", "các quý II, III năm 2026", "hai tháng 4 và 5"; not "tháng 4, 02 dự án". */
    private static String listed(String unit, String number) {
        String more = unit + "~" + number + OF_YEAR + "?(?:~(?:,|và|-|–|đến(?: hết)?)~(?:" + unit + "~)?" + number
                + "(?![0-9])" + OF_YEAR + "?){1,11}";
        return "(?:(?:cả )?(?:các|hai|ba|0?[23]) " + more + "(?!~[0-9])|" + more + "(?<=[0-9]{4}))";
    }
}

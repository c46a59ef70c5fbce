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
    private static final String LAST = "(?=~(?:[.,;:)/]|\\z|để |nhằm ))";

    /** What is to be so by then: "đến ngày 30/6/2026, hoàn thành …", not "đến ngày 15/3, toàn tỉnh có …". */
    static final String GOAL =
            "(?=~,?~(?:(?:các|toàn|phải|cơ bản|phấn đấu|tỷ lệ|\\p{Lu})[^,;.:\\n]{0,40} )?(?:phải|hoàn thành|hoàn tất|giải ngân|kết thúc|chấm dứt|xóa) )";

    private static final String RANGE =
            "(?:trong (?:tuần |thời gian )?)?từ " + DayRules.FIRST_DAY + "~(?:đến(?: hết)?|-|–)~" + DAY;

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
            strong("(?:" + NO_LATER + ")~(?:" + PeriodWordings.MONTH + "|" + PeriodWordings.QUARTER + ")"),
            of(
                    "(?<!thời gian\\s)từ nay (?:cho )?đến (?:hết |cuối |trước )?(?:" + ANY_DAY + "|"
                            + PeriodWordings.PERIODS + "|" + PeriodWordings.YEAR
                            + "|năm(?! học))(?!~,?~(?:dự báo|còn|không|tình hình))",
                    Need.NOTHING),
            of(RANGE, Need.A_CAMPAIGN),
            of("(?:đến|tới) (?:hết |trước )?" + DAY + GOAL, Need.A_BEGINNING),
            weak("(?:xong|hoàn thành)~,?~(?:trong |vào )?(?=" + WrittenDay.BEGINS + ")" + DAY),
            weak("(?:xong|hoàn thành)~,?~" + FULL),
            weak("trong (?=" + WrittenDay.BEGINS + ")" + DAY),
            of("(?:đến hết|hết) (?=ngày)" + DAY, Need.AN_UNTIL),
            weak("(?:ngay (?:trong )?|trong )" + NEAR),
            weak("vào (?:lúc )?" + HOUR + DAY),
            of("(?:đến|hết) (?:lúc )?" + HOUR + DAY, Need.AN_UNTIL),
            of("(?:vào )?ngày " + FULL + LAST, Need.A_DELIVERY),
            strong("(?:thời hạn|hạn)(?: [^,;.:0-9]{1,40})? là (?=" + WrittenDay.BEGINS + ")" + DAY));

    private DayWordings() {}
}

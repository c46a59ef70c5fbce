package vn.dondoc.deadlines.grammar;

import static vn.dondoc.deadlines.grammar.Wording.of;
import static vn.dondoc.deadlines.grammar.Wording.strong;
import static vn.dondoc.deadlines.grammar.Wording.weak;

import java.util.List;

/** Words in running text that say how long something may take. */
final class SpanWordings {
    private static final String NO_LATER = DayRules.NO_LATER;
    private static final String IN = "(?:" + PeriodWordings.DONE
            + " )?(?:(?:(?:chậm|muộn) nhất(?: là)? )?trong (?:thời hạn|thời gian|vòng)(?: không quá| tối đa)?|trong|thời hạn(?: không quá)?|"
            + NO_LATER
            + ")~(?:là |sau )?[0-9]{1,3}(?: \\([^()]{1,40}\\))? ";
    private static final String NOT_OVER = "(?! qua| gần đây| vừa| đầu| cuối| nghỉ| [0-9])";
    private static final String UP_TO_ORDER = "(?:(?! (?:phải|thì|các|có trách nhiệm) )[^,;.])";
    private static final String SINCE = "(?:,? (?:(?:kể |tính )?(?:từ|sau) (?:khi|ngày|thời điểm|lúc)|khi) "
            + UP_TO_ORDER + "{1,60}|,? sau (?:mỗi |từng )?(?:bão|lũ|mưa|sự cố|hội nghị|cuộc họp|kỳ họp|đợt)"
            + UP_TO_ORDER + "{0,40})";

    static final List<Wording> ALL = List.of(
            strong(UndatedRules.SPAN_AFTER_EVENT),
            strong(
                    "trong (?:(?:thời hạn|vòng) )?[0-9]{1,2} ngày(?: làm việc)? đầu (?:tiên )?(?:của )?(?:tháng|qu[ýí]|năm)"
                            + "(?: (?:sau|tiếp theo|kế tiếp))?"),
            strong("(?<!(?:trước|quá)\\s)" + IN + "ngày(?: làm việc)?(?: tới)?" + NOT_OVER + SINCE + "?"),
            strong("(?:trong(?: thời hạn| thời gian| vòng)?|thời hạn|" + NO_LATER + ")~(?:là )?[0-9]{1,2} tháng,? "
                    + "(?:kể từ|tính từ|sau|từ) (?:khi|ngày|thời điểm) [^0-9,;.][^,;.]{1,60}"),
            strong(IN + "(?:giờ|phút|tuần)" + SINCE),
            weak("trong (?:vòng|thời hạn|thời gian) [0-9]{1,3} (?:giờ|phút|tuần|tháng)" + NOT_OVER),
            weak("trong [0-9]{1,2} tuần" + NOT_OVER),
            weak("tối đa(?: là| không quá)? [0-9]{1,3} ngày(?: làm việc)?" + SINCE + "?"),
            of(
                    "(?:tối đa(?: là| không quá)? [0-9]{1,3} ngày(?: làm việc)?"
                            + "|trong (?:vòng|thời hạn|thời gian) [0-9]{1,3} (?:giờ|phút|tuần|tháng))"
                            + DayWordings.ORDER,
                    Need.A_BEGINNING),
            strong("trong (?:vòng|thời hạn|thời gian) (?:một|hai|ba|bảy|mười) (?:ngày|tuần|tháng)" + SINCE),
            strong("thời hạn(?: [^,;.:0-9]{1,40})? [0-9]{1,3} ngày(?: làm việc)?" + SINCE),
            of("sau [0-9]{1,3} ngày(?: làm việc)?,? (?:kể |tính )?từ (?:khi|ngày) [^,;.]{1,60}", Need.A_BEGINNING),
            strong("thời (?:hạn|gian)(?: [^,;.:0-9]{1,40})?(?: là |~:~)[0-9]{1,3} ngày(?: làm việc)?" + SINCE + "?"),
            strong("[0-9]{1,3}(?:~-~[0-9]{1,3})? giờ (?:sau|kể từ) khi [^,;.]{1,60}"));

    private SpanWordings() {}
}

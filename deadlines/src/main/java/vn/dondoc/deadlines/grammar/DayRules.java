package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.text.Sentence;

/** Deadlines that name a day. */
final class DayRules {

    static final String NO_LATER = "(?:(?:chậm|muộn|trễ) nhất(?: (?:là|vào|đến|trong|hết)){0,2}"
            + "|(?:không|chưa) (?:chậm|muộn|trễ|quá)(?: hơn)?|hạn (?:cuối|chót)(?: cùng)?(?: là)?)~:?";

    /** Not a deadline, but in the form of one. */
    static final Rule EFFECTIVE_FROM = new Rule(
            "EFFECTIVE_FROM",
            DeadlineKind.EFFECTIVE_FROM,
            DueComparator.FROM,
            Form.of("(?:kể )?từ " + WrittenDay.FORM),
            (words, occasion) -> new Meaning.Undated(null, Sentence.of("explained.date.effective-from")));

    /** The last hour of a day: "cuối giờ chiều ngày 20/3", "trước khi hết giờ làm việc thứ Sáu, ngày 20/3". */
    static final String END_OF =
            "(?:(?:trước|đến) )?(?:khi )?(?:cuối(?: giờ)?|hết giờ)(?: (?:làm việc|hành chính|sáng|chiều))?"
                    + " (?:của )?(?=" + WrittenDay.BEGINS + ")";

    /** The first day of several: "01/4/2026 - 30/4/2026", "từ ngày 01 đến ngày 15/4/2026". */
    static final String FIRST_DAY =
            "(?:ngày )?[0-9]{1,2}(?:~[/.]~[0-9]{1,4}){0,2}(?: tháng [0-9]{1,2}(?: năm [0-9]{4})?)?";

    /** "Trước dịp 30/4", "trước lễ 2/9". */
    static final String BEFORE_FEAST = "trước (?:dịp |(?:ngày |dịp |kỳ )?(?:nghỉ )?lễ )";

    private DayRules() {}

    /** The rules for a day written like that. */
    static List<Rule> of(String day) {
        return List.of(
                rule("ON_OR_BEFORE_DAY", DueComparator.ON_OR_BEFORE, Form.of("trước(?:~,| và| hoặc) trong " + day)),
                rule("BEFORE_DAY", DueComparator.BEFORE, Form.of("(?:trước |" + BEFORE_FEAST + ")" + day)),
                rule(
                        "ON_OR_BEFORE_DAY",
                        DueComparator.ON_OR_BEFORE,
                        Form.of("(?:" + NO_LATER + "~|" + END_OF
                                + "|(?:trong|ngay|(?:đến )?hết|đến|tới|sang|(?:xong|hoàn thành)(?:~:)?) (?="
                                + WrittenDay.BEGINS
                                + "|" + WrittenDay.SEVERAL + "|[0-9])(?!0?[23] tháng~[0-9]{1,2}~(?:,|và)~[0-9]))"
                                + day)),
                rule(
                        "ON_OR_BEFORE_DAY",
                        DueComparator.ON_OR_BEFORE,
                        Form.whole("(?:từ )?" + FIRST_DAY + "~(?:-|–|đến(?: hết)?)~" + day)),
                rule("ON_DAY", DueComparator.ON, Form.of("vào " + day)),
                rule("ON_DAY", DueComparator.ON, Form.whole(day)));
    }

    /** What is submitted at a session is due on its day, where that is named like this. */
    static List<Rule> atSession(String day) {
        return List.of(
                rule("AT_SESSION", DueComparator.ON, Form.of(UndatedRules.AT_SESSION + "[^0-9;\\n]{0,60}? " + day)));
    }

    private static Rule rule(String code, DueComparator comparator, Pattern form) {
        return new Rule(code, DeadlineKind.DATE, comparator, form, WrittenDay::read);
    }
}

package vn.dondoc.deadlines.grammar;

import java.util.List;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

/** Deadlines that name a day. */
final class DayRules {

    static final String NO_LATER = "(?:(?:chậm|muộn|trễ) nhất(?: (?:là|vào|đến|trong|hết)){0,2}"
            + "|(?:không|chưa) (?:chậm|muộn|trễ|quá)(?: hơn)?|hạn (?:cuối|chót)(?: cùng)?(?: là)?)~:?";

    static final List<Rule> ALL = List.of(
            rule(
                    "ON_OR_BEFORE_DAY",
                    "trước và trong một ngày",
                    DueComparator.ON_OR_BEFORE,
                    "trước(?:~,| và| hoặc)~trong ~" + WrittenDay.FORM),
            rule("BEFORE_DAY", "trước một ngày", DueComparator.BEFORE, "trước " + WrittenDay.FORM),
            rule(
                    "ON_OR_BEFORE_DAY",
                    "chậm nhất vào một ngày",
                    DueComparator.ON_OR_BEFORE,
                    "(?:" + NO_LATER + "~|(?:trong|(?:đến )?hết|đến|xong) (?=ngày|thứ|chủ|[0-9]))" + WrittenDay.FORM),
            rule("EFFECTIVE_FROM", "áp dụng từ một ngày", DueComparator.FROM, "(?:kể )?từ " + WrittenDay.FORM),
            rule("ON_DAY", "vào một ngày", DueComparator.ON, "vào " + WrittenDay.FORM),
            new Rule(
                    "ON_DAY",
                    "vào một ngày",
                    DeadlineKind.DATE,
                    DueComparator.ON,
                    Form.whole(WrittenDay.FORM),
                    WrittenDay::read));

    private DayRules() {}

    private static Rule rule(String code, String title, DueComparator comparator, String form) {
        return comparator == DueComparator.FROM
                ? new Rule(
                        code,
                        title,
                        DeadlineKind.EFFECTIVE_FROM,
                        comparator,
                        Form.of(form),
                        (words, occasion) ->
                                new Meaning.Undated(null, "Đây là ngày bắt đầu áp dụng, không phải thời hạn."))
                : new Rule(code, title, DeadlineKind.DATE, comparator, Form.of(form), WrittenDay::read);
    }
}

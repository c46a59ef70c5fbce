package vn.dondoc.deadlines.grammar;

import java.util.List;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

/** Deadlines that name an hour of a day. */
final class HourRules {

    private static final String HOUR_OF_DAY = WrittenHour.FORM + WrittenDay.FORM;

    static final List<Rule> ALL = List.of(
            rule("BEFORE_HOUR", "trước một giờ trong ngày", DueComparator.BEFORE, "trước (?:lúc )?" + HOUR_OF_DAY),
            rule(
                    "ON_OR_BEFORE_HOUR",
                    "chậm nhất vào một giờ trong ngày",
                    DueComparator.ON_OR_BEFORE,
                    "(?:" + DayRules.NO_LATER + "|đến(?: hết)?|hết)~(?:lúc )?" + HOUR_OF_DAY),
            rule("AT_HOUR", "vào một giờ trong ngày", DueComparator.AT, "(?:vào(?: lúc| hồi)?|lúc|hồi) " + HOUR_OF_DAY),
            new Rule(
                    "AT_HOUR",
                    "vào một giờ trong ngày",
                    DeadlineKind.DATE_TIME,
                    DueComparator.AT,
                    Form.whole(HOUR_OF_DAY),
                    WrittenHour::read));

    private HourRules() {}

    private static Rule rule(String code, String title, DueComparator comparator, String form) {
        return new Rule(code, title, DeadlineKind.DATE_TIME, comparator, Form.of(form), WrittenHour::read);
    }
}

package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

/** Deadlines that name an hour of a day. */
final class HourRules {

    private HourRules() {}

    /** The rules for an hour of a day written like that. */
    static List<Rule> of(String day) {
        String hour = WrittenHour.FORM + day;
        return List.of(
                rule("BEFORE_HOUR", DueComparator.BEFORE, Form.of("trước (?:lúc )?" + hour)),
                rule(
                        "ON_OR_BEFORE_HOUR",
                        DueComparator.ON_OR_BEFORE,
                        Form.of("(?:" + DayRules.NO_LATER + "|đến(?: hết)?|hết)~(?:lúc )?" + hour)),
                rule("AT_HOUR", DueComparator.AT, Form.of("(?:vào(?: lúc| hồi)?|lúc|hồi) " + hour)),
                rule("AT_HOUR", DueComparator.AT, Form.whole(hour)));
    }

    private static Rule rule(String code, DueComparator comparator, Pattern form) {
        return new Rule(code, DeadlineKind.DATE_TIME, comparator, form, WrittenHour::read);
    }
}

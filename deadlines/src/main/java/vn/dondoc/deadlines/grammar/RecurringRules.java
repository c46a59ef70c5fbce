package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.Recurrence.Period;

/** Obligations in every period. They are recognised and shown; one date cannot stand for them. */
final class RecurringRules {

    private static final String PERIOD = "(?<period>ngày|tuần|tháng|qu[ýí]|(?:0?6|sáu) tháng|nửa năm|năm)";
    private static final String EVERY = "(?:(?<times>[0-9]{1,2}) lần~(?:/|trong|trên|một|mỗi)?~(?:một |mỗi |1 )?|"
            + "(?:hằng|hàng|mỗi|từng) )" + PERIOD;
    private static final String NEAR = "[^;\\n]{0,40}?";

    static final List<Rule> ALL = List.of(
            rule("RECURRING_BEFORE", "trước một ngày, giờ của mỗi kỳ", DueComparator.BEFORE, "trước " + NEAR + EVERY),
            rule(
                    "RECURRING_ON_OR_BEFORE",
                    "chậm nhất vào một ngày của mỗi kỳ",
                    DueComparator.ON_OR_BEFORE,
                    DayRules.NO_LATER + NEAR + EVERY),
            rule("RECURRING_ON", "vào một ngày, giờ của mỗi kỳ", DueComparator.ON, "vào " + NEAR + EVERY),
            rule("RECURRING", "lặp lại theo kỳ", DueComparator.NONE, EVERY),
            new Rule(
                    "RECURRING",
                    "lặp lại theo kỳ",
                    DeadlineKind.RECURRING,
                    DueComparator.NONE,
                    Form.of("định k[ỳì]"),
                    (words, occasion) -> new Meaning.Undated(null, "Việc định kỳ, không nêu rõ kỳ.")));

    private RecurringRules() {}

    private static Rule rule(String code, String title, DueComparator comparator, String form) {
        return new Rule(code, title, DeadlineKind.RECURRING, comparator, Form.of(form), RecurringRules::read);
    }

    private static Meaning read(MatchResult words, Occasion occasion) {
        @Nullable String times = words.group("times");
        int atLeast = times == null ? 1 : Math.max(1, Integer.parseInt(times));
        String period = words.group("period").toLowerCase(Locale.ROOT);
        return new Meaning.Undated(
                new Recurrence(period(period), atLeast),
                "Việc lặp lại, ít nhất " + atLeast + " lần mỗi " + period + ": một ngày không nói hết được.");
    }

    private static Period period(String word) {
        return switch (word) {
            case "ngày" -> Period.DAY;
            case "tuần" -> Period.WEEK;
            case "tháng" -> Period.MONTH;
            case "quý", "quí" -> Period.QUARTER;
            case "năm" -> Period.YEAR;
            default -> Period.HALF_YEAR;
        };
    }
}

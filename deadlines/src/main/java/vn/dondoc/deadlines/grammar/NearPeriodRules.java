package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.Recurrence.Period;
import vn.dondoc.deadlines.text.Sentence;

/** Periods that are named by how near they are to the issue: trong tháng này, cuối năm, đầu quý II. */
final class NearPeriodRules {

    private static final String NEARNESS = " (?<near>này|nay|tới|sau|kế tiếp|tiếp theo)";

    /** In running text: the period of the issue or the one after it, or the end of the year. */
    static final String FORM =
            "(?:(?:trong|đến|hết|xong|cuối) (?:hết |cuối )?(?:tuần|tháng|qu[ýí]|năm)" + Form.unnamed(NEARNESS) + ")";

    /** The end of this year. */
    static final String END = "(?:(?:vào |đến |trước )?(?:cuối|hết) năm(?!~[0-9]| (?:học|này|nay|tới|sau)))";

    /** Where a period begins or is half over, which nobody can date. */
    static final String PART =
            "(?:(?:nửa )?đầu|giữa) (?:của )?(?:(?:tháng|qu[ýí])~(?:[0-9]{1,2}|[ivx]{1,3})|năm~[0-9]{4})";

    static final List<Rule> ALL = List.of(
            rule("WITHIN_WEEK", DeadlineKind.WEEK, "tuần" + NEARNESS, Period.WEEK),
            rule("WITHIN_MONTH", DeadlineKind.MONTH, "tháng" + NEARNESS, Period.MONTH),
            rule("WITHIN_QUARTER", DeadlineKind.QUARTER, "qu[ýí]" + NEARNESS, Period.QUARTER),
            rule(
                    "WITHIN_YEAR",
                    DeadlineKind.YEAR,
                    "năm(?:" + NEARNESS + "|(?<=(?:cuối|hết)\\snăm)(?! học)|(?=~[.,;)]{0,3}~\\z))",
                    Period.YEAR),
            new Rule(
                    "PART_OF_PERIOD",
                    DeadlineKind.NONE,
                    DueComparator.NONE,
                    Form.of("(?:trong|vào|trước|hoàn thành|hoàn tất|xong|(?:chậm|muộn) nhất(?: là)?) (?:vào )?" + PART),
                    (words, occasion) -> new Meaning.Unreadable(Sentence.of("explained.date.unclear-part"))));

    private NearPeriodRules() {}

    private static Rule rule(String code, DeadlineKind kind, String form, Period period) {
        return new Rule(
                code,
                kind,
                DueComparator.WITHIN,
                Form.of("(?:trong|đến|hết|xong|vào|cuối|trước) (?:hết |cuối )?" + form),
                (words, occasion) -> read(words, period, occasion));
    }

    private static Meaning read(MatchResult words, Period period, Occasion occasion) {
        @Nullable LocalDate issued = occasion.issuedOn();
        if (issued == null) {
            return new Meaning.Unreadable(Sentence.of("explained.date.near-unknown"));
        }
        @Nullable String near = words.group("near");
        boolean isThis = near == null || near.equalsIgnoreCase("này") || near.equalsIgnoreCase("nay");
        LocalDate last = period.lastDay(isThis ? issued : period.lastDay(issued).plusDays(1));
        return new Meaning.Day(last, Sentence.of("explained.date.near-period", last, issued));
    }
}

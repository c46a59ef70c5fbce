package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.WorkingDayTerm;
import vn.dondoc.deadlines.text.Sentence;

/** Deadlines counted in working days, days, weeks or months from the day of issue; the day after it is day 1. */
final class WorkingDayRules {

    private static final String COUNT =
            "(?:trong|thời (?:hạn|gian)(?: [^,;.:0-9]{1,40}(?: là|~:))?|chậm nhất|muộn nhất|không quá|tối đa|sau)(?: (?:thời hạn|thời gian|vòng|là|không quá|tối đa|sau)){0,2}~:?~"
                    + "(?<count>[0-9]{1,3})(?: \\([^()]{1,40}\\))? ";

    /** The issue, as what it is counted from. */
    private static final String ISSUE = "(?:(?:quyết định|công văn|thông báo|kế hoạch|chỉ thị|công điện|văn bản)"
            + "(?: này)? )?(?:được )?(?:ký|ban hành|phát hành|có hiệu lực|(?:ra |công )?văn bản này)";

    /** Counted from something else than the issue, the days cannot be counted yet. */
    private static final String FROM_ELSEWHERE = "(?!~,?~trước (?:khi|ngày|thời điểm|lúc|kỳ|phiên))"
            + "(?!~,?~(?:kể |tính )?(?:từ|sau) (?!(?:khi |ngày )?" + ISSUE + "))";

    private static final String SINCE = "~,?~(?:kể |tính )?(?:từ|sau) ";

    /** What ends there, or is said to begin at the issue; of "trong 02 ngày 20 và 21/4" neither is true. */
    private static final String FROM_ISSUE = "(?: tới)?(?:" + SINCE + "(?:khi |ngày )?" + ISSUE + "|~[.,;)]{0,3}~\\z)";

    static final List<Rule> ALL = List.of(
            new Rule(
                    WorkingDayTerm.RULE,
                    DeadlineKind.WORKING_DAYS,
                    DueComparator.WITHIN,
                    Form.of(COUNT + "ngày làm việc" + FROM_ELSEWHERE),
                    WorkingDayRules::read),
            new Rule(
                    "WITHIN_DAYS",
                    DeadlineKind.DATE,
                    DueComparator.WITHIN,
                    Form.of(COUNT + "(?<unit>ngày|tuần)" + FROM_ISSUE),
                    WorkingDayRules::readDays),
            new Rule(
                    "WITHIN_DAYS",
                    DeadlineKind.DATE,
                    DueComparator.WITHIN,
                    Form.of(COUNT + "(?<unit>tháng)" + SINCE + "ngày " + ISSUE),
                    WorkingDayRules::readDays));

    private WorkingDayRules() {}

    private static Meaning read(MatchResult words, Occasion occasion) {
        int count = Integer.parseInt(words.group("count"));
        @Nullable LocalDate issued = occasion.issuedOn();
        if (issued == null) {
            return new Meaning.Unreadable(Sentence.of("explained.date.working-day-unknown", count));
        }
        WorkingDayTerm term = new WorkingDayTerm(count, issued);
        LocalDate last = term.last(occasion.calendar());
        return new Meaning.Day(last, term.explained(last));
    }

    private static Meaning readDays(MatchResult words, Occasion occasion) {
        int count = Integer.parseInt(words.group("count"));
        @Nullable LocalDate issued = occasion.issuedOn();
        if (issued == null) {
            return new Meaning.Unreadable(Sentence.of("explained.date.days-since-issue-unknown", count));
        }
        LocalDate last = switch (words.group("unit").toLowerCase(Locale.ROOT)) {
            case "tuần" -> issued.plusWeeks(count);
            case "tháng" -> issued.plusMonths(count);
            default -> issued.plusDays(count);
        };
        return new Meaning.Day(
                last,
                Sentence.of(
                        "explained.date.days-since-issue",
                        Math.toIntExact(ChronoUnit.DAYS.between(issued, last)),
                        issued,
                        last));
    }
}

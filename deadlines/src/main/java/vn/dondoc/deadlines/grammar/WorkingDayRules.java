package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.WorkingDayTerm;
import vn.dondoc.deadlines.text.Sentence;

/** Deadlines counted in days or working days from the day of issue; the day after it is day 1. */
final class WorkingDayRules {

    private static final String COUNT =
            "(?:trong|thời hạn|trong vòng|chậm nhất)(?: (?:thời hạn|thời gian|vòng|là))?~:?~"
                    + "(?<count>[0-9]{1,3})(?: \\([^()]{1,40}\\))? ngày";

    /** The issue, as what it is counted from. */
    private static final String ISSUE =
            "(?:khi |ngày )?(?:(?:quyết định|công văn|thông báo|kế hoạch|chỉ thị|công điện|văn bản)"
                    + " này )?(?:được )?(?:ký|ban hành|phát hành|có hiệu lực|(?:ra |công )?văn bản này)";

    /** Counted from something else than the issue, the days cannot be counted yet. */
    private static final String FROM_ELSEWHERE =
            "(?!~,?~trước (?:khi|ngày|thời điểm|lúc|kỳ|phiên))" + "(?!~,?~(?:kể |tính )?(?:từ|sau) (?!" + ISSUE + "))";

    /** Days alone, where it is said that they are those since the issue. */
    private static final String FROM_ISSUE = "~,?~(?:kể |tính )?(?:từ|sau) " + ISSUE;

    static final List<Rule> ALL = List.of(
            new Rule(
                    WorkingDayTerm.RULE,
                    DeadlineKind.WORKING_DAYS,
                    DueComparator.WITHIN,
                    Form.of(COUNT + " làm việc" + FROM_ELSEWHERE),
                    WorkingDayRules::read),
            new Rule(
                    "WITHIN_DAYS",
                    DeadlineKind.DATE,
                    DueComparator.WITHIN,
                    Form.of(COUNT + FROM_ISSUE),
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
        LocalDate last = issued.plusDays(count);
        return new Meaning.Day(last, Sentence.of("explained.date.days-since-issue", count, issued, last));
    }
}

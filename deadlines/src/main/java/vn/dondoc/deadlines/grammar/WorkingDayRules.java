package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.WorkingDayTerm;
import vn.dondoc.deadlines.text.Sentence;

/** Deadlines counted in working days from the day of issue; the day after it is day 1. */
final class WorkingDayRules {

    private static final String FORM = "(?:trong|thời hạn|trong vòng|chậm nhất)(?: (?:thời hạn|thời gian|vòng|là))?~:?~"
            + "(?<count>[0-9]{1,3})(?: \\([^()]{1,40}\\))? ngày làm việc";

    /** Counted from something else than the issue, the days cannot be counted yet. */
    private static final String FROM_ELSEWHERE = "(?!~,?~trước (?:khi|ngày|thời điểm|lúc|kỳ|phiên))"
            + "(?!~,?~(?:kể |tính )?(?:từ|sau) (?!(?:khi |ngày )?(?:ký|ban hành|phát hành|có hiệu lực|(?:ra |công )?văn bản này)))";

    static final List<Rule> ALL = List.of(new Rule(
            WorkingDayTerm.RULE,
            DeadlineKind.WORKING_DAYS,
            DueComparator.WITHIN,
            Form.of(FORM + FROM_ELSEWHERE),
            WorkingDayRules::read));

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
}

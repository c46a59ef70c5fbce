package vn.dondoc.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;

/**
 * A deadline with everything needed to explain it.
 *
 * @param asWritten the words of the document, untouched
 * @param kind what sort of deadline it is
 * @param comparator how the act stands to the time named
 * @param due the last instant in time; null if it is undated. Never moved off a weekend or a holiday
 * @param dueDate the day the words name, or the last day of the period they name; null if they name none. Under the
 *     strict policy {@code trước ngày 28/6} names the 28th and is due on the 27th: for that see {@link #lastDay}
 * @param rule the code of the rule that read the words, {@code NONE} if no rule did
 * @param recurrence how often, for a recurring one, where the words say it
 * @param explanation the steps from words to date
 */
public record Deadline(
        String asWritten,
        DeadlineKind kind,
        DueComparator comparator,
        @Nullable Instant due,
        @Nullable LocalDate dueDate,
        String rule,
        @Nullable Recurrence recurrence,
        List<Sentence> explanation) {

    private static final String IMPOSSIBLE = "explained.date.no-such-";
    private static final String UNCLEAR = "explained.date.unclear-";
    private static final String SINCE_RECEIPT = "explained.date.after-receipt";
    private static final String GUESSED = "explained.words.without-accents";

    public Deadline {
        explanation = List.copyOf(explanation);
    }

    /** The day of {@code due} in Vietnam; null if it is undated. */
    public @Nullable LocalDate lastDay() {
        return due == null ? null : due.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    /** Whether the words name a day, a month or an hour that does not exist: a person has to say what is meant. */
    public boolean isImpossible() {
        return due == null && isExplainedBy(IMPOSSIBLE);
    }

    /** Whether the words name a time whose last day can be understood in two ways: a person has to say which is meant. */
    public boolean isUnclear() {
        return due == null && isExplainedBy(UNCLEAR);
    }

    /** Whether it is counted from the day a document is received, which nobody has said yet. */
    public boolean isSinceReceipt() {
        return due == null && isExplainedBy(SINCE_RECEIPT);
    }

    /** Whether the words have no accents and were read as if they had. */
    public boolean isGuessed() {
        return isExplainedBy(GUESSED);
    }

    private boolean isExplainedBy(String key) {
        return explanation.stream().anyMatch(step -> step.key().startsWith(key));
    }
}

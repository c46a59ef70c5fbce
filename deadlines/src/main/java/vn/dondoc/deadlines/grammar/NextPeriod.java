package vn.dondoc.deadlines.grammar;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** What comes after the first period of what recurs. */
public final class NextPeriod {
    private static final Pattern UNTIL = Pattern.compile("(?iu)\\b(?:đến|tới)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

    private NextPeriod() {}

    /**
     * The last instant in time of the period after that of a deadline: what would be due first if the same words were issued
     * on its last day. None where nothing recurs, where it cannot be known, and where the words may have ended by then.
     */
    public static @Nullable Instant after(Deadline deadline, DuePolicy policy, WorkingCalendar calendar) {
        LocalDate last = deadline.lastDay();
        if (last == null || deadline.recurrence() == null) {
            return null;
        }
        Deadline next = DeadlineReader.read(deadline.asWritten(), last, policy, calendar);
        LocalDate day = next.lastDay();
        return day != null && day.isAfter(last) && !mayHaveEnded(deadline.asWritten(), day) ? next.due() : null;
    }

    /** Whether the words say until when, or name an earlier year. */
    private static boolean mayHaveEnded(String asWritten, LocalDate by) {
        String words = Normalizer.normalize(asWritten, Normalizer.Form.NFC);
        return UNTIL.matcher(words).find()
                || YEAR.matcher(words).results().anyMatch(year -> Integer.parseInt(year.group()) < by.getYear());
    }
}

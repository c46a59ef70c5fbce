package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.grammar.DeadlineReader;
import vn.dondoc.reading.document.WrittenDeadline;

/**
 * How the deadlines of a document are read.
 *
 * @param from the day that they count from; null if the document has no date
 * @param applies the day from which on its orders apply, where it says so: what recurs is not owed before it, and what is
 *     counted from when it takes effect is counted from there
 */
record Terms(@Nullable LocalDate from, @Nullable LocalDate applies, DuePolicy policy, WorkingCalendar calendar) {

    private static final Pattern SINCE_EFFECT = Pattern.compile("(?iu)(?:từ|sau) (?:khi|ngày) [^,;.]{0,40}có hiệu lực");

    /** The same for what recurs and is not owed before that day, either. */
    Terms notBefore(@Nullable LocalDate day) {
        return day == null || applies != null && applies.isAfter(day) ? this : new Terms(from, day, policy, calendar);
    }

    Deadline deadline(String words) {
        if (applies != null && SINCE_EFFECT.matcher(words).find()) {
            return DeadlineReader.read(words, applies, policy, calendar);
        }
        Deadline deadline = DeadlineReader.read(words, from, policy, calendar);
        @Nullable LocalDate last = deadline.lastDay();
        if (applies == null || last == null || !last.isBefore(applies) || deadline.kind() != DeadlineKind.RECURRING) {
            return deadline;
        }
        return DeadlineReader.read(words, applies.minusDays(1), policy, calendar);
    }

    WrittenDeadline read(String words) {
        Deadline deadline = deadline(
                words.length() > DeadlineReader.MAX_LENGTH ? words.substring(0, DeadlineReader.MAX_LENGTH) : words);
        return new WrittenDeadline(
                deadline.asWritten(),
                deadline.kind().label(),
                deadline.comparator().label(),
                deadline.due(),
                deadline.recurrence() == null ? null : deadline.recurrence().rrule(),
                deadline.rule());
    }
}

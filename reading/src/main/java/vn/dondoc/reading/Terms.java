package vn.dondoc.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.grammar.DeadlineReader;
import vn.dondoc.reading.document.WrittenDeadline;

/** From which day (none if the document has no date), by which policy and calendar the deadlines of a document are read. */
record Terms(@Nullable LocalDate from, DuePolicy policy, WorkingCalendar calendar) {

    Deadline deadline(String words) {
        return DeadlineReader.read(words, from, policy, calendar);
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

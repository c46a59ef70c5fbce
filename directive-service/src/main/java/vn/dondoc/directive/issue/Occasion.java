package vn.dondoc.directive.issue;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.document.IssuedOn;

/**
 * When, and under which rules, a document is read.
 *
 * @param issued when it went out; the same as {@code now} for a draft
 */
record Occasion(Instant now, Instant issued, DuePolicy policy, WorkingCalendar calendar) {
    /** The day from which the document's terms count, and on which its groups have their members. */
    LocalDate dayOf(IssuedOn issuedOn) {
        return issuedOn.dayOr(issued.atZone(WorkingCalendar.ZONE).toLocalDate());
    }
}

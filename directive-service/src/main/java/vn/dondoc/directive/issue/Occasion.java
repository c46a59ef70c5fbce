package vn.dondoc.directive.issue;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.document.IssuedOn;

/** When, and under which rules, a document is read. */
record Occasion(Instant now, DuePolicy policy, WorkingCalendar calendar) {
    LocalDate today() {
        return now.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    /** The day from which the document's terms count, and on which its groups have their members. */
    LocalDate dayOf(IssuedOn issuedOn) {
        return issuedOn.dayOr(today());
    }
}

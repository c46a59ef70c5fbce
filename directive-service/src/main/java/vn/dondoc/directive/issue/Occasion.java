package vn.dondoc.directive.issue;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.directive.calendar.CurrentCalendar;

/**
 * When, and under which rules, a document is read.
 *
 * @param day from which the document's terms count, and on which its groups have their members
 */
record Occasion(Instant now, LocalDate day, DuePolicy policy, CurrentCalendar calendar) {}

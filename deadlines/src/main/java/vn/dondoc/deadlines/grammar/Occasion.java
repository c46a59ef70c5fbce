package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/**
 * What has to be known beside the words.
 *
 * @param issuedOn the day the document was issued, null if it does not say
 * @param policy how the installation understands deadlines
 * @param calendar the working days
 */
record Occasion(@Nullable LocalDate issuedOn, DuePolicy policy, WorkingCalendar calendar) {}

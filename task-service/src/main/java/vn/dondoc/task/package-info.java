/**
 * Owns the tasks that directives give to units, their deadlines and alarms, the working calendar, and the figures of
 * who is done, late or overdue. Hears of directives (DirectiveIssued makes one task for each item and accountable
 * unit), of reports (ReportSubmitted, ReportAccepted and ReportReturned move a task and decide whether it was in
 * time; with progress it goes on), of units (UnitChanged: who may see what, and who takes over from a unit that ends), and of its own tasks,
 * from whose movements it keeps the figures. Tells of each step in a task's life, of deadlines that approach, pass, or
 * were held after all, and of a changed calendar. A date that was counted in working days stays when the calendar changes;
 * its task says what it would be.
 */
@NullMarked
package vn.dondoc.task;

import org.jspecify.annotations.NullMarked;

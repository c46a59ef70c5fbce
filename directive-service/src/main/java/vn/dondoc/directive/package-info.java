/**
 * The directive service. It owns the directory of units with its named groups, and the directives from the first draft
 * over their issue to amendment and recall; it reads the words of addressees and deadlines and says what is wrong or odd about them. It keeps the
 * register, with the files they were read from: what is in it already, who cites and who urges whom. It hears of
 * the working calendars, for its warnings, and of the units, as every service does. It tells of every change of a unit
 * (UnitChanged) and of every step of a directive that is out (DirectiveIssued, DirectiveAmended, DirectiveNumbered,
 * DirectiveRecalled), with all that others need to let its tasks follow.
 */
@NullMarked
package vn.dondoc.directive;

import org.jspecify.annotations.NullMarked;

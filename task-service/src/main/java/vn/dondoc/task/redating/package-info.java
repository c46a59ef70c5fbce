/** What the calendar of today would make of dates that were counted in working days by another one. */
@NullMarked
package vn.dondoc.task.redating;

import org.jspecify.annotations.NullMarked;

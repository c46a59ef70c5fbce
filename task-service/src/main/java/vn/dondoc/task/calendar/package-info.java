/** The working calendar of the offices, year by year. */
@NullMarked
package vn.dondoc.task.calendar;

import org.jspecify.annotations.NullMarked;

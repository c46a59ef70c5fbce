/** Which days and hours the offices work: data per year, weekends where a year's data is missing. */
@NullMarked
package vn.dondoc.deadlines.calendar;

import org.jspecify.annotations.NullMarked;

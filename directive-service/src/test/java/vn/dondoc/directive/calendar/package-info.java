/** Tests of what is heard of calendars. */
@NullMarked
package vn.dondoc.directive.calendar;

import org.jspecify.annotations.NullMarked;

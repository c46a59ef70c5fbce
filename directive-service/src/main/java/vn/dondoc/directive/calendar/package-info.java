/** The working calendars, as far as this service has heard of them. */
@NullMarked
package vn.dondoc.directive.calendar;

import org.jspecify.annotations.NullMarked;

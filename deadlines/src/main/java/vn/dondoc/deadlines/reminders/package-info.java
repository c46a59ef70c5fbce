/** When people are told before and after a deadline, and what a watch that slept too long still has to say. */
@NullMarked
package vn.dondoc.deadlines.reminders;

import org.jspecify.annotations.NullMarked;

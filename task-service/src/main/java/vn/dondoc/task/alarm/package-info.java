/** What a deadline has to say and when: the plans of each urgency on the working calendar, and the watch over them. */
@NullMarked
package vn.dondoc.task.alarm;

import org.jspecify.annotations.NullMarked;

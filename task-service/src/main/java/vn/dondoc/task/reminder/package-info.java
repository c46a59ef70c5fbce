/** When a deadline has something to say: the policy of each urgency on the working calendar. */
@NullMarked
package vn.dondoc.task.reminder;

import org.jspecify.annotations.NullMarked;

/** A task: one item of a directive for one unit, from being assigned to being done, and the watch over its deadline. */
@NullMarked
package vn.dondoc.task.assignment;

import org.jspecify.annotations.NullMarked;

/**
 * A task: one item of a directive for one unit, from being assigned to being done. What happens to it is decided on its
 * {@link TaskFacts} as a {@link Change}, here or in the packages around; {@link Task#apply} alone carries changes out.
 */
@NullMarked
package vn.dondoc.task.assignment;

import org.jspecify.annotations.NullMarked;

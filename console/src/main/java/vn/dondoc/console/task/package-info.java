/** The pages of tasks: the list beside one of them. */
@NullMarked
package vn.dondoc.console.task;

import org.jspecify.annotations.NullMarked;

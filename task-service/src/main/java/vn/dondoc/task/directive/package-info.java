/** What is kept of a directive so that its tasks can be shown with the order they come from. */
@NullMarked
package vn.dondoc.task.directive;

import org.jspecify.annotations.NullMarked;

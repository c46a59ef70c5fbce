/** What the versions of a directive order, and how their tasks follow them. */
@NullMarked
package vn.dondoc.task.order;

import org.jspecify.annotations.NullMarked;

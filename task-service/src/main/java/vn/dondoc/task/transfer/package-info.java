/** Where tasks go when their units end. */
@NullMarked
package vn.dondoc.task.transfer;

import org.jspecify.annotations.NullMarked;

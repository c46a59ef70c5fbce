@NullMarked
package vn.dondoc.task.order;

import org.jspecify.annotations.NullMarked;

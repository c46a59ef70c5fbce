@NullMarked
package vn.dondoc.task.transfer;

import org.jspecify.annotations.NullMarked;

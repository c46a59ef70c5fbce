@NullMarked
package vn.dondoc.task.reminder;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.dondoc.task.alarm;

import org.jspecify.annotations.NullMarked;

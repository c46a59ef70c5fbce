@NullMarked
package vn.dondoc.task.calendar;

import org.jspecify.annotations.NullMarked;

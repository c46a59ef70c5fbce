@NullMarked
package vn.dondoc.task.assignment;

import org.jspecify.annotations.NullMarked;

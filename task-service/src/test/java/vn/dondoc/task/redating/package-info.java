@NullMarked
package vn.dondoc.task.redating;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.dondoc.task.progress;

import org.jspecify.annotations.NullMarked;

/** The figures of a directive, kept by the movements of its tasks. */
@NullMarked
package vn.dondoc.task.progress;

import org.jspecify.annotations.NullMarked;

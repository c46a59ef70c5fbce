/** Tests of the pages of tasks. */
@NullMarked
package vn.dondoc.console.task;

import org.jspecify.annotations.NullMarked;

/** What this service knows of tasks, as their owner told it. */
@NullMarked
package vn.dondoc.report.task;

import org.jspecify.annotations.NullMarked;

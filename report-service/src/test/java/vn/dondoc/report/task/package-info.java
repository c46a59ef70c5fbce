/** The report as sentences. */
@NullMarked
package vn.dondoc.report.task;

import org.jspecify.annotations.NullMarked;

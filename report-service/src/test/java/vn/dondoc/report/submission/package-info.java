/** The report as sentences. */
@NullMarked
package vn.dondoc.report.submission;

import org.jspecify.annotations.NullMarked;

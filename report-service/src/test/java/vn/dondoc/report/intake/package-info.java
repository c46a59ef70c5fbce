/** The report as sentences. */
@NullMarked
package vn.dondoc.report.intake;

import org.jspecify.annotations.NullMarked;

/** Reports, round by round: submitted, then accepted or returned. */
@NullMarked
package vn.dondoc.report.submission;

import org.jspecify.annotations.NullMarked;

/** How a report comes in, also when it is faster than the news of its task. */
@NullMarked
package vn.dondoc.report.intake;

import org.jspecify.annotations.NullMarked;

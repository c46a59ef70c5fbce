/** Events in: what this service hears of units and tasks. */
@NullMarked
package vn.dondoc.report.messaging;

import org.jspecify.annotations.NullMarked;

/** What comes in from the topics, and the shape of the store. */
@NullMarked
package vn.dondoc.report.messaging;

import org.jspecify.annotations.NullMarked;

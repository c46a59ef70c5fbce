/** Events in: batches to handlers, each effect once, and dead letters for what cannot be read. */
@NullMarked
package vn.dondoc.messaging.consume;

import org.jspecify.annotations.NullMarked;

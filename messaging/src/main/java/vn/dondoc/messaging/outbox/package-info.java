/** Events out: state and events in one write to one document, and the relay that publishes what is stored. */
@NullMarked
package vn.dondoc.messaging.outbox;

import org.jspecify.annotations.NullMarked;

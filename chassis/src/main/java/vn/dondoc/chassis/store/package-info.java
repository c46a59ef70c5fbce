/** The store: its set-up by ordered changes under a lock before the service is ready, and what it answers when it is asked. */
@NullMarked
package vn.dondoc.chassis.store;

import org.jspecify.annotations.NullMarked;

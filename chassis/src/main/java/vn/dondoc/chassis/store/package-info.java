/** The store's set-up: ordered changes under a lock, before the service is ready. */
@NullMarked
package vn.dondoc.chassis.store;

import org.jspecify.annotations.NullMarked;

/** What the four services share, without a business word in it: events out, events in, the store, the door. */
@NullMarked
package vn.dondoc.messaging;

import org.jspecify.annotations.NullMarked;

/** The envelope: what an event is on the wire, and its name and topic. */
@NullMarked
package vn.dondoc.messaging.event;

import org.jspecify.annotations.NullMarked;

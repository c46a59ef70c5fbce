package vn.dondoc.chassis.breach;

import vn.dondoc.messaging.event.Event;

/** Does what the rules of the house forbid: knows what is above it. */
public record Upwards(Event event) {}

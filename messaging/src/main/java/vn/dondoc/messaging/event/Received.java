package vn.dondoc.messaging.event;

import java.time.Instant;

/**
 * An event as it came in.
 *
 * @param id the event's own id, the same at every redelivery
 * @param time when it happened, business time
 * @param data what the consumer reads of it
 */
public record Received<E>(String id, Instant time, E data) {}

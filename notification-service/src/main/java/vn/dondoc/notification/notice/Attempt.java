package vn.dondoc.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/**
 * One try.
 *
 * @param at business time
 * @param outcome why it was not sent, without an address in it; none if it was
 */
public record Attempt(Instant at, @Nullable Message outcome) {}

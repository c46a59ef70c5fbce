package vn.dondoc.notification.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One try.
 *
 * @param at business time
 * @param outcome {@code SENT}, or why not, without an address in it
 */
@Schema(name = "NotificationAttempt")
public record Attempt(Instant at, String outcome) {
    static final String SENT = "SENT";
}

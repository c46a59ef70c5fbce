package vn.dondoc.launcher.inbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message as its recipient has it.
 *
 * @param number counts up from 1 in the order of arrival
 * @param channel {@code EMAIL} or {@code SMS}
 * @param to an address or a telephone number
 * @param from the sender's address or brand name
 * @param subject empty for SMS
 * @param html the HTML form of a mail that has one
 * @param receivedAt business time
 * @param headers those of a mail; the request id of an SMS
 */
public record Message(
        long number,
        String channel,
        String to,
        String from,
        String subject,
        String text,
        @Nullable String html,
        Instant receivedAt,
        Map<String, String> headers) {

    /** The same message with its place in the box. */
    Message withNumber(long place) {
        return new Message(place, channel, to, from, subject, text, html, receivedAt, headers);
    }
}

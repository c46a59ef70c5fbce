package vn.dondoc.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/**
 * An attempt as it is stored. Why it failed stands beside the attempts, under its place among them: there a version
 * that only knows texts leaves it alone.
 *
 * @param outcome {@code SENT}, or the key of why not; from before outcomes were codes the sentence, in Vietnamese
 */
record StoredAttempt(Instant at, String outcome) {
    private static final String SENT = "SENT";

    static StoredAttempt sent(Instant at) {
        return new StoredAttempt(at, SENT);
    }

    static StoredAttempt failed(Instant at, Message why) {
        return new StoredAttempt(at, why.key());
    }

    Attempt with(@Nullable Message why) {
        if (outcome.equals(SENT)) {
            return new Attempt(at, null);
        }
        return new Attempt(at, why == null ? Message.asWritten(outcome) : why);
    }
}

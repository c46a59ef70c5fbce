package vn.dondoc.notification.notice;

import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/**
 * Why a notification is where it is. A version that only knows texts moves the notification on and leaves this alone,
 * so it says for which state it was given.
 */
record Reason(State state, Message words) {

    /** For a notification that is in this state now; none if that is another than the one it was given for. */
    @Nullable Message in(State now) {
        return state == now ? words : null;
    }
}

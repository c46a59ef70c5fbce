package vn.dondoc.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.Attempt;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/**
 * A notification as it is shown: no address in full.
 *
 * @param task none where it is about a whole directive
 * @param to the address last tried, masked
 * @param why why it was skipped, failed or waits
 * @param at when it was called for, business time
 * @param nextAttemptAt machine time
 */
@Schema(name = "Notification")
record NotificationView(
        String id,
        Kind kind,
        Channel channel,
        String unit,
        @Nullable String task,
        String directive,
        State state,
        @Nullable String to,
        @Nullable String why,
        List<Attempt> attempts,
        Instant at,
        @Nullable Instant due,
        @Nullable Instant nextAttemptAt,
        long version) {

    static NotificationView of(Notification one) {
        return new NotificationView(
                one.id(),
                one.notice().kind(),
                one.channel(),
                one.notice().unit(),
                one.notice().taskId(),
                one.notice().directiveId(),
                one.state(),
                one.to(),
                one.why(),
                one.attempts(),
                one.notice().at(),
                one.notice().facts().due(),
                one.nextAttemptAt(),
                one.version());
    }
}

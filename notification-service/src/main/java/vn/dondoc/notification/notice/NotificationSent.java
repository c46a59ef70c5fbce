package vn.dondoc.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/** A message was handed to its gateway. */
@Published(type = "notification.sent", topic = "notification.events.v1")
record NotificationSent(
        String notificationId,
        long version,
        String unit,
        @Nullable String taskId,
        String directiveId,
        Channel channel,
        Kind kind,
        int attempts,
        Instant at)
        implements Event {

    static NotificationSent of(Notification one, long version, int attempts, Instant at) {
        Notice notice = one.notice();
        return new NotificationSent(
                one.id(),
                version,
                notice.unit(),
                notice.taskId(),
                notice.directiveId(),
                one.channel(),
                notice.kind(),
                attempts,
                at);
    }
}

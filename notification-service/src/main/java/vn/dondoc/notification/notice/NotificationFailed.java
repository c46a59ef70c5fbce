package vn.dondoc.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/** A message was given up. */
@Published(type = "notification.failed", topic = "notification.events.v1")
record NotificationFailed(
        String notificationId,
        long version,
        String unit,
        @Nullable String taskId,
        String directiveId,
        Channel channel,
        Kind kind,
        int attempts,
        Instant at,
        String why)
        implements Event {}

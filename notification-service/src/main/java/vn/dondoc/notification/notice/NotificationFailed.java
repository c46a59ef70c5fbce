package vn.dondoc.notification.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/**
 * A message was given up.
 *
 * @param why in Vietnamese
 * @param code of why
 * @param arguments what fills the places of that sentence, as plain text; of a sentence within it its key
 */
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
        String why,
        String code,
        List<String> arguments)
        implements Event {

    static NotificationFailed of(Notification one, long version, int attempts, Instant at, Message why) {
        Notice notice = one.notice();
        return new NotificationFailed(
                one.id(),
                version,
                notice.unit(),
                notice.taskId(),
                notice.directiveId(),
                one.channel(),
                notice.kind(),
                attempts,
                at,
                Vietnamese.say(why),
                why.code(),
                why.arguments().stream()
                        .map(argument -> argument instanceof Message inner ? inner.key() : argument.toString())
                        .toList());
    }
}

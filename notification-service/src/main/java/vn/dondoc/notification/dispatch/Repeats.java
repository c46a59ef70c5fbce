package vn.dondoc.notification.dispatch;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;
import vn.dondoc.notification.notice.State;

/**
 * Of a recall each unit is to be told that had a part in the directive. Whoever has taken over from several of them is
 * told once. Who that is may be heard of after the recall, so it is decided when the mail goes out.
 */
@Component
final class Repeats {
    private final KnownState known;
    private final Notifications notifications;

    Repeats(KnownState known, Notifications notifications) {
        this.known = known;
        this.notifications = notifications;
    }

    /**
     * Whether the recipient was told the same, or is just being told: of several that wait the one with the lowest id
     * goes first.
     *
     * @return none if this one is to be sent
     */
    @Nullable Decision decide(Notification one, String recipient) {
        if (one.notice().kind() != Kind.DIRECTIVE_RECALLED) {
            return null;
        }
        Set<String> predecessors = known.thoseWhoseHeirIs(recipient);
        List<Notification> same = predecessors.size() == 1
                ? List.of()
                : notifications
                        .about(one.notice().directiveId(), one.notice().kind(), one.channel(), predecessors)
                        .stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .toList();
        if (same.stream()
                .anyMatch(other ->
                        other.state() == State.SENT && other.recipient().equals(recipient))) {
            return new Decision.Skip(Message.of("recall-told"));
        }
        boolean another = same.stream()
                .anyMatch(other -> other.isInHand()
                        ? other.recipient().equals(recipient)
                        : !other.isOver() && other.id().compareTo(one.id()) < 0);
        return another ? new Decision.Wait(Message.of("waits-for-same")) : null;
    }
}

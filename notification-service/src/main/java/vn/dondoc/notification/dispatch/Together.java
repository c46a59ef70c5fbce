package vn.dondoc.notification.dispatch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;

/**
 * Where one message tells several things: all of one kind for one unit that may go at the same moment, as after a night, a
 * holiday, or while the platform was down.
 *
 * <p>Of those that are due the one with the lowest id speaks for the others. It keeps their ids from its claim on, so that each
 * is told and none twice: whoever would speak of one of them waits for what comes of that claim. Two that claim each other at
 * the same time see it after their claims, as whoever comes later reads what the other wrote, and step back.
 */
@Component
final class Together {
    private static final int ROWS_AT_MOST = 100;

    private final Notifications notifications;
    private final DispatchSettings settings;
    private final BusinessClock business;
    private final SystemClock system;

    Together(Notifications notifications, DispatchSettings settings, BusinessClock business, SystemClock system) {
        this.notifications = notifications;
        this.settings = settings;
        this.business = business;
        this.system = system;
    }

    /** @return none if this one is to be sent, and to speak for others */
    Decision.@Nullable NotNow decide(Notification one) {
        if (!one.notice().kind().isToldTogether()) {
            return null;
        }
        boolean gathers = system.instant().isBefore(one.storedAt().plus(settings.gathering()));
        boolean another = notifications.tellingOf(List.of(one.id())).stream().anyMatch(Notification::isInHand)
                || notifications.isAnotherOfItsKindFirst(one, business.instant());
        return gathers || another ? new Decision.Wait(Message.of("waits-for-same")) : null;
    }

    /** Whether a message that was sent spoke of this one, too. */
    boolean wasToldWithAnother(Notification one) {
        return one.notice().kind().isToldTogether()
                && notifications.tellingOf(List.of(one.id())).stream().anyMatch(Notification::isSent);
    }

    /** Those of which this one can speak, too: nobody else does, or has done so. */
    List<Notification> waitingWith(Notification one) {
        if (!one.notice().kind().isToldTogether()) {
            return List.of();
        }
        List<Notification> waiting = notifications.waitingWith(one, business.instant(), ROWS_AT_MOST);
        Set<String> taken = takenByOthers(one, ids(waiting));
        return waiting.stream()
                .filter(other -> one.canTell(other) && !taken.contains(other.id()))
                .toList();
    }

    /** Those of these ids that still wait and that nobody but this one, which has claimed them, speaks of. */
    List<Notification> stillWithIt(Notification one, List<String> ids) {
        Set<String> taken = takenByOthers(one, ids);
        return notifications.find(ids).stream()
                .filter(other -> other.isWaiting() && !taken.contains(other.id()))
                .toList();
    }

    /** Whether another speaks of this one, which has been claimed, too. */
    boolean isClaimedTwice(Notification one) {
        return !takenByOthers(one, List.of(one.id())).isEmpty();
    }

    private Set<String> takenByOthers(Notification one, List<String> ids) {
        return notifications.tellingOf(ids).stream()
                .filter(other -> !other.id().equals(one.id()) && (other.isInHand() || other.isSent()))
                .flatMap(other -> other.toldWith().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> ids(List<Notification> some) {
        return some.stream().map(Notification::id).toList();
    }
}

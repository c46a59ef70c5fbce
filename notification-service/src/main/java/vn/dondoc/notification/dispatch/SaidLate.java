package vn.dondoc.notification.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;

/** Letters that say of a task that it is late, beside what they are for: nobody has to be told that by another. */
@Component
final class SaidLate {
    private final Notifications notifications;
    private final BusinessClock business;

    SaidLate(Notifications notifications, BusinessClock business) {
        this.notifications = notifications;
        this.business = business;
    }

    /** Whether a report was returned after that date: the letter says that one had come, too, which the miss denies. */
    boolean byAReturn(String task, Instant due) {
        return returns(task, due).anyMatch(one -> one.isSent() || !one.isOver());
    }

    /** Whether the unit hears of the task, or has heard of it today, after that date for the first time. */
    boolean byATransfer(String task, String unit, Instant due) {
        LocalDate today = business.today();
        return transfers(task)
                .filter(one -> one.notice().unit().equals(unit))
                .anyMatch(one -> !one.isOver() || one.wasSentOn(today) && isAfter(one, due));
    }

    /** All that went out and said so of this task and date. */
    List<Notification> toldOf(String task, Instant due) {
        return Stream.concat(returns(task, due), transfers(task).filter(one -> one.isInHand() || isAfter(one, due)))
                .toList();
    }

    private Stream<Notification> returns(String task, Instant due) {
        return notifications.ofTask(task, Kind.REPORT_RETURNED).stream()
                .filter(one -> one.notice().at().isAfter(due));
    }

    /** Each with those that speak of it. */
    private Stream<Notification> transfers(String task) {
        return notifications.withTellers(notifications.ofTask(task, Kind.TASK_TRANSFERRED)).stream();
    }

    private static boolean isAfter(Notification one, Instant due) {
        Instant sent = one.sentAt();
        return sent != null && sent.isAfter(due);
    }
}

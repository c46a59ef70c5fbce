package vn.dondoc.notification.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.known.KnownTask;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;
import vn.dondoc.notification.notice.State;

/**
 * Where one message is enough for several.
 *
 * <p>Of a recall each unit is to be told that had a part in the directive. Whoever has taken over from several of them is
 * told once. Who that is may be heard of after the recall, so it is decided when the mail goes out.
 *
 * <p>Of the reports on one directive, which may be those of thousands of units, who decides is told at once by the first of a
 * day. What comes after it is told together on the next office morning; what is of utmost urgency never waits.
 * */
@Component
final class Repeats {
    private final KnownState known;
    private final Notifications notifications;
    private final Unreached unreached;
    private final BusinessClock business;

    Repeats(KnownState known, Notifications notifications, Unreached unreached, BusinessClock business) {
        this.known = known;
        this.notifications = notifications;
        this.unreached = unreached;
        this.business = business;
    }

    /**
     * Whether the recipient was told the same, or is just being told: of several that wait the one with the lowest id
     * goes first.
     *
     * @return none if this one is to be sent
     */
    Decision.@Nullable NotNow decide(Notification one, String recipient) {
        return switch (one.notice().kind()) {
            case DIRECTIVE_RECALLED -> ofARecall(one, recipient);
            case REPORT_SUBMITTED -> ofAReport(one);
            case UNIT_NOT_REACHED ->
                unreached.isBeingTold(one) ? new Decision.Wait(Message.of("waits-for-same")) : null;
            default -> null;
        };
    }

    private Decision.@Nullable NotNow ofAReport(Notification one) {
        List<Notification> gone = notifications.likeThis(one, State.SENT, State.SENDING);
        if (gone.stream().anyMatch(other -> other.wasSentAfter(one))) {
            return new Decision.Skip(Message.of("report-told"));
        }
        if (gone.stream().anyMatch(Notification::isInHand) || notifications.isAnotherFirst(one, business.instant())) {
            return new Decision.Wait(Message.of("waits-for-same"));
        }
        LocalDate today = business.today();
        boolean urgent = known.task(String.valueOf(one.notice().taskId()))
                .filter(KnownTask::isFlash)
                .isPresent();
        return urgent || gone.stream().noneMatch(other -> other.wasSentOn(today))
                ? null
                : new Decision.Postpone(morningAfter(today), Message.of("report-told-together"));
    }

    /** Whether, as it is now claimed, another has been claimed at the same time or was sent meanwhile. */
    Decision.@Nullable NotNow onceMore(Notification one) {
        if (one.notice().kind() != Kind.REPORT_SUBMITTED) {
            return null;
        }
        List<Notification> gone = notifications.likeThis(one, State.SENT, State.SENDING);
        if (gone.stream().anyMatch(other -> other.wasSentAfter(one))) {
            return new Decision.Skip(Message.of("report-told"));
        }
        return gone.stream().anyMatch(Notification::isInHand) ? new Decision.Wait(Message.of("waits-for-same")) : null;
    }

    private Instant morningAfter(LocalDate day) {
        return known.officeHours()
                .nextOpening(day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }

    /** How many reports beside this one are told with it: what was decided on meanwhile is none of them. */
    long toldWith(Notification one) {
        return one.notice().kind() == Kind.REPORT_SUBMITTED
                ? notifications.tasksOfOthersWaitingWith(one).stream()
                        .filter(known::isReportedOn)
                        .count()
                : 0;
    }

    private Decision.@Nullable NotNow ofARecall(Notification one, String recipient) {
        Set<String> predecessors = known.thoseWhoseHeirIs(recipient);
        List<Notification> same = predecessors.size() == 1
                ? List.of()
                : notifications
                        .about(one.notice().directiveId(), one.notice().kind(), one.channel(), predecessors)
                        .stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .toList();
        if (same.stream().anyMatch(other -> other.isSent() && other.recipient().equals(recipient))) {
            return new Decision.Skip(Message.of("recall-told"));
        }
        boolean another = same.stream()
                .anyMatch(other -> other.isInHand()
                        ? other.recipient().equals(recipient)
                        : !other.isOver() && other.id().compareTo(one.id()) < 0);
        return another ? new Decision.Wait(Message.of("waits-for-same")) : null;
    }
}

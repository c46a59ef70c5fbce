package vn.dondoc.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.contact.Contacts;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.known.KnownTask;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;

/**
 * Decides about a notification by what is known at this moment.
 *
 * <p>People hear of things while their office is open, by mail as by SMS, whatever the hour at which they happened. Two things
 * do not wait for that: what is of utmost urgency (hỏa tốc), and what asks for work that is due before the office opens again or
 * in its first hour.
 */
@Component
final class SendPolicy {
    /** What is due so soon after the office opens cannot wait until then. */
    private static final Duration TOO_SHORT = Duration.ofHours(1);

    private final Notifications notifications;
    private final KnownState known;
    private final Contacts contacts;
    private final Repeats repeats;
    private final Together together;
    private final Objections objections;
    private final Matters matters;
    private final SaidLate late;
    private final DispatchSettings settings;
    private final BusinessClock business;
    private final SystemClock system;

    SendPolicy(
            Notifications notifications,
            KnownState known,
            Contacts contacts,
            Repeats repeats,
            Together together,
            Objections objections,
            Matters matters,
            SaidLate late,
            DispatchSettings settings,
            BusinessClock business,
            SystemClock system) {
        this.notifications = notifications;
        this.known = known;
        this.contacts = contacts;
        this.repeats = repeats;
        this.together = together;
        this.objections = objections;
        this.matters = matters;
        this.late = late;
        this.settings = settings;
        this.business = business;
        this.system = system;
    }

    Decision of(Notification one) {
        Notice notice = one.notice();
        Message objection = objections.to(one);
        if (objection != null) {
            return new Decision.Skip(objection);
        }
        Decision.NotNow earlier = afterEarlier(one);
        if (earlier != null) {
            return earlier;
        }
        KnownTask task = taskOf(notice);
        KnownDirective directive = known.directive(
                        notice.directiveId(), notice.facts().directiveVersion())
                .orElse(null);
        boolean soon = system.instant().isBefore(one.storedAt().plus(settings.patience()));
        if (notice.taskId() != null && task == null || directive == null) {
            Message why = Message.of("not-heard-of-yet");
            return soon ? new Decision.Wait(why) : new Decision.Fail(why);
        }
        if (soon && task != null && isAheadOf(task, notice)) {
            return new Decision.Wait(Message.of("not-heard-of-yet"));
        }
        if (notice.kind() == Kind.TRANSFER_AWAITED && isAheadOf(Objects.requireNonNull(task), notice)) {
            return new Decision.Skip(Message.of("unit-goes-on"));
        }
        Instant opening = known.officeHours().nextOpening(business.instant());
        if (!mayGo(notice, task, directive, opening)) {
            return new Decision.Postpone(opening, Message.of("waits-for-office-hours"));
        }
        if (followsAnAssignment(one)) {
            return new Decision.Wait(Message.of("waits-for-earlier"));
        }
        // Whose the task is now: its unit may have ended since, and whoever took over is told.
        String recipient = recipient(notice, task);
        Decision.NotNow told = repeats.decide(one, recipient);
        if (told == null) {
            told = together.decide(one);
        }
        if (told != null) {
            return told;
        }
        Optional<Contact> contact = contacts.reach(recipient);
        if (contact.isEmpty()) {
            return new Decision.Fail(Message.of("no-contact"));
        }
        String address = contact.get().address(one.channel());
        if (address == null) {
            return one.channel() == Channel.SMS
                    ? new Decision.Skip(Message.of("no-phone"))
                    : new Decision.Fail(Message.of("no-mail-address"));
        }
        List<Notification> others = together.waitingWith(one).stream()
                .filter(other -> canBeToldWith(other, recipient, opening))
                .toList();
        return new Decision.Send(
                recipient,
                address,
                matters.of(one, recipient, contact.get().id(), task, directive, others),
                others.stream().map(Notification::id).toList());
    }

    /** Whether something is still to be heard of: the task says whether it was done in time, and the directory that a unit ended. */
    private boolean isAheadOf(KnownTask task, Notice notice) {
        return switch (notice.kind()) {
            case REPORT_ACCEPTED -> Boolean.TRUE.equals(notice.facts().complete()) && !task.isDone();
            case TRANSFER_AWAITED ->
                !known.hasEnded(String.valueOf(notice.facts().from()), business.today());
            default -> false;
        };
    }

    /** Of an amendment a unit hears after the task itself. */
    private boolean followsAnAssignment(Notification one) {
        return one.notice().kind() == Kind.TASK_AMENDED && notifications.isAssignmentOnItsWay(one);
    }

    /** A correction follows what it corrects, and goes to nobody who was not told that. */
    private Decision.@Nullable NotNow afterEarlier(Notification one) {
        Notice notice = one.notice();
        Kind corrected = notice.kind().takesBack().orElse(null);
        if (corrected == null || notice.taskId() == null) {
            return null;
        }
        Instant due = notice.facts().due();
        List<Notification> said = notifications.ofTask(notice.taskId(), corrected);
        List<Notification> told = Stream.concat(
                        notifications.withTellers(said).stream(),
                        corrected == Kind.DEADLINE_MISSED && due != null
                                ? late.toldOf(notice.taskId(), due).stream()
                                : Stream.empty())
                .toList();
        if (told.stream().anyMatch(Notification::isInHand)) {
            return new Decision.Wait(Message.of("waits-for-earlier"));
        }
        return told.isEmpty() || told.stream().anyMatch(Notification::isSent)
                ? null
                : new Decision.Skip(Message.of("never-told"));
    }

    private boolean canBeToldWith(Notification other, String recipient, Instant opening) {
        Notice notice = other.notice();
        KnownTask task = taskOf(notice);
        KnownDirective directive = known.directive(
                        notice.directiveId(), notice.facts().directiveVersion())
                .orElse(null);
        return (task != null || notice.taskId() == null)
                && directive != null
                && mayGo(notice, task, directive, opening)
                && recipient(notice, task).equals(recipient)
                && objections.to(other) == null
                && afterEarlier(other) == null
                && !followsAnAssignment(other)
                && (task == null || !isAheadOf(task, notice));
    }

    private String recipient(Notice notice, @Nullable KnownTask task) {
        return known.heirOf(task == null || notice.kind().isToldToOthersThanItsUnit() ? notice.unit() : task.unit());
    }

    /** @param opening when the office opens next, business time; not later than now if it is open */
    private boolean mayGo(Notice notice, @Nullable KnownTask task, KnownDirective directive, Instant opening) {
        Instant now = business.instant();
        if (!opening.isAfter(now) || (task == null ? directive.isFlash() : task.isFlash())) {
            return true;
        }
        Instant due = task == null ? notice.facts().due() : task.due();
        return notice.kind().asksForWork() && due != null && due.isAfter(now) && due.isBefore(opening.plus(TOO_SHORT));
    }

    /**
     * Looks once more at what has been claimed: what came between the first look and the claim. Whoever corrects it from now on
     * waits for its outcome, and whoever would tell the same sees its claim.
     *
     * @return none if it is to be sent as it was decided
     */
    Decision.@Nullable NotNow onceMore(Notification one) {
        Message objection = objections.to(one);
        if (objection != null) {
            return new Decision.Skip(objection);
        }
        Decision.NotNow repeated = repeats.onceMore(one);
        if (repeated != null) {
            return repeated;
        }
        Instant opening = known.officeHours().nextOpening(business.instant());
        boolean asItWas = !together.isClaimedTwice(one)
                && together.stillWithIt(one, one.toldWith()).stream()
                                .filter(other -> canBeToldWith(other, one.recipient(), opening))
                                .count()
                        == one.toldWith().size();
        return asItWas ? null : new Decision.Wait(Message.of("waits-for-same"));
    }

    private @Nullable KnownTask taskOf(Notice notice) {
        return Optional.ofNullable(notice.taskId()).flatMap(known::task).orElse(null);
    }
}

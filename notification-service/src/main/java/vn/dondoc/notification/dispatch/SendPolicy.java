package vn.dondoc.notification.dispatch;

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
import vn.dondoc.notification.notice.State;
import vn.dondoc.notification.wording.Matter;
import vn.dondoc.notification.wording.Order;

/**
 * Decides about a notification by what is known at this moment.
 *
 * <p>People hear of things while their office is open, by mail as by SMS, whatever the hour at which they happened. Two things
 * do not wait for that: what is of utmost urgency (hỏa tốc), and what asks for work that is due before the office opens again.
 */
@Component
final class SendPolicy {
    private final Notifications notifications;
    private final KnownState known;
    private final Contacts contacts;
    private final Repeats repeats;
    private final DispatchSettings settings;
    private final BusinessClock business;
    private final SystemClock system;

    SendPolicy(
            Notifications notifications,
            KnownState known,
            Contacts contacts,
            Repeats repeats,
            DispatchSettings settings,
            BusinessClock business,
            SystemClock system) {
        this.notifications = notifications;
        this.known = known;
        this.contacts = contacts;
        this.repeats = repeats;
        this.settings = settings;
        this.business = business;
        this.system = system;
    }

    Decision of(Notification one) {
        Notice notice = one.notice();
        Instant now = business.instant();
        Message objection = objection(one);
        if (objection != null) {
            return new Decision.Skip(objection);
        }
        if (notice.kind() == Kind.TASK_AMENDED && notifications.isAssignmentOnItsWay(one)) {
            return new Decision.Wait(Message.of("waits-for-earlier"));
        }
        Kind before = notice.kind().takesBack().orElse(null);
        if (before != null && notice.taskId() != null) {
            List<Notification> said = notifications.ofTask(notice.taskId(), before);
            List<Notification> told = Stream.concat(
                            said.stream(), said.stream().flatMap(other -> notifications.tellingOf(other).stream()))
                    .toList();
            if (told.stream().anyMatch(Notification::isInHand)) {
                return new Decision.Wait(Message.of("waits-for-earlier"));
            }
            if (!told.isEmpty() && told.stream().noneMatch(other -> other.state() == State.SENT)) {
                return new Decision.Skip(Message.of("never-told"));
            }
        }
        Optional<KnownTask> task = taskOf(notice);
        Optional<KnownDirective> directive = known.directive(notice.directiveId())
                .filter(found -> isNewEnough(found, notice.facts().directiveVersion()));
        if (notice.taskId() != null && task.isEmpty() || directive.isEmpty()) {
            Message why = Message.of("not-heard-of-yet");
            boolean soon = system.instant().isBefore(one.storedAt().plus(settings.patience()));
            return soon ? new Decision.Wait(why) : new Decision.Fail(why);
        }
        Instant opening = known.officeHours().nextOpening(now);
        if (opening.isAfter(now) && !isUrgent(notice, task.orElse(null), directive.get(), opening)) {
            return new Decision.Postpone(opening, Message.of("waits-for-office-hours"));
        }
        // Whose the task is now: its unit may have ended since, and whoever took over is told.
        String recipient = recipient(notice, task.orElse(null));
        Decision told = repeats.decide(one, recipient);
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
        List<Notification> others = repeats.waitingWith(one).stream()
                .filter(other -> canBeToldWith(other, recipient))
                .toList();
        return new Decision.Send(
                recipient,
                address,
                matter(one, recipient, task.orElse(null), directive.get(), others),
                others.stream().map(Notification::id).toList());
    }

    private boolean canBeToldWith(Notification other, String recipient) {
        KnownTask task = taskOf(other.notice()).orElse(null);
        return (task != null || other.notice().taskId() == null)
                && known.directive(other.notice().directiveId()).isPresent()
                && recipient(other.notice(), task).equals(recipient)
                && objection(other) == null;
    }

    private String recipient(Notice notice, @Nullable KnownTask task) {
        return known.heirOf(task == null || notice.kind().isToldToOthersThanItsUnit() ? notice.unit() : task.unit());
    }

    private static boolean isUrgent(
            Notice notice, @Nullable KnownTask task, KnownDirective directive, Instant opening) {
        if (task == null ? directive.isFlash() : task.isFlash()) {
            return true;
        }
        Instant due = task == null ? notice.facts().due() : task.due();
        return notice.kind().asksForWork() && due != null && due.isBefore(opening);
    }

    /** Why this must not be sent any more, by the latest that is known of the task; none if it may. */
    @Nullable Message objection(Notification one) {
        Notice notice = one.notice();
        if (notice.kind().isToldTogether() && repeats.wasToldWithAnother(one)) {
            return Message.of("told-together");
        }
        if (one.isUselessAt(business.instant())) {
            return Message.of("reminder-too-late");
        }
        KnownTask task = taskOf(notice).orElse(null);
        if (task == null) {
            return null;
        }
        if (notice.kind() == Kind.TASK_SUPERSEDED) {
            return task.isSuperseded() || task.version() <= notice.taskVersion()
                    ? null
                    : Message.of("task-not-superseded", task.stateInWords());
        }
        if (task.isVoid() || notice.kind().needsOpenTask() && task.isClosed()) {
            return Message.of("task-moved-on", task.stateInWords());
        }
        boolean reportedOn = known.isReportedOn(task.id());
        if (reportedOn && notice.kind().asksForAReport()) {
            return Message.of("report-came");
        }
        if (!reportedOn && notice.kind() == Kind.REPORT_SUBMITTED) {
            return Message.of("report-decided-on");
        }
        if (notice.kind().saysLate() && task.version() > notice.taskVersion() && !task.isOverdue()) {
            return Message.of("task-not-overdue");
        }
        if (notice.kind().isAboutADate()
                && task.version() > notice.taskVersion()
                && !Objects.equals(task.due(), notice.facts().due())) {
            return Message.of("date-moved");
        }
        return null;
    }

    private Optional<KnownTask> taskOf(Notice notice) {
        return Optional.ofNullable(notice.taskId()).flatMap(known::task);
    }

    /** The words of a task may come later than the task. */
    private static boolean isNewEnough(KnownDirective known, @Nullable Long version) {
        return version == null || known.version() >= version;
    }

    private Matter matter(
            Notification one,
            String recipient,
            @Nullable KnownTask task,
            KnownDirective directive,
            List<Notification> others) {
        Notice notice = one.notice();
        Order order = order(notice, task, directive);
        Optional<KnownDirective.Item> item = Optional.ofNullable(order.path()).flatMap(directive::item);
        return new Matter(
                notice,
                known.nameOf(recipient),
                known.nameOf(directive.issuer()),
                order,
                Optional.ofNullable(notice.facts().replacedBy())
                        .flatMap(known::directive)
                        .orElse(null),
                known.nameOf(task == null ? notice.unit() : task.unit()),
                repeats.toldWith(one),
                others.stream()
                        .map(other -> order(
                                other.notice(),
                                taskOf(other.notice()).orElse(null),
                                known.directive(other.notice().directiveId()).orElseThrow()))
                        .toList(),
                names(item.map(KnownDirective.Item::leads)),
                names(item.map(KnownDirective.Item::coordinators)));
    }

    private Order order(Notice notice, @Nullable KnownTask task, KnownDirective directive) {
        Notice.Facts facts = notice.facts();
        return new Order(
                directive,
                task == null ? facts.path() : task.itemPath(),
                notice.kind() == Kind.REPORT_RETURNED && task != null ? task.due() : facts.due(),
                facts.from() == null ? null : known.nameOf(facts.from()));
    }

    private List<String> names(Optional<List<String>> units) {
        return units.orElse(List.of()).stream().map(known::nameOf).toList();
    }
}

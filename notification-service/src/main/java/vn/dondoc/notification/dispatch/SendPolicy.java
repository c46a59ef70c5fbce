package vn.dondoc.notification.dispatch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.deadlines.calendar.OfficeHours;
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

/** Decides about a notification by what is known at this moment. */
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
        Kind before = notice.kind().takesBack().orElse(null);
        if (before != null && notice.taskId() != null) {
            Set<State> told = notifications.statesOf(notice.taskId(), before);
            if (told.contains(State.SENDING)) {
                return new Decision.Wait(Message.of("waits-for-earlier"));
            }
            if (!told.isEmpty() && !told.contains(State.SENT)) {
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
        // Whose the task is now: its unit may have ended since, and whoever took over is told.
        String recipient = known.heirOf(
                notice.kind() == Kind.REPORT_SUBMITTED
                        ? notice.unit()
                        : task.map(KnownTask::unit).orElse(notice.unit()));
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
        OfficeHours hours = known.officeHours();
        if (one.channel() == Channel.SMS && !task.map(KnownTask::isFlash).orElse(false) && !hours.isOpen(now)) {
            return new Decision.Postpone(hours.nextOpening(now), Message.of("waits-for-office-hours"));
        }
        return new Decision.Send(recipient, address, matter(one, recipient, task.orElse(null), directive.get()));
    }

    /** Why this must not be sent any more, by the latest that is known of the task; none if it may. */
    @Nullable Message objection(Notification one) {
        Notice notice = one.notice();
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

    private Matter matter(Notification one, String recipient, @Nullable KnownTask task, KnownDirective directive) {
        Notice notice = one.notice();
        return new Matter(
                notice,
                known.nameOf(recipient),
                known.nameOf(directive.issuer()),
                directive,
                task == null ? null : directive.item(task.itemPath()).orElse(null),
                task == null ? null : task.itemPath(),
                Optional.ofNullable(notice.facts().replacedBy())
                        .flatMap(known::directive)
                        .orElse(null),
                known.nameOf(task == null ? notice.unit() : task.unit()),
                repeats.toldWith(one));
    }
}

package vn.dondoc.notification.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.known.KnownTask;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;

/** Why something must not be said any more, by the latest that is known. */
@Component
final class Objections {
    private final KnownState known;
    private final Notifications notifications;
    private final Together together;
    private final SaidLate late;
    private final Unreached unreached;
    private final BusinessClock business;

    Objections(
            KnownState known,
            Notifications notifications,
            Together together,
            SaidLate late,
            Unreached unreached,
            BusinessClock business) {
        this.known = known;
        this.notifications = notifications;
        this.together = together;
        this.late = late;
        this.unreached = unreached;
        this.business = business;
    }

    /** @return none if it may be said */
    @Nullable Message to(Notification one) {
        Notice notice = one.notice();
        if (together.wasToldWithAnother(one)) {
            return Message.of("told-together");
        }
        if (notice.isUselessAt(business.instant())) {
            return Message.of("reminder-too-late");
        }
        if (notice.kind() == Kind.UNIT_NOT_REACHED) {
            return unreached.objectionTo(one);
        }
        if (notice.kind() == Kind.COORDINATION_ASKED) {
            return toHelping(notice);
        }
        KnownTask task =
                Optional.ofNullable(notice.taskId()).flatMap(known::task).orElse(null);
        return task == null ? null : about(task, notice);
    }

    /** A request to help is about an item of the document, whatever has become of each task. */
    private @Nullable Message toHelping(Notice notice) {
        String unit = notice.unit();
        if (!notifications
                .about(notice.directiveId(), Kind.DIRECTIVE_RECALLED, Channel.EMAIL, Set.of(unit))
                .isEmpty()) {
            return Message.of("directive-recalled");
        }
        KnownDirective directive = known.directive(
                        notice.directiveId(), notice.facts().directiveVersion())
                .orElse(null);
        if (directive == null) {
            return null;
        }
        KnownDirective.Item item = Optional.ofNullable(notice.facts().path())
                .flatMap(directive::item)
                .orElse(null);
        if (item == null || !isInLineOf(item.coordinators(), unit)) {
            return Message.of("help-not-asked");
        }
        return item.leads() != null && item.leads().contains(unit) ? Message.of("has-it-to-do") : null;
    }

    /** A unit helps that is named, or that has taken over from one that is. */
    private boolean isInLineOf(@Nullable List<String> named, String unit) {
        return named == null || named.stream().anyMatch(one -> known.isInLineOf(one, unit));
    }

    private @Nullable Message about(KnownTask task, Notice notice) {
        Kind kind = notice.kind();
        if (kind == Kind.TASK_SUPERSEDED) {
            return task.isSuperseded() || task.version() <= notice.taskVersion()
                    ? null
                    : Message.of("task-not-superseded", task.stateInWords());
        }
        if (task.isVoid() || kind.needsOpenTask() && task.isClosed()) {
            return Message.of("task-moved-on", task.stateInWords());
        }
        if (kind == Kind.TRANSFER_AWAITED && !task.unit().equals(notice.facts().from())) {
            return Message.of("transfer-made");
        }
        Message said = saidByAnother(task, notice);
        if (said != null) {
            return said;
        }
        boolean reportedOn = known.isReportedOn(task.id());
        if (reportedOn && kind.asksForAReport()) {
            return Message.of("report-came");
        }
        if (!reportedOn && kind == Kind.REPORT_SUBMITTED) {
            return Message.of("report-decided-on");
        }
        if (kind.saysLate() && task.version() > notice.taskVersion() && !task.isOverdue()) {
            return Message.of("task-not-overdue");
        }
        if (kind.isAboutADate()
                && task.version() > notice.taskVersion()
                && !Objects.equals(task.due(), notice.facts().due())) {
            return Message.of("date-moved");
        }
        return null;
    }

    /** Another letter says that it is late, and what else there is to say of it. */
    private @Nullable Message saidByAnother(KnownTask task, Notice notice) {
        Instant due = notice.facts().due();
        if (due == null || !notice.kind().saysLate()) {
            return null;
        }
        if (notice.kind() == Kind.DEADLINE_MISSED && late.byAReturn(task.id(), due)) {
            return Message.of("return-says-it");
        }
        return late.byATransfer(task.id(), task.unit(), due) ? Message.of("transfer-says-it") : null;
    }
}

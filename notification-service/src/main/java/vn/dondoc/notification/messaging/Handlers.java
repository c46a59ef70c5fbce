package vn.dondoc.notification.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notifications;
import vn.dondoc.units.UnitTree;

/** Translates what is heard. What is known of a task is stored before what is to be told about it. */
@Component
class Handlers {
    private final UnitTree units;
    private final KnownState known;
    private final Notifications notifications;

    Handlers(UnitTree units, KnownState known, Notifications notifications) {
        this.units = units;
        this.known = known;
        this.notifications = notifications;
    }

    void onUnits(List<Received<UnitChanged>> events) {
        units.on(events.stream().map(UnitChanged::inTree).toList());
        known.applyDesks(events.stream()
                .map(Received::data)
                .filter(UnitChanged::isAdHoc)
                .map(UnitChanged::knownDesk)
                .toList());
    }

    void onDirectives(List<Received<DirectiveIssued>> events) {
        known.applyDirectives(
                events.stream().map(event -> event.data().directive()).toList());
    }

    void onNumbered(List<Received<DirectiveNumbered>> events) {
        known.applyNumbers(events.stream().map(event -> event.data().known()).toList());
    }

    void onRecalled(Received<DirectiveRecalled> event) {
        boolean flash = known.directive(event.data().directiveId())
                .filter(KnownDirective::isFlash)
                .isPresent();
        notifications.tell(DirectiveRecalled.notices(event, flash).toList());
    }

    void onYears(List<Received<CalendarChanged>> events) {
        known.applyYears(events.stream().map(event -> event.data().known()).toList());
    }

    void onTasks(List<Received<TaskHeard>> events) {
        known.applyTasks(events.stream().map(event -> event.data().task()).toList());
    }

    void onTold(Kind kind, List<Received<TaskHeard>> events) {
        onTasks(events);
        notifications.tell(events.stream()
                .filter(event -> event.data().isNews(kind))
                .map(event -> TaskHeard.notice(kind, event))
                .toList());
        if (kind == Kind.TASK_ASSIGNED || kind == Kind.TASK_AMENDED) {
            notifications.tell(events.stream().flatMap(TaskHeard::coordination).toList());
        }
        if (kind == Kind.TASK_AMENDED) {
            notifications.lookAgain(
                    events.stream().map(event -> event.data().taskId()).toList());
        }
    }

    void onTransferProposed(List<Received<TaskHeard>> events) {
        onTasks(events);
        notifications.tell(events.stream().flatMap(TaskHeard::awaited).toList());
    }

    void onTransferred(List<Received<TaskTransferred>> events) {
        known.applyTransferred(events.stream().map(event -> event.data().task()).toList());
        notifications.tell(events.stream()
                .filter(event -> event.data().isOfTheLead())
                .map(TaskTransferred::notice)
                .toList());
    }

    void onReports(Kind kind, List<Received<ReportHeard>> events) {
        known.applyReports(
                events.stream().map(event -> event.data().known(kind)).toList());
        notifications.tell(events.stream()
                .filter(event -> event.data().isNews(kind))
                .map(event -> ReportHeard.notice(kind, event))
                .toList());
    }
}

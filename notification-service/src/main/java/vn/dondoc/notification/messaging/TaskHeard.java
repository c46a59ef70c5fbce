package vn.dondoc.notification.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.known.KnownTask;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/** What is read of any event of a task: its head, and what some kinds of events add. */
record TaskHeard(
        String taskId,
        long version,
        String directiveId,
        @Nullable String issuer,
        String itemPath,
        String unit,
        @Nullable List<String> coordinators,
        String urgency,
        String state,
        @Nullable String phase,
        @Nullable Instant due,
        Movement movement,
        @Nullable Boolean late,
        @Nullable Boolean last,
        @Nullable Integer workingDaysAhead,
        @Nullable Integer ordinal,
        @Nullable Instant submittedAt,
        @Nullable Instant oldDue,
        @Nullable Long directiveVersion,
        @Nullable String reason) {

    record Movement(String to) {}

    KnownTask task() {
        return new KnownTask(taskId, version, unit, itemPath, urgency, state, phase, movement.to(), due);
    }

    /** Whether its unit has to be told: of an amendment that leaves the date, not. */
    boolean isNews(Kind kind) {
        return kind != Kind.TASK_AMENDED || !Objects.equals(due, oldDue);
    }

    /** One for each unit that is to help with the item, the same for all its tasks: whichever comes first is told. */
    static Stream<Received<Notice>> coordination(Received<TaskHeard> event) {
        TaskHeard task = event.data();
        Notice.Facts facts = new Notice.Facts(
                task.due,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                task.directiveVersion,
                null,
                null,
                null,
                task.itemPath,
                null);
        String item = "coordination|" + task.directiveId + "|" + task.itemPath;
        return task.coordinators == null
                ? Stream.empty()
                : task.coordinators.stream()
                        .map(unit -> new Received<>(
                                item,
                                event.time(),
                                new Notice(
                                        Kind.COORDINATION_ASKED,
                                        unit,
                                        null,
                                        task.directiveId,
                                        0,
                                        event.time(),
                                        facts)));
    }

    /** For who issued it: once for each unit that has ended, however often the proposal changes. */
    static Stream<Received<Notice>> awaited(Received<TaskHeard> event) {
        TaskHeard task = event.data();
        Notice.Facts facts = new Notice.Facts(
                task.due,
                false,
                false,
                null,
                null,
                task.reason,
                null,
                null,
                task.directiveVersion,
                null,
                null,
                task.unit,
                null,
                isFlash(task.urgency));
        String issuer = task.issuer;
        return issuer == null
                ? Stream.empty()
                : Stream.of(new Received<>(
                        "awaited|" + task.taskId + "|" + task.unit,
                        event.time(),
                        new Notice(
                                Kind.TRANSFER_AWAITED,
                                issuer,
                                task.taskId,
                                task.directiveId,
                                task.version,
                                event.time(),
                                facts)));
    }

    private static @Nullable Boolean isFlash(String urgency) {
        return urgency.equals("HOA_TOC") ? true : null;
    }

    static Received<Notice> notice(Kind kind, Received<TaskHeard> event) {
        TaskHeard task = event.data();
        Notice.Facts facts = new Notice.Facts(
                task.due,
                Boolean.TRUE.equals(task.late),
                Boolean.TRUE.equals(task.last),
                task.workingDaysAhead,
                task.ordinal,
                task.reason,
                task.submittedAt,
                task.oldDue,
                task.directiveVersion,
                null,
                null,
                null,
                null,
                isFlash(task.urgency));
        return new Received<>(
                event.id(),
                event.time(),
                new Notice(kind, task.unit, task.taskId, task.directiveId, task.version, event.time(), facts));
    }
}

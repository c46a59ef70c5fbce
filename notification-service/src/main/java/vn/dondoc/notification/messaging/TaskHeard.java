package vn.dondoc.notification.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.background.KnownTask;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/** What is read of any event of a task: its head, and what some kinds of events add. */
record TaskHeard(
        String taskId,
        long version,
        String directiveId,
        String itemPath,
        String unit,
        String urgency,
        String state,
        @Nullable Instant due,
        Movement movement,
        @Nullable Boolean late,
        @Nullable Boolean last,
        @Nullable Integer workingDaysAhead,
        @Nullable Integer ordinal,
        @Nullable Instant submittedAt) {

    record Movement(String to) {}

    KnownTask task() {
        return new KnownTask(taskId, version, unit, itemPath, urgency, state, movement.to());
    }

    static Received<Notice> notice(Kind kind, Received<TaskHeard> event) {
        TaskHeard task = event.data();
        Notice.Facts facts = new Notice.Facts(
                task.due,
                Boolean.TRUE.equals(task.late),
                Boolean.TRUE.equals(task.last),
                task.workingDaysAhead,
                task.ordinal,
                null,
                task.submittedAt);
        return new Received<>(
                event.id(),
                event.time(),
                new Notice(kind, task.unit, task.taskId, task.directiveId, task.version, event.time(), facts));
    }
}

package vn.dondoc.notification.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.known.KnownTask;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/** What is read of a task that went from a unit that ended to another. */
record TaskTransferred(
        String taskId,
        long version,
        String directiveId,
        String itemPath,
        String unit,
        String urgency,
        String state,
        @Nullable String phase,
        @Nullable Instant due,
        TaskHeard.Movement movement,
        String role,
        String from,
        String to,
        @Nullable String reason) {

    KnownTask task() {
        return new KnownTask(taskId, version, unit, itemPath, urgency, state, phase, movement.to(), due);
    }

    /** Whether it is the accountable unit that has changed. */
    boolean isOfTheLead() {
        return role.equals("LEAD");
    }

    static Received<Notice> notice(Received<TaskTransferred> event) {
        TaskTransferred task = event.data();
        Notice.Facts facts = new Notice.Facts(
                task.due, false, false, null, null, task.reason, null, null, null, null, null, task.from, null, null);
        return new Received<>(
                "transferred|" + task.taskId + "|" + task.version,
                event.time(),
                new Notice(
                        Kind.TASK_TRANSFERRED,
                        task.to,
                        task.taskId,
                        task.directiveId,
                        task.version,
                        event.time(),
                        facts));
    }
}

package vn.dondoc.notification.messaging;

import java.time.Instant;
import java.util.Objects;
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
        @Nullable String reorganisation,
        @Nullable String reason) {

    KnownTask task() {
        return new KnownTask(taskId, version, unit, itemPath, urgency, state, phase, movement.to(), due);
    }

    /** Whether it is the accountable unit that has changed. */
    boolean isOfTheLead() {
        return role.equals("LEAD");
    }

    /** The same for all tasks that a unit takes over in one reorganisation: whichever comes first is told. */
    static Received<Notice> notice(Received<TaskTransferred> event) {
        TaskTransferred task = event.data();
        Notice.Facts facts =
                new Notice.Facts(null, false, false, null, null, task.reason, null, null, null, null, null);
        return new Received<>(
                "transferred|" + Objects.requireNonNullElse(task.reorganisation, task.from),
                event.time(),
                new Notice(Kind.TASK_TRANSFERRED, task.to, null, task.directiveId, 0, event.time(), facts));
    }
}

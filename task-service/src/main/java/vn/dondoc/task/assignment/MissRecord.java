package vn.dondoc.task.assignment;

import java.time.Instant;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissWithdrawn;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissed;

/** That a task has missed its deadline goes on record, and off it if the unit was not late. */
final class MissRecord {
    private final Task task;
    private final Instant now;

    MissRecord(Task task, Instant now) {
        this.task = task;
        this.now = now;
    }

    /** @param late whether that is told later than it should be */
    void add(boolean late) {
        Movement missed = task.reckon(task.deadline().missed(now));
        task.note(now, What.DEADLINE_MISSED, null, null);
        task.tell(new DeadlineMissed(task.head(now, missed), late));
    }

    /** If that report was in time, nothing was missed. */
    void withdraw(Report news) {
        Deadline refuted = task.deadline().refutedBy(news, now);
        if (!refuted.equals(task.deadline())) {
            Movement corrected = task.reckon(refuted);
            task.note(now, What.MISS_WITHDRAWN, null, "Báo cáo lần " + news.round() + " đã được gửi trong hạn");
            task.tell(new DeadlineMissWithdrawn(task.head(now, corrected), news.id(), news.submittedAt()));
        }
    }
}

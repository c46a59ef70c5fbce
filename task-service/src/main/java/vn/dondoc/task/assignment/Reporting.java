package vn.dondoc.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;

/**
 * What the news of a report makes of a task. What was accepted as a whole is done, also if it was withdrawn or superseded
 * at that moment: the reviewer's word decides.
 */
final class Reporting {
    private final Task task;
    private final Report news;
    private final Instant now;
    private final MissRecord record;

    Reporting(Task task, Report news, Instant now) {
        this.task = task;
        this.news = news;
        this.now = now;
        this.record = new MissRecord(task, now);
    }

    /** A decision counts even before its submission is heard of. */
    void apply() {
        TaskState state = task.state();
        Report.Decision decision = news.decision();
        if (state == TaskState.COMPLETED || state.isOver() && !news.isAcceptedAsWhole()) {
            note(What.REPORT_MOOT, "Báo cáo lần " + news.round() + " đến khi nhiệm vụ đã kết thúc");
        } else if (decision == null) {
            submitted();
        } else {
            note(decision.accepted() ? What.REPORT_ACCEPTED : What.REPORT_RETURNED, decision.words());
            if (news.isAcceptedAsWhole()) {
                complete();
            } else {
                resume(decision.at());
            }
        }
    }

    private void submitted() {
        task.enter(TaskState.REPORTED, task.standing());
        note(What.REPORT_SUBMITTED, news.words());
        record.withdraw(news);
        task.pauseAlarms();
    }

    /** The unit is at it again from that decision on; the watch says what follows from it, a miss included. */
    private void resume(Instant decidedAt) {
        task.enter(TaskState.IN_PROGRESS, task.standing());
        if (task.due() != null) {
            task.alarm().startAgain(decidedAt);
        }
    }

    private void complete() {
        record.withdraw(news);
        if (!task.deadline().isSettledWith(news)) {
            record.add(false);
        }
        Movement done =
                task.done(Timeliness.done(news.submittedAt(), task.deadline().judging(news)));
        note(What.COMPLETED, null);
        task.tell(new TaskCompleted(task.head(now, done), news.id(), news.submittedAt()));
    }

    private void note(What what, @Nullable String text) {
        task.note(now, what, null, text);
    }
}

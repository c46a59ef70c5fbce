package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.messaging.outbox.Aggregate;
import vn.dondoc.messaging.web.Problem;
import vn.dondoc.messaging.web.Words;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissWithdrawn;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissed;
import vn.dondoc.task.assignment.TaskEvent.TaskAcknowledged;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;

/**
 * One item of a directive for one accountable unit. News of reports moves it, {@link #ring} tells of its deadline. A
 * deadline is missed once; while a report waits for its decision nobody is reminded, and if it was handed in in time,
 * nothing is missed either. A report that was late pauses the reminders, too, but only after the miss was recorded.
 */
@Document("tasks")
public final class Task extends Aggregate {
    private final Assignment assignment;
    private final @Nullable Instant due;
    private final Instant listedAt;
    private List<Miss> misses = new ArrayList<>();
    private List<HistoryEntry> history = new ArrayList<>();
    private TaskState state = TaskState.ASSIGNED;
    private Standing standing;
    private @Nullable Timeliness doneAs;
    private @Nullable Report report;
    private AlarmClock alarm;

    /** @param listedAt its place in lists: due, or after all that have a date */
    @PersistenceCreator
    Task(
            String id,
            Assignment assignment,
            @Nullable Instant due,
            Instant listedAt,
            Standing standing,
            AlarmClock alarm) {
        super(id);
        this.assignment = assignment;
        this.due = due;
        this.listedAt = listedAt;
        this.standing = standing;
        this.alarm = alarm;
    }

    /** A new task. Its alarms begin with the issue of its directive, however late the news of that came. */
    static Task assign(Assignment assignment, @Nullable AlarmPlan plan, Instant now) {
        Instant due = assignment.due();
        Task task = new Task(
                assignment.taskId(),
                assignment,
                due,
                due == null ? TaskList.UNDATED : due,
                due == null ? Standing.OPEN_UNDATED : Standing.OPEN_IN_TIME,
                AlarmClock.from(assignment.issuedAt(), plan));
        task.note(now, What.ASSIGNED, null, null);
        task.raise(new TaskAssigned(task.head(now, null)));
        return task;
    }

    /**
     * The unit takes the task on; once more changes nothing.
     *
     * @throws Problem 409 if the task is past that
     */
    void acknowledge(String who, Instant now) {
        if (state == TaskState.ACKNOWLEDGED) {
            return;
        }
        if (state != TaskState.ASSIGNED) {
            throw Problem.conflict(
                    "not-acknowledgeable",
                    new Words(
                            "Nhiệm vụ không còn ở trạng thái chờ tiếp nhận.",
                            "This task no longer waits to be acknowledged."));
        }
        state = TaskState.ACKNOWLEDGED;
        note(now, What.ACKNOWLEDGED, who, null);
        raise(new TaskAcknowledged(head(now, standing)));
    }

    /** News of a report: old news changes nothing, and a decision counts even before its submission is heard of. */
    void report(Report news, Instant now) {
        if (!news.isNewerThan(report)) {
            return;
        }
        report = news;
        Report.Decision decision = news.decision();
        if (state.isOver()) {
            note(now, What.REPORT_MOOT, null, "Báo cáo lần " + news.round() + " đến khi nhiệm vụ đã kết thúc");
        } else if (decision == null) {
            submitted(news, now);
        } else {
            note(now, decision.accepted() ? What.REPORT_ACCEPTED : What.REPORT_RETURNED, null, decision.reason());
            if (news.isAcceptedAsWhole()) {
                complete(news, now);
            } else {
                resume(decision.at());
            }
        }
    }

    private void submitted(Report news, Instant now) {
        state = TaskState.REPORTED;
        note(now, What.REPORT_SUBMITTED, null, "Báo cáo lần " + news.round() + ", " + news.percent() + "%");
        if (news.isInTime(due)) {
            withdrawMiss(news, now);
            alarm.stop();
        } else if (isMissed()) {
            alarm.stop();
        }
    }

    /** The unit is at it again from that decision on; the watch says what follows from it, a miss included. */
    private void resume(Instant decidedAt) {
        state = TaskState.IN_PROGRESS;
        if (due != null) {
            alarm.startAgain(decidedAt);
        }
    }

    private void complete(Report accepted, Instant now) {
        boolean inTime = accepted.isInTime(due);
        if (inTime) {
            withdrawMiss(accepted, now);
        } else if (!isMissed()) {
            miss(false, now);
        }
        Standing before = standing;
        standing = due == null ? Standing.DONE_UNDATED : inTime ? Standing.DONE_IN_TIME : Standing.DONE_LATE;
        doneAs = Timeliness.done(accepted.submittedAt(), due);
        state = TaskState.COMPLETED;
        alarm.stop();
        note(now, What.COMPLETED, null, null);
        raise(new TaskCompleted(head(now, before), accepted.id(), accepted.submittedAt()));
    }

    /**
     * Tells what is due to be told, or records that its time has passed.
     *
     * @return whether anything was due; if not, nothing has changed
     */
    boolean ring(Instant now, AlarmPlan plan) {
        if (!alarm.isDue(now)) {
            return false;
        }
        Bell bell = new Bell(this, plan.firing(alarm.doneUntil(), now), now);
        bell.remind();
        if (!isMissed() && !now.isBefore(plan.missedAt())) {
            Instant since = alarm.doneUntil().isAfter(plan.missedAt()) ? alarm.doneUntil() : plan.missedAt();
            miss(now.isAfter(since.plus(plan.policy().lateTolerance())), now);
        }
        bell.chase();
        alarm.rung(now, bell.nextAt());
        if (state == TaskState.REPORTED) {
            alarm.stop();
        }
        return true;
    }

    private boolean isMissed() {
        return misses.stream().anyMatch(miss -> miss.stands() && miss.due().equals(due));
    }

    private void miss(boolean late, Instant now) {
        misses.add(new Miss(Objects.requireNonNull(due), now, null));
        Standing before = standing;
        standing = Standing.OPEN_OVERDUE;
        note(now, What.DEADLINE_MISSED, null, null);
        raise(new DeadlineMissed(head(now, before), late));
    }

    private void withdrawMiss(Report inTime, Instant now) {
        if (!isMissed()) {
            return;
        }
        misses.replaceAll(miss -> miss.due().equals(due) ? miss.withdrawn(now) : miss);
        Standing before = standing;
        standing = Standing.OPEN_IN_TIME;
        note(now, What.MISS_WITHDRAWN, null, "Báo cáo lần " + inTime.round() + " đã được gửi trong hạn");
        raise(new DeadlineMissWithdrawn(head(now, before), inTime.id(), inTime.submittedAt()));
    }

    void note(Instant at, What what, @Nullable String who, @Nullable String text) {
        history.add(new HistoryEntry(at, what, who, text));
    }

    void tell(TaskEvent event) {
        raise(event);
    }

    /** The head of an event that leaves the figures as they are. */
    TaskHead head(Instant at) {
        return head(at, standing);
    }

    private TaskHead head(Instant at, @Nullable Standing before) {
        return TaskHead.of(this, nextVersion(), at, new Movement(before, standing));
    }

    AlarmClock alarm() {
        return alarm;
    }

    public Assignment assignment() {
        return assignment;
    }

    public @Nullable Instant due() {
        return due;
    }

    Instant listedAt() {
        return listedAt;
    }

    public TaskState state() {
        return state;
    }

    public Standing standing() {
        return standing;
    }

    /** Trước hạn, đúng hạn or trễ hạn; none while it is open. */
    @Nullable Timeliness doneAs() {
        return doneAs;
    }

    public List<Miss> misses() {
        return List.copyOf(misses);
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}

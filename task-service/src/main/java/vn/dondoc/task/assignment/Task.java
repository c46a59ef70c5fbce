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
    private @Nullable Instant nextAlarmAt;
    private Instant alarmsUntil;
    private @Nullable Integer toldAhead;

    /**
     * @param listedAt its place in lists: due, or after all that have a date
     * @param alarmsUntil up to when its alarms were dealt with
     */
    @PersistenceCreator
    Task(
            String id,
            Assignment assignment,
            @Nullable Instant due,
            Instant listedAt,
            Standing standing,
            Instant alarmsUntil) {
        super(id);
        this.assignment = assignment;
        this.due = due;
        this.listedAt = listedAt;
        this.standing = standing;
        this.alarmsUntil = alarmsUntil;
    }

    /** A new task. Its alarms begin with the issue of its directive, however late the news of that came. */
    static Task assign(Assignment assignment, @Nullable AlarmPlan plan, Instant now) {
        Instant due = assignment.due();
        Instant issued = assignment.issuedAt();
        Task task = new Task(
                assignment.taskId(),
                assignment,
                due,
                due == null ? TaskList.UNDATED : due,
                due == null ? Standing.OPEN_UNDATED : Standing.OPEN_IN_TIME,
                issued);
        if (plan != null) {
            task.nextAlarmAt =
                    issued.isBefore(plan.missedAt()) ? plan.nextAfter(issued).at() : issued;
        }
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
            nextAlarmAt = null;
        } else if (isMissed()) {
            nextAlarmAt = null;
        }
    }

    /** The unit is at it again from that decision on; the watch says what follows from it, a miss included. */
    private void resume(Instant decidedAt) {
        state = TaskState.IN_PROGRESS;
        alarmsUntil = decidedAt.isAfter(alarmsUntil) ? decidedAt : alarmsUntil;
        nextAlarmAt = due == null ? null : alarmsUntil;
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
        nextAlarmAt = null;
        note(now, What.COMPLETED, null, null);
        raise(new TaskCompleted(head(now, before), accepted.id(), accepted.submittedAt()));
    }

    /** Tells what is due to be told, or records that its time has passed. Does nothing if nothing is due. */
    void ring(Instant now, AlarmPlan plan) {
        if (nextAlarmAt == null || nextAlarmAt.isAfter(now)) {
            return;
        }
        Bell bell = new Bell(this, plan.firing(alarmsUntil, now), now);
        bell.remind();
        if (!isMissed() && !now.isBefore(plan.missedAt())) {
            Instant since = alarmsUntil.isAfter(plan.missedAt()) ? alarmsUntil : plan.missedAt();
            miss(now.isAfter(since.plus(plan.policy().lateTolerance())), now);
        }
        bell.chase();
        alarmsUntil = now;
        nextAlarmAt = state == TaskState.REPORTED ? null : bell.nextAt();
    }

    /** Whether a reminder so far ahead is still news: a changed calendar may plan one again. */
    boolean tellAhead(int workingDays) {
        boolean news = toldAhead == null || workingDays < toldAhead;
        toldAhead = news ? Integer.valueOf(workingDays) : toldAhead;
        return news;
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
        return new TaskHead(
                id(),
                nextVersion(),
                assignment.directive(),
                assignment.issuer(),
                assignment.itemPath(),
                assignment.unit(),
                assignment.coordinators(),
                assignment.urgency(),
                state,
                due,
                assignment.deliverables(),
                at,
                new Movement(before, standing));
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

    /** When the watch looks at it again; none while there is nothing to tell. */
    public @Nullable Instant nextAlarmAt() {
        return nextAlarmAt;
    }
}

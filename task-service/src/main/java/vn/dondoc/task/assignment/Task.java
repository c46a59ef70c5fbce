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
import vn.dondoc.task.assignment.TaskEvent.TaskAmended;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;
import vn.dondoc.task.assignment.TaskEvent.TaskSuperseded;
import vn.dondoc.task.assignment.TaskEvent.TaskWithdrawn;
import vn.dondoc.task.succession.Lineage;

/**
 * One item of a directive for one accountable unit. News of reports moves it, {@link #ring} tells of its deadline. A
 * deadline is missed once; while a report waits for its decision nobody is reminded, and if it was handed in in time,
 * nothing is missed either. A report that was late pauses the reminders, too, but only after the miss was recorded. It
 * follows the versions of its directive until it is done: a date that is moved counts from then on.
 */
@Document("tasks")
public final class Task extends Aggregate {
    private Assignment assignment;
    private @Nullable Instant due;
    private Instant listedAt;
    private List<EarlierDue> earlierDues = new ArrayList<>();
    private List<Miss> misses = new ArrayList<>();
    private List<HistoryEntry> history = new ArrayList<>();
    private TaskState state = TaskState.ASSIGNED;
    private Standing standing;
    private @Nullable Timeliness doneAs;
    private @Nullable Report report;
    private AlarmClock alarm;
    private @Nullable TransferProposal proposedTransfer;

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
                TaskList.place(due),
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

    /**
     * Follows a newer version of its directive, and comes back if that orders again what was superseded. An older or the
     * same version, or one that comes when all is done, changes nothing.
     *
     * @param plan of the date in the order
     */
    void follow(Assignment order, @Nullable AlarmPlan plan, String reason, Instant now) {
        if (state == TaskState.COMPLETED || order.directiveVersion() <= assignment.directiveVersion()) {
            return;
        }
        Assignment before = assignment;
        Standing stood = standing;
        Instant oldDue = due;
        assignment = before.amendedBy(order);
        boolean moved = !Objects.equals(oldDue, order.due());
        if (moved) {
            move(order.due(), order.issuedAt(), now);
        }
        if (state.isOver() || moved || before.urgency() != order.urgency()) {
            startOver(order.issuedAt(), plan);
        }
        if (state.isOver()) {
            state = TaskState.ASSIGNED;
            note(now, What.ASSIGNED, null, reason);
            raise(new TaskAssigned(head(now, stood)));
        } else if (!assignment.asksTheSameAs(before)) {
            note(now, What.AMENDED, null, reason);
            raise(new TaskAmended(head(now, stood), oldDue, reason));
        }
    }

    /** Takes in silence what a version ordered, which is no longer asked for. */
    void keepUp(Assignment order) {
        if (standing == Standing.VOID && order.directiveVersion() > assignment.directiveVersion()) {
            assignment = assignment.amendedBy(order);
            due = order.due();
            listedAt = TaskList.place(due);
        }
    }

    /** A newer version of the directive does not order this any more. */
    void supersede(@Nullable String reason, Instant now) {
        if (state != TaskState.COMPLETED && state != TaskState.SUPERSEDED) {
            Standing before = leave(TaskState.SUPERSEDED);
            note(now, What.SUPERSEDED, null, reason);
            raise(new TaskSuperseded(head(now, before), reason));
        }
    }

    /** The directive, whose newest version ordered this, was recalled. */
    void withdraw(String reason, Instant now) {
        if (state != TaskState.COMPLETED && state != TaskState.WITHDRAWN) {
            Standing before = leave(TaskState.WITHDRAWN);
            note(now, What.WITHDRAWN, null, reason);
            raise(new TaskWithdrawn(head(now, before), reason));
        }
    }

    private Standing leave(TaskState end) {
        Standing before = standing;
        state = end;
        standing = Standing.VOID;
        alarm.stop();
        return before;
    }

    /** The new date counts from then on. A miss stays, unless it was recorded of a date that had been put off by then. */
    private void move(@Nullable Instant newDue, Instant since, Instant now) {
        misses.replaceAll(miss -> miss.wasPutOff(due, newDue, since) ? miss.withdrawn(now) : miss);
        earlierDues.add(new EarlierDue(due, since));
        due = newDue;
        listedAt = TaskList.place(newDue);
    }

    /** Stands as its date says; alarms begin at that moment, or after those that have rung already. */
    private void startOver(Instant since, @Nullable AlarmPlan plan) {
        standing = isMissed() ? Standing.OPEN_OVERDUE : inTime();
        alarm = AlarmClock.from(since.isAfter(alarm.doneUntil()) ? since : alarm.doneUntil(), plan);
        if (state == TaskState.REPORTED && report != null && (isInTime(report) || isMissed())) {
            alarm.stop();
        }
    }

    /**
     * News of a report: old news changes nothing, and a decision counts even before its submission is heard of. What was
     * accepted as a whole is done, also if it was withdrawn or superseded at that moment: the reviewer's word decides.
     */
    void report(Report news, Instant now) {
        if (!news.isNewerThan(report)) {
            return;
        }
        report = news;
        Report.Decision decision = news.decision();
        if (state == TaskState.COMPLETED || state.isOver() && !news.isAcceptedAsWhole()) {
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
        boolean inTime = isInTime(news);
        if (inTime) {
            withdrawMiss(news, now);
        }
        if (inTime || isMissed()) {
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
        Instant judgedBy = isInTime(accepted) && !accepted.isInTime(due) ? dueWhen(accepted) : due;
        boolean inTime = accepted.isInTime(judgedBy);
        if (inTime) {
            withdrawMiss(accepted, now);
        } else if (!isMissed()) {
            miss(false, now);
        }
        Standing before = standing;
        standing = judgedBy == null ? Standing.DONE_UNDATED : inTime ? Standing.DONE_IN_TIME : Standing.DONE_LATE;
        doneAs = Timeliness.done(accepted.submittedAt(), judgedBy);
        state = TaskState.COMPLETED;
        alarm.stop();
        note(now, What.COMPLETED, null, null);
        raise(new TaskCompleted(head(now, before), accepted.id(), accepted.submittedAt()));
    }

    /**
     * Goes on with those who took over from its units, as far as nobody has to choose; what is over stays where it was.
     *
     * @return whether anything has changed
     */
    boolean handOn(Lineage lineage, Instant now) {
        int before = history.size();
        if (!state.isOver()) {
            new Handover(this, now).follow(lineage);
        }
        return history.size() > before;
    }

    /**
     * A clerk gives it to one of those who took over; again, it changes nothing.
     *
     * @param to none: as proposed
     * @return who has it now
     * @throws Problem 409 if nobody has to choose, 422 if that unit did not take over
     */
    String transfer(@Nullable String to, String who, Instant now) {
        TransferProposal proposal = proposedTransfer;
        if (state.isOver() || proposal == null) {
            if (assignment.unit().equals(to)) {
                return assignment.unit();
            }
            throw nothingProposed();
        }
        String heir = proposal.heir(to);
        new Handover(this, now).lead(heir, proposal.reorganisation(), proposal.reason(), who);
        return heir;
    }

    static Problem nothingProposed() {
        return Problem.conflict(
                "no-transfer-proposed",
                new Words(
                        "Không có nhiệm vụ nào chờ chọn đơn vị kế thừa.",
                        "Nothing waits for a successor to be chosen."));
    }

    void reassign(Assignment changed) {
        assignment = changed;
    }

    void propose(@Nullable TransferProposal proposal) {
        proposedTransfer = proposal;
    }

    /** Who is proposed to go on with it; none if nobody has to choose. */
    public @Nullable TransferProposal proposedTransfer() {
        return proposedTransfer;
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

    /** By the date that stands now, or by the one that stood when it was handed in. */
    private boolean isInTime(Report news) {
        return news.isInTime(due) || news.isInTime(dueWhen(news));
    }

    private @Nullable Instant dueWhen(Report handedIn) {
        return EarlierDue.at(handedIn.submittedAt(), earlierDues, due);
    }

    private Standing inTime() {
        return due == null ? Standing.OPEN_UNDATED : Standing.OPEN_IN_TIME;
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
        if (misses.stream().noneMatch(miss -> miss.isRefutedBy(inTime, due))) {
            return;
        }
        misses.replaceAll(miss -> miss.isRefutedBy(inTime, due) ? miss.withdrawn(now) : miss);
        Standing before = standing;
        standing = inTime();
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

package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.messaging.outbox.Aggregate;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskAcknowledged;
import vn.dondoc.task.assignment.TaskEvent.TaskAssigned;
import vn.dondoc.task.assignment.TaskEvent.TaskSuperseded;
import vn.dondoc.task.assignment.TaskEvent.TaskWithdrawn;
import vn.dondoc.units.succession.Lineage;

/**
 * One item of a directive for one accountable unit. News of reports moves it, {@link #fire} tells of its deadline. A
 * deadline is missed once; while a report waits for its decision nobody is reminded, and if it was handed in in time,
 * nothing is missed either. A report that was late pauses the reminders, too, but only after the miss was recorded. It
 * follows the versions of its directive until it is done: a date that is moved counts from then on.
 */
@Document("tasks")
public final class Task extends Aggregate {
    private Assignment assignment;
    private @Nullable Instant due;
    private Instant listedAt;
    private List<EarlierDue> earlierDues = List.of();
    private List<Miss> misses = List.of();
    private List<HistoryEntry> history = new ArrayList<>();
    private TaskState state = TaskState.ASSIGNED;
    private FigureBucket standing;
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
            FigureBucket standing,
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
                new Deadline(due, List.of(), List.of()).open(),
                AlarmClock.from(assignment.issuedAt(), plan));
        task.note(now, What.ASSIGNED, null, null);
        task.raise(new TaskAssigned(task.head(now, new Movement(null, task.standing))));
        return task;
    }

    /**
     * The unit takes the task on; once more changes nothing.
     *
     * @throws Problem 409 if the task is past that
     */
    void acknowledge(String who, Instant now) {
        if (state != TaskState.ACKNOWLEDGED) {
            enter(state.acknowledged(), standing);
            note(now, What.ACKNOWLEDGED, who, null);
            raise(new TaskAcknowledged(head(now)));
        }
    }

    /**
     * Follows a newer version of its directive, and comes back if that orders again what was superseded. An older or the
     * same version, or one that comes when all is done, changes nothing.
     *
     * @param plan of the date in the order
     */
    void follow(Assignment order, @Nullable AlarmPlan plan, String reason, Instant now) {
        if (state != TaskState.COMPLETED && order.isNewerThan(assignment)) {
            new Amendment(this, order, now).follow(plan, reason);
        }
    }

    /** Takes in silence what a version ordered, which is no longer asked for. */
    void applySuperseded(Assignment order) {
        if (standing == FigureBucket.VOID && order.isNewerThan(assignment)) {
            assignment = assignment.amendedBy(order);
            keep(deadline().readAs(order.due()));
        }
    }

    /** A newer version of the directive does not order this any more. */
    void supersede(@Nullable String reason, Instant now) {
        leave(TaskState.SUPERSEDED, What.SUPERSEDED, reason, now, head -> new TaskSuperseded(head, reason));
    }

    /** The directive, whose newest version ordered this, was recalled. */
    void withdraw(String reason, Instant now) {
        leave(TaskState.WITHDRAWN, What.WITHDRAWN, reason, now, head -> new TaskWithdrawn(head, reason));
    }

    private void leave(
            TaskState end, What what, @Nullable String reason, Instant now, Function<TaskHead, TaskEvent> told) {
        if (state != TaskState.COMPLETED && state != end) {
            alarm.stop();
            Movement left = enter(end, FigureBucket.VOID);
            note(now, what, null, reason);
            raise(told.apply(head(now, left)));
        }
    }

    /** News of a report; old news changes nothing. */
    boolean report(Report news, Instant now) {
        if (!news.isNewerThan(report)) {
            return false;
        }
        report = news;
        new Reporting(this, news, now).apply();
        return true;
    }

    /** Silent while a report waits, if nothing is left to be recorded of the date. */
    void pauseAlarms() {
        if (state == TaskState.REPORTED && report != null && deadline().isSettledWith(report)) {
            alarm.stop();
        }
    }

    /** Nothing more is expected of the unit. */
    Movement done(Timeliness as) {
        doneAs = as;
        alarm.stop();
        return enter(TaskState.COMPLETED, FigureBucket.done(as));
    }

    /** Its way from units that ended to those that took over, as far as the lineage of its units says. */
    Handover handover(Lineage lineage, Instant now) {
        return new Handover(this, lineage, now);
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
    boolean fire(Instant now, AlarmPlan plan) {
        boolean due = alarm.isDue(now);
        if (due) {
            new AlarmFiring(this, plan, now).fire();
        }
        return due;
    }

    Deadline deadline() {
        return new Deadline(due, earlierDues, misses);
    }

    /** From now on the task counts as this deadline says. */
    Movement reckon(Deadline changed) {
        keep(changed);
        return enter(state, changed.open());
    }

    private void keep(Deadline changed) {
        due = changed.due();
        listedAt = TaskList.place(due);
        earlierDues = changed.earlier();
        misses = changed.misses();
    }

    Movement enter(TaskState next, FigureBucket counted) {
        Movement moved = new Movement(standing, counted);
        state = next;
        standing = counted;
        return moved;
    }

    void note(Instant at, What what, @Nullable String who, @Nullable String text) {
        history.add(new HistoryEntry(at, what, who, text));
    }

    void tell(TaskEvent event) {
        raise(event);
    }

    /** The head of an event that leaves the figures as they are. */
    TaskHead head(Instant at) {
        return head(at, new Movement(standing, standing));
    }

    TaskHead head(Instant at, Movement movement) {
        return TaskHead.of(this, nextVersion(), at, movement);
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

    /** When it was asked for: by its order, which an amendment may have made a later one, or when it was made of that. */
    Instant assignedAt() {
        Instant ordered = assignment.issuedAt();
        return history.stream()
                .map(HistoryEntry::at)
                .findFirst()
                .filter(made -> made.isBefore(ordered))
                .orElse(ordered);
    }

    Instant listedAt() {
        return listedAt;
    }

    public TaskState state() {
        return state;
    }

    public FigureBucket standing() {
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

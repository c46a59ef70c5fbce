package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.messaging.outbox.Aggregate;

/**
 * One item of a directive for one accountable unit: there is one task for each such pair, whose id is computed of both. A
 * deadline is missed once; while a complete report waits for its decision nobody is reminded, and if it was handed in in time,
 * nothing is missed either; one that tells of progress changes nothing of that. A report that was late pauses the reminders, too, but only after the miss was recorded. A task
 * follows the versions of its directive until it is done: a date that is moved counts from then on.
 */
@Document("tasks")
public final class Task extends Aggregate {
    private Assignment assignment;
    private @Nullable Instant due;
    private Instant listedAt;
    private List<EarlierDue> earlierDues = List.of();
    private List<Miss> misses = List.of();
    private List<StoredEntry> history = new ArrayList<>();
    private Map<String, Message> notes = new HashMap<>();
    private TaskState state = TaskState.ASSIGNED;
    private @Nullable FigureBucket standing;
    private @Nullable Timeliness doneAs;
    private @Nullable Report report;
    private AlarmClock alarm;
    private @Nullable TransferProposal proposedTransfer;
    private @Nullable List<Handed> handed;
    private @Nullable DueProposal proposedDue;

    /** @param listedAt its place in lists: due, or after all that have a date */
    @PersistenceCreator
    Task(String id, Assignment assignment, Instant listedAt, AlarmClock alarm) {
        super(id);
        this.assignment = assignment;
        this.listedAt = listedAt;
        this.alarm = alarm;
    }

    /** A new task, as it is asked for; again, it has the same id. */
    public static Task assign(Assignment assignment, @Nullable AlarmPlan plan, Instant now) {
        Change made = Lifecycle.assign(assignment, plan, now);
        Task task = new Task(
                assignment.taskId(),
                assignment,
                TaskList.place(assignment.due()),
                made.now().alarm());
        task.carryOut(made);
        return task;
    }

    /** As it is now. */
    public TaskFacts facts() {
        return new TaskFacts(
                assignment,
                new Deadline(due, earlierDues, misses),
                state,
                doneAs,
                report,
                alarm,
                proposedTransfer,
                handed == null ? List.of() : handed,
                proposedDue,
                history.stream().map(StoredEntry::at).findFirst().orElse(assignment.issuedAt()));
    }

    /**
     * Carries out what was decided on the task as it is.
     *
     * @return whether anything has changed
     * @throws IllegalStateException if it was decided on another
     */
    public boolean apply(Change change) {
        if (!change.before().equals(facts())) {
            throw new IllegalStateException("Decided on another state of the task " + id());
        }
        boolean changes = !change.isNothing();
        if (changes) {
            carryOut(change);
        }
        return changes;
    }

    private void carryOut(Change change) {
        for (Change.Told told : change.told()) {
            Movement movement = new Movement(standing, told.facts().standing());
            raise(told.event().apply(TaskHead.of(id(), nextVersion(), change.at(), told.facts(), movement)));
            standing = movement.to();
        }
        become(change.now());
        change.lines().forEach(this::enter);
    }

    private void become(TaskFacts next) {
        assignment = next.assignment();
        due = next.deadline().due();
        listedAt = TaskList.place(due);
        earlierDues = next.deadline().earlier();
        misses = next.deadline().misses();
        state = next.state();
        doneAs = next.doneAs();
        report = next.report();
        alarm = next.alarm();
        proposedTransfer = next.proposedTransfer();
        handed = next.handed().isEmpty() ? null : next.handed();
        proposedDue = next.proposedDue();
    }

    private void enter(HistoryEntry line) {
        if (line.note() != null) {
            notes.put(String.valueOf(history.size()), line.note());
        }
        history.add(new StoredEntry(line.at(), line.what(), line.who(), null));
    }

    public AlarmClock alarm() {
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

    /** The figure in which it was told to count. */
    public FigureBucket standing() {
        return Objects.requireNonNull(standing);
    }

    /** Who is proposed to go on with it; none if nobody has to choose. */
    public @Nullable TransferProposal proposedTransfer() {
        return proposedTransfer;
    }

    /** Trước hạn, đúng hạn or trễ hạn; none while it is open. */
    @Nullable Timeliness doneAs() {
        return doneAs;
    }

    public List<Miss> misses() {
        return List.copyOf(misses);
    }

    public List<HistoryEntry> history() {
        return IntStream.range(0, history.size())
                .mapToObj(place -> history.get(place).with(notes.get(String.valueOf(place))))
                .toList();
    }
}

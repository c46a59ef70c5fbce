package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;

/**
 * What a decision makes of a task: what it is then, what its history says of it, and what is told. A value: nothing has
 * happened until {@link Task#apply} carries it out.
 */
public final class Change {
    private final Instant at;
    private final TaskFacts before;
    private final TaskFacts now;
    private final List<HistoryEntry> lines;
    private final List<Told> told;

    /**
     * Something that is told.
     *
     * @param facts as the task is with it
     */
    record Told(TaskFacts facts, Function<TaskHead, TaskEvent> event) {}

    private Change(Instant at, TaskFacts before, TaskFacts now, List<HistoryEntry> lines, List<Told> told) {
        this.at = at;
        this.before = before;
        this.now = now;
        this.lines = lines;
        this.told = told;
    }

    /**
     * Nothing yet.
     *
     * @param at when it is decided, business time
     */
    public static Change of(TaskFacts before, Instant at) {
        return new Change(at, before, before, List.of(), List.of());
    }

    /** And the task becomes this. */
    public Change to(UnaryOperator<TaskFacts> next) {
        return new Change(at, before, next.apply(now), lines, told);
    }

    /** And its history says so; {@code who} and the note may be none. */
    public Change note(What what, @Nullable String who, @Nullable Message note) {
        return new Change(at, before, now, plus(lines, new HistoryEntry(at, what, who, note)), told);
    }

    /** And this is told of the task as it is by now. */
    public Change tell(Function<TaskHead, TaskEvent> event) {
        return new Change(at, before, now, lines, plus(told, new Told(now, event)));
    }

    /** Whether the task stays exactly as it was. */
    public boolean isNothing() {
        return now.equals(before) && lines.isEmpty() && told.isEmpty();
    }

    /** As the task is with all of this. */
    public TaskFacts now() {
        return now;
    }

    public Instant at() {
        return at;
    }

    TaskFacts before() {
        return before;
    }

    List<HistoryEntry> lines() {
        return lines;
    }

    List<Told> told() {
        return told;
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}

package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By when a task is to be done, with its past. A date that is moved counts from then on; a date is missed once.
 *
 * @param due the last instant in time; none for a task without a deadline
 * @param earlier what counted before, oldest first
 * @param misses what was recorded as missed, of this date and of earlier ones
 */
public record Deadline(@Nullable Instant due, List<EarlierDue> earlier, List<Miss> misses) {

    /**
     * The same with a new date. A miss stays, unless it was recorded of a date that had been put off by then.
     *
     * @param since when it was moved, business time
     */
    public Deadline movedTo(@Nullable Instant newDue, Instant since, Instant now) {
        return new Deadline(
                newDue,
                Stream.concat(earlier.stream(), Stream.of(new EarlierDue(due, since)))
                        .toList(),
                misses.stream()
                        .map(miss -> miss.wasPutOff(newDue, since) ? miss.withdrawn(now) : miss)
                        .toList());
    }

    /** The same with a date that counts as if it had always been the one, in a task that nobody has to do. */
    public Deadline readAs(@Nullable Instant other) {
        return new Deadline(other, earlier, misses);
    }

    Deadline missed(Instant now) {
        Miss miss = new Miss(Objects.requireNonNull(due), now, null);
        return new Deadline(
                due, earlier, Stream.concat(misses.stream(), Stream.of(miss)).toList());
    }

    /** The same without the misses that this report refutes; equal to this if it refutes none. */
    Deadline refutedBy(Report news, Instant now) {
        return isKeptBy(news)
                ? new Deadline(
                        due,
                        earlier,
                        misses.stream()
                                .map(miss -> miss.isRefutedBy(news, due) ? miss.withdrawn(now) : miss)
                                .toList())
                : this;
    }

    public boolean isMissed() {
        return misses.stream().anyMatch(miss -> miss.stands() && miss.due().equals(due));
    }

    /** By the date that stands now, or by the one that stood when it was handed in. */
    boolean isKeptBy(Report news) {
        return news.isInTime(due) || news.isInTime(dueWhen(news));
    }

    /** Whether nothing is left to be recorded of it while that report waits. */
    boolean isSettledWith(Report waiting) {
        return isKeptBy(waiting) || isMissed();
    }

    /** The date by which this report is judged: the one that stands now, unless only the earlier one was kept. */
    @Nullable Instant judging(Report accepted) {
        return isKeptBy(accepted) && !accepted.isInTime(due) ? dueWhen(accepted) : due;
    }

    /** The figure of an open task with this deadline. */
    FigureBucket open() {
        if (due == null) {
            return FigureBucket.OPEN_UNDATED;
        }
        return isMissed() ? FigureBucket.OPEN_OVERDUE : FigureBucket.OPEN_IN_TIME;
    }

    private @Nullable Instant dueWhen(Report handedIn) {
        return EarlierDue.at(handedIn.submittedAt(), earlier, due);
    }
}

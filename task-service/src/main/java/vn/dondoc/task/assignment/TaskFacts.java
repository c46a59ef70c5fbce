package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is at a moment: what decisions are made of.
 *
 * @param doneAs how what is done stood to its date; none while it is open
 * @param report what is known of the newest report; none before the first
 * @param proposedTransfer who is proposed to go on with it; none if nobody has to choose
 * @param handed what went to other units by orders of reorganisation, the first at the head
 * @param proposedDue what its date would be by the calendar of today; none if it is the same, or all is over
 * @param madeAt when the task was made, business time
 */
public record TaskFacts(
        Assignment assignment,
        Deadline deadline,
        TaskState state,
        @Nullable Timeliness doneAs,
        @Nullable Report report,
        AlarmClock alarm,
        @Nullable TransferProposal proposedTransfer,
        List<Handed> handed,
        @Nullable DueProposal proposedDue,
        Instant madeAt) {

    public TaskFacts {
        proposedDue = state.isOver() ? null : proposedDue;
    }

    /** The figure in which it counts. */
    public FigureBucket standing() {
        return switch (state) {
            case COMPLETED -> FigureBucket.done(Objects.requireNonNull(doneAs));
            case WITHDRAWN, SUPERSEDED -> FigureBucket.VOID;
            default -> deadline.open();
        };
    }

    /** When it was asked for: by its order, which an amendment may have made a later one, or when it was made of that. */
    public Instant assignedAt() {
        Instant ordered = assignment.issuedAt();
        return madeAt.isBefore(ordered) ? madeAt : ordered;
    }

    public TaskFacts in(TaskState next) {
        return new TaskFacts(
                assignment, deadline, next, doneAs, report, alarm, proposedTransfer, handed, proposedDue, madeAt);
    }

    public TaskFacts asking(Assignment other) {
        return new TaskFacts(
                other, deadline, state, doneAs, report, alarm, proposedTransfer, handed, proposedDue, madeAt);
    }

    /** What was proposed of a date is over with that date. */
    public TaskFacts by(Deadline other) {
        DueProposal proposed = Objects.equals(other.due(), deadline.due()) ? proposedDue : null;
        return new TaskFacts(
                assignment, other, state, doneAs, report, alarm, proposedTransfer, handed, proposed, madeAt);
    }

    public TaskFacts with(AlarmClock other) {
        return new TaskFacts(
                assignment, deadline, state, doneAs, report, other, proposedTransfer, handed, proposedDue, madeAt);
    }

    public TaskFacts proposing(@Nullable TransferProposal proposal) {
        return new TaskFacts(assignment, deadline, state, doneAs, report, alarm, proposal, handed, proposedDue, madeAt);
    }

    public TaskFacts proposingDue(@Nullable DueProposal proposal) {
        return new TaskFacts(
                assignment, deadline, state, doneAs, report, alarm, proposedTransfer, handed, proposal, madeAt);
    }

    /** With one more part that has gone to others. */
    public TaskFacts handing(Handed part) {
        return with(Stream.concat(handed.stream(), Stream.of(part)).toList());
    }

    /** And that becomes of one of these parts. */
    public TaskFacts settling(Handed part, Handed.Fate fate) {
        return with(handed.stream()
                .map(one -> one.equals(part) ? one.with(fate) : one)
                .toList());
    }

    private TaskFacts with(List<Handed> parts) {
        return new TaskFacts(
                assignment, deadline, state, doneAs, report, alarm, proposedTransfer, parts, proposedDue, madeAt);
    }

    TaskFacts reported(Report news) {
        return new TaskFacts(
                assignment, deadline, state, doneAs, news, alarm, proposedTransfer, handed, proposedDue, madeAt);
    }

    /** Nothing more is expected of the unit. */
    TaskFacts done(Timeliness as) {
        return new TaskFacts(
                assignment,
                deadline,
                TaskState.COMPLETED,
                as,
                report,
                alarm.stopped(),
                proposedTransfer,
                handed,
                null,
                madeAt);
    }

    /** Silent while a report waits, if nothing is left to be recorded of the date. */
    public TaskFacts quietWhileAReportWaits() {
        return state == TaskState.REPORTED && report != null && deadline.isSettledWith(report)
                ? with(alarm.stopped())
                : this;
    }
}

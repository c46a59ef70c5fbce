package vn.dondoc.report.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.messaging.outbox.Aggregate;
import vn.dondoc.report.task.Deliverable;
import vn.dondoc.report.task.KnownTask;

/**
 * A unit's answer to its task, in one round. Decided once, or moot: once its task is withdrawn or superseded, or, of one that
 * tells of progress, once the unit has reported anew.
 */
@Document("reports")
public final class Report extends Aggregate {
    private final Submission submission;
    private final String directiveId;
    private final @Nullable String issuer;
    private final String unit;
    private final List<String> coordinators;
    private final int round;
    private ReportState state = ReportState.SUBMITTED;
    private @Nullable Decision decision;
    private @Nullable Instant mootSince;

    /** The answer to this task in this round, counted from 1. */
    public Report(Submission submission, KnownTask task, int round) {
        this(
                submission.reportId(),
                submission,
                task.directiveId(),
                task.issuer(),
                task.unit(),
                task.coordinators(),
                round);
        raise(new ReportSubmitted(
                id(),
                nextVersion(),
                taskId(),
                directiveId,
                task.issuer(),
                unit,
                round,
                submission.handedInAt(),
                percent(),
                isComplete(),
                submission.receipt()));
    }

    @PersistenceCreator
    Report(
            String id,
            Submission submission,
            String directiveId,
            @Nullable String issuer,
            String unit,
            List<String> coordinators,
            int round) {
        super(id);
        this.submission = submission;
        this.directiveId = directiveId;
        this.issuer = issuer;
        this.unit = unit;
        this.coordinators = coordinators;
        this.round = round;
    }

    /**
     * Accepts the report; again, it changes nothing.
     *
     * @param asked what the task wants handed over: all of it must be there if the report says that all is done
     * @throws Refusal 409 if it was returned or is moot, 422 if something is missing
     */
    void accept(Instant at, Reviewer by, @Nullable String note, List<Deliverable> asked) {
        if (isDecided(ReportState.ACCEPTED, note)) {
            return;
        }
        requireUndecided();
        List<Violation> missing = submission.content().shortfalls(asked);
        if (isComplete() && !missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        state = ReportState.ACCEPTED;
        Decision decided = new Decision(at, by.id(), note, null, by.clerk() ? true : null);
        decision = decided;
        raise(new ReportAccepted(
                id(),
                nextVersion(),
                taskId(),
                directiveId,
                unit,
                round,
                submission.handedInAt(),
                percent(),
                isComplete(),
                submission.receipt(),
                at,
                decided.byClerk()));
    }

    /**
     * Sends the report back for another round; again, it changes nothing.
     *
     * @throws Refusal 409 if it was accepted or is moot
     */
    void sendBack(Instant at, Reviewer by, String reason) {
        if (isDecided(ReportState.RETURNED, reason)) {
            return;
        }
        requireUndecided();
        state = ReportState.RETURNED;
        Decision decided = new Decision(at, by.id(), null, reason, by.clerk() ? true : null);
        decision = decided;
        raise(new ReportReturned(
                id(),
                nextVersion(),
                taskId(),
                directiveId,
                unit,
                round,
                submission.handedInAt(),
                percent(),
                isComplete(),
                submission.receipt(),
                at,
                reason,
                decided.byClerk()));
    }

    /** Its task is withdrawn or superseded, or there is a newer one: nobody decides on it any more. What was decided stays so. */
    void close(Instant at) {
        if (isUndecided()) {
            state = ReportState.MOOT;
            mootSince = at;
        }
    }

    /** Whether it was decided so before, and that with these words; others would be lost. */
    private boolean isDecided(ReportState wanted, @Nullable String words) {
        if (state != wanted || decision == null) {
            return false;
        }
        String before = wanted == ReportState.ACCEPTED ? decision.note() : decision.reason();
        if (words != null && !words.equals(before)) {
            throw Refusal.conflict("report-decided.in-other-words");
        }
        return true;
    }

    private void requireUndecided() {
        if (state == ReportState.MOOT) {
            throw Refusal.conflict("report-moot");
        }
        if (!isUndecided()) {
            throw Refusal.conflict("report-decided");
        }
    }

    public boolean isUndecided() {
        return state == ReportState.SUBMITTED;
    }

    /** Whether the next one has to wait until this is decided on: one that tells of progress keeps nobody waiting. */
    boolean holdsUpTheNext() {
        return isUndecided() && isComplete();
    }

    /** Whether nothing is left to report after it. */
    public boolean closesTheTask() {
        return state == ReportState.ACCEPTED && isComplete();
    }

    /** Whether it says that all is done: else it tells of progress. */
    boolean isComplete() {
        return submission.content().isComplete();
    }

    private int percent() {
        return submission.content().percent();
    }

    public String taskId() {
        return submission.taskId();
    }

    public Submission submission() {
        return submission;
    }

    public String directiveId() {
        return directiveId;
    }

    /** Whose directive asks for it; none in one of the version before until {@link Issuers} has been there. */
    public @Nullable String issuer() {
        return issuer;
    }

    public String unit() {
        return unit;
    }

    /** Units that took part in the task when the report was submitted: they may read it. */
    public List<String> coordinators() {
        return coordinators;
    }

    public int round() {
        return round;
    }

    public ReportState state() {
        return state;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    /** Business time; none unless it is moot. */
    public @Nullable Instant mootSince() {
        return mootSince;
    }
}

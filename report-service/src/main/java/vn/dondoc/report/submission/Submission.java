package vn.dondoc.report.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.Cursor;
import vn.dondoc.chassis.web.IdempotentId;
import vn.dondoc.chassis.web.Keyset;

/**
 * A report as it was handed in, before anybody looked at its task.
 *
 * @param reportId the id that the report has from here on
 * @param fingerprint hash of the body, see {@link IdempotentId}
 * @param submittedAt business time; decides whether the report was in time, unless it was recorded on the unit's behalf
 * @param onBehalf none of a report that the unit itself has sent in
 */
public record Submission(
        String reportId,
        String fingerprint,
        String taskId,
        Caller sender,
        Instant submittedAt,
        Content content,
        @Nullable OnBehalf onBehalf) {
    /** The order of lists of what was handed in. */
    public static final Keyset NEWEST_FIRST = Keyset.newestFirst("reports", "submission.submittedAt");

    /** Where it stands in that order. */
    public Cursor place() {
        return NEWEST_FIRST.place(submittedAt, reportId);
    }

    /** When the unit handed it in, as far as that counts. */
    Instant handedInAt() {
        return onBehalf == null ? submittedAt : onBehalf.receivedAt();
    }

    /** Whether it is said to have come before the day of this decision, as the next round after it cannot have. */
    boolean cameBefore(Decision decision) {
        return onBehalf != null && onBehalf.isBeforeTheDayOf(decision.at());
    }

    @Nullable Receipt receipt() {
        return onBehalf == null ? null : new Receipt(onBehalf.receivedOn(), submittedAt);
    }

    /** @throws vn.dondoc.chassis.refusal.Refusal 422 if what its key made before had another body */
    public void requireSame(String storedFingerprint) {
        new IdempotentId(reportId, fingerprint).requireSame(storedFingerprint);
    }
}

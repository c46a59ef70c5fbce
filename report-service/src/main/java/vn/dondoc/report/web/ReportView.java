package vn.dondoc.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.report.intake.PendingReport;
import vn.dondoc.report.intake.Rejection;
import vn.dondoc.report.submission.Decision;
import vn.dondoc.report.submission.Delivered;
import vn.dondoc.report.submission.Figure;
import vn.dondoc.report.submission.OnBehalf;
import vn.dondoc.report.submission.Report;
import vn.dondoc.report.submission.ReportState;
import vn.dondoc.report.submission.Submission;

/**
 * A report as its readers see it, whether its task is known or not.
 *
 * @param complete whether the unit says that all is done; else it tells of its progress, and the task goes on
 * @param mootSince from when its task was known to be withdrawn or superseded, or the unit has reported anew; none unless it is
 *     MOOT
 * @param directiveId as {@code unit} and {@code round}: none before the task is known
 */
@Schema(name = "Report")
record ReportView(
        String id,
        long version,
        ReportState state,
        String taskId,
        @Nullable String directiveId,
        @Nullable String unit,
        @Nullable Integer round,
        Instant submittedAt,
        String submittedBy,
        int percent,
        boolean complete,
        @Nullable String words,
        List<Figure> figures,
        List<Delivered> deliverables,
        @Nullable OnBehalf onBehalf,
        @Nullable Decision decision,
        @Nullable Instant mootSince,
        @Nullable RejectionAnswer rejection) {

    /** Why a report was rejected, in the caller's language. */
    @Schema(name = "ReportRejection")
    record RejectionAnswer(String code, String message, Instant at) {
        static RejectionAnswer of(Rejection rejection, String message) {
            return new RejectionAnswer(rejection.code(), message, rejection.at());
        }
    }

    static ReportView of(Report report) {
        Submission submission = report.submission();
        return new ReportView(
                report.id(),
                report.version(),
                report.state(),
                submission.taskId(),
                report.directiveId(),
                report.unit(),
                report.round(),
                submission.submittedAt(),
                submission.sender().id(),
                submission.content().percent(),
                submission.content().isComplete(),
                submission.content().words(),
                submission.content().figures(),
                submission.content().deliverables(),
                submission.onBehalf(),
                report.decision(),
                report.mootSince(),
                null);
    }

    static ReportView of(PendingReport pending, @Nullable RejectionAnswer rejection) {
        Submission submission = pending.submission();
        return new ReportView(
                pending.id(),
                pending.version(),
                pending.state(),
                submission.taskId(),
                null,
                null,
                null,
                submission.submittedAt(),
                submission.sender().id(),
                submission.content().percent(),
                submission.content().isComplete(),
                submission.content().words(),
                submission.content().figures(),
                submission.content().deliverables(),
                submission.onBehalf(),
                null,
                null,
                rejection);
    }

    /** Whether it is a report on a task that is known. */
    boolean isOnATask() {
        return round != null;
    }
}

package vn.dondoc.task.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.Report;
import vn.dondoc.task.assignment.Reporter;

/** What this service reads of ReportSubmitted, ReportAccepted and ReportReturned. */
record ReportNews(
        String reportId,
        String taskId,
        String directiveId,
        String unit,
        int round,
        Instant submittedAt,
        int percent,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    Reporter reporter() {
        return new Reporter(directiveId, unit);
    }

    Report submitted() {
        return new Report(reportId, round, submittedAt, percent, null);
    }

    /** @param heardOf the event's own time, for a decision that does not say when it was taken */
    Report decided(boolean accepted, Instant heardOf) {
        Instant at = decidedAt == null ? heardOf : decidedAt;
        return new Report(reportId, round, submittedAt, percent, new Report.Decision(accepted, at, reason));
    }
}

package vn.dondoc.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable Boolean complete,
        @Nullable Receipt onBehalf,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Boolean byClerk) {

    /** That the issuing office recorded it. */
    record Receipt(LocalDate receivedOn) {}

    Reporter reporter() {
        return new Reporter(directiveId, unit);
    }

    Report submitted() {
        return report(null);
    }

    /** @param heardOf the event's own time, for a decision that does not say when it was taken */
    Report decided(boolean accepted, Instant heardOf) {
        Instant at = decidedAt == null ? heardOf : decidedAt;
        return report(new Report.Decision(accepted, at, reason, byClerk));
    }

    private Report report(Report.@Nullable Decision decision) {
        return new Report(
                reportId,
                round,
                submittedAt,
                percent,
                complete,
                decision,
                onBehalf == null ? null : onBehalf.receivedOn());
    }
}

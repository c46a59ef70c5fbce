package vn.dondoc.report.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.report.submission.ReportState;
import vn.dondoc.report.submission.Submission;

/**
 * A report that was faster than the news of its task, kept for its sender's eyes only.
 *
 * @param id the id of the report that it will be
 * @param seat one of the few that its sender has for waiting ones; its own id once it was rejected
 * @param rejection none while it waits
 */
@Document("pendingReports")
public record PendingReport(
        @Id String id,
        String seat,
        Submission submission,
        @Nullable Rejection rejection) {

    public ReportState state() {
        return rejection == null ? ReportState.PENDING : ReportState.REJECTED;
    }

    /** 0 while it waits, so below that of any report on a task. */
    public long version() {
        return rejection == null ? 0 : 1;
    }
}

package vn.dondoc.notification.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.known.KnownReport;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/**
 * What is read of a report that was submitted, accepted or returned.
 *
 * @param issuer the unit that decides on it; none in what was told before it was named
 * @param complete none in what was told before it was said: at 100 percent
 * @param onBehalf of which nothing is read but that it is there: then {@code submittedAt} is a day and no hour
 */
record ReportHeard(
        String taskId,
        String directiveId,
        @Nullable String issuer,
        String unit,
        int round,
        Instant submittedAt,
        int percent,
        @Nullable Boolean complete,
        @Nullable Object onBehalf,
        @Nullable String reason) {
    private static final int WHOLE = 100;

    KnownReport known(Kind kind) {
        return KnownReport.of(taskId, round, isComplete(), kind != Kind.REPORT_SUBMITTED);
    }

    /** Whether anybody has to be told: of progress nobody has to decide on. */
    boolean isNews(Kind kind) {
        return kind != Kind.REPORT_SUBMITTED || isComplete() && issuer != null;
    }

    static Received<Notice> notice(Kind kind, Received<ReportHeard> event) {
        ReportHeard report = event.data();
        Notice.Facts facts = new Notice.Facts(
                null,
                false,
                false,
                null,
                report.round,
                report.reason,
                report.onBehalf == null ? report.submittedAt : null,
                null,
                null,
                null,
                report.isComplete(),
                null,
                null,
                null);
        return new Received<>(
                event.id(),
                event.time(),
                new Notice(kind, report.told(kind), report.taskId, report.directiveId, 0, event.time(), facts));
    }

    /** Who decides is told that it came, who sent it what was decided. */
    private String told(Kind kind) {
        return kind == Kind.REPORT_SUBMITTED && issuer != null ? issuer : unit;
    }

    private boolean isComplete() {
        return complete == null ? percent == WHOLE : complete;
    }
}

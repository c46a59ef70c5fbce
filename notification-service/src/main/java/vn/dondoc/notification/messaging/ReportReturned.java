package vn.dondoc.notification.messaging;

import java.time.Instant;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/** What is read of a report that was returned. */
record ReportReturned(String taskId, String directiveId, String unit, Instant submittedAt, String reason) {

    static Received<Notice> notice(Received<ReportReturned> event) {
        ReportReturned report = event.data();
        Notice.Facts facts =
                new Notice.Facts(null, false, false, null, null, report.reason, report.submittedAt, null, null, null);
        return new Received<>(
                event.id(),
                event.time(),
                new Notice(
                        Kind.REPORT_RETURNED, report.unit, report.taskId, report.directiveId, 0, event.time(), facts));
    }
}

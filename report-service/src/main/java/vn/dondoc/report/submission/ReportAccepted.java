package vn.dondoc.report.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.messaging.outbox.Keyed;

/** The report was accepted; a complete one completes the task. In order with all else about its task. */
@Published(type = "report.accepted", topic = "report.events.v1")
public record ReportAccepted(
        String reportId,
        long version,
        String taskId,
        String directiveId,
        String unit,
        int round,
        Instant submittedAt,
        int percent,
        boolean complete,
        @Nullable Receipt onBehalf,
        Instant decidedAt,
        @Nullable Boolean byClerk)
        implements Event, Keyed {
    @Override
    public String key() {
        return taskId;
    }
}

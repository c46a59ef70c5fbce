package vn.dondoc.report.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.messaging.outbox.Keyed;

/** The report was sent back; the task goes on. In order with all else about its task. */
@Published(type = "report.returned", topic = "report.events.v1")
public record ReportReturned(
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
        String reason,
        @Nullable Boolean byClerk)
        implements Event, Keyed {
    @Override
    public String key() {
        return taskId;
    }
}

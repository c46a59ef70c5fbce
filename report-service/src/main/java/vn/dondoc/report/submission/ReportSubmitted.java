package vn.dondoc.report.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.messaging.outbox.Keyed;

/** A unit has answered: all is done, or so much of it. In order with all else about its task. */
@Published(type = "report.submitted", topic = "report.events.v1")
public record ReportSubmitted(
        String reportId,
        long version,
        String taskId,
        String directiveId,
        String issuer,
        String unit,
        int round,
        Instant submittedAt,
        int percent,
        boolean complete,
        @Nullable Receipt onBehalf)
        implements Event, Keyed {
    @Override
    public String key() {
        return taskId;
    }
}

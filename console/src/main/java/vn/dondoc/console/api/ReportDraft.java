package vn.dondoc.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as far as the person has typed it; nobody else ever sees it. */
public record ReportDraft(String taskId, long version, Instant savedAt, Content content) {

    public record Content(
            @Nullable Boolean complete,
            @Nullable Integer percent,
            @Nullable String words,
            @Nullable List<Deliverable> deliverables) {}

    public record Deliverable(
            @Nullable String text, @Nullable Integer count) {}
}

package vn.dondoc.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is reported on a task. */
public record NewReport(
        String taskId,
        boolean complete,
        @Nullable Integer percent,
        @Nullable String words,
        List<ReportDraft.Deliverable> deliverables,
        List<ReportDraft.Figure> figures) {}

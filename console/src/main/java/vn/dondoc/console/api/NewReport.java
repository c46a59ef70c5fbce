package vn.dondoc.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is reported on a task. */
public record NewReport(
        String taskId,
        boolean complete,
        int percent,
        @Nullable String words,
        List<Report.Deliverable> deliverables,
        List<Report.Figure> figures) {}

package vn.dondoc.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as far as the person has typed it; nobody else ever sees it. */
public record ReportDraft(String taskId, long version, Instant savedAt, Content content) {

    public record Content(
            @Nullable Boolean complete,
            @Nullable Integer percent,
            @Nullable String words,
            @Nullable List<Figure> figures,
            @Nullable List<Deliverable> deliverables) {}

    public record Deliverable(
            @Nullable String text, @Nullable Integer count) {}

    public record Figure(
            @Nullable String indicator,
            @Nullable String unit,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal estimate,
            @Nullable BigDecimal samePeriodLastYear) {}
}

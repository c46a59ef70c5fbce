package vn.dondoc.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit has reported on its task, and what was decided. */
public record Report(
        String id,
        long version,
        State state,
        String taskId,
        @Nullable String unit,
        @Nullable Integer round,
        Instant submittedAt,
        String submittedBy,
        int percent,
        boolean complete,
        @Nullable String words,
        List<Figure> figures,
        List<Deliverable> deliverables,
        @Nullable Decision decision) {

    public enum State {
        PENDING,
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        MOOT,
        REJECTED
    }

    public record Deliverable(String text, int count) {}

    public record Figure(
            String indicator,
            @Nullable String unit,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal estimate,
            @Nullable BigDecimal samePeriodLastYear) {}

    public record Decision(
            Instant at,
            String by,
            @Nullable String note,
            @Nullable String reason) {}
}

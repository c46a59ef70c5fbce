package vn.dondoc.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one unit has to do by one item of a document; members as the API's description tells them. */
public record Task(
        String id,
        long version,
        Directive directive,
        String itemPath,
        @Nullable String text,
        String unit,
        @Nullable String unitName,
        List<String> coordinators,
        List<String> coordinatorsAsWritten,
        List<String> appraisers,
        @Nullable String reportTo,
        State state,
        Timeliness timeliness,
        @Nullable Instant assignedAt,
        @Nullable Instant due,
        @Nullable Deadline deadline,
        List<Deliverable> deliverables,
        List<Miss> misses,
        @Nullable Report report,
        @Nullable OtherDue proposedDue,
        @Nullable List<Entry> history) {

    /** Whether what the unit has handed in was returned, so that it has to report anew. */
    public boolean isGivenBack() {
        return state == State.IN_PROGRESS && report != null && report.complete();
    }

    /** The states of a task, as the API names them; a later version may have more. */
    public enum State {
        ASSIGNED,
        ACKNOWLEDGED,
        IN_PROGRESS,
        REPORTED,
        COMPLETED,
        RETURNED,
        SUSPENDED,
        WITHDRAWN,
        SUPERSEDED;

        /** Whether the unit still has something to do about it. */
        public boolean isOpen() {
            return switch (this) {
                case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS -> true;
                case REPORTED, RETURNED, COMPLETED, SUSPENDED, WITHDRAWN, SUPERSEDED -> false;
            };
        }
    }

    public enum Timeliness {
        EARLY,
        ON_TIME,
        LATE,
        IN_TIME,
        NEAR,
        OVERDUE,
        UNDATED,
        VOID
    }

    public record Directive(
            String id,
            @Nullable String number,
            @Nullable String subject,
            @Nullable String issuer) {}

    public record Deadline(
            @Nullable String asWritten, @Nullable String rule, List<String> explanation) {}

    public record Deliverable(String text, @Nullable Integer minimum) {}

    public record Miss(
            Instant due, Instant recordedAt, @Nullable Instant withdrawnAt) {}

    public record Report(
            String id, @Nullable Integer round, @Nullable Integer percent, boolean complete, Instant submittedAt) {}

    /** What the date would be by the calendar of today; the text says so. */
    public record OtherDue(Instant due, String text) {}

    public record Entry(
            Instant at,
            String what,
            @Nullable String who,
            @Nullable String text) {}
}

package vn.dondoc.console.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the register. */
public record DirectiveSummary(
        String id,
        State state,
        String type,
        @Nullable String urgency,
        @Nullable String number,
        String subject,
        String issuer,
        @Nullable IssuedOn issuedOn,
        @Nullable Instant issuedAt,
        Instant createdAt) {

    public enum State {
        DRAFT,
        ISSUED,
        RECALLED
    }

    public record IssuedOn(@Nullable LocalDate date) {}
}

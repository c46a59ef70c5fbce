package vn.dondoc.report.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer said.
 *
 * @param at business time
 * @param by name of the reviewer
 * @param note beside an acceptance
 * @param reason of a return
 * @param byClerk that a clerk decided in a leader's place; none if not
 */
@Schema(name = "ReportDecision")
public record Decision(
        Instant at,
        String by,
        @Nullable String note,
        @Nullable String reason,
        @Nullable Boolean byClerk) {}

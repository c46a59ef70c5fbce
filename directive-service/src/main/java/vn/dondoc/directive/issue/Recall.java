package vn.dondoc.directive.issue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a directive was taken back.
 *
 * @param at business time
 * @param by who recalled it
 * @param replacedBy id of the directive that stands in its place
 */
@Schema(name = "DirectiveRecall")
public record Recall(
        Instant at, String by, String reason, @Nullable String replacedBy) {}

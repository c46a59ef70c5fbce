package vn.dondoc.directive.group;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a group, when and why.
 *
 * @param version that the change made
 * @param reason none where nobody gave one
 */
@Schema(name = "UnitGroupChange")
public record GroupChange(
        long version, Instant at, String by, @Nullable String reason) {}

package vn.dondoc.directive.issue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One amendment of a directive that was out already.
 *
 * @param version of the directive with it
 * @param at business time
 * @param by who amended it
 */
@Schema(name = "DirectiveRevision")
public record Revision(long version, Instant at, String by, String reason, List<Change> changes) {}

package vn.dondoc.directive.group;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a written name: one unit, one group, or, if that is not clear, whoever it might be.
 *
 * @param unit code of the unit
 * @param group code of the group
 * @param members how many units the group has on that day
 * @param candidates codes of all who bear the name; empty if nobody does
 */
@Schema(name = "NameMatch")
public record Match(
        @Nullable String unit,
        @Nullable String group,
        @Nullable Integer members,
        @Nullable List<String> candidates) {}

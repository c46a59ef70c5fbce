package vn.dondoc.directive.group;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitKind;

/**
 * Whoever is of this kind is a member.
 *
 * @param parent and stands directly below this unit
 */
@Schema(name = "UnitGroupRule")
public record MemberRule(
        @NotNull UnitKind kind,

        @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) @Nullable String parent) {}

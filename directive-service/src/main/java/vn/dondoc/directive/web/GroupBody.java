package vn.dondoc.directive.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.audit.Reasoned;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.directive.group.GroupDetails;
import vn.dondoc.directive.group.Member;
import vn.dondoc.directive.group.MemberRule;

/**
 * A group as a caller writes it.
 *
 * @param aliases other wordings for it
 * @param members units named one by one
 * @param rule units that are members by what they are
 * @param reason why it is changed, to be kept with the change
 */
@JsonIgnoreProperties({"code", "version", "history"})
@Schema(name = "UnitGroupDetails")
record GroupBody(
        @NotBlank @Legible @Size(max = 300) String name,
        @Size(max = 50) List<@NotBlank @Legible @Size(max = 300) String> aliases,
        @Size(max = 5_000) List<@Valid Member> members,
        @Valid @Nullable MemberRule rule,
        @Legible(lines = true) @Size(max = 2_000) @Nullable String reason)
        implements Reasoned {

    GroupBody {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        members = members == null ? List.of() : List.copyOf(members);
    }

    GroupDetails details() {
        return new GroupDetails(name, aliases, members, rule);
    }
}

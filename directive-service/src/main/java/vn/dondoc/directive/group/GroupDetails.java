package vn.dondoc.directive.group;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.unit.Folded;

/**
 * What is said of a group.
 *
 * @param aliases other wordings for it
 * @param members units named one by one
 * @param rule units that are members by what they are
 */
@Schema(name = "UnitGroupDetails")
public record GroupDetails(
        @NotBlank @Size(max = 300) String name,
        @Size(max = 50) List<@NotBlank @Size(max = 300) String> aliases,
        @Size(max = 5_000) List<@Valid Member> members,
        @Valid @Nullable MemberRule rule) {

    public GroupDetails {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        members = members == null ? List.of() : List.copyOf(members);
    }

    List<String> foldedNames(String code) {
        return Stream.concat(Stream.of(code, name), aliases.stream())
                .map(Folded::of)
                .distinct()
                .toList();
    }
}

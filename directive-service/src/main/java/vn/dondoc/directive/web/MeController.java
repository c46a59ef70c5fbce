package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.identity.web.AccessSettings;
import vn.dondoc.directive.person.Person;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.units.UnitTree;

/** Tells callers what their own token says of them. */
@RestController
class MeController {
    private final Units units;
    private final UnitTree tree;
    private final Set<String> roles;

    MeController(Units units, UnitTree tree, AccessSettings access) {
        this.units = units;
        this.tree = tree;
        this.roles = access.roles().keySet();
    }

    /**
     * Who calls, and what a page may offer them.
     *
     * @param id by which histories name the caller
     * @param name as the token says it; the id where it says none, and of a system
     * @param unit code of the caller's unit; none of a system
     * @param unitName none of a unit that the directory does not know
     * @param roles those that mean something here, by name; none of a system
     * @param permissions what the caller may do, such as tasks:read, by name; what is another unit's is refused all the same
     * @param keepsDirectory whether the caller may change units and groups
     */
    @Schema(name = "Me")
    record Me(
            String id,
            String name,
            @Nullable String unit,
            @Nullable String unitName,
            List<String> roles,
            List<String> permissions,
            boolean keepsDirectory) {}

    @Operation(summary = "Tells who the caller is and what the caller may do, by the token; keeps nothing")
    @GetMapping("/api/v1/people/me")
    Me getMe(Caller caller, @Parameter(hidden = true) JwtAuthenticationToken signedIn) {
        return new Me(
                caller.id(),
                Person.of(caller, signedIn.getToken()).map(Person::name).orElse(caller.id()),
                caller.unit(),
                Optional.ofNullable(caller.unit())
                        .flatMap(units::find)
                        .map(Unit::details)
                        .map(UnitDetails::name)
                        .orElse(null),
                rolesIn(signedIn.getToken()),
                caller.permissions().stream().sorted().toList(),
                mayKeep(caller));
    }

    private List<String> rolesIn(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of()).stream()
                .filter(roles::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean mayKeep(Caller caller) {
        return (caller.may("units:write") || caller.seesWholeDirectory()) && tree.keepsDirectory(caller);
    }
}

package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.directive.group.GroupChange;
import vn.dondoc.directive.group.GroupDetails;
import vn.dondoc.directive.group.Member;
import vn.dondoc.directive.group.MemberRule;
import vn.dondoc.directive.group.UnitGroup;
import vn.dondoc.directive.group.UnitGroups;
import vn.dondoc.directive.unit.UnitFilter;
import vn.dondoc.directive.unit.Units;

@RestController
@RequestMapping("/api/v1/unit-groups")
class UnitGroupsController {
    private static final String CODE = "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*";
    private static final int MAX_CODE = 60;

    private final UnitGroups groups;
    private final Units units;
    private final Days days;

    UnitGroupsController(UnitGroups groups, Units units, Days days) {
        this.groups = groups;
        this.units = units;
        this.days = days;
    }

    /**
     * A named group of units.
     *
     * @param history who changed it, when and why: the newest hundred changes, the last one last; absent in lists
     */
    @Schema(name = "UnitGroup")
    record UnitGroupView(
            String code,
            long version,
            String name,
            List<String> aliases,
            List<Member> members,
            @Nullable MemberRule rule,
            @Nullable List<GroupChange> history) {

        static UnitGroupView of(UnitGroup group) {
            return of(group, group.history());
        }

        static UnitGroupView listed(UnitGroup group) {
            return of(group, null);
        }

        private static UnitGroupView of(UnitGroup group, @Nullable List<GroupChange> history) {
            GroupDetails details = group.details();
            return new UnitGroupView(
                    group.id(),
                    group.version(),
                    details.name(),
                    details.aliases(),
                    details.members(),
                    details.rule(),
                    history);
        }
    }

    @Operation(summary = "Lists the named groups by code")
    @GetMapping
    Page<UnitGroupView> listUnitGroups(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return groups.list(cursor, Page.limit(limit)).map(UnitGroupView::listed);
    }

    @Operation(summary = "Reads a group")
    @GetMapping("/{code}")
    ResponseEntity<UnitGroupView> getUnitGroup(@PathVariable String code) {
        return answer(ResponseEntity.ok(), find(code));
    }

    @Operation(summary = "Lists the units that were members of the group on a day, by code")
    @GetMapping("/{code}/members")
    Page<UnitView> listUnitGroupMembers(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        LocalDate day = days.orToday(at);
        UnitFilter members = new UnitFilter(null, null, null, find(code).membersOn(day), day);
        return units.list(members, cursor, Page.limit(limit)).map(UnitView::of);
    }

    @Operation(summary = "Creates a group, or with If-Match replaces it")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @PutMapping("/{code}")
    ResponseEntity<UnitGroupView> putUnitGroup(
            @PathVariable String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody GroupBody group,
            Caller caller) {
        if (code.length() > MAX_CODE || !code.matches(CODE)) {
            throw Refusal.invalid("/code", "PATTERN.group-code");
        }
        UnitGroup stored = groups.put(code, ifMatch, group.details(), group.reason(), caller);
        return answer(
                stored.version() == 1
                        ? ResponseEntity.created(URI.create("/api/v1/unit-groups/" + code))
                        : ResponseEntity.ok(),
                stored);
    }

    private UnitGroup find(String code) {
        return groups.find(code).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<UnitGroupView> answer(ResponseEntity.BodyBuilder answer, UnitGroup group) {
        return answer.eTag(EntityTags.of(group.version())).body(UnitGroupView.of(group));
    }
}

package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.directive.group.UnitGroups;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitFilter;
import vn.dondoc.directive.unit.UnitForm;
import vn.dondoc.directive.unit.UnitKind;
import vn.dondoc.directive.unit.Units;

@RestController
@RequestMapping("/api/v1/units")
class UnitsController {
    private final Units units;
    private final UnitGroups groups;
    private final Days days;

    UnitsController(Units units, UnitGroups groups, Days days) {
        this.units = units;
        this.groups = groups;
        this.days = days;
    }

    @Operation(summary = "Lists the units that are valid on a day, by code")
    @GetMapping
    Page<UnitView> listUnits(
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        LocalDate day = days.orToday(at);
        var within = group == null
                ? null
                : groups.find(group)
                        .map(named -> named.membersOn(day))
                        .orElseThrow(() -> Refusal.invalid("/group", "UNKNOWN_GROUP"));
        return units.list(new UnitFilter(kind, parent, q, within, day), cursor, Page.limit(limit))
                .map(UnitView::of);
    }

    @Operation(summary = "Reads a unit, whether it is valid today or not")
    @GetMapping("/{code}")
    ResponseEntity<UnitView> getUnit(@PathVariable String code) {
        return answer(ResponseEntity.ok(), units.find(code).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "Enters a new unit into the directory; the same again finds the first")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UnitView> createUnit(@Valid @RequestBody UnitForm unit) {
        String code = unit.code();
        if (code == null) {
            throw Refusal.invalid("/code", "NOT_NULL");
        }
        return answer(
                ResponseEntity.created(URI.create("/api/v1/units/" + code)), units.register(code, unit.details()));
    }

    @Operation(summary = "Replaces what the directory says of a unit")
    @PutMapping("/{code}")
    ResponseEntity<UnitView> replaceUnit(
            @PathVariable String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UnitForm unit) {
        return answer(ResponseEntity.ok(), units.replace(code, ifMatch, unit));
    }

    private static ResponseEntity<UnitView> answer(ResponseEntity.BodyBuilder answer, Unit unit) {
        return answer.eTag(EntityTags.of(unit.version())).body(UnitView.of(unit));
    }
}

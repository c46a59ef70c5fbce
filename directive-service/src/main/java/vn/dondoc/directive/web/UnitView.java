package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.unit.FormerName;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitKind;

/** A unit of the directory. */
@Schema(name = "Unit")
record UnitView(
        String code,
        long version,
        String name,
        @Nullable String shortName,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String desk,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> aliases,
        List<FormerName> formerNames,
        List<String> successors) {

    static UnitView of(Unit unit) {
        UnitDetails details = unit.details();
        return new UnitView(
                unit.id(),
                unit.version(),
                details.name(),
                details.shortName(),
                details.kind(),
                details.parent(),
                details.desk(),
                details.validFrom(),
                details.validTo(),
                details.aliases(),
                unit.formerNames(),
                details.successors());
    }
}

package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.directive.unit.Keepers;
import vn.dondoc.directive.unit.sheet.Imported;
import vn.dondoc.directive.unit.sheet.UnitImport;

@RestController
class UnitImportController {
    private final UnitImport unitImport;
    private final Keepers keepers;
    private final Texts texts;

    UnitImportController(UnitImport unitImport, Keepers keepers, Texts texts) {
        this.unitImport = unitImport;
        this.keepers = keepers;
        this.texts = texts;
    }

    /**
     * What came of the rows.
     *
     * @param errors the rows that were not taken; all others were
     */
    @Schema(name = "UnitImport")
    record ImportView(int created, int changed, int unchanged, List<RowError> errors) {
        static ImportView of(Imported imported, Texts texts) {
            return new ImportView(
                    imported.created(),
                    imported.changed(),
                    imported.unchanged(),
                    imported.refused().stream()
                            .map(row -> new RowError(row.line(), row.column(), row.code(), texts.say(row.words())))
                            .toList());
        }
    }

    /** A row that was not taken; the head is line 1. */
    @Schema(name = "UnitImportError")
    record RowError(int line, @Nullable String column, String code, String message) {}

    @Operation(
            summary =
                    "Imports units from CSV: code,name,shortName,kind,parent,desk,validFrom,validTo,aliases,successors; at most 20,000 rows")
    @PostMapping(path = "/api/v1/units/import", consumes = "text/csv")
    ImportView importUnits(@RequestBody String table, Caller caller) {
        keepers.require(caller);
        return ImportView.of(unitImport.take(table), texts);
    }
}
